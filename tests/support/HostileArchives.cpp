// SPDX-License-Identifier: Apache-2.0
#include "tests/support/HostileArchives.h"

#include "tests/support/ZipForge.h"

#include <functional>

namespace policywright::testing {
namespace {

using enum ErrorCode;
using Archives = std::vector<HostileArchive>;

const std::string kText = "{\"title\": \"Social media policy\", \"text\": \"text text text text text text\"}";

ForgedEntry mimetype()
{
    return storedEntry("mimetype", "application/vnd.policywright.policy+zip");
}

ForgedZip zipOf(std::vector<ForgedEntry> entries)
{
    ForgedZip zip;
    zip.entries = std::move(entries);
    return zip;
}

ForgedZip zipWith(std::vector<ForgedEntry> more)
{
    more.insert(more.begin(), mimetype());
    return zipOf(std::move(more));
}

// The good archive that the defects are put into.
ForgedZip usual()
{
    return zipWith({deflatedEntry("policy.json", kText), storedEntry("assets/logo.png", "not really a picture")});
}

std::string changed(const std::function<void(ForgedZip &)> &change)
{
    ForgedZip zip = usual();
    change(zip);
    return zip.bytes();
}

// In both headers of policy.json.
std::string changedHeader(const std::function<void(ForgedHeader &)> &change)
{
    return changed([&](ForgedZip &zip) { zip.entries[1] = zip.entries[1].with(change); });
}

std::string changedEntry(const std::function<void(ForgedEntry &)> &change)
{
    return changed([&](ForgedZip &zip) { change(zip.entries[1]); });
}

std::string withName(const std::string &name)
{
    return zipWith({deflatedEntry(name, kText)}).bytes();
}

void addEnds(Archives &out)
{
    const std::string good = usual().bytes();
    out.push_back({"empty", "", ArchiveEndMissing});
    out.push_back({"not-a-zip", "This is a text and no archive, however long it is.", ArchiveEndMissing});
    out.push_back({"cut-in-the-end-record", good.substr(0, good.size() - 1), ArchiveEndMissing});
    out.push_back({"cut-in-the-directory", good.substr(0, good.size() - 60), ArchiveEndMissing});
    out.push_back({"cut-in-the-data", good.substr(0, 100), ArchiveEndMissing});
    out.push_back({"only-an-end-record", ForgedZip{}.bytes(), ArchiveTypeMissing});
    out.push_back({"something-behind", changed([](auto &zip) { zip.behind = "x"; }), ArchiveEndMissing});
    out.push_back(
        {"something-in-front", changed([](auto &zip) { zip.before = "#!/bin/sh\n"; }), ArchiveDirectoryWrong});
    out.push_back({"two-archives", good + good, ArchiveDirectoryWrong});
    out.push_back({"two-archives-second-adjusted", changed([&](auto &zip) {
                       zip.before = good;
                       zip.end.directoryOffset =
                           static_cast<std::uint32_t>(good.size() + usual().bytes().find("PK\1\2"));
                       std::uint32_t at = static_cast<std::uint32_t>(good.size());
                       for (ForgedEntry &entry : zip.entries) {
                           entry.offset = at;
                           at += static_cast<std::uint32_t>(30 + entry.local.name.size() + entry.packed.size());
                       }
                   }),
                   ArchiveLayoutWrong});
    out.push_back({"comment-of-the-archive", changed([](auto &zip) {
                       zip.end.commentLength = 5;
                       zip.behind = "hello";
                   }),
                   ArchiveEndMissing});
    // The comment is a whole end record of its own.
    out.push_back({"comment-that-is-an-end", changed([](auto &zip) {
                       zip.end.commentLength = 22;
                       zip.behind = ForgedZip{}.bytes();
                   }),
                   ArchiveDirectoryWrong});
    out.push_back({"comment-length-lie", changed([](auto &zip) { zip.end.commentLength = 1; }), ArchiveEndMissing});
}

void addEndLies(Archives &out)
{
    const auto withEnd = [](const std::function<void(ForgedEnd &)> &lie) {
        return changed([&](ForgedZip &zip) { lie(zip.end); });
    };
    out.push_back({"end-on-another-disk", withEnd([](auto &end) { end.disk = 1; }), ArchiveInParts});
    out.push_back({"directory-on-another-disk", withEnd([](auto &end) { end.directoryDisk = 1; }), ArchiveInParts});
    out.push_back({"counts-differ", withEnd([](auto &end) { end.countHere = 2; }), ArchiveInParts});
    out.push_back({"count-too-low", withEnd([](auto &end) { end.countHere = end.count = 2; }), ArchiveDirectoryWrong});
    out.push_back({"count-too-high", withEnd([](auto &end) { end.countHere = end.count = 4; }), ArchiveDirectoryWrong});
    out.push_back({"directory-size-lie", withEnd([](auto &end) { end.directorySize = 10; }), ArchiveDirectoryWrong});
    out.push_back({"directory-offset-lie", withEnd([](auto &end) { end.directoryOffset = 1; }), ArchiveDirectoryWrong});
    out.push_back({"directory-offset-and-size-overflow", withEnd([](auto &end) {
                       end.directoryOffset = 0xFFFFFFF0;
                       end.directorySize = 0xFFFFFFF0;
                   }),
                   ArchiveDirectoryWrong});
    out.push_back({"zip64-count", withEnd([](auto &end) { end.countHere = end.count = 0xFFFF; }), ArchiveZip64});
    out.push_back({"zip64-offset", withEnd([](auto &end) { end.directoryOffset = 0xFFFFFFFF; }), ArchiveZip64});
    out.push_back({"zip64-size", withEnd([](auto &end) { end.directorySize = 0xFFFFFFFF; }), ArchiveZip64});
    out.push_back({"zip64-locator", changed([](auto &zip) {
                       zip.behindDirectory = "PK\6\6" + std::string(52, '\0') + "PK\6\7" + std::string(16, '\0');
                   }),
                   ArchiveZip64});
    out.push_back(
        {"junk-behind-the-directory", changed([](auto &zip) { zip.behindDirectory = "junk"; }), ArchiveDirectoryWrong});
    out.push_back({"gap-before-the-directory", changed([](auto &zip) { zip.beforeDirectory = "hidden"; }),
                   ArchiveDirectoryWrong});
}

void addHeaderLies(Archives &out)
{
    out.push_back({"encrypted", changedHeader([](auto &h) { h.flags = 1; }), ArchiveEncrypted});
    out.push_back({"encrypted-in-one-header", changedEntry([](auto &e) { e.local.flags = 1; }), ArchiveRecordsDiffer});
    out.push_back({"data-descriptor", changedEntry([](auto &e) {
                       e.central.flags = e.local.flags = 8;
                       e.local.checksum = e.local.packedSize = e.local.size = 0;
                       e.behind = std::string("PK\7\x08") + std::string(12, '\0');
                   }),
                   ArchiveFeatureUnknown});
    out.push_back({"patched-data", changedHeader([](auto &h) { h.flags = 0x20; }), ArchiveFeatureUnknown});
    out.push_back({"masked-headers", changedHeader([](auto &h) { h.flags = 0x2000; }), ArchiveFeatureUnknown});
    out.push_back({"version-45", changedHeader([](auto &h) { h.version = 45; }), ArchiveFeatureUnknown});
    out.push_back({"method-bzip2", changedHeader([](auto &h) { h.method = 12; }), ArchiveMethodUnknown});
    out.push_back({"method-lzma", changedHeader([](auto &h) { h.method = 14; }), ArchiveMethodUnknown});
    out.push_back({"method-deflate64", changedHeader([](auto &h) { h.method = 9; }), ArchiveMethodUnknown});
    out.push_back(
        {"extra-field", changedHeader([](auto &h) { h.extra = std::string("UT\1\0x", 5); }), ArchiveExtraData});
    out.push_back({"extra-field-local", changedEntry([](auto &e) { e.local.extra = "UT"; }), ArchiveRecordsDiffer});
    out.push_back({"extra-field-central", changedEntry([](auto &e) { e.central.extra = "UT"; }), ArchiveExtraData});
    out.push_back({"comment-of-an-entry", changedEntry([](auto &e) { e.comment = "hello"; }), ArchiveExtraData});
    out.push_back({"entry-on-another-disk", changedEntry([](auto &e) { e.disk = 1; }), ArchiveInParts});
    out.push_back({"symbolic-link", changedEntry([](auto &e) { e.attributes = 0120777u << 16; }), ArchiveSpecialFile});
    out.push_back({"named-pipe", changedEntry([](auto &e) { e.attributes = 0010644u << 16; }), ArchiveSpecialFile});
    out.push_back({"device", changedEntry([](auto &e) { e.attributes = 0060644u << 16; }), ArchiveSpecialFile});
    out.push_back({"folder-by-mode", changedEntry([](auto &e) { e.attributes = 0040755u << 16; }), ArchiveSpecialFile});
    out.push_back({"folder-by-dos-attribute", changedEntry([](auto &e) {
                       e.madeBy = 20;
                       e.attributes = 0x10;
                   }),
                   ArchiveSpecialFile});
    const std::vector<std::pair<std::string, std::function<void(ForgedHeader &)>>> lies{
        {"version", [](ForgedHeader &h) { h.version = 10; }},
        {"flags", [](ForgedHeader &h) { h.flags = 0x800; }},
        {"method", [](ForgedHeader &h) { h.method = 0; }},
        {"time", [](ForgedHeader &h) { h.time = 1; }},
        {"date", [](ForgedHeader &h) { h.date = 1; }},
        {"checksum", [](ForgedHeader &h) { h.checksum ^= 1; }},
        {"packed-size", [](ForgedHeader &h) { h.packedSize += 1; }},
        {"size", [](ForgedHeader &h) { h.size += 1; }},
        {"name", [](ForgedHeader &h) { h.name = "policy.jsox"; }},
    };
    for (const auto &[field, lie] : lies)
        out.push_back(
            {"headers-differ-in-" + field, changedEntry([&](auto &e) { lie(e.local); }), ArchiveRecordsDiffer});
}

void addLayouts(Archives &out)
{
    out.push_back({"gap-between-entries", changedEntry([](auto &e) { e.behind = "hidden"; }), ArchiveLayoutWrong});
    out.push_back({"gap-behind-the-last-entry", changed([](auto &zip) { zip.entries[2].behind = "hidden"; }),
                   ArchiveDirectoryWrong});
    out.push_back(
        {"two-names-for-one-place", changed([](auto &zip) { zip.entries[2].offset = 0; }), ArchiveLayoutWrong});
    out.push_back({"offset-behind-the-file", changedEntry([](auto &e) { e.offset = 0x7FFFFFFF; }), ArchiveLayoutWrong});
    out.push_back({"entries-in-another-order", changed([](auto &zip) {
                       const std::size_t first = 30 + zip.entries[0].local.name.size() + zip.entries[0].packed.size();
                       zip.entries[0].offset = static_cast<std::uint32_t>(first);
                       zip.entries[1].offset = 0;
                   }),
                   ArchiveLayoutWrong});
    out.push_back({"data-missing", changed([](auto &zip) { zip.entries[2].packed.clear(); }), ArchiveLayoutWrong});
    out.push_back({"broken-local-signature",
                   [] {
                       std::string bytes = usual().bytes();
                       bytes[bytes.find("PK\3\4", 4) + 3] = '\5';
                       return bytes;
                   }(),
                   ArchiveRecordsDiffer});
    out.push_back({"broken-central-signature",
                   [] {
                       std::string bytes = usual().bytes();
                       bytes[bytes.find("PK\1\2") + 3] = '\3';
                       return bytes;
                   }(),
                   ArchiveDirectoryWrong});
    // Fifield's: the second entry's data is the third entry with its header.
    out.push_back({"overlapping-entries", changed([](auto &zip) {
                       const ForgedEntry &last = zip.entries[2];
                       const auto span = static_cast<std::uint32_t>(30 + last.local.name.size() + last.packed.size());
                       zip.entries[1] =
                           storedEntry("policy.json", "").with([&](ForgedHeader &h) { h.packedSize = h.size = span; });
                   }),
                   ArchiveLayoutWrong});
    out.push_back({"mimetype-missing", zipOf({deflatedEntry("policy.json", kText)}).bytes(), ArchiveTypeMissing});
    out.push_back(
        {"mimetype-second", zipOf({deflatedEntry("policy.json", kText), mimetype()}).bytes(), ArchiveTypeMissing});
    out.push_back({"mimetype-deflated", zipOf({deflatedEntry("mimetype", "text/plain")}).bytes(), ArchiveTypeMissing});
}

void addData(Archives &out)
{
    out.push_back({"checksum-wrong", changedHeader([](auto &h) { h.checksum ^= 0x80000000; }), ArchiveChecksumWrong});
    out.push_back({"checksum-of-a-stored-entry-wrong", changed([](auto &zip) { zip.entries[2].packed[0] = 'N'; }),
                   ArchiveChecksumWrong});
    out.push_back({"size-too-low", changedHeader([](auto &h) { h.size -= 1; }), ArchiveDataBroken});
    out.push_back({"size-zero", changedHeader([](auto &h) { h.size = 0; }), ArchiveDataBroken});
    out.push_back({"size-too-high", changedHeader([](auto &h) { h.size += 1; }), ArchiveDataBroken});
    out.push_back({"size-2-GiB", changedHeader([](auto &h) { h.size = 0x7FFFFFFF; }), ArchiveEntryTooLarge});
    out.push_back({"packed-size-2-GiB", changedHeader([](auto &h) { h.packedSize = 0x7FFFFFFF; }), ArchiveLayoutWrong});
    out.push_back({"sizes-of-a-stored-entry-differ", changed([](auto &zip) {
                       zip.entries[2] = zip.entries[2].with([](ForgedHeader &h) { h.size += 1; });
                   }),
                   ArchiveDataBroken});
    out.push_back({"deflate-stream-cut", changedEntry([](auto &e) {
                       e.packed.pop_back();
                       e.local.packedSize = e.central.packedSize = static_cast<std::uint32_t>(e.packed.size());
                   }),
                   ArchiveDataBroken});
    out.push_back({"bytes-behind-the-deflate-stream", changedEntry([](auto &e) {
                       e.packed += "hidden";
                       e.local.packedSize = e.central.packedSize = static_cast<std::uint32_t>(e.packed.size());
                   }),
                   ArchiveDataBroken});
    out.push_back({"deflate-stream-garbage", changedEntry([](auto &e) { e.packed.assign(e.packed.size(), '\xff'); }),
                   ArchiveDataBroken});
    out.push_back({"deflate-stream-empty", changedEntry([](auto &e) {
                       e.packed.clear();
                       e.local.packedSize = e.central.packedSize = 0;
                   }),
                   ArchiveDataBroken});
}

void addBombs(Archives &out)
{
    const std::string zeros(std::size_t{40} << 20, '\0');
    out.push_back({"bomb", zipWith({deflatedEntry("policy.json", zeros)}).bytes(), ArchiveRatioTooHigh});
    out.push_back({"bomb-small", zipWith({deflatedEntry("policy.json", std::string(300'000, ' '))}).bytes(),
                   ArchiveRatioTooHigh});
    out.push_back({"bomb-that-says-it-is-small",
                   zipWith({deflatedEntry("policy.json", zeros).with([](ForgedHeader &h) { h.size = 1000; })}).bytes(),
                   ArchiveDataBroken});
    out.push_back({"entry-too-large",
                   zipWith({deflatedEntry("a", std::string((std::size_t{64} << 20) + 1, '\0'))}).bytes(),
                   ArchiveEntryTooLarge});
    const ForgedEntry part = deflatedEntry("part", zeros);
    ForgedZip many = zipWith({});
    for (int i = 0; i < 20; ++i)
        many.entries.push_back(part.with([&](ForgedHeader &h) { h.name = "part-" + std::to_string(i); }));
    out.push_back({"20-entries-of-40-MiB", many.bytes(), ArchiveContentsTooLarge});
    ForgedZip crowd = zipWith({});
    for (int i = 0; i < 4096; ++i)
        crowd.entries.push_back(storedEntry("e" + std::to_string(i), ""));
    out.push_back({"4097-entries", crowd.bytes(), ArchiveTooManyEntries});
    out.push_back({"65534-entries-of-nothing", changed([](auto &zip) { zip.end.countHere = zip.end.count = 0xFFFE; }),
                   ArchiveTooManyEntries});
}

void addNames(Archives &out)
{
    const std::vector<std::pair<std::string, std::string>> names{
        {"parent", "../policy.json"},
        {"parent-inside", "a/../../b"},
        {"parent-at-the-end", "a/.."},
        {"this-folder", "./a"},
        {"absolute", "/etc/passwd"},
        {"backslash", "..\\policy.json"},
        {"drive", "C:policy.json"},
        {"network-path", "//server/share"},
        {"empty", ""},
        {"empty-part", "a//b"},
        {"folder", "a/"},
        {"trailing-dot", "policy.json."},
        {"trailing-dot-in-a-folder", "a./b"},
        {"leading-dash", "-rf"},
        {"space", "a b"},
        {"nul", std::string("policy.json\0.exe", 16)},
        {"newline", "a\nb"},
        {"escape", "a\x1b[2J"},
        {"right-to-left", "a\u202Etxt.exe"},
        {"umlaut", "\u00FCber.json"},
        {"bad-utf8", "a\xff\xfe"},
        {"too-long", std::string(201, 'a')},
        {"too-deep", "a/b/c/d/e/f"},
        {"very-deep",
         [] {
             std::string name = "a";
             for (int i = 0; i < 9000; ++i)
                 name += "/a";
             return name;
         }()},
        {"stream", "policy.json:hidden"},
        {"tilde", "~/a"},
        {"wildcard", "a*"},
    };
    for (const auto &[defect, name] : names)
        out.push_back({"name-" + defect, withName(name), ArchiveNameNotAllowed});
    const auto two = [](const char *first, const char *second) {
        return zipWith({storedEntry(first, "1"), storedEntry(second, "2")}).bytes();
    };
    out.push_back({"name-twice", two("a", "a"), ArchiveNameTwice});
    out.push_back({"name-twice-but-for-capitals", two("Policy.json", "policy.JSON"), ArchiveNameTwice});
    out.push_back({"second-mimetype", two("MimeType", "a"), ArchiveNameTwice});
    out.push_back({"name-of-a-file-and-a-folder", two("f", "f/g"), ArchiveNameClash});
    out.push_back({"name-of-a-folder-and-a-file", two("f/g/h", "F/G"), ArchiveNameClash});
}

} // namespace

std::vector<HostileArchive> hostileArchives()
{
    Archives all;
    addEnds(all);
    addEndLies(all);
    addHeaderLies(all);
    addLayouts(all);
    addData(all);
    addBombs(all);
    addNames(all);
    return all;
}

std::vector<GoodArchive> goodArchives()
{
    std::vector<GoodArchive> all;
    const std::string usualBytes = usual().bytes();
    all.push_back({"usual", usualBytes});
    all.push_back({"only-mimetype", zipWith({}).bytes()});
    all.push_back({"empty-entries", zipWith({storedEntry("a", ""), deflatedEntry("b", "")}).bytes()});
    all.push_back({"archive-in-an-archive", zipWith({storedEntry("inner.zip", usualBytes)}).bytes()});
    all.push_back({"signatures-in-the-data", zipWith({storedEntry("a", "PK\3\4PK\1\2PK\5\6PK\6\7")}).bytes()});
    all.push_back({"repetitive", zipWith({deflatedEntry("a", std::string(20'000, 'x'))}).bytes()});
    all.push_back({"utf8-flag", changedHeader([](auto &h) { h.flags = 0x800; })});
    all.push_back({"version-10", changedHeader([](auto &h) { h.version = 10; })});
    all.push_back({"mode-without-type", changedEntry([](auto &e) { e.attributes = 0600u << 16; })});
    all.push_back({"made-by-dos", changedEntry([](auto &e) {
                       e.madeBy = 20;
                       e.attributes = 0x20;
                   })});
    all.push_back({"longest-name", withName(std::string(200, 'a'))});
    all.push_back({"deepest-name", withName("a/b/c/d/e")});
    all.push_back({"similar-names", zipWith({storedEntry("f", "1"), storedEntry("f.g/f", "2"), storedEntry("ff", "3"),
                                             storedEntry("a-/_.b", "4"), storedEntry(".c", "5")})
                                        .bytes()});
    return all;
}

} // namespace policywright::testing
