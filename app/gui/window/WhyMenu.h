// SPDX-License-Identifier: Apache-2.0
//
// "Why is this here?" of one clause: the pack that brought it, who worded it, and the answers behind it, each a way to
// its question.
#pragma once

#include "core/assembly/AssembledDocument.h"
#include "core/pack/PackSet.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

class QMenu;
class QWidget;

namespace policywright::gui {

struct Why {
    QString clause; // "2.2", or its title where it has no number
    QString title;
    QString origin;                                        // "base pack 1.0.0"
    QString wording;                                       // empty: the pack's own
    std::vector<std::pair<QuestionId, QString>> questions; // with their prompts

    QString summary() const;
};

// None where the document does not hold the clause.
std::optional<Why> whyOf(const pack::PackSet &packs, const assembly::AssembledDocument &document,
                         const ClauseId &clause);

// The questions that the names come from, those behind derived values as well; in the packs' order.
std::vector<std::size_t> questionsBehind(const pack::PackSet &packs, const std::vector<std::string> &names);

std::unique_ptr<QMenu> whyMenu(const Why &why, QWidget *parent,
                               const std::function<void(const QuestionId &)> &goToQuestion);

} // namespace policywright::gui
