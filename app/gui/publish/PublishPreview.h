// SPDX-License-Identifier: Apache-2.0
//
// Beside the form: the pages of one of the documents with the colour, the logo and the paper that are chosen. Made anew
// when the choice rests.
#pragma once

#include "app/gui/publish/Publication.h"

#include <QWidget>

class QComboBox;

namespace policywright::gui {

class PageBar;
class PagesView;

class PublishPreview final : public QWidget {
    Q_OBJECT

public:
    PublishPreview(const PublishTools &tools, QWidget *parent);

    void offer(const std::vector<OfferedDocument> &documents, const pack::PackSet &packs);
    // The policy with what is chosen.
    void show(session::PolicyFile policy, const PublishOrder &order);
    using QWidget::show;
    void turnTo(const ViewId &view);
    PagesView &pages() { return *m_pages; }

private:
    void refresh();

    PublishTools m_tools;
    std::shared_ptr<const session::PolicyFile> m_policy; // never changed while a thread has it
    pdf::PageSize m_pageSize = pdf::PageSize::A4;
    SignOffs m_signOffs;
    QComboBox *m_document;
    PagesView *m_pages;
    PageBar *m_bar;
};

} // namespace policywright::gui
