// SPDX-License-Identifier: Apache-2.0
//
// Whose a key is. A signature proves that who wrote an event has the key, not who that is. Who is known to the reader
// of the review says so by vouching for keys, in events that are signed themselves; whom the reader knows is not said
// by the review: it is the reader's own keys, and those that the reader was told of.
#pragma once

#include "core/annotate/ReviewFile.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace policywright::annotate {

// Public keys that the reader trusts, and whose each is. A key whose holder the reader does not name is that of the one
// person who signs with it, and of nobody once it signs as several.
using TrustedKeys = std::map<std::string, std::optional<Author>>;

enum class KeyState {
    None,    // not signed, or not by a signature that holds
    Trusted, // this person's own by what the reader knows, or vouched for, for this person, by somebody with such a key
    New,     // nobody vouched for it; it is the only one under this name, and this the only name that it signs with
    Foreign, // another key is known under this name, or this one as somebody else's, or there are several of either
};

const char *wordOf(KeyState state); // for programs: "new"; empty for None

class KeyRing {
public:
    KeyRing(const ReviewFile &review, TrustedKeys trusted);

    KeyState stateOf(const Event &event) const;

private:
    using Holder = std::pair<Author, std::string>; // comparable, and the key

    bool isKnown(const Holder &holder) const; // to the reader, without anybody's vouch
    bool isForeign(const Holder &holder) const;

    TrustedKeys m_trusted;
    std::vector<Holder> m_vouched; // by keys that are trusted
    std::vector<Holder> m_used;    // each once
};

} // namespace policywright::annotate
