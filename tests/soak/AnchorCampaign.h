// SPDX-License-Identifier: Apache-2.0
//
// Quotes from legal texts, the texts edited, and the quotes found again: how often they are right.
#pragma once

#include "tests/soak/EditedText.h"

#include <cstdint>
#include <string>

namespace policywright::soak {

// What became of quotes, by what became of their words.
struct Tally {
    // Kept: half of its words or more still stand together. Right: at least a third of the words that are left are
    // marked (a quote may have been torn apart), and at least half of what is marked lies between them.
    std::uint64_t kept = 0;
    std::uint64_t keptRight = 0;
    std::uint64_t keptWrong = 0;
    std::uint64_t keptUncertain = 0;
    std::uint64_t keptNotPlaced = 0;
    // Less than half of its words still stand together.
    std::uint64_t remains = 0;
    std::uint64_t remainsRight = 0;
    std::uint64_t remainsWrong = 0;
    // None of its words is left.
    std::uint64_t deleted = 0;
    std::uint64_t deletedPlaced = 0;
    std::uint64_t deletedUncertain = 0;

    Tally &operator+=(const Tally &other);
    double right() const;         // per cent of what was kept
    double wrong() const;         // per cent of what was kept or remains
    double uncertain() const;     // per cent of what was kept
    double falselyPlaced() const; // per cent of what was deleted
};

enum class Knowledge {
    Base,  // the text that the quotes were made on is known
    Quote, // only the quotes with what stood around them
};

struct CampaignSettings {
    std::uint64_t quotes = 0; // of 1 and 2, 5 to 12 and 15 to 40 words, a third each
    std::uint64_t seed = 1;
    Knowledge knowledge = Knowledge::Base;
    std::size_t explained = 0; // wrong ones that are written to the standard error stream
};

struct CampaignResult {
    Tally lengths[3] = {};

    Tally all() const;
};

// The same settings give the same result on every machine.
CampaignResult runCampaign(const EditLevel &level, const CampaignSettings &settings);

} // namespace policywright::soak
