// SPDX-License-Identifier: Apache-2.0
//
// A person's key as a file: who they are, the public key, and the secret one, bare or locked with a passphrase. JSON:
//
//     {"policywright-key": 1, "name": "Anna Berg", "email": "", "created": "2026-11-22T09:00:00Z",
//      "public": "…", "secret": "…"}
//
// Locked, "secret" is an object: the passphrase's Argon2id (salt, operations, bytes of memory) opens a box (nonce,
// box) with XSalsa20 and Poly1305. Where the file lies and who may read it is the business of session::KeyFolder.
#pragma once

#include "core/base/Error.h"
#include "core/signing/SecretKey.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace policywright::signing {

struct LockedSecret {
    std::string salt; // hexadecimal, as the others
    std::string nonce;
    std::string box;
    std::int64_t operations = 0;
    std::int64_t memoryBytes = 0;
};

struct KeyFile {
    std::string name; // of its owner, as they sign
    std::string email = {};
    std::string created; // ISO
    std::string publicKey;
    std::variant<Seed, LockedSecret> secret;

    bool isLocked() const { return std::holds_alternative<LockedSecret>(secret); }
};

inline constexpr std::size_t kMaxKeyFileBytes = 64 * 1024;

// Locked where a passphrase is given. Error: KeyNotUnlocked, where there is not enough memory for the lock.
Result<KeyFile> keyFileOf(const SecretKey &key, std::string name, std::string email, std::string created,
                          const std::optional<std::string> &passphrase);

// Errors: KeyPassphraseMissing, KeyPassphraseWrong, KeyNotUnlocked; KeyFileDamaged, where the secret key is not the one
// of the public one. The subject is the owner's name.
Result<SecretKey> unlocked(const KeyFile &file, const std::optional<std::string> &passphrase);

std::string toText(const KeyFile &file);

// `path`: for errors. Errors: those of parseJson; KeyFileDamaged, NewerKeyFile.
Result<KeyFile> keyFileFromText(std::string_view text, const std::string &path);

} // namespace policywright::signing
