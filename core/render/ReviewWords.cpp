// SPDX-License-Identifier: Apache-2.0
#include "core/render/ReviewWords.h"

#include "core/render/ReviewAssets.h"

namespace policywright::render {

ReviewWords::ReviewWords(std::string_view language)
    : m_words(parseJson(reviewWords(language), "words").value_or(Json(Json::Object{})))
{
}

std::string ReviewWords::word(std::string_view name) const
{
    const Json *word = m_words.find(name);
    return word && word->ifString() ? *word->ifString() : std::string();
}

} // namespace policywright::render
