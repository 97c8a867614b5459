// SPDX-License-Identifier: Apache-2.0
//
// A thread beside its words: small, with who and the first words, or open, with all that was said and what can be done.
// It shows what it is given and says what the reader wants.
#pragma once

#include "app/gui/review/RemarkForm.h"
#include "app/gui/review/ThreadWords.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QMenu;
class QVBoxLayout;

namespace policywright::gui {

class FewLines;

// What is being written into a card.
struct CardDraft {
    enum class Purpose { Answer, Decline, Change };

    Purpose purpose = Purpose::Answer;
    std::string remark; // that it answers, or changes
    RemarkForm::Draft words = {};
    std::optional<RemarkForm::Draft> begun = {}; // the form's words at first; none: these
};

class ThreadCard final : public QWidget {
    Q_OBJECT

public:
    explicit ThreadCard(QWidget *parent);

    static int smallHeight(const QWidget &like);

    void show(const ThreadWords &thread, bool isOpen);
    using QWidget::show;
    const ThreadWords &thread() const { return m_thread; }
    bool isOpened() const { return m_isOpened; }

    void write(const CardDraft &wanted);    // opens its form, with what was typed there before it was closed
    std::optional<CardDraft> draft() const; // none: nothing was typed, or it was sent
    void keep(const CardDraft &draft);      // to be written on when the card is open
    RemarkForm *form() { return m_form; }
    void closeForm();

    int heightFor(int width) const;

Q_SIGNALS:
    void chosen(const std::string &thread);
    void answered(const std::string &thread, const std::string &body);
    void changed(const std::string &remark, const std::string &body, const std::string &replacement);
    void takenBack(const std::string &remark);
    void severityChosen(const std::string &thread, policywright::annotate::Severity severity);
    void acceptWanted(const std::string &thread);
    void declined(const std::string &thread, const std::string &reason);
    void resolveWanted(const std::string &thread);
    void reopenWanted(const std::string &thread);
    void heightChanged();
    void left(); // by Escape

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void refresh();
    QWidget *makeSmall(QWidget *parent);
    QWidget *makeOpen(QWidget *parent);
    void addRemark(QVBoxLayout &rows, const RemarkWords &remark, bool isRoot);
    void addButtons(QVBoxLayout &rows);
    void addMenu(QHBoxLayout &head, const RemarkWords &remark, bool isRoot);
    void addSeverities(QMenu &menu, const std::string &id);
    void send(const RemarkForm::Draft &words);

    ThreadWords m_thread;
    bool m_isOpened = false;
    QVBoxLayout *m_rows;
    QWidget *m_contents = nullptr;
    RemarkForm *m_form = nullptr;
    CardDraft::Purpose m_purpose = CardDraft::Purpose::Answer;
    std::string m_writingOn;
    RemarkForm::Draft m_begun;       // the form's words at first
    std::optional<CardDraft> m_kept; // of a form that was closed
};

} // namespace policywright::gui
