// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/window/AccessibleWalk.h"

#include "tests/gui/GuiTest.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QRadioButton>

#include <set>

namespace policywright::gui::test {
namespace {

constexpr int kMostStops = 600;

QString placeOf(const QObject *object)
{
    QStringList classes;
    for (const QObject *at = object; at && classes.size() < 4; at = at->parent())
        classes.push_back(QLatin1String(at->metaObject()->className()));
    return classes.join(QStringLiteral(" in "));
}

bool isInteractive(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::Link:
    case QAccessible::List:
    case QAccessible::ListItem:
    case QAccessible::MenuItem:
    case QAccessible::PageTab:
    case QAccessible::Slider:
    case QAccessible::SpinBox:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::TreeItem: return true;
    default: return false;
    }
}

// The parts of Qt's own controls, which their control speaks for.
bool isPartOfAControl(QAccessibleInterface &part)
{
    const QAccessibleInterface *parent = part.parent();
    if (!parent)
        return false;
    const QAccessible::Role role = parent->role();
    return role == QAccessible::ComboBox || role == QAccessible::EditableText || role == QAccessible::ScrollBar ||
           (role == QAccessible::MenuBar && part.role() == QAccessible::Separator);
}

void walk(QAccessibleInterface &part, QStringList &findings)
{
    const QAccessible::State state = part.state();
    if (state.invisible || isPartOfAControl(part))
        return;
    const bool isUsed = state.focusable || isInteractive(part.role());
    const auto *widget = qobject_cast<QWidget *>(part.object());
    const bool isFrame =
        widget && (widget->isWindow() || widget->focusPolicy() == Qt::NoFocus) && !isInteractive(part.role());
    if (isUsed && !isFrame) {
        const QString place =
            part.object() ? placeOf(part.object()) : QStringLiteral("a part of ") + placeOf(part.parent()->object());
        if (part.role() == QAccessible::NoRole)
            findings.push_back(QStringLiteral("no role: ") + place);
        if (part.text(QAccessible::Name).isEmpty())
            findings.push_back(QStringLiteral("no name: %1 (role %2)").arg(place).arg(part.role()));
    }
    if (part.role() == QAccessible::Table)
        return; // its cells are values, and some are empty
    for (int i = 0; i < part.childCount(); ++i) {
        if (QAccessibleInterface *child = part.child(i))
            walk(*child, findings);
    }
}

// Whether Tab is to come to it. Of radio buttons that exclude each other it comes to one.
bool isStop(const QWidget &widget)
{
    if (!widget.isVisible() || !widget.isEnabled() || widget.focusProxy())
        return false;
    if ((widget.focusPolicy() & Qt::TabFocus) == 0)
        return false;
    const auto *radio = qobject_cast<const QRadioButton *>(&widget);
    return !radio || radio->isChecked() || !radio->autoExclusive();
}

QImage lookOf(QWidget &widget)
{
    return widget.grab().toImage();
}

} // namespace

QStringList withoutNameOrRole(QWidget &window)
{
    QStringList findings;
    if (QAccessibleInterface *root = QAccessible::queryAccessibleInterface(&window))
        walk(*root, findings);
    else
        findings.push_back(QStringLiteral("not known to assistive technology: ") + placeOf(&window));
    return findings;
}

QStringList unreachableOrUnmarked(QWidget &window)
{
    QStringList findings;
    std::set<const QWidget *> reached;
    for (int i = 0; i < kMostStops; ++i) {
        QWidget *stop = QApplication::focusWidget();
        if (stop && stop->window() == &window) {
            if (!reached.insert(stop).second && i > 2)
                break; // round
            const QImage with = lookOf(*stop);
            press(Qt::Key_Tab);
            if (QApplication::focusWidget() == stop)
                findings.push_back(QStringLiteral("Tab does not leave: ") + placeOf(stop));
            else if (lookOf(*stop) == with)
                findings.push_back(QStringLiteral("looks with the focus as without: ") + placeOf(stop));
        } else {
            press(Qt::Key_Tab);
        }
    }
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->window() == &window && isStop(*widget) && !reached.contains(widget))
            findings.push_back(QStringLiteral("not reached by Tab: ") + placeOf(widget));
    }
    return findings;
}

} // namespace policywright::gui::test
