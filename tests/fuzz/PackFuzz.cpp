// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as one file of the minimal pack, which the first byte chooses: the pack is read and checked as a whole
// without hanging or falling over, and what is accepted comes back from its stored form.
#include "core/base/PosixFileSystem.h"
#include "core/pack/PackCheck.h"
#include "core/pack/PackJson.h"
#include "core/pack/PackReader.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <map>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

using namespace policywright;

constexpr const char *kPack = "tests/data/packs/minimal/";
constexpr std::array<std::string_view, 8> kNames{"pack.yaml", "profiles.yaml",         "views.yaml",     "sources.yaml",
                                                 "en.md",     "security/section.yaml", "security/en.md", "setup/en.md"};

class OneFileChanged final : public FileSystem {
public:
    OneFileChanged()
    {
        const PosixFileSystem disk;
        load(disk, "setup/section.yaml");
        for (const std::string_view name : kNames)
            load(disk, name);
    }

    void change(std::string_view name, std::string bytes)
    {
        m_changed = kPack + std::string(name);
        m_bytes = std::move(bytes);
    }

    Result<FileContents> readFile(const std::string &path, std::uint64_t) const override
    {
        if (path == m_changed)
            return FileContents{m_bytes, {}};
        const auto found = m_files.find(path);
        if (found == m_files.end())
            return fail(ErrorCode::FileNotFound, path);
        return FileContents{found->second, {}};
    }
    Result<std::vector<std::string>> list(const std::string &folder) const override
    {
        return fail(ErrorCode::FolderNotReadable, folder);
    }
    Result<FileIdentity> identity(const std::string &path) const override
    {
        return fail(ErrorCode::FileNotFound, path);
    }
    Result<FileIdentity> replaceFile(const std::string &path, std::string_view, const ReplaceOptions &) override
    {
        return fail(ErrorCode::FileNotWritable, path);
    }
    Result<std::unique_ptr<GrowingFile>> createGrowing(const std::string &path, std::string_view) override
    {
        return fail(ErrorCode::FileNotWritable, path);
    }
    Result<std::unique_ptr<FileLock>> lockFile(const std::string &path) override
    {
        return fail(ErrorCode::FileNotFound, path);
    }
    Result<> removeFile(const std::string &path) override { return fail(ErrorCode::FileNotFound, path); }
    Result<> makeFolder(const std::string &folder) override { return fail(ErrorCode::FolderNotMade, folder); }

private:
    void load(const FileSystem &disk, std::string_view name)
    {
        const std::string path = kPack + std::string(name);
        auto contents = disk.readFile(path, 1 << 20);
        if (!contents) {
            std::cerr << describe(contents.error()) << "\nRun this in the project's folder.\n";
            std::exit(2);
        }
        m_files.emplace(path, std::move(contents->bytes));
    }

    std::map<std::string, std::string> m_files;
    std::string m_changed;
    std::string m_bytes;
};

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static OneFileChanged files;
    if (size == 0)
        return 0;
    files.change(kNames[data[0] % kNames.size()], {reinterpret_cast<const char *>(data + 1), size - 1});
    for (const Error &error : pack::checkPack(files, kPack)) {
        if (describe(error).empty())
            std::abort();
    }
    const auto pack = pack::readPack(files, kPack);
    if (pack && pack::packFromText(toText(pack::toJson(*pack)), "written").value() != *pack)
        std::abort();
    return 0;
}
