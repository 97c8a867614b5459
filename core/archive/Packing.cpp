// SPDX-License-Identifier: Apache-2.0
#include "core/archive/Packing.h"

#include "core/archive/ZipPacker.h"

#include <dlfcn.h>
#include <expected>

namespace policywright::archive {
namespace {

// Loaded once and kept. An error says what is missing, in the words of the loader.
std::expected<ZipPacker *, std::string> zipPacker()
{
    static const auto kPacker = []() -> std::expected<ZipPacker *, std::string> {
        void *const library = ::dlopen(kZipLibrary, RTLD_NOW | RTLD_LOCAL);
        void *const function = library ? ::dlsym(library, kZipPacker) : nullptr;
        if (!function)
            return std::unexpected(std::string(::dlerror()));
        return reinterpret_cast<ZipPacker *>(function);
    }();
    return kPacker;
}

} // namespace

Result<std::string> pack(const std::vector<Entry> &entries, const std::vector<Method> &methods, const std::string &file)
{
    const auto packer = zipPacker();
    if (!packer)
        return fail(ErrorCode::ArchiveNotWritten, file, packer.error());
    std::string archive;
    std::string problem;
    if (!(*packer)(entries, methods, archive, problem))
        return fail(ErrorCode::ArchiveNotWritten, file, problem);
    return archive;
}

} // namespace policywright::archive
