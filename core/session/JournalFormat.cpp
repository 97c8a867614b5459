// SPDX-License-Identifier: Apache-2.0
#include "core/session/JournalFormat.h"

#include "core/base/Checksum.h"
#include "core/session/ChangeJson.h"

#include <QByteArray>

#include <charconv>
#include <cstdint>

namespace policywright::session {
namespace {

constexpr std::string_view kFirstLine = "policywright journal\n";
constexpr std::size_t kLengthBytes = 4;
constexpr std::size_t kChecksumBytes = 4;
constexpr std::size_t kNumberBytes = 8;
constexpr std::size_t kHeadBytes = kLengthBytes + kChecksumBytes + kNumberBytes;

std::string littleEndian(std::uint64_t value, std::size_t count)
{
    std::string bytes;
    for (std::size_t i = 0; i < count; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
    return bytes;
}

std::uint64_t fromLittleEndian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return value;
}

std::uint32_t checksumOf(std::string_view length, std::string_view number, std::string_view payload)
{
    return crc32c(payload, crc32c(number, crc32c(length)));
}

std::string record(std::uint64_t number, std::string_view payload)
{
    const std::string length = littleEndian(payload.size(), kLengthBytes);
    const std::string numberBytes = littleEndian(number, kNumberBytes);
    std::string bytes = length + littleEndian(checksumOf(length, numberBytes, payload), kChecksumBytes) + numberBytes;
    bytes += payload;
    return bytes;
}

// The payloads one after the other, until one is not whole.
class RecordReader {
public:
    explicit RecordReader(std::string_view bytes) : m_rest(bytes) {}

    std::optional<std::string_view> next()
    {
        if (m_rest.size() < kHeadBytes)
            return std::nullopt;
        const std::string_view length = m_rest.substr(0, kLengthBytes);
        const std::string_view checksum = m_rest.substr(kLengthBytes, kChecksumBytes);
        const std::string_view number = m_rest.substr(kLengthBytes + kChecksumBytes, kNumberBytes);
        const std::uint64_t size = fromLittleEndian(length);
        if (size > m_rest.size() - kHeadBytes || fromLittleEndian(number) != m_number)
            return std::nullopt;
        const std::string_view payload = m_rest.substr(kHeadBytes, size);
        if (fromLittleEndian(checksum) != checksumOf(length, number, payload))
            return std::nullopt;
        m_last = kHeadBytes + size;
        m_rest.remove_prefix(m_last);
        ++m_number;
        return payload;
    }

