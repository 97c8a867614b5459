// SPDX-License-Identifier: Apache-2.0
//
// What a clause of the author's own needs beside its wording: a title and who may read it; and, for a new one, its
// first words, since a policy holds no clause without text.
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace policywright::gui {

struct OwnClauseFacts {
    QString title = {};
    bool isInternal = false; // only in documents for people inside
    QString text = {};       // of a new one

    bool operator==(const OwnClauseFacts &) const = default;
};

class OwnClauseForm final : public QWidget {
    Q_OBJECT

public:
    explicit OwnClauseForm(QWidget *parent);

    void askForNew();                           // with what was begun
    void askAbout(const OwnClauseFacts &facts); // of one that is there: its text is not asked for
    OwnClauseFacts facts() const;
    OwnClauseFacts begun() const; // of a new one; closing keeps it, cancelling does not
    void setBegun(const OwnClauseFacts &facts);
    void complain(const QString &sentence); // what keeps the clause from being taken

Q_SIGNALS:
    void given(const policywright::gui::OwnClauseFacts &facts);
    void closed(); // by Escape
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void open();
    void fill(const OwnClauseFacts &facts);
    void refresh();

    QLabel *m_heading;
    QLineEdit *m_title;
    QLabel *m_textQuestion;
    QPlainTextEdit *m_text;
    QCheckBox *m_internal;
    QLabel *m_complaint;
    QPushButton *m_take;
    bool m_isNew = true;
    OwnClauseFacts m_begun; // while another clause is asked about
};

} // namespace policywright::gui
