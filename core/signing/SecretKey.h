// SPDX-License-Identifier: Apache-2.0
//
// Ed25519 (RFC 8032): the key with which one person signs, and the check with which everybody else sees that nobody
// else did. Public keys and signatures are lower-case hexadecimal digits. Everything is libsodium's; nothing here knows
// what is signed.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace policywright::signing {

inline constexpr std::size_t kPublicKeyDigits = 64;
inline constexpr std::size_t kSignatureDigits = 128;

// What the rest of the key is made of. Whoever has it signs in its owner's name.
using Seed = std::array<std::uint8_t, 32>;

// Its memory is wiped when it goes.
class SecretKey {
public:
    static SecretKey made(); // of the system's random numbers
    explicit SecretKey(const Seed &seed);
    ~SecretKey();
    SecretKey(const SecretKey &) = default;
    SecretKey &operator=(const SecretKey &) = default;

    const std::string &publicKey() const { return m_publicKey; }
    std::string signatureOf(std::string_view message) const;
    Seed seed() const;

private:
    std::array<std::uint8_t, 64> m_secret{};
    std::string m_publicKey;
};

bool isPublicKey(std::string_view text); // by its shape
bool isSignature(std::string_view text);

// Whether the owner of the key signed these very bytes. What is no key or no signature signs nothing.
bool isSignedBy(std::string_view publicKey, std::string_view message, std::string_view signature);

// What two people compare on the telephone: "3f2a 91c0 7be4 d115", the begin of the key's SHA-256.
std::string fingerprint(std::string_view publicKey);

} // namespace policywright::signing
