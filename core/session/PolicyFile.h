// SPDX-License-Identifier: Apache-2.0
//
// A policy that is open: what was read, from where, and in which state the file was, so that nothing that somebody else
// wrote in the meantime is ever overwritten.
#pragma once

#include "core/base/FileSystem.h"
#include "core/base/IdSource.h"
#include "core/bundle/PolicyBundle.h"
#include "core/pack/PackSet.h"
#include "core/session/PackCache.h"
#include "core/session/StoredPack.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace policywright::session {

struct PolicyFile {
    std::string path;
    std::optional<FileIdentity> identity = {}; // none: not saved yet
    bundle::PolicyBundle bundle;
    std::shared_ptr<const pack::PackSet> packs;
};

// Errors: those of reading the file and of readBundle; those of the pinned packs.
ResultWithErrors<PolicyFile> openPolicy(const FileSystem &files, const std::string &path, PackCache &cache);

// The same of a file that was read already, and of bytes that stand in no file of that name: then without an identity.
ResultWithErrors<PolicyFile> openPolicy(const FileContents &contents, const std::string &path, PackCache &cache);
ResultWithErrors<PolicyFile> openPolicy(std::string_view bytes, const std::string &path, PackCache &cache);

// A new policy with these packs pinned, the lowest layer first, each with the words of the policy's language alone.
// Errors: those of composing the packs.
ResultWithErrors<PolicyFile> newPolicy(const std::string &path, const std::vector<pack::Pack> &packs,
                                       const std::string &language, IdSource &ids);

// Writes the policy under its path, or leaves what was there. Errors: those of writeBundle and FileSystem::replaceFile;
// behind FileNotConfirmed the identity is that of the new file, so that saving again replaces it.
Result<> savePolicy(FileSystem &files, PolicyFile &policy);

// The same with bytes that writeBundle made of the policy as it is.
Result<> savePolicy(FileSystem &files, PolicyFile &policy, std::string_view bytes);

} // namespace policywright::session
