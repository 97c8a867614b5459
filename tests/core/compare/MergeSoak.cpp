// SPDX-License-Identifier: Apache-2.0
//
// merge_soak FIRST COUNT [FOLDER]: so many random merges from that seed on, each law of them; and, where a folder for
// three files is given, the same sentences, a line each, through `git merge-file`, which then must not have fewer
// conflicts. Ends with 1 at the first merge that does not hold. Run in the project's folder.
#include "core/compare/ProseMerge.h"
#include "core/compare/Sentences.h"
#include "tests/core/compare/RandomMerges.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

using namespace policywright::compare;

namespace {

struct Tally {
    std::uint64_t merges = 0;    // with a conflict
    std::uint64_t conflicts = 0; // where a sentence that is the same in all parts them
    std::uint64_t sentences = 0; // in conflicts, of all three texts: what a person has to read
};

void add(Tally &to, const Tally &one)
{
    to.merges += one.merges;
    to.conflicts += one.conflicts;
    to.sentences += one.sentences;
}

std::uint64_t sentencesIn(const std::string &text)
{
    return sentencesOf(text).sentences.size();
}

Tally ofOurs(const MergePieces &pieces)
{
    Tally tally;
    bool isOpen = false;
    for (const MergePiece &piece : pieces) {
        if (piece.kind == MergePiece::Kind::Conflict) {
            tally.conflicts += isOpen ? 0 : 1;
            tally.sentences += sentencesIn(piece.base) + sentencesIn(piece.mine) + sentencesIn(piece.theirs);
            isOpen = true;
        } else if (piece.kind == MergePiece::Kind::Same && sentencesIn(piece.base) > 0) {
            isOpen = false;
        }
    }
    tally.merges = tally.conflicts > 0 ? 1 : 0;
    return tally;
}

// A line for each sentence with what leads to it, and for what stands at the end: the same bytes, the same line.
using Numbers = std::map<std::string, std::size_t, std::less<>>;
void writeLines(const std::string &path, const std::string &text, Numbers &numbers)
{
    const auto numberOf = [&](std::string bytes) {
        return numbers.emplace(std::move(bytes), numbers.size()).first->second;
    };
    std::ofstream file(path);
    const SentenceList list = sentencesOf(text);
    for (const Sentence &sentence : list.sentences)
        file << 's' << numberOf(std::string(sentence.lead) + std::string(sentence.text)) << '\n';
    file << 'e' << numberOf(std::string(list.tail)) << '\n';
}

Tally ofGit(const MergeCase &merge, const std::string &folder)
{
    Numbers numbers;
    writeLines(folder + "/mine", merge.mine, numbers);
    writeLines(folder + "/base", merge.base, numbers);
    writeLines(folder + "/theirs", merge.theirs, numbers);
    const std::string command =
        "git merge-file -p -q --diff3 " + folder + "/mine " + folder + "/base " + folder + "/theirs";
    std::FILE *pipe = ::popen(command.c_str(), "r");
    if (!pipe)
        std::abort();
    std::string output;
    for (char buffer[4096]; const std::size_t read = std::fread(buffer, 1, sizeof buffer, pipe);)
        output.append(buffer, read);
    const int status = ::pclose(pipe);
    Tally tally;
    bool isOpen = false;
    std::istringstream lines(output);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("<<<<<<<")) {
            ++tally.conflicts;
            isOpen = true;
        } else if (line.starts_with(">>>>>>>")) {
            isOpen = false;
        } else if (isOpen && line.starts_with('s')) {
            ++tally.sentences;
        }
    }
    if (status < 0 || (status != 0 && tally.conflicts == 0))
        std::abort(); // git is missing, or did not understand
    tally.merges = tally.conflicts > 0 ? 1 : 0;
    return tally;
}

void print(const char *name, const Tally &tally, std::uint64_t count)
{
    std::printf("%-5s %8llu of %llu merges with conflicts, %9llu conflicts, %10llu sentences in them\n", name,
                static_cast<unsigned long long>(tally.merges), static_cast<unsigned long long>(count),
                static_cast<unsigned long long>(tally.conflicts), static_cast<unsigned long long>(tally.sentences));
}

} // namespace

// For looking at one.
void show(std::uint64_t seed)
{
    const MergeCase merge = randomMerge(seed);
    std::printf("%s", "");
    for (const MergePiece &piece : mergedProse(merge.base, merge.mine, merge.theirs)) {
        if (piece.kind == MergePiece::Kind::Same)
            std::printf("%s", piece.base.c_str());
        else
            std::printf("\n<%d|%s|%s|%s>\n", static_cast<int>(piece.kind), piece.base.c_str(), piece.mine.c_str(),
                        piece.theirs.c_str());
    }
}

int main(int count, char **arguments)
{
    const std::uint64_t first = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 1;
    const std::uint64_t merges = count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 100'000;
    const std::string folder = count > 3 ? arguments[3] : "";
    if (folder == "show") {
        show(first);
        return 0;
    }
    Tally ours;
    Tally gits;
    std::uint64_t again = 0;
    std::uint64_t fewer = 0;   // merges in which git has fewer conflicts, though perhaps larger ones
    std::uint64_t smaller = 0; // merges in which git's conflicts have fewer sentences
    std::uint64_t without = 0; // merges in which only we have one
    for (std::uint64_t seed = first; seed < first + merges; ++seed) {
        const MergeCase merge = randomMerge(seed);
        if (const std::string problem = problemOf(merge, seed); !problem.empty()) {
            std::fprintf(stderr, "seed %llu: %s\n", static_cast<unsigned long long>(seed), problem.c_str());
            return 1;
        }
        const Tally our = ofOurs(mergedProse(merge.base, merge.mine, merge.theirs));
        add(ours, our);
        again += isKnownAgain(merge) ? 0 : 1;
        if (folder.empty())
            continue;
        const Tally git = ofGit(merge, folder);
        add(gits, git);
        fewer += git.conflicts < our.conflicts ? 1 : 0;
        smaller += git.sentences < our.sentences ? 1 : 0;
        without += git.conflicts == 0 && our.conflicts > 0 ? 1 : 0;
        if (git.sentences < our.sentences && smaller <= 5)
            std::printf("seed %llu: fewer sentences in git's conflicts\n", static_cast<unsigned long long>(seed));
    }
    print("ours", ours, merges);
    std::printf("of %llu merges without conflicts, %llu are not known again by the old base\n",
                static_cast<unsigned long long>(merges - ours.merges), static_cast<unsigned long long>(again));
    if (folder.empty())
        return 0;
    print("git", gits, merges);
    std::printf(
        "git has none where we have one in %llu merges, fewer conflicts in %llu, fewer sentences in them in %llu\n",
        static_cast<unsigned long long>(without), static_cast<unsigned long long>(fewer),
        static_cast<unsigned long long>(smaller));
    const bool areNotFewer =
        gits.merges >= ours.merges && gits.conflicts >= ours.conflicts && gits.sentences >= ours.sentences;
    return areNotFewer ? 0 : 1;
}
