// SPDX-License-Identifier: Apache-2.0
//
// What can be said of a review: whether its events are what their digests and signatures say, follow one another, and
// speak of texts that are there. Names of what is not signed are claims; whose a key is, KeyRing.h says.
#pragma once

#include "core/annotate/KeyRing.h"
#include "core/annotate/ReviewFile.h"

#include <string>
#include <vector>

namespace policywright::annotate {

struct Doubt {
    enum class Kind {
        Changed,        // its bytes are not those of its digest
        TwoVersions,    // other bytes under the same id
        CopiedDigest,   // that digest is the one of another event
        MissingEarlier, // what it was written after is not here: taken out, or rolled back
        OutOfOrder,     // it counts itself before what it was written after
        OnNothing,      // the event that it is about is not here
        OfSomebodyElse, // an edit or deletion of what somebody else wrote
        TextMissing,    // the text that it was made on is not here
        QuoteElsewhere, // its quote does not stand in that text where it says
        Forged,         // its signature is not of its key, its bytes and this policy
        NotSignedAlike, // an edit or deletion of what is signed, without a signature by the same key
        ForeignKey,     // its key is not the one that is known under the name, or one of several
    };

    Kind kind = Kind::Changed;
    std::string event;  // id
    std::string author; // as claimed

    bool operator==(const Doubt &) const = default;
};

// In the order of the events.
std::vector<Doubt> doubtsAbout(const ReviewFile &file, const TrustedKeys &trusted = {});

const char *nameOf(Doubt::Kind kind);     // for programs: "changed"
const char *sentenceOf(Doubt::Kind kind); // for people, without a full stop

} // namespace policywright::annotate
