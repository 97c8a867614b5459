// SPDX-License-Identifier: Apache-2.0
//
// Several lines of text, in a field that grows with them. Tab goes on to the next control.
#pragma once

#include "app/gui/answers/AnswerEdit.h"

#include <QPlainTextEdit>

namespace policywright::gui {

// As high as its text, between a few lines and a page; a paste that no answer could hold is refused with its size.
class GrowingText final : public QPlainTextEdit {
    Q_OBJECT

public:
    GrowingText(int fewestLines, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pasteRefused(qsizetype characters);

protected:
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int heightOfText() const;

    int m_fewestLines;
};

class LongTextEdit final : public AnswerEdit {
    Q_OBJECT

public:
    LongTextEdit(const pack::CompiledQuestion &question, Room room, QWidget *parent);

    bool showExample(const QString &example) override;
    void setNames(const QString &name, const QString &description) override;

protected:
    void display(const std::optional<model::Answer> &counting) override;
    void displayFaded(bool faded) override;

private:
    void takeTyped();
    void explainRefusedPaste(qsizetype characters);

    GrowingText *m_text;
};

} // namespace policywright::gui
