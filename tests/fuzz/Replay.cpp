// SPDX-License-Identifier: Apache-2.0
//
// Runs a fuzz target over files, without a fuzzer: how the ordinary tests go over what a fuzzer was given and has
// found. Each file is named before it is run, so that the last line says what brought the target down. Usage:
// NAME_replay FILE|FOLDER...
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

std::vector<std::filesystem::path> filesOf(const std::filesystem::path &given)
{
    if (!std::filesystem::is_directory(given))
        return {given};
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::directory_iterator(given)) {
        if (entry.is_regular_file())
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

void replay(const std::filesystem::path &file)
{
    std::cout << file.string() << '\n' << std::flush;
    std::ifstream in(file, std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator(in), {}};
    std::vector<std::uint8_t> data(bytes.size()); // of exactly this size, so that the sanitizer sees a read behind it
    std::ranges::copy(bytes, data.begin());
    LLVMFuzzerTestOneInput(data.data(), data.size());
}

} // namespace

int main(int argc, char **argv)
{
    std::size_t count = 0;
    for (const char *given : std::vector<const char *>(argv + 1, argv + argc)) {
        for (const std::filesystem::path &file : filesOf(given)) {
            replay(file);
            ++count;
        }
    }
    std::cout << count << " inputs survived\n";
    return count > 0 ? 0 : 1;
}
