// SPDX-License-Identifier: Apache-2.0
#include "core/docx/BodyWriter.h"
#include "core/docx/Parts.h"
#include "core/docx/Xml.h"

#include <array>
#include <utility>

namespace policywright::docx {
namespace {

constexpr auto kPackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kWordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

struct BodyPart {
    std::string_view id; // of the relationship
    std::string_view file;
    std::string_view relation; // its type; one that begins with http: is whole
    std::string_view type;     // behind kWordType
    bool isOfComments;
};

constexpr std::array kBodyParts{
    BodyPart{"styles", "styles.xml", "styles", "styles+xml", false},
    BodyPart{"numbering", "numbering.xml", "numbering", "numbering+xml", false},
    BodyPart{"settings", "settings.xml", "settings", "settings+xml", false},
    BodyPart{"fonts", "fontTable.xml", "fontTable", "fontTable+xml", false},
    BodyPart{"header", "header1.xml", "header", "header+xml", false},
    BodyPart{"footer", "footer1.xml", "footer", "footer+xml", false},
    BodyPart{"comments", "comments.xml", "comments", "comments+xml", true},
    BodyPart{"commentsExtended", "commentsExtended.xml",
             "http://schemas.microsoft.com/office/2011/relationships/commentsExtended", "commentsExtended+xml", true},
    BodyPart{"commentsIds", "commentsIds.xml", "http://schemas.microsoft.com/office/2016/09/relationships/commentsIds",
             "commentsIds+xml", true},
    BodyPart{"people", "people.xml", "http://schemas.microsoft.com/office/2011/relationships/people", "people+xml",
             true}};

std::string relationType(std::string_view relation)
{
    return relation.starts_with("http") ? std::string(relation) : std::string(kOffice) + std::string(relation);
}

void relation(Xml &xml, std::string_view id, std::string_view type, std::string_view target)
{
    xml.empty("Relationship", {{"Id", id}, {"Type", type}, {"Target", target}});
}

} // namespace

std::string contentTypesPart(PackageKind kind)
{
    Xml xml;
    xml.open("Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
    xml.empty("Default",
              {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
    xml.empty("Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
    const auto part = [&](const std::string &name, const std::string &type) {
        xml.empty("Override", {{"PartName", name}, {"ContentType", type}});
    };
    part("/word/document.xml", std::string(kWordType) + "document.main+xml");
    for (const BodyPart &each : kBodyParts) {
        if (kind == PackageKind::CommentedCopy || !each.isOfComments)
            part("/word/" + std::string(each.file), std::string(kWordType) + std::string(each.type));
    }
    part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    if (kind != PackageKind::Redline) {
        part("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml");
        part("/customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
    }
    xml.close();
    return std::move(xml).take();
}

std::string packageRelationsPart(PackageKind kind)
{
    Xml xml;
    xml.open("Relationships", {{"xmlns", kPackageRelations}});
    relation(xml, "rId1", relationType("officeDocument"), "word/document.xml");
    relation(xml, "rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
             "docProps/core.xml");
    if (kind != PackageKind::Redline)
        relation(xml, "rId3", relationType("custom-properties"), "docProps/custom.xml");
    xml.close();
    return std::move(xml).take();
}

std::string bodyRelationsPart(const std::vector<std::string> &addresses, PackageKind kind)
{
    Xml xml;
    xml.open("Relationships", {{"xmlns", kPackageRelations}});
    for (const BodyPart &each : kBodyParts) {
        if (kind == PackageKind::CommentedCopy || !each.isOfComments)
            relation(xml, each.id, relationType(each.relation), each.file);
    }
    if (kind != PackageKind::Redline)
        relation(xml, "record", relationType("customXml"), "../customXml/item1.xml");
    for (std::size_t i = 0; i < addresses.size(); ++i)
        xml.empty("Relationship", {{"Id", "link" + std::to_string(i + 1)},
                                   {"Type", relationType("hyperlink")},
                                   {"Target", addresses[i]},
                                   {"TargetMode", "External"}});
    xml.close();
    return std::move(xml).take();
}

std::string corePropertiesPart(const assembly::AssembledDocument &document)
{
    Xml xml;
    xml.open("cp:coreProperties",
             {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
              {"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
    xml.open("dc:title").text(document.title).close();
    if (!document.facts.organisation.empty())
        xml.open("dc:creator").text(document.facts.organisation).close();
    xml.open("dc:language").text(wordLanguage(document.language)).close();
    xml.close();
    return std::move(xml).take();
}

std::string ownPropertiesPart(const CopyRecord &record)
{
    const std::array<std::pair<const char *, const std::string *>, 4> values{
        std::pair{"Policywright policy", &record.policy}, std::pair{"Policywright document", &record.view},
        std::pair{"Policywright revision", &record.revision}, std::pair{"Policywright text digest", &record.content}};
    Xml xml;
    xml.open("Properties", {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"},
                            {"xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"}});
    int id = 2; // the first that is free
    for (const auto &[name, value] : values) {
        xml.open("property",
                 {{"fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"}, {"pid", std::to_string(id++)}, {"name", name}});
        xml.open("vt:lpwstr").text(*value).close().close();
    }
    xml.close();
    return std::move(xml).take();
}

std::string recordPart(const CopyRecord &record)
{
    Xml xml;
    xml.open("record", {{"xmlns", kRecordNamespace}}).text(toText(record)).close();
    return std::move(xml).take();
}

std::string recordRelationsPart()
{
    Xml xml;
    xml.open("Relationships", {{"xmlns", kPackageRelations}});
    relation(xml, "rId1", relationType("customXmlProps"), "itemProps1.xml");
    xml.close();
    return std::move(xml).take();
}

std::string recordPropertiesPart()
{
    Xml xml;
    xml.open("ds:datastoreItem", {{"ds:itemID", "{6E2F3C7A-41B5-4D0C-9A83-5D7F1B0E9C24}"},
                                  {"xmlns:ds", "http://schemas.openxmlformats.org/officeDocument/2006/customXml"}});
    xml.open("ds:schemaRefs").empty("ds:schemaRef", {{"ds:uri", kRecordNamespace}}).close().close();
    return std::move(xml).take();
}

} // namespace policywright::docx
