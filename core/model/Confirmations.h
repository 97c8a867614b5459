// SPDX-License-Identifier: Apache-2.0
//
// Who confirmed that they received a published version of the policy, and when. Beside the policy, not in it: these are
// records about people, personal data that no document, no revision and no copy for reviewers holds.
//
//     {"format":1,"confirmations":[{"name":…,"email":…,"revision":"<id>","content":"<digest>",
//       "first":{"day":"2027-03-01","list":"staff.csv","taken":"2027-03-02"},"again":{…}}]}
//
// A person has one confirmation of a version. Two are one person where they have the same e-mail address or, without
// addresses, the same name, as in core/session/People.h. Of all days on which somebody confirmed the same version, the
// first and the last are kept: the last one counts where the policy asks for it again after some time. So what is kept
// does not depend on the order in which lists and copies arrive, nor on how often they do.
//
// Members of the stored form that this version does not know are kept in `unknown` and written back.
#pragma once

#include "core/base/Date.h"
#include "core/base/Json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::model {

inline constexpr int kConfirmationsFormat = 1;

struct Receipt {      // how one came
    Date day;         // on which the person confirmed
    std::string list; // name of the file, without its folder
    Date taken;       // on which it was read

    auto operator<=>(const Receipt &) const = default;
};

struct Confirmation {
    std::string name;
    std::string email = {}; // empty: not known
    std::string revision;   // id of the published one
    std::string content;    // its digest
    Receipt first;
    std::optional<Receipt> again = {}; // on the last day, where that is a later one
    Json unknown = {};

    const Receipt &last() const { return again ? *again : first; }
    bool operator==(const Confirmation &) const = default;
};

// What is the same for two entries of one person: the address in small letters or, without one, the name.
std::string personKey(const std::string &name, const std::string &email);
std::string keyOf(const Confirmation &confirmation);

class Confirmations {
public:
    // `file`: what messages call it. Errors: ConfirmationsDamaged, NewerConfirmations.
    static Result<Confirmations> fromText(std::string_view text, const std::string &file);
    std::string toText() const;

    // By person, then by revision; each pair once.
    const std::vector<Confirmation> &all() const { return m_all; }

    enum class Taken { New, Again, Known };
    // Where it is known on that day, or on days before and after it, nothing changes.
    Taken take(const Confirmation &confirmation);
    // The union of both; order and repetition make no difference. How many are new or have another day.
    std::size_t merge(const Confirmations &other);
    // All of this person; how many there were.
    std::size_t remove(const std::string &key);

    bool operator==(const Confirmations &) const = default;

private:
    std::vector<Confirmation>::iterator placeOf(const Confirmation &confirmation);

    std::vector<Confirmation> m_all;
    Json m_unknown;
};

} // namespace policywright::model
