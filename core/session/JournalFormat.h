// SPDX-License-Identifier: Apache-2.0
//
// The bytes of a recovery journal, and nothing about files. A first line, then records:
//
//     "policywright journal\n"
//     length        4 bytes, little endian: of the payload
//     checksum      4 bytes: CRC-32C of the length, the number and the payload
//     number        8 bytes: 0, 1, 2, …
//     payload
//
// Record 0 is the header, JSON. Where the policy was never saved, record 1 is its bundle as it was before the changes.
// Every other record is one change, a picture that was put into the file, or the mark of a save, JSON. What stands
// behind the last whole record with the next number is a torn tail: the program or the machine stopped there.
#pragma once

#include "core/base/FileSystem.h"
#include "core/bundle/PolicyBundle.h"
#include "core/session/Change.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace policywright::session {

inline constexpr int kJournalFormat = 1;

// The file that the changes stand on.
struct BaseFile {
    std::string digest;    // SHA-256, 64 hexadecimal digits
    FileIdentity identity; // to tell without reading it that it is untouched

    bool operator==(const BaseFile &) const = default;
};

struct JournalHeader {
    std::string policyPath; // may be empty where the policy was never saved
    std::string policyId;
    std::optional<BaseFile> base = {}; // none: the policy was never saved

    bool operator==(const JournalHeader &) const = default;
};

// A picture for the theme; it is no change, since nothing shows it before the theme names it.
struct NewAsset {
    bundle::NamedBytes asset;

    bool operator==(const NewAsset &) const = default;
};

// Bytes of this digest, with everything before the mark, were about to be put under the policy's name. If they are
// found there, only what follows the mark is unsaved.
struct SaveMark {
    std::string digest;

    bool operator==(const SaveMark &) const = default;
};

using JournalEntry = std::variant<Change, NewAsset, SaveMark>;

struct JournalContents {
    JournalHeader header;
    std::string bundle = {}; // empty where the header names a base
    std::vector<JournalEntry> entries = {};
    std::size_t ignoredBytes = 0; // behind the last entry that can be read

    bool operator==(const JournalContents &) const = default;
};

// Everything in front of the first entry. `bundle`: empty where the header names a base.
std::string journalStart(const JournalHeader &header, std::string_view bundle);

// The records of entries; the number of the first of them is as if `before` entries stood in front.
std::string journalRecords(const JournalHeader &header, std::span<const JournalEntry> entries, std::size_t before);

// Errors: NotAJournal, NewerJournal. A damaged or unknown entry is none: it ends the reading.
Result<JournalContents> readJournal(std::string_view bytes, const std::string &file);

} // namespace policywright::session
