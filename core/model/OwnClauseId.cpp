// SPDX-License-Identifier: Apache-2.0
#include "core/model/OwnClauseId.h"

#include "core/model/PolicyDocument.h"

#include <QString>

#include <algorithm>

namespace policywright::model {
namespace {

constexpr std::size_t kLongestName = 40;

bool isLetter(char16_t c)
{
    return c >= u'a' && c <= u'z';
}

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

// "Besuch im Büro, 2. Stock" -> "besuch_im_buro_2_stock". Empty where no letter is left, as of Chinese.
std::string nameFrom(std::string_view title)
{
    const QString folded = QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size()))
                               .toUpper() // ß -> SS
                               .toLower()
                               .normalized(QString::NormalizationForm_KD);
    std::string name;
    bool isWordAhead = true; // that begins with the next letter
    for (const QChar c : folded) {
        if (c.isMark())
            continue;
        const char16_t unit = c.unicode();
        if (!isLetter(unit) && !isDigit(unit)) {
            isWordAhead = true;
            continue;
        }
        if (name.empty() && isDigit(unit))
            name = "clause";
        if (isWordAhead && !name.empty())
            name += '_';
        isWordAhead = false;
        name += static_cast<char>(unit);
    }
    if (name.size() <= kLongestName)
        return name;
    const std::size_t lastWord = name.rfind('_', kLongestName);
    name.resize(lastWord == std::string::npos ? kLongestName : lastWord);
    return name;
}

} // namespace

bool isOwnClauseId(const ClauseId &id)
{
    std::string_view name = id.view();
    if (!name.starts_with(kOwnSection))
        return false;
    name.remove_prefix(kOwnSection.size());
    if (name.size() < 2 || name[0] != '.' || !isLetter(static_cast<unsigned char>(name[1])))
        return false;
    return std::ranges::all_of(name.substr(1), [](unsigned char c) { return isLetter(c) || isDigit(c) || c == '_'; });
}

ClauseId newOwnClauseId(std::string_view title, const PolicyDocument &policy)
{
    std::string name = nameFrom(title);
    if (name.empty())
        name = "clause";
    const std::string id = std::string(kOwnSection) + '.' + name;
    ClauseId free(id);
    for (int number = 2; policy.ownClauses.contains(free); ++number)
        free = ClauseId(id + '_' + std::to_string(number));
    return free;
}

} // namespace policywright::model
