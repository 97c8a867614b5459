// SPDX-License-Identifier: Apache-2.0
//
// Locks and growing files of the real file system: flock, write, fdatasync. Not for use outside core/base.
#pragma once

#include "core/base/FileSystem.h"
#include "core/base/Posix.h"

#include <memory>
#include <string>

namespace policywright::posix {

// `file`: open for writing at its end, locked by flock.
std::unique_ptr<GrowingFile> growingFile(Descriptor file, std::string path);

// Errors: as of FileSystem::lockFile().
Result<std::unique_ptr<FileLock>> lockFile(const std::string &path);

} // namespace policywright::posix
