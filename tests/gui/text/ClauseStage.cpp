// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/text/ClauseStage.h"

#include "tests/gui/GuiTest.h"

#include <QTextBlock>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace policywright::gui::test {

ClauseStage::ClauseStage(const std::string &packBody, const std::optional<std::string> &ownBody)
    : m_edit(new ClauseEdit(&m_window))
{
    (new QVBoxLayout(&m_window))->addWidget(m_edit);
    m_edit->setAnswers({{"org_name", QStringLiteral("Name"), QStringLiteral("Harbourlight Trust")},
                        {"lead", QStringLiteral("Who leads"), {}},
                        {"rows", QStringLiteral("Who does what"), QStringLiteral("3 rows")}});
    m_edit->showWords({"a.b", packBody, ownBody});
    QObject::connect(m_edit, &ClauseEdit::worded, &m_window, [this, packBody](const std::string &body) {
        emitted.push_back(body);
        m_edit->showWords({"a.b", packBody, body});
    });
    QObject::connect(m_edit, &ClauseEdit::packTextWanted, &m_window, [this, packBody] {
        emitted.emplace_back("(pack)");
        m_edit->showWords({"a.b", packBody, {}});
    });
    m_window.resize(800, 600);
    showOnScreen(m_window);
    m_edit->setFocus();
}

QString ClauseStage::words()
{
    QString words;
    for (QTextBlock block = sheet().document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockNumber() > 0)
            words += u'\n';
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment part = it.fragment();
            if (isChip(part.charFormat()))
                words += QStringLiteral("⟨%1⟩")
                             .arg(part.charFormat().stringProperty(SourceProperty))
                             .repeated(part.length());
            else
                words += part.text();
        }
    }
    return words;
}

void ClauseStage::select(const QString &words)
{
    const QTextCursor found = sheet().document()->find(words, 0, QTextDocument::FindCaseSensitively);
    ASSERT_FALSE(found.isNull()) << words.toStdString();
    sheet().setTextCursor(found);
}

void ClauseStage::putCursorBehind(const QString &words)
{
    select(words);
    QTextCursor cursor = sheet().textCursor();
    cursor.setPosition(cursor.selectionEnd());
    sheet().setTextCursor(cursor);
}

void ClauseStage::putCursorBefore(const QString &words)
{
    select(words);
    QTextCursor cursor = sheet().textCursor();
    cursor.setPosition(cursor.selectionStart());
    sheet().setTextCursor(cursor);
}

std::string ClauseStage::last()
{
    QCoreApplication::processEvents();
    return emitted.empty() ? std::string() : emitted.back();
}

} // namespace policywright::gui::test
