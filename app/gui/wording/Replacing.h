// SPDX-License-Identifier: Apache-2.0
//
// Find and replace over all texts of the policy: what the find bar asks for is looked for in the bodies that count, an
// author's or the pack's, section by section. Replacing rewords; "Replace all" is one step to undo.
#pragma once

#include "app/gui/EditingController.h"
#include "app/gui/wording/WordSearch.h"
#include "core/base/Date.h"

#include <QObject>

#include <functional>
#include <string>
#include <vector>

namespace policywright::gui {

class FindBar;
class SectionTextPage;
class WorkArea;

struct Signature { // who replaces, and when
    std::string author;
    Date date;
};

class Replacing final : public QObject {
    Q_OBJECT

public:
    Replacing(WorkArea &work, SectionTextPage &page, std::function<Signature()> signature);

    void open();
    void close();

private:
    struct Text { // that holds what is looked for
        ClauseId clause;
        std::size_t section;
        std::string body;
        std::size_t count;
    };

    void connectBar();
    void search();
    void step(int by);
    void show(std::size_t place); // from 1
    void replaceOne();
    void replaceAll();
    std::pair<const Text *, std::size_t> at(std::size_t place) const; // the text, and which one in it
    std::size_t count() const;
    Result<session::Change> reworded(const Text &text, std::string body);

    WorkArea &m_work;
    EditingController &m_controller;
    SectionTextPage &m_page;
    FindBar &m_bar;
    std::function<Signature()> m_signature;
    std::vector<Text> m_texts;
    std::size_t m_place = 0; // 0: none of them is shown
    QString m_said;          // stands in the place of the count until something else is asked for
};

} // namespace policywright::gui
