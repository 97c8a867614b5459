// SPDX-License-Identifier: Apache-2.0
//
// The clause editor in a window of its own, with what it says kept for the test.
#pragma once

#include "app/gui/text/ClauseEdit.h"
#include "app/gui/text/ClauseTextEdit.h"

#include <QPlainTextEdit>

#include <string>
#include <vector>

namespace policywright::gui::test {

class ClauseStage {
public:
    explicit ClauseStage(const std::string &packBody, const std::optional<std::string> &ownBody = {});

    ClauseEdit &edit() { return *m_edit; }
    ClauseTextEdit &sheet() { return *m_edit->findChild<ClauseTextEdit *>(); }
    QPlainTextEdit &markdown() { return *m_edit->findChild<QPlainTextEdit *>(); }
    QString words(); // of the sheet, chips in ⟨⟩, a line each

    void putCursorBehind(const QString &words);
    void putCursorBefore(const QString &words);
    void select(const QString &words);
    std::string last(); // what was worded last; "(pack)" where the pack's text was wanted; "" where nothing was

    std::vector<std::string> emitted;

private:
    QWidget m_window;
    ClauseEdit *m_edit;
};

} // namespace policywright::gui::test
