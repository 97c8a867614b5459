// SPDX-License-Identifier: Apache-2.0
//
// The .policy file: one zip archive in the manner of EPUB and ODF, that opens the same in ten years on a machine that
// has none of the packs.
//
//     mimetype           first and stored: application/vnd.policywright.policy+zip
//     manifest.json      format of the container; name, size and SHA-256 of every other entry
//     policy.json        answers, custom wording, omissions, own clauses (core/model/PolicyDocument.h)
//     annotations.jsonld what reviewers wrote, where there is any (core/annotate/ReviewFile.h)
//     confirmations.json who confirmed a version, where anybody did (core/model/Confirmations.h)
//     history.jsonl      its revisions, where there are any (core/history/RevisionLog.h)
//     history/<digest>   packs and assets that only revisions have, by their SHA-256
//     packs/<id>.json    the pinned packs, in their stored form
//     assets/<name>      the logo
//
// Annotations, confirmations and history are kept as they are, byte for byte, and not looked into: a policy opens where
// they are damaged. Entries that this version does not know survive a round trip. The same bundle gives the same bytes.
#pragma once

#include "core/archive/SeenEntries.h"
#include "core/model/PolicyDocument.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::bundle {

inline constexpr std::string_view kAnnotationsEntry = "annotations.jsonld";
inline constexpr std::string_view kConfirmationsEntry = "confirmations.json";
inline constexpr std::string_view kHistoryEntry = "history.jsonl";
inline constexpr std::string_view kHistoryFolder = "history/";
inline constexpr std::string_view kMediaType = "application/vnd.policywright.policy+zip";
inline constexpr int kContainerFormat = 1;
inline constexpr std::string_view kPolicyEntry = "policy.json";
inline constexpr std::string_view kAssetFolder = "assets/";
std::string packEntry(const PackId &id);

struct NamedBytes {
    std::string name;
    std::string bytes;

    bool operator==(const NamedBytes &) const = default;
};

struct PolicyBundle {
    model::PolicyDocument policy;
    std::vector<std::string> packs = {};       // stored forms, in the order of policy.packs, with their digests
    std::vector<NamedBytes> assets = {};       // names without "assets/", sorted
    std::vector<NamedBytes> otherEntries = {}; // what this version does not know; full names, sorted
    std::optional<std::string> annotations = {};
    std::optional<std::string> history = {};
    std::vector<NamedBytes> historyParts = {}; // names are their digests, sorted
    std::optional<std::string> confirmations = {};

    bool operator==(const PolicyBundle &) const = default;
};

// The bytes of the file; read back and compared before they are returned. `file` is what messages call it. Errors:
// those of the archive; BundleNotReadBack.
Result<std::string> writeBundle(const PolicyBundle &bundle, const std::string &file);

// `seen`: see readArchive. Errors: those of the archive and of policyFromJson; NotAPolicyFile, NewerContainer,
// ManifestDamaged, EntryNotListed, EntryMissing, EntryChanged, PackMissing, PackChanged.
Result<PolicyBundle> readBundle(std::string_view bytes, const std::string &file, archive::SeenEntries *seen = nullptr);

} // namespace policywright::bundle
