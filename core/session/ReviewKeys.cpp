// SPDX-License-Identifier: Apache-2.0
#include "core/session/ReviewKeys.h"

#include <algorithm>
#include <iterator>

namespace policywright::session {
namespace {

constexpr std::string_view kSuffix = ".key";

std::string fileNameOf(const std::string &publicKey)
{
    std::string name = signing::fingerprint(publicKey);
    std::erase(name, ' ');
    return name + std::string(kSuffix);
}

std::vector<OwnKey> fitting(const annotate::Author &holder, const KeyList &list)
{
    std::vector<OwnKey> found;
    std::ranges::copy_if(list.keys, std::back_inserter(found),
                         [&](const OwnKey &own) { return isSamePerson(own.holder(), holder); });
    return found;
}

} // namespace

annotate::TrustedKeys KeyList::trusted() const
{
    annotate::TrustedKeys trusted;
    for (const OwnKey &own : keys)
        trusted.emplace(own.key.publicKey, own.holder());
    return trusted;
}

Result<KeyList> keysIn(const FileSystem &files, const std::string &folder)
{
    const auto names = files.list(folder);
    if (!names) {
        const auto identity = files.identity(folder);
        const bool isThere = identity || identity.error().code != ErrorCode::FileNotFound;
        return isThere ? std::unexpected(names.error()) : Result<KeyList>(KeyList{});
    }
    KeyList list;
    for (const std::string &name : *names) {
        if (!name.ends_with(kSuffix))
            continue;
        const std::string path = folder + '/' + name;
        auto key = files.readFile(path, signing::kMaxKeyFileBytes).and_then([&](const FileContents &contents) {
            return signing::keyFileFromText(contents.bytes, path);
        });
        if (key)
            list.keys.push_back({*std::move(key), path});
        else
            list.unreadable.push_back(key.error());
    }
    return list;
}

Result<OwnKey> keyOf(const annotate::Author &holder, const KeyList &list)
{
    std::vector<OwnKey> found = fitting(holder, list);
    if (found.size() > 1)
        return fail(ErrorCode::KeyNotUnique, holder.name);
    if (!found.empty())
        return std::move(found.front());
    return list.unreadable.empty() ? fail(ErrorCode::KeyMissing, holder.name)
                                   : std::unexpected(list.unreadable.front());
}

Result<OwnKey> makeKey(FileSystem &files, const std::string &folder, const annotate::Author &holder,
                       std::string created, const std::optional<std::string> &passphrase)
{
    const auto known = keysIn(files, folder);
    if (!known)
        return std::unexpected(known.error());
    if (const std::vector<OwnKey> same = fitting(holder, *known); !same.empty())
        return fail(ErrorCode::KeyAlreadyThere, holder.name, same.front().path);
    auto key =
        signing::keyFileOf(signing::SecretKey::made(), holder.name, holder.email, std::move(created), passphrase);
    if (!key)
        return std::unexpected(key.error());
    if (auto made = files.makeFolder(folder); !made)
        return std::unexpected(made.error());
    std::string path = folder + '/' + fileNameOf(key->publicKey);
    const auto written = files.replaceFile(
        path, toText(*key), {.backup = Backup::None, .expected = NoFile{}, .readers = Readers::OwnerAlone});
    if (!written)
        return std::unexpected(written.error());
    return OwnKey{*std::move(key), std::move(path)};
}

Result<annotate::Event> addVouch(annotate::ReviewFile &review, NewVouch vouch, const signing::SecretKey &own,
                                 IdSource &ids)
{
    if (!signing::isPublicKey(vouch.key))
        return fail(ErrorCode::NotAKey, vouch.key);
    const std::size_t longest = std::max(
        {vouch.holder.name.size(), vouch.holder.email.size(), vouch.author.name.size(), vouch.author.email.size()});
    if (longest > annotate::kMaxNameBytes)
        return fail(ErrorCode::ReviewLimit, "the vouch",
                    "a name may have " + std::to_string(annotate::kMaxNameBytes) + " bytes at most");
    annotate::Event event = annotate::sealed({.id = ids.newUuid(),
                                              .author = std::move(vouch.author),
                                              .created = std::move(vouch.created),
                                              .lamport = review.nextLamport(),
                                              .kind = annotate::EventKind::Vouch,
                                              .vouch = annotate::Vouch{std::move(vouch.key), std::move(vouch.holder)},
                                              .previous = review.lastDigest()},
                                             review.policy(), &own);
    review.add(event);
    return event;
}

} // namespace policywright::session