    // Bytes that next() has not given.
    std::size_t left() const { return m_rest.size(); }
    std::size_t leftWithLast() const { return m_rest.size() + m_last; }

private:
    std::string_view m_rest;
    std::uint64_t m_number = 0;
    std::size_t m_last = 0;
};

// JSON has no unsigned 64 bits: numbers of devices and files are texts.
Json baseJson(const BaseFile &base)
{
    return Json::Object{{"sha256", base.digest},
                        {"device", std::to_string(base.identity.device)},
                        {"inode", std::to_string(base.identity.inode)},
                        {"modifiedNs", base.identity.modifiedNs},
                        {"size", std::to_string(base.identity.size)}};
}

Json headerJson(const JournalHeader &header)
{
    return Json::Object{{"format", kJournalFormat},
                        {"policy", Json::Object{{"path", header.policyPath}, {"id", header.policyId}}},
                        {"base", header.base ? baseJson(*header.base) : Json()}};
}

struct EntryWriter {
    Json operator()(const Change &change) const { return toJson(change); }
    Json operator()(const NewAsset &added) const
    {
        const auto base64 = QByteArray::fromStdString(added.asset.bytes).toBase64().toStdString();
        return Json::Object{{"do", "addAsset"}, {"name", added.asset.name}, {"base64", base64}};
    }
    Json operator()(const SaveMark &mark) const { return Json::Object{{"do", "save"}, {"sha256", mark.digest}}; }
};

Json entryJson(const JournalEntry &entry)
{
    return std::visit(EntryWriter{}, entry);
}

std::optional<std::string> textMember(JsonView json, std::string_view name)
{
    const auto member = json.find(name);
    const auto text = member ? member->ifString() : std::nullopt;
    return text ? std::optional(std::string(*text)) : std::nullopt;
}

std::optional<std::uint64_t> numberMember(JsonView json, std::string_view name)
{
    const auto text = textMember(json, name);
    std::uint64_t number = 0;
    if (!text || text->empty())
        return std::nullopt;
    const char *end = text->data() + text->size();
    const auto [stop, error] = std::from_chars(text->data(), end, number);
    return error == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

std::optional<BaseFile> baseFromJson(JsonView json)
{
    const auto digest = textMember(json, "sha256");
    const auto device = numberMember(json, "device");
    const auto inode = numberMember(json, "inode");
    const auto size = numberMember(json, "size");
    const auto modified = json.find("modifiedNs");
    if (!digest || !device || !inode || !size || !modified || !modified->ifInt())
        return std::nullopt;
    return BaseFile{*digest, {*device, *inode, *modified->ifInt(), *size}};
}

Result<JournalHeader> headerFromJson(JsonView json, const std::string &file)
{
    const auto format = json.find("format");
    if (!format || !format->ifInt() || *format->ifInt() < 1)
        return fail(ErrorCode::NotAJournal, file);
    if (*format->ifInt() > kJournalFormat)
        return fail(ErrorCode::NewerJournal, file);
    const auto policy = json.find("policy");
    const auto base = json.find("base");
    const auto path = policy ? textMember(*policy, "path") : std::nullopt;
    const auto id = policy ? textMember(*policy, "id") : std::nullopt;
    if (!path || !id || !base)
        return fail(ErrorCode::NotAJournal, file);
    JournalHeader header{*path, *id};
    if (base->isNull())
        return header;
    header.base = baseFromJson(*base);
    return header.base ? Result<JournalHeader>(std::move(header)) : fail(ErrorCode::NotAJournal, file);
}

std::optional<JournalEntry> assetFromJson(JsonView json)
{
    auto name = textMember(json, "name");
    const auto base64 = textMember(json, "base64");
    if (!name || !base64)
        return std::nullopt;
    const auto decoded =
        QByteArray::fromBase64Encoding(QByteArray::fromStdString(*base64), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    return NewAsset{{*std::move(name), decoded.decoded.toStdString()}};
}

std::optional<JournalEntry> entryFromJson(JsonView json)
{
    const auto what = textMember(json, "do");
    if (what == "addAsset")
        return assetFromJson(json);
    if (what == "save") {
        auto digest = textMember(json, "sha256");
        return digest ? std::optional<JournalEntry>(SaveMark{*std::move(digest)}) : std::nullopt;
    }
    auto change = changeFromJson(json);
    return change ? std::optional<JournalEntry>(*std::move(change)) : std::nullopt;
}

std::optional<JournalEntry> entryFromText(std::string_view payload, const std::string &file)
{
    const auto json = JsonDocument::parse(payload, file);
    return json ? entryFromJson(json->root()) : std::nullopt;
}

} // namespace

std::string journalStart(const JournalHeader &header, std::string_view bundle)
{
    std::string bytes(kFirstLine);
    bytes += record(0, toText(headerJson(header), JsonStyle::Compact));
    if (!header.base)
        bytes += record(1, bundle);
    return bytes;
}

std::string journalRecords(const JournalHeader &header, std::span<const JournalEntry> entries, std::size_t before)
{
    std::uint64_t number = (header.base ? 1 : 2) + before;
    std::string bytes;
    for (const JournalEntry &entry : entries)
        bytes += record(number++, toText(entryJson(entry), JsonStyle::Compact));
    return bytes;
}

Result<JournalContents> readJournal(std::string_view bytes, const std::string &file)
{
    if (!bytes.starts_with(kFirstLine))
        return fail(ErrorCode::NotAJournal, file);
    RecordReader records(bytes.substr(kFirstLine.size()));
    const auto headerText = records.next();
    const auto json = headerText ? JsonDocument::parse(*headerText, file) : fail(ErrorCode::NotAJournal, file);
    if (!json)
        return fail(ErrorCode::NotAJournal, file);
    auto header = headerFromJson(json->root(), file);
    if (!header)
        return std::unexpected(header.error());
    JournalContents contents{*std::move(header)};
    if (!contents.header.base) {
        const auto bundle = records.next();
        if (!bundle)
            return fail(ErrorCode::NotAJournal, file);
        contents.bundle = *bundle;
    }
    while (const auto payload = records.next()) {
        auto entry = entryFromText(*payload, file);
        if (!entry) {
            contents.ignoredBytes = records.leftWithLast();
            return contents;
        }
        contents.entries.push_back(*std::move(entry));
    }
    contents.ignoredBytes = records.left();
    return contents;
}

} // namespace policywright::session
