// SPDX-License-Identifier: Apache-2.0
//
// What is printed of a policy: as sources of pages, with copies of all that they need.
#pragma once

#include "app/gui/pages/PagesMaker.h"
#include "core/base/Date.h"
#include "core/render/HtmlPage.h"
#include "core/render/SignOffTable.h"
#include "core/session/PolicyFile.h"

#include <map>

class QLocale;

namespace policywright::gui {

// The usual paper of a country.
pdf::PageSize usualPageSize(const QLocale &locale);

// A document that was assembled, with its gaps marked: for the eyes of those who write it. `created`: ISO 8601, UTC.
PageSource pagesOf(std::shared_ptr<const assembly::AssembledDocument> document, render::HtmlSettings settings,
                   pdf::PageSize pageSize, std::string created);

struct PublishedPages {
    std::shared_ptr<const session::PolicyFile> policy;
    ViewId view;
    pdf::PageSize pageSize = pdf::PageSize::A4;
    Date today;
    std::string created;
    std::map<ViewId, render::SignOffTable> signOffs = {}; // those that are shown
};

// As it is published, so that it may leave the house: what is for the public is searched for internal answers. Where
// there are gaps, as a draft.
PageSource publishedPagesOf(PublishedPages pages);

} // namespace policywright::gui
