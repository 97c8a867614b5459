// SPDX-License-Identifier: Apache-2.0
//
// anchors_soak [--quotes N] [--seed N] [--explain N]: the campaign over each level of edits, N quotes a level, once
// with the text of the quotes known and once with the quotes alone. Says for each aim whether it is met, and ends with
// 1 where the rule does worse than it did before. Run in the project's folder.
#include "tests/soak/AnchorCampaign.h"

#include <cstdio>
#include <cstdlib>
#include <string_view>

using namespace policywright::soak;

namespace {

struct Limits {
    double right;
    double wrong;
    double falselyPlaced;

    bool hold(const Tally &tally) const
    {
        return tally.right() >= right && tally.wrong() <= wrong && tally.falselyPlaced() <= falselyPlaced;
    }
};
constexpr Limits kAims[] = {{99.9, 0.02, 1}, {99.3, 0.1, 1}, {95, 1, 1}};
// What was reached, with room for the chance of a small slice.
constexpr Limits kFloors[] = {{99.4, 0.2, 2.5}, {98.4, 0.5, 2.5}, {95, 1.2, 2.5}};

double share(std::uint64_t part, std::uint64_t all)
{
    return all == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(all);
}

void print(const char *level, const char *words, const Tally &tally)
{
    std::printf("%-8s %-6s %9llu %8.3f %8.3f %10.3f %11.3f %9llu %8.3f %8.3f\n", level, words,
                static_cast<unsigned long long>(tally.kept), tally.right(), tally.wrong(), tally.uncertain(),
                share(tally.keptNotPlaced, tally.kept), static_cast<unsigned long long>(tally.deleted),
                tally.falselyPlaced(), share(tally.deletedUncertain, tally.deleted));
}

bool runAll(Knowledge knowledge, CampaignSettings settings)
{
    const bool isBaseKnown = knowledge == Knowledge::Base;
    std::printf("\n%s, in per cent\n%-8s %-6s %9s %8s %8s %10s %11s %9s %8s %8s\n",
                isBaseKnown ? "The text of the quotes is known" : "Only the quotes are known", "edits", "words", "kept",
                "right", "wrong", "uncertain", "not placed", "deleted", "placed", "asked");
    settings.knowledge = knowledge;
    bool isAsBefore = true;
    for (std::size_t i = 0; i < 3; ++i) {
        if (settings.explained > 0)
            std::fprintf(stderr, "\n\n== %s ==\n", kLevels[i].name);
        const CampaignResult result = runCampaign(kLevels[i], settings);
        const char *const words[] = {"1-2", "5-12", "15-40"};
        for (std::size_t length = 0; length < 3; ++length)
            print(kLevels[i].name, words[length], result.lengths[length]);
        const Tally all = result.all();
        print(kLevels[i].name, "all", all);
        if (isBaseKnown) {
            std::printf("         %s: right %.1f, wrong %.2f, deleted and placed %.0f\n",
                        kAims[i].hold(all) ? "the aim is met" : "THE AIM IS NOT MET", kAims[i].right, kAims[i].wrong,
                        kAims[i].falselyPlaced);
        }
        isAsBefore = isAsBefore && (!isBaseKnown || kFloors[i].hold(all));
    }
    return isAsBefore;
}

} // namespace

int main(int count, char **arguments)
{
    CampaignSettings settings{.quotes = 100'000};
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string_view option = arguments[i];
        const std::uint64_t value = std::strtoull(arguments[i + 1], nullptr, 10);
        if (option == "--quotes")
            settings.quotes = value;
        else if (option == "--seed")
            settings.seed = value;
        else if (option == "--explain")
            settings.explained = value;
    }
    const bool isAsBefore = runAll(Knowledge::Base, settings);
    settings.explained = 0;
    runAll(Knowledge::Quote, settings);
    return isAsBefore ? 0 : 1;
}
