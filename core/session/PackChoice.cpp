// SPDX-License-Identifier: Apache-2.0
#include "core/session/PackChoice.h"

#include "core/pack/PackReader.h"

#include <algorithm>
#include <map>

namespace policywright::session {
namespace {

const std::map<std::string, std::string> kPackOfProfile{
    {"regulated_finance", "finance"},  {"healthcare", "health"},   {"public_sector", "public"},
    {"higher_education", "education"}, {"ngo_charity", "charity"}, {"media_creative", "media"},
};

// In the order in which they stand on one another: two members of the Union on top of it.
constexpr const char *kPlaces[] = {"us", "uk", "eu", "de", "fr", "ca", "au", "in"};

bool isCalledFor(const std::string &place, const std::vector<std::string> &jurisdictions)
{
    const auto counts = [&](const char *id) { return std::ranges::contains(jurisdictions, id); };
    return counts(place.c_str()) || (place == "eu" && (counts("de") || counts("fr")));
}

bool lacksTheLanguage(const Errors &errors)
{
    return std::ranges::contains(errors, ErrorCode::PackLanguageMissing, &Error::code);
}

} // namespace

std::vector<std::string> packsFor(const std::string &profile, const std::vector<std::string> &jurisdictions)
{
    std::vector<std::string> names{"base"};
    if (const auto sector = kPackOfProfile.find(profile); sector != kPackOfProfile.end())
        names.push_back(sector->second);
    for (const char *place : kPlaces) {
        if (isCalledFor(place, jurisdictions))
            names.emplace_back(place);
    }
    return names;
}

ResultWithErrors<ChosenPacks> readPacks(const FileSystem &files, const std::string &templatesFolder,
                                        const std::vector<std::string> &names, const std::string &language)
{
    ChosenPacks chosen;
    for (const std::string &name : names) {
        pack::PackReading reading = pack::readPackLeniently(files, templatesFolder + '/' + name, language);
        if (reading.errors.empty())
            chosen.packs.push_back(pack::inOneLanguage(std::move(reading.pack), language));
        else if (!chosen.packs.empty() && lacksTheLanguage(reading.errors))
            chosen.without.push_back(name);
        else
            return std::unexpected(std::move(reading.errors));
    }
    return chosen;
}

} // namespace policywright::session
