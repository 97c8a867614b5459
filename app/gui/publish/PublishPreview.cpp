// SPDX-License-Identifier: Apache-2.0
#include "app/gui/publish/PublishPreview.h"

#include "app/gui/DocumentName.h"
#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/pages/DocumentPages.h"
#include "app/gui/pages/PageBar.h"
#include "app/gui/pages/PagesView.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace policywright::gui {
namespace {

using namespace std::chrono_literals;

constexpr auto kRest = 600ms; // while somebody types a colour

} // namespace

PublishPreview::PublishPreview(const PublishTools &tools, QWidget *parent)
    : QWidget(parent), m_tools(tools), m_document(new QComboBox(this)),
      m_pages(new PagesView(tools.pdfProgram, pdfToolbox, this)), m_bar(new PageBar(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, look::kApart, look::kDistant, 0);
    column->setSpacing(look::kNear);
    QLabel *heading = look::wrappingLabel(this);
    heading->setFont(look::strong(font()));
    heading->setText(tr("How it will look"));
    column->addWidget(heading);
    m_document->setAccessibleName(tr("Document whose pages are shown"));
    m_document->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_document->setMinimumContentsLength(12);
    column->addWidget(m_document);
    column->addWidget(m_pages, 1);
    column->addWidget(m_bar);
    m_pages->connectBar(*m_bar);
    connect(m_document, &QComboBox::currentIndexChanged, this, &PublishPreview::refresh);
}

void PublishPreview::offer(const std::vector<OfferedDocument> &documents, const pack::PackSet &packs)
{
    const QSignalBlocker quiet(m_document);
    m_document->clear();
    for (const OfferedDocument &document : documents)
        m_document->addItem(documentName(packs, document.view), shown(document.view.view()));
}

void PublishPreview::show(session::PolicyFile policy, const PublishOrder &order)
{
    if (m_policy && m_pageSize == order.pageSize && m_signOffs == order.signOffs &&
        m_policy->bundle.policy.theme == policy.bundle.policy.theme)
        return;
    m_policy = std::make_shared<const session::PolicyFile>(std::move(policy));
    m_pageSize = order.pageSize;
    m_signOffs = order.signOffs;
    refresh();
}

void PublishPreview::turnTo(const ViewId &view)
{
    if (const int index = m_document->findData(shown(view.view())); index >= 0)
        m_document->setCurrentIndex(index);
}

void PublishPreview::refresh()
{
    if (!m_policy || m_document->currentIndex() < 0)
        return;
    m_pages->show(publishedPagesOf({.policy = m_policy,
                                    .view = ViewId(stored(m_document->currentData().toString())),
                                    .pageSize = m_pageSize,
                                    .today = m_tools.today,
                                    .created = toIso8601(m_tools.clock.now()),
                                    .signOffs = m_signOffs}),
                  kRest);
}

} // namespace policywright::gui
