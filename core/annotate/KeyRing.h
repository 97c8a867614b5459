// SPDX-License-Identifier: Apache-2.0
//
// Whose a key is. A signature proves that who wrote an event has the key, not who that is. Who is known to the reader
// of the review says so by vouching for keys, in events that are signed themselves; whom the reader knows is not said
// by the review: it is the reader's own keys, and those that the reader was told of.
#pragma once

#include "core/annotate/ReviewFile.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace policywright::annotate {

// Public keys that the reader trusts.
using TrustedKeys = std::set<std::string>;

enum class KeyState {
    None,    // not signed, or not by a signature that holds
    Trusted, // the reader's own or named by the reader, or vouched for, for this person, by such a key
    New,     // nobody vouched for it; it is the only one under this name
    Foreign, // another key is vouched for under this name, or this one for somebody else, or there are several
};

const char *wordOf(KeyState state); // for programs: "new"; empty for None

class KeyRing {
public:
    KeyRing(const ReviewFile &review, TrustedKeys trusted);

    KeyState stateOf(const Event &event) const;

private:
    using Holder = std::pair<Author, std::string>; // comparable, and the key

    bool isForeign(const Holder &holder) const;

    TrustedKeys m_trusted;
    std::vector<Holder> m_vouched; // by keys that are trusted
    std::vector<Holder> m_used;    // each once
};

} // namespace policywright::annotate
