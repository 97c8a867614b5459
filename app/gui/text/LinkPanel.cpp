// SPDX-License-Identifier: Apache-2.0
#include "app/gui/text/LinkPanel.h"

#include "app/gui/Look.h"
#include "core/markdown/Links.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace policywright::gui {

LinkPanel::LinkPanel(QWidget *parent)
    : QFrame(parent, Qt::Popup), m_address(new QLineEdit(this)), m_reason(look::wrappingLabel(this, look::Ink::Quiet)),
      m_take(new QPushButton(tr("Set the link"), this)), m_remove(new QPushButton(tr("Remove the link"), this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Address of the link"));
    m_address->setAccessibleName(tr("Address"));
    m_address->setPlaceholderText(tr("https://example.org or #section.clause"));
    m_take->setAutoDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look::kNear);
    buttons->addWidget(m_take);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(look::kNear, look::kNear, look::kNear, look::kNear);
    rows->setSpacing(look::kNear);
    rows->addWidget(m_address);
    rows->addWidget(m_reason);
    rows->addLayout(buttons);
    setFocusProxy(m_address);
    connect(m_address, &QLineEdit::textChanged, this, &LinkPanel::judge);
    connect(m_address, &QLineEdit::returnPressed, this, &LinkPanel::take);
    connect(m_take, &QPushButton::clicked, this, &LinkPanel::take);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT given({});
    });
}

void LinkPanel::ask(const QString &address, const QPoint &globalPlace)
{
    m_address->setText(address);
    m_address->selectAll();
    m_remove->setVisible(!address.isEmpty());
    judge();
    setFixedWidth(fontMetrics().averageCharWidth() * 52);
    adjustSize();
    move(globalPlace);
    show();
    m_address->setFocus();
}

void LinkPanel::judge()
{
    const QString address = m_address->text().trimmed();
    const bool isAllowed = markdown::isAllowedLink(address.toStdString());
    m_take->setEnabled(isAllowed);
    m_reason->setText(isAllowed || address.isEmpty()
                          ? tr("A page on the web, an e-mail address (mailto:), a telephone number (tel:) or a clause.")
                          : tr("A policy can link to addresses that begin with https:, http:, mailto:, tel: or #."));
}

void LinkPanel::take()
{
    if (!m_take->isEnabled())
        return;
    close();
    Q_EMIT given(m_address->text().trimmed());
}

} // namespace policywright::gui
