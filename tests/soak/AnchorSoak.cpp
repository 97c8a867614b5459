// SPDX-License-Identifier: Apache-2.0
//
// anchors_soak [QUOTES [SEED [EXPLAINED]]]: the campaign over each level of edits. Ends with 1 where a limit is not
// kept.
#include "tests/soak/AnchorCampaign.h"

#include <cstdio>
#include <string>

using namespace policywright::soak;

namespace {

struct Limits {
    double right;
    double wrong;
    double falselyPlaced;
};
constexpr Limits kLimits[] = {{99.9, 0.02, 1}, {99.3, 0.1, 1}, {95, 1, 1}};

void print(const char *level, const char *words, const Tally &tally)
{
    std::printf("%-8s %-7s %8llu %8.3f %8.3f %10.3f %10.3f %8llu %8.3f %8.3f\n", level, words,
                static_cast<unsigned long long>(tally.kept), tally.right(), tally.wrong(), tally.uncertain(),
                100.0 * static_cast<double>(tally.keptNotPlaced) / static_cast<double>(std::max<std::uint64_t>(1, tally.kept)),
                static_cast<unsigned long long>(tally.deleted), tally.falselyPlaced(),
                100.0 * static_cast<double>(tally.deletedUncertain) / static_cast<double>(std::max<std::uint64_t>(1, tally.deleted)));
}

bool runAll(Knowledge knowledge, CampaignSettings settings)
{
    std::printf("\n%s, per cent\n%-8s %-7s %8s %8s %8s %10s %10s %8s %8s %8s\n",
                knowledge == Knowledge::Base ? "The text of the quotes is known" : "Only the quotes are known", "edits",
                "words", "kept", "right", "wrong", "uncertain", "not placed", "deleted", "placed", "asked");
    settings.knowledge = knowledge;
    bool isKept = true;
    for (int i = 0; i < 3; ++i) {
        if (settings.explained > 0)
            std::fprintf(stderr, "\n\n== %s ==\n", kLevels[i].name);
        const CampaignResult result = runCampaign(kLevels[i], settings);
        const char *const words[] = {"1-2", "5-12", "15-40"};
        for (int length = 0; length < 3; ++length)
            print(kLevels[i].name, words[length], result.lengths[length]);
        const Tally all = result.all();
        print(kLevels[i].name, "all", all);
        isKept = isKept && all.right() >= kLimits[i].right && all.wrong() <= kLimits[i].wrong &&
                 all.falselyPlaced() <= kLimits[i].falselyPlaced;
    }
    return isKept;
}

} // namespace

int main(int count, char **arguments)
{
    CampaignSettings settings;
    settings.quotes = count > 1 ? std::stoull(arguments[1]) : 100'000;
    settings.seed = count > 2 ? std::stoull(arguments[2]) : 1;
    settings.explained = count > 3 ? std::stoull(arguments[3]) : 0;
    const bool isKept = runAll(Knowledge::Base, settings);
    settings.explained = 0;
    runAll(Knowledge::Quote, settings);
    std::printf("\n%s\n", isKept ? "Every limit is kept." : "A LIMIT IS NOT KEPT.");
    return isKept ? 0 : 1;
}
