// SPDX-License-Identifier: Apache-2.0
//
// Where somebody writes: a new remark, an answer, other words for one of their own, a reason. It shows the fields that
// it is asked for and says what was given. Closing it keeps what was typed; cancelling does not.
#pragma once

#include "core/annotate/Event.h"

#include <QString>
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace policywright::gui {

class RemarkForm final : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Remark, Suggestion, Answer, Reason }; // Remark: the kind is chosen; Suggestion: one is changed

    RemarkForm(Kind kind, QWidget *parent);

    struct Draft {
        annotate::EventKind kind = annotate::EventKind::Comment; // comment, suggestion, question
        QString body = {};
        QString replacement = {};
        annotate::Severity severity = annotate::Severity::Normal; // of a remark

        bool operator==(const Draft &) const = default;
    };
    Draft draft() const;
    void setDraft(const Draft &draft);
    void setKind(annotate::EventKind kind);
    void setQuote(const QString &words); // that a suggestion starts from
    const QString &quote() const { return m_quote; }
    bool isTouched() const; // something was typed that is not sent
    void complain(const QString &sentence);
    void focusWriting();

    QPlainTextEdit &body() { return *m_body; }
    QComboBox *severity() { return m_severity; } // nullptr: it is not asked
    QPlainTextEdit &replacement() { return *m_replacement; }
    QPushButton &sendButton() { return *m_send; }
    void setSendWords(const QString &words);

Q_SIGNALS:
    void given(const policywright::gui::RemarkForm::Draft &draft);
    void closed(); // by Escape
    void cancelled();
    void heightChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPlainTextEdit *makeField(const QString &name, int lines);
    QWidget *makeKinds();
    QWidget *makeSeverity();
    void send();
    void refresh();

    Kind m_kind;
    QButtonGroup *m_kinds = nullptr;
    QLabel *m_replacementLabel;
    QPlainTextEdit *m_replacement;
    QLabel *m_bodyLabel;
    QPlainTextEdit *m_body;
    QComboBox *m_severity = nullptr;
    QLabel *m_complaint;
    QPushButton *m_send;
    QString m_quote;
    annotate::EventKind m_eventKind = annotate::EventKind::Comment;
};

} // namespace policywright::gui
