// SPDX-License-Identifier: Apache-2.0
#include "app/gui/start/EntryList.h"

#include "app/gui/Look.h"
#include "app/gui/start/EntryButton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace policywright::gui {

EntryList::EntryList(const QString &heading, QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look::kTight);
    QLabel *title = look::wrappingLabel(this);
    title->setFont(look::heading(font()));
    title->setText(heading);
    m_column->addWidget(title);
}

void EntryList::clear()
{
    for (QWidget *entry : std::as_const(m_entries))
        entry->deleteLater();
    m_entries.clear();
}

void EntryList::add(const QString &name, const QString &about, std::function<void()> open)
{
    add(name, about, std::move(open), {}, {});
}

void EntryList::add(const QString &name, const QString &about, std::function<void()> open, const QString &verb,
                    std::function<void()> besides)
{
    auto *entry = new QWidget(this);
    auto *row = new QHBoxLayout(entry);
    row->setContentsMargins(0, 0, 0, 0);
    auto *button = new EntryButton(name, about, entry);
    connect(button, &QPushButton::clicked, this, [open = std::move(open)] { open(); });
    row->addWidget(button, 1);
    if (besides) {
        auto *small = new QPushButton(verb, entry);
        small->setAccessibleName(QStringLiteral("%1: %2").arg(verb, name));
        connect(small, &QPushButton::clicked, this, [besides = std::move(besides)] { besides(); });
        row->addWidget(small, 0, Qt::AlignVCenter);
    }
    m_column->addWidget(entry);
    m_entries.push_back(entry);
}

} // namespace policywright::gui
