// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/OptionPicker.h"

#include "app/gui/Look.h"
#include "app/gui/answers/CalmComboBox.h"
#include "app/gui/answers/OptionButton.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace policywright::gui {
namespace {

bool takesBack(const QKeyEvent &key)
{
    return key.modifiers() == Qt::NoModifier && (key.key() == Qt::Key_Delete || key.key() == Qt::Key_Backspace);
}

class RadioPicker final : public OptionPicker {
public:
    RadioPicker(const QStringList &options, Qt::Orientation direction, QWidget *parent)
        : OptionPicker(parent), m_group(new QButtonGroup(this))
    {
        auto *box =
            new QBoxLayout(direction == Qt::Horizontal ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
        box->setContentsMargins(0, 0, 0, 0);
        box->setSpacing(look::kGrid);
        for (const QString &option : options) {
            auto *button = new OptionRadio(option, this);
            button->installEventFilter(this);
            m_group->addButton(button, static_cast<int>(box->count()));
            box->addWidget(button, 1);
        }
        enterAt(m_group->button(0));
        // Not toggled: choosing what is the default already makes it the author's own choice.
        connect(m_group, &QButtonGroup::idClicked, this, [this](int option) {
            enterAt(m_group->button(option));
            Q_EMIT picked(option);
        });
    }

    void pick(std::optional<int> option) override
    {
        const bool isSame = option ? m_group->checkedId() == *option : !m_group->checkedButton();
        if (isSame)
            return;
        if (option) {
            m_group->button(*option)->setChecked(true);
        } else {
            m_group->setExclusive(false);
            m_group->checkedButton()->setChecked(false);
            m_group->setExclusive(true);
        }
        enterAt(m_group->button(option.value_or(0)));
    }

    void setNames(const QString &name, const QString &description) override
    {
        setAccessibleName(name);
        for (QAbstractButton *button : m_group->buttons()) {
            button->setAccessibleName(button->text());
            button->setAccessibleDescription(description.isEmpty() ? name : name + QLatin1Char(' ') + description);
        }
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress && takesBack(*static_cast<QKeyEvent *>(event))) {
            pick(std::nullopt);
            Q_EMIT unpicked();
            return true;
        }
        return OptionPicker::eventFilter(watched, event);
    }

private:
    // Tab enters where the choice is; arrows go on from there.
    void enterAt(QAbstractButton *entered)
    {
        for (QAbstractButton *button : m_group->buttons())
            button->setFocusPolicy(button == entered ? Qt::StrongFocus : Qt::ClickFocus);
        setFocusProxy(entered);
    }

    QButtonGroup *m_group;
};

class ListPicker final : public OptionPicker {
public:
    ListPicker(const QStringList &options, QWidget *parent) : OptionPicker(parent), m_list(new CalmComboBox(this))
    {
        auto *box = new QHBoxLayout(this);
        box->setContentsMargins(0, 0, 0, 0);
        box->addWidget(m_list);
        m_list->addItems(options);
        m_list->setCurrentIndex(-1);
        m_list->setPlaceholderText(OptionPicker::tr("Choose"));
        m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_list->setMinimumContentsLength(12);
        m_list->installEventFilter(this);
        setFocusProxy(m_list);
        connect(m_list, &QComboBox::activated, this, &OptionPicker::picked);
    }

    void pick(std::optional<int> option) override { m_list->setCurrentIndex(option.value_or(-1)); }

    void setNames(const QString &name, const QString &description) override
    {
        m_list->setAccessibleName(name);
        m_list->setAccessibleDescription(description);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress && takesBack(*static_cast<QKeyEvent *>(event))) {
            pick(std::nullopt);
            Q_EMIT unpicked();
            return true;
        }
        return OptionPicker::eventFilter(watched, event);
    }

private:
    QComboBox *m_list;
};

} // namespace

OptionPicker *OptionPicker::radioButtons(const QStringList &options, Qt::Orientation direction, QWidget *parent)
{
    return new RadioPicker(options, direction, parent);
}

OptionPicker *OptionPicker::list(const QStringList &options, QWidget *parent)
{
    return new ListPicker(options, parent);
}

} // namespace policywright::gui
