// SPDX-License-Identifier: Apache-2.0
#include "core/signing/KeyFile.h"

#include "core/base/Json.h"
#include "core/base/JsonDocument.h"
#include "core/signing/Sodium.h"

namespace policywright::signing {
namespace {

constexpr std::string_view kFormatName = "policywright-key";
constexpr std::int64_t kFormat = 1;
constexpr std::size_t kMaxNameBytes = 500;
// What a lock may ask of the machine that opens it: somebody else may have written the file.
constexpr std::int64_t kMostOperations = 16;
constexpr std::int64_t kMostMemoryBytes = std::int64_t{1} << 30;

using BoxKey = std::array<std::uint8_t, crypto_secretbox_KEYBYTES>;
using Salt = std::array<std::uint8_t, crypto_pwhash_SALTBYTES>;
using Nonce = std::array<std::uint8_t, crypto_secretbox_NONCEBYTES>;
using Box = std::array<std::uint8_t, std::tuple_size_v<Seed> + crypto_secretbox_MACBYTES>;

// None: the memory is not there.
std::optional<BoxKey> boxKeyOf(const std::string &passphrase, const Salt &salt, std::int64_t operations,
                               std::int64_t memoryBytes)
{
    startSodium();
    BoxKey key{};
    const int code = crypto_pwhash(key.data(), key.size(), passphrase.data(), passphrase.size(), salt.data(),
                                   static_cast<unsigned long long>(operations), static_cast<std::size_t>(memoryBytes),
                                   crypto_pwhash_ALG_ARGON2ID13);
    return code == 0 ? std::optional(key) : std::nullopt;
}

std::unexpected<Error> notUnlocked(const std::string &name)
{
    return fail(ErrorCode::KeyNotUnlocked, name, "its lock cannot be computed here, as there is not enough memory");
}

Result<LockedSecret> locked(const Seed &seed, const std::string &name, const std::string &passphrase)
{
    startSodium();
    Salt salt{};
    Nonce nonce{};
    randombytes_buf(salt.data(), salt.size());
    randombytes_buf(nonce.data(), nonce.size());
    LockedSecret secret{.salt = hexOf(salt),
                        .nonce = hexOf(nonce),
                        .box = {},
                        .operations = crypto_pwhash_OPSLIMIT_MODERATE,
                        .memoryBytes = crypto_pwhash_MEMLIMIT_MODERATE};
    const auto key = boxKeyOf(passphrase, salt, secret.operations, secret.memoryBytes);
    if (!key)
        return notUnlocked(name);
    Box box{};
    crypto_secretbox_easy(box.data(), seed.data(), seed.size(), nonce.data(), key->data());
    secret.box = hexOf(box);
    return secret;
}

Result<Seed> opened(const LockedSecret &secret, const std::string &name, const std::string &passphrase)
{
    Salt salt{};
    Nonce nonce{};
    Box box{};
    readHex(secret.salt, salt); // their shape was checked when they were read
    readHex(secret.nonce, nonce);
    readHex(secret.box, box);
    const auto key = boxKeyOf(passphrase, salt, secret.operations, secret.memoryBytes);
    if (!key)
        return notUnlocked(name);
    Seed seed{};
    if (crypto_secretbox_open_easy(seed.data(), box.data(), box.size(), nonce.data(), key->data()) != 0)
        return fail(ErrorCode::KeyPassphraseWrong, name);
    return seed;
}

Json toJson(const LockedSecret &secret)
{
    return Json::Object{{"salt", secret.salt},
                        {"nonce", secret.nonce},
                        {"box", secret.box},
                        {"operations", secret.operations},
                        {"memory", secret.memoryBytes}};
}

class KeyFileReader {
public:
    KeyFileReader(JsonView json, std::string path) : m_json(json), m_path(std::move(path)) {}

