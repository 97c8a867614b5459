// SPDX-License-Identifier: Apache-2.0
#include "app/gui/interview/SourceNote.h"

#include "app/gui/TextConversion.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace policywright::gui {
namespace {

QString titleOf(const pack::Pack &pack, const pack::LegalSource &source, const std::string &language)
{
    const auto words = pack.words.find(language);
    if (words != pack.words.end()) {
        const auto translated = words->second.sources.find(source.id);
        if (translated != words->second.sources.end() && !translated->second.title.isEmpty())
            return shown(translated->second.title.text);
    }
    return shown(source.title);
}

} // namespace

QString sourceNote(const pack::PackSet &packs, const std::vector<std::string> &sources)
{
    QStringList titles;
    for (const std::string &id : sources) {
        for (const pack::Pack &pack : packs.packs()) {
            const auto found = std::ranges::find(pack.sources.sources, id, &pack::LegalSource::id);
            if (found == pack.sources.sources.end())
                continue;
            const QString title = titleOf(pack, *found, packs.language());
            titles.push_back(found->year.empty() ? title : QStringLiteral("%1 (%2)").arg(title, shown(found->year)));
            break;
        }
    }
    return titles.isEmpty()
               ? QString()
               : QCoreApplication::translate("QuestionCard", "Sources: %1").arg(titles.join(QStringLiteral("; ")));
}

} // namespace policywright::gui
