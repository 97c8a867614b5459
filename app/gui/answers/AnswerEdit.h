// SPDX-License-Identifier: Apache-2.0
//
// The control for the answer to one question: shows what counts, emits what the author says as they say it. What cannot
// be stored yet is explained in a sentence under the control and stays as it was typed; only core/pack/AnswerReader
// decides what can be stored. The control knows no policy: whoever owns it shows it what was given, and stores what it
// emits.
#pragma once

#include "core/pack/PackSet.h"

#include <QWidget>

#include <map>
#include <optional>
#include <string>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace policywright::gui {

// "## words" of a pack: yes, no and the units of time in its language. Without them the program's own words.
using PackWords = std::map<std::string, std::string>;

class AnswerEdit : public QWidget {
    Q_OBJECT

public:
    // On a page there is room for all options and for words; in the cell of a table there is not.
    enum class Room { Page, Cell };

    AnswerEdit(pack::CompiledQuestion question, Room room, QWidget *parent);

    // What was given, and what counts while nothing is: shown lighter. Showing what was emitted last changes nothing,
    // so that neither the cursor nor what is being typed is disturbed.
    void show(const std::optional<model::Answer> &given, const std::optional<model::Answer> &fallback);
    using QWidget::show;

    // People that were entered elsewhere, to be entered again with a few keys.
    virtual void setPeople(const std::vector<model::Person> &people);
    // Says what an answer could look like, where there is room for it inside of the control.
    virtual bool showExample(const QString &example);
    // What stands in the control and cannot be stored yet; and back into it. For controls that are made again.
    virtual QString typed() const { return {}; }
    virtual void setTyped(const QString &text);
    // Of the control that has the first key, for assistive technology.
    virtual void setNames(const QString &name, const QString &description) = 0;
    // Whether the control can be emptied by typing; where it cannot, somebody else offers to clear the answer.
    virtual bool canBeEmptied() const { return true; }

    const std::optional<model::Answer> &given() const { return m_given; }
    bool showsFallback() const { return !m_given && m_fallback.has_value(); }
    bool hasFallback() const { return m_fallback.has_value(); }
    QString reason() const { return m_reason; } // why what is typed cannot be stored; empty: it is stored

    const pack::CompiledQuestion &question() const { return m_question; }

    void clearAnswer(); // as if the author had taken their answer back
    void forgetTyped(); // shows again what counts, in place of what cannot be stored

Q_SIGNALS:
    void answered(std::optional<model::Answer> answer);
    void reasonChanged(const QString &reason);

protected:
    // Fills the controls with what counts; never emits.
    virtual void display(const std::optional<model::Answer> &counting) = 0;
    // What is shown is a default: in lighter ink, see fadedPalette().
    virtual void displayFaded(bool faded) = 0;

    void take(const Json &natural);             // what the controls say now
    void takeAnswer(model::Answer answer);      // that came from AnswerReader
    void takeNothing(model::Answer emptyValue); // emptied by the author: stays empty where a default would fill it
    void takeBack();                            // emptied, where no empty answer exists
    void showReason(const QString &reason);
    Room room() const { return m_room; }
    QVBoxLayout *rows() const { return m_rows; }
    void changeEvent(QEvent *event) override;

    // Of `widget`, with lighter ink where a default is shown.
    void fade(QWidget &widget, bool faded) const;

private:
    void emitAnswer(std::optional<model::Answer> answer);
    void refreshFading();

    pack::CompiledQuestion m_question;
    Room m_room;
    QVBoxLayout *m_rows;
    QLabel *m_reasonLabel = nullptr; // made when it is first needed
    QString m_reason;
    std::optional<model::Answer> m_given;
    std::optional<model::Answer> m_fallback;
    bool m_wasShown = false;
    bool m_isFaded = false;
};

// The control that fits the question's type.
AnswerEdit *answerEditFor(const pack::CompiledQuestion &question, QWidget *parent, const PackWords &words = {},
                          AnswerEdit::Room room = AnswerEdit::Room::Page);

} // namespace policywright::gui