    Result<KeyFile> read()
    {
        const auto format = number(m_json, kFormatName);
        if (format > kFormat)
            return fail(ErrorCode::NewerKeyFile, m_path, std::to_string(format));
        if (format < 1)
            wrong(kFormatName);
        KeyFile file{.name = text(m_json, "name"),
                     .email = text(m_json, "email"),
                     .created = text(m_json, "created"),
                     .publicKey = text(m_json, "public"),
                     .secret = readSecret()};
        if (file.name.empty())
            wrong("name");
        if (!isPublicKey(file.publicKey))
            wrong("public");
        if (!m_wrong.empty())
            return fail(ErrorCode::KeyFileDamaged, m_path, m_wrong);
        return file;
    }

private:
    void wrong(std::string_view what)
    {
        if (m_wrong.empty())
            m_wrong = what;
    }

    std::string text(JsonView json, std::string_view member)
    {
        const auto found = json.find(member);
        const auto value = found ? found->ifString() : std::nullopt;
        if (!value || value->size() > kMaxNameBytes) {
            wrong(member);
            return {};
        }
        return std::string(*value);
    }

    std::int64_t number(JsonView json, std::string_view member)
    {
        const auto found = json.find(member);
        const auto value = found ? found->ifInt() : std::nullopt;
        if (!value)
            wrong(member);
        return value.value_or(0);
    }

    std::string hex(JsonView json, std::string_view member, std::span<std::uint8_t> bytes)
    {
        std::string value = text(json, member);
        if (!readHex(value, bytes))
            wrong(member);
        return value;
    }

    std::variant<Seed, LockedSecret> readSecret()
    {
        const auto secret = m_json.find("secret");
        if (!secret || !secret->ifObject()) {
            Seed seed{};
            hex(m_json, "secret", seed);
            return seed;
        }
        Salt salt{};
        Nonce nonce{};
        Box box{};
        LockedSecret lock{.salt = hex(*secret, "salt", salt),
                          .nonce = hex(*secret, "nonce", nonce),
                          .box = hex(*secret, "box", box),
                          .operations = number(*secret, "operations"),
                          .memoryBytes = number(*secret, "memory")};
        if (lock.operations < 1 || lock.operations > kMostOperations)
            wrong("operations");
        if (lock.memoryBytes < 1 || lock.memoryBytes > kMostMemoryBytes)
            wrong("memory");
        return lock;
    }

    JsonView m_json;
    std::string m_path;
    std::string m_wrong;
};

} // namespace

Result<KeyFile> keyFileOf(const SecretKey &key, std::string name, std::string email, std::string created,
                          const std::optional<std::string> &passphrase)
{
    KeyFile file{.name = std::move(name),
                 .email = std::move(email),
                 .created = std::move(created),
                 .publicKey = key.publicKey(),
                 .secret = key.seed()};
    if (!passphrase)
        return file;
    auto secret = locked(key.seed(), file.name, *passphrase);
    if (!secret)
        return std::unexpected(secret.error());
    file.secret = *std::move(secret);
    return file;
}

Result<SecretKey> unlocked(const KeyFile &file, const std::optional<std::string> &passphrase)
{
    Result<Seed> seed = Seed{};
    if (const auto *locked = std::get_if<LockedSecret>(&file.secret)) {
        if (!passphrase)
            return fail(ErrorCode::KeyPassphraseMissing, file.name);
        seed = opened(*locked, file.name, *passphrase);
    } else {
        seed = std::get<Seed>(file.secret);
    }
    if (!seed)
        return std::unexpected(seed.error());
    SecretKey key(*seed);
    sodium_memzero(seed->data(), seed->size());
    if (key.publicKey() != file.publicKey)
        return fail(ErrorCode::KeyFileDamaged, file.name, "public");
    return key;
}

std::string toText(const KeyFile &file)
{
    const auto *locked = std::get_if<LockedSecret>(&file.secret);
    return policywright::toText(
        Json(Json::Object{{std::string(kFormatName), kFormat},
                          {"name", file.name},
                          {"email", file.email},
                          {"created", file.created},
                          {"public", file.publicKey},
                          {"secret", locked ? toJson(*locked) : Json(hexOf(std::get<Seed>(file.secret)))}}));
}

Result<KeyFile> keyFileFromText(std::string_view text, const std::string &path)
{
    const auto document = JsonDocument::parse(text, path);
    if (!document)
        return std::unexpected(document.error());
    return KeyFileReader(document->root(), path).read();
}

} // namespace policywright::signing
