// SPDX-License-Identifier: Apache-2.0
#include "app/gui/list/SourceList.h"

#include "app/gui/TextConversion.h"

#include <algorithm>

namespace policywright::gui {
namespace {

QString lineOf(const pack::Pack &pack, const pack::LegalSource &source, const std::string &language)
{
    QString title = shown(source.title);
    QString citation = shown(source.citation);
    if (const auto words = pack.words.find(language); words != pack.words.end()) {
        const auto own = words->second.sources.find(source.id);
        if (own != words->second.sources.end() && !own->second.title.isEmpty())
            title = shown(own->second.title.text);
        if (own != words->second.sources.end() && !own->second.citation.isEmpty())
            citation = shown(own->second.citation.text);
    }
    QStringList parts{title};
    for (const QString &part : {citation, shown(source.year)}) {
        if (!part.isEmpty() && !title.contains(part))
            parts.push_back(part);
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QStringList sourceTitles(const pack::PackSet &packs, const std::vector<std::string> &sources)
{
    QStringList lines;
    for (const std::string &id : sources) {
        for (const pack::Pack &pack : packs.packs()) {
            const auto found = std::ranges::find(pack.sources.sources, id, &pack::LegalSource::id);
            if (found != pack.sources.sources.end()) {
                lines.push_back(lineOf(pack, *found, packs.language()));
                break;
            }
        }
    }
    return lines;
}

} // namespace policywright::gui
