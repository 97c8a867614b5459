// SPDX-License-Identifier: Apache-2.0
#include "core/render/HealthWords.h"

#include "core/assembly/Formats.h"
#include "core/base/Json.h"
#include "core/render/HealthAssets.h"

#include <algorithm>

namespace policywright::render {

using dates::DueItem;
using dates::DueKind;
using dates::Standing;

HealthWords::HealthWords(std::string_view language)
{
    const auto json = parseJson(healthWordsText(language), "words"); // ours; a test reads them
    for (const auto &[name, word] : *json->ifObject())
        m_words[name] = *word.ifString();
}

std::string HealthWords::filled(const std::string &name,
                                std::initializer_list<std::pair<std::string_view, std::string_view>> values) const
{
    return assembly::filledIn(m_words.at(name), values);
}

const std::string &HealthWords::nameOf(Standing standing) const
{
    switch (standing) {
    case Standing::Overdue: return m_words.at("standing_overdue");
    case Standing::DueSoon: return m_words.at("standing_soon");
    case Standing::Unknown: return m_words.at("standing_unknown");
    case Standing::Later: break;
    }
    return m_words.at("standing_later");
}

std::string HealthWords::taskOf(const DueItem &item) const
{
    switch (item.kind) {
    case DueKind::Task: return item.words;
    case DueKind::Version: return filled("version", {{"name", item.words}});
    case DueKind::Sources: return filled("sources", {{"name", item.words}});
    case DueKind::Request: return filled("request", {{"name", item.words}});
    }
    return {};
}

const std::string &HealthWords::areaOf(const DueItem &item) const
{
    return item.area.empty() ? m_words.at("others") : item.area;
}

std::string HealthWords::nameOf(const dates::DueRow &row) const
{
    return row.name.empty() ? filled("row", {{"number", std::to_string(row.number)}}) : row.name;
}

std::vector<std::string> HealthWords::rowsOf(const DueItem &item) const
{
    std::vector<std::string> names;
    for (const dates::DueRow &row : item.rows) {
        if (std::string name = nameOf(row); !std::ranges::contains(names, name))
            names.push_back(std::move(name));
    }
    return names;
}

} // namespace policywright::render
