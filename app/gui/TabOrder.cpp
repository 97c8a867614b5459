// SPDX-License-Identifier: Apache-2.0
#include "app/gui/TabOrder.h"

#include <QLayout>
#include <QLineEdit>
#include <QSplitter>
#include <QWidget>

#include <algorithm>

namespace policywright::gui {
namespace {

void addWidgets(const QLayout &layout, QList<QWidget *> &widgets)
{
    for (int i = 0; i < layout.count(); ++i) {
        const QLayoutItem *item = layout.itemAt(i);
        if (QWidget *widget = item->widget())
            widgets.push_back(widget);
        else if (const QLayout *inner = const_cast<QLayoutItem *>(item)->layout())
            addWidgets(*inner, widgets);
    }
}

// Those in the layout, then those that lie beside it, as they were made.
QList<QWidget *> childrenOf(const QWidget &parent)
{
    QList<QWidget *> children;
    if (const auto *splitter = qobject_cast<const QSplitter *>(&parent)) {
        for (int i = 0; i < splitter->count(); ++i)
            children.push_back(splitter->widget(i));
    } else if (const QLayout *layout = parent.layout()) {
        addWidgets(*layout, children);
    }
    for (QObject *object : parent.children()) {
        auto *child = qobject_cast<QWidget *>(object);
        if (child && !children.contains(child))
            children.push_back(child);
    }
    return children;
}

void collect(QWidget &widget, QList<QWidget *> &all)
{
    if (!widget.isVisible())
        return;
    all.push_back(&widget);
    for (QWidget *child : childrenOf(widget)) {
        if (!child->isWindow())
            collect(*child, all);
    }
}

bool isStop(const QWidget &widget)
{
    return widget.isEnabled() && !widget.focusProxy() && (widget.focusPolicy() & Qt::TabFocus) != 0;
}

} // namespace

void goOnIn(QWidget &field)
{
    field.setFocus(Qt::OtherFocusReason);
    QWidget *focused = &field;
    while (focused->focusProxy())
        focused = focused->focusProxy();
    if (auto *line = qobject_cast<QLineEdit *>(focused))
        line->end(false);
}

QWidget *firstStopIn(QWidget &part)
{
    QList<QWidget *> all;
    collect(part, all);
    const auto first = std::ranges::find_if(all, [](const QWidget *widget) { return isStop(*widget); });
    return first == all.end() ? nullptr : *first;
}

bool focusNextInReadingOrder(QWidget &window, bool forward)
{
    QList<QWidget *> all;
    collect(window, all);
    if (!forward)
        std::ranges::reverse(all);
    const QWidget *current = window.focusWidget();
    std::ranges::rotate(all, std::ranges::find(all, current));
    const auto next =
        std::ranges::find_if(all, [&](const QWidget *widget) { return widget != current && isStop(*widget); });
    if (next == all.end())
        return false;
    window.setAttribute(Qt::WA_KeyboardFocusChange); // styles show the focus from now on
    (*next)->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace policywright::gui
