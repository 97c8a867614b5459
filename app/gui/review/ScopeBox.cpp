// SPDX-License-Identifier: Apache-2.0
#include "app/gui/review/ScopeBox.h"

#include "app/gui/DocumentName.h"
#include "app/gui/TextConversion.h"

#include <algorithm>

namespace policywright::gui {

ScopeBox::ScopeBox(const EditingController &controller, std::size_t section, QWidget *parent) : QComboBox(parent)
{
    const pack::PackSet &packs = controller.packs();
    const QString document = documentName(packs, controller.view());
    add(tr("All of “%1”").arg(document), {{controller.view()}});
    const SectionId &id = packs.sections()[section].id;
    const bool isThere = controller.document() &&
                         std::ranges::contains(controller.document()->sections, id, &assembly::AssembledSection::id);
    if (isThere)
        add(tr("The section “%1” of “%2”").arg(shown(packs.sections()[section].title), document),
            {{controller.view()}, id.toString()});
    if (controller.offeredViews().size() > 1)
        add(tr("All %n documents of this policy", nullptr, static_cast<int>(controller.offeredViews().size())),
            {controller.offeredViews()});
}

void ScopeBox::add(const QString &words, Scope scope)
{
    addItem(words);
    m_scopes.push_back(std::move(scope));
}

} // namespace policywright::gui
