// SPDX-License-Identifier: Apache-2.0
//
// What chips and marks say: the answer that stands there now, or the short name of the question that asks for it, and a
// few words for a condition or a list.
#pragma once

#include "app/gui/text/ConditionWords.h"
#include "core/editing/EditableText.h"

#include <QCoreApplication>
#include <QString>

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace policywright::gui {

// An answer that an author can insert, in the order in which the list offers them.
struct InsertableAnswer {
    std::string name; // as the template knows it: crisis_owner
    QString title;    // the short name of its question
    QString answer;   // as the document prints it now; empty: not given

    bool operator==(const InsertableAnswer &) const = default;
};

class ChipNames {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::ChipNames)

public:
    void setAnswers(std::vector<InsertableAnswer> answers);
    void setTerms(ConditionTerms terms) { m_terms = std::move(terms); }
    const std::vector<InsertableAnswer> &answers() const { return m_answers; }

    QString ofChip(const std::string &source) const;       // {{ … }}
    QString ofMark(const std::string &source) const;       // {% … %} or {# … #}, one or several in a line
    QString ofReference(const std::string &address) const; // #section.clause
    QString ofFixed(const editing::Fixed &fixed) const;
    QString explanation(const std::string &source) const; // of a chip, for a tool tip
    bool isGap(const std::string &source) const;          // a chip of a question without an answer

private:
    const InsertableAnswer *answerOf(const std::string &source) const;

    std::vector<InsertableAnswer> m_answers;
    ConditionTerms m_terms;
    std::map<std::string, std::size_t, std::less<>> m_byName;
};

} // namespace policywright::gui
