// SPDX-License-Identifier: Apache-2.0
//
// The keys of the people at this computer, and what a review says of keys. Secret keys lie in a folder of the user's
// alone and never in a policy; a policy holds public ones, in signatures and vouches.
#pragma once

#include "core/annotate/KeyRing.h"
#include "core/base/FileSystem.h"
#include "core/base/IdSource.h"
#include "core/signing/KeyFile.h"

#include <optional>
#include <string>
#include <vector>

namespace policywright::session {

struct OwnKey {
    signing::KeyFile key;
    std::string path;

    annotate::Author holder() const { return {key.name, key.email}; }
};

struct KeyList {
    std::vector<OwnKey> keys = {}; // by the names of their files
    Errors unreadable = {};

    annotate::TrustedKeys trusted() const; // the public ones, each for its holder alone
};

// Empty where there is no folder. Error: FolderNotReadable.
Result<KeyList> keysIn(const FileSystem &files, const std::string &folder);

// Errors: KeyMissing, KeyNotUnique.
Result<OwnKey> keyOf(const annotate::Author &holder, const KeyList &list);

// A new one, in a file that its owner alone can read; locked where a passphrase is given. Errors: KeyAlreadyThere,
// KeyNotUnlocked, FolderNotMade; those of keysIn and of replacing a file.
Result<OwnKey> makeKey(FileSystem &files, const std::string &folder, const annotate::Author &holder,
                       std::string created, const std::optional<std::string> &passphrase);

struct NewVouch {
    std::string key;         // public
    annotate::Author holder; // whose it is
    annotate::Author author; // who says so
    std::string created;     // ISO
};

// That a key is somebody's, signed by `own`: who trusts that key trusts this one. The event was added. Errors: NotAKey;
// ReviewLimit.
Result<annotate::Event> addVouch(annotate::ReviewFile &review, NewVouch vouch, const signing::SecretKey &own,
                                 IdSource &ids);

} // namespace policywright::session
