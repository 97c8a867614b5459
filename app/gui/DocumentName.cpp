// SPDX-License-Identifier: Apache-2.0
#include "app/gui/DocumentName.h"

#include "app/gui/TextConversion.h"

#include <QCoreApplication>

#include <algorithm>

namespace policywright::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::DocumentName)
};

} // namespace

QString documentName(const pack::PackSet &packs, const ViewId &id)
{
    const pack::CompiledView *view = packs.view(id);
    if (!view || view->words.title.empty())
        return shown(id.toString());
    QString title = shown(view->words.title);
    const auto namesakes = std::ranges::count_if(
        packs.views(), [&](const pack::CompiledView &other) { return other.words.title == view->words.title; });
    if (namesakes < 2)
        return title;
    return (view->logic.audience == pack::Audience::Public ? Words::tr("%1 (public)") : Words::tr("%1 (internal)"))
        .arg(title);
}

} // namespace policywright::gui
