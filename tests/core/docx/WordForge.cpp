// SPDX-License-Identifier: Apache-2.0
#include "tests/core/docx/WordForge.h"

#include "core/archive/OfficePackage.h"
#include "tests/support/ZipForge.h"

namespace policywright::docx {
namespace {

constexpr auto kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const std::string kWord = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                          "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";
const std::string kTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const std::string kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

} // namespace

Parts forgedDocument(const std::string &body, const std::string &comments)
{
    const std::string relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    return {{"[Content_Types].xml",
             kHead +
                 std::string("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                             "<Override PartName=\"/word/document.xml\" ContentType=\"") +
                 kTypes + "document.main+xml\"/></Types>"},
            {"_rels/.rels", kHead + relations + "<Relationship Id=\"a\" Type=\"" + kOffice +
                                "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
            {"word/_rels/document.xml.rels", kHead + relations + "<Relationship Id=\"b\" Type=\"" + kOffice +
                                                 "comments\" Target=\"comments.xml\"/></Relationships>"},
            {"word/comments.xml", kHead + ("<w:comments " + kWord + ">" + comments + "</w:comments>")},
            {"word/document.xml", kHead + ("<w:document " + kWord + "><w:body>" + body + "</w:body></w:document>")}};
}

std::string packed(const Parts &parts)
{
    testing::ForgedZip zip;
    for (const auto &[name, bytes] : parts)
        zip.entries.push_back(testing::deflatedEntry(name, bytes));
    return zip.bytes();
}

Parts unpacked(const std::string &bytes)
{
    auto package = archive::OfficePackage::open(bytes, "a.docx").value();
    Parts parts;
    for (const std::string &name : package.names())
        parts[name] = package.part(name).value();
    return parts;
}

} // namespace policywright::docx
