// SPDX-License-Identifier: Apache-2.0
#include "tests/support/LaterPack.h"

#include "tests/support/TemporaryFolder.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace policywright::test {

void putMinimalPack(testing::MemoryFileSystem &files, const std::string &folder)
{
    namespace fs = std::filesystem;
    const fs::path from = "tests/data/packs/minimal";
    for (const fs::directory_entry &entry : fs::recursive_directory_iterator(from)) {
        if (entry.is_regular_file())
            files.put(folder + "/minimal/" + entry.path().lexically_relative(from).string(),
                      testing::readBytes(entry.path().string()));
    }
}

void makeVersion(testing::MemoryFileSystem &files, const std::string &folder, const std::string &version,
                 const std::vector<PackEdit> &edits, const std::string &release, const std::string &summary)
{
    const std::string pack = folder + "/minimal/";
    for (const PackEdit &edit : edits) {
        std::string text = files.bytesOf(pack + edit.file).value();
        const std::size_t at = text.find(edit.replaced);
        ASSERT_NE(at, std::string::npos) << edit.replaced;
        files.put(pack + edit.file, text.replace(at, edit.replaced.size(), edit.by));
    }
    std::string logic = files.bytesOf(pack + "pack.yaml").value();
    const std::size_t at = logic.find("version: ") + 9;
    logic.replace(at, logic.find('\n', at) - at, version);
    const std::string entry = "  - version: " + version + "\n    date: 2027-01-15\n" + release;
    if (const std::size_t list = logic.find("changes:\n"); list != std::string::npos)
        logic.insert(list + 9, entry);
    else
        logic += "changes:\n" + entry;
    files.put(pack + "pack.yaml", logic);
    files.put(pack + "en.md",
              files.bytesOf(pack + "en.md").value() + "\n## change " + version + "\n\n" + summary + '\n');
}

} // namespace policywright::test
