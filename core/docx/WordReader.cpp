// SPDX-License-Identifier: Apache-2.0
#include "core/archive/OfficePackage.h"
#include "core/docx/BodyReading.h"
#include "core/docx/CommentReading.h"
#include "core/docx/Parts.h"
#include "core/docx/WordDocument.h"

#include <algorithm>

namespace policywright::docx {
namespace {

struct Relation {
    std::string type; // behind the last slash
    std::string target;
};

// External ones are left out: nothing outside the file is ever looked at.
class RelationReading final : public PartReading {
public:
    RelationReading(const std::string &xml, const std::string &file) : PartReading(xml, file, "a list of relationships")
    {
    }

    std::vector<Relation> relations;

private:
    void begin(const QString &name) override
    {
        if (name != u"Relationship" || attribute(QLatin1StringView("TargetMode")) == "External")
            return;
        const std::string type = attribute(QLatin1StringView("Type"));
        relations.push_back({type.substr(type.rfind('/') + 1), attribute(QLatin1StringView("Target"))});
    }
    void end(const QString &) override {}
};

class TypeReading final : public PartReading {
public:
    TypeReading(const std::string &xml, const std::string &file) : PartReading(xml, file, "the list of parts") {}

    std::map<std::string, std::string> types; // of parts, by name with a slash in front

private:
    void begin(const QString &name) override
    {
        if (name == u"Override")
            types[attribute(QLatin1StringView("PartName"))] = attribute(QLatin1StringView("ContentType"));
    }
    void end(const QString &) override {}
};

// The texts of elements, by name.
class ValueReading final : public PartReading {
public:
    ValueReading(const std::string &xml, const std::string &file) : PartReading(xml, file, "its properties") {}

    std::map<std::string, std::string> values;

private:
    void begin(const QString &name) override { m_name = name.toStdString(); }
    void end(const QString &) override { m_name.clear(); }
    void characters(const QString &text) override
    {
        if (!m_name.empty())
            values[m_name] += text.toStdString();
    }

    std::string m_name;
};

// A target as a part's name: "../customXml/item1.xml" seen from word/document.xml.
std::string resolved(const std::string &target, const std::string &from)
{
    if (target.starts_with('/'))
        return target.substr(1);
    std::string folder = from.substr(0, from.rfind('/') == std::string::npos ? 0 : from.rfind('/') + 1);
    std::string rest = target;
    while (rest.starts_with("../")) {
        rest.erase(0, 3);
        if (folder.empty())
            return {};
        folder.pop_back();
        folder.erase(folder.rfind('/') == std::string::npos ? 0 : folder.rfind('/') + 1);
    }
    return folder + rest;
}

class WordReading {
public:
    WordReading(archive::OfficePackage package, const std::string &file) : m_package(std::move(package)), m_file(file)
    {
    }

    Result<WordDocument> read()
    {
        return findBody()
            .and_then([&] { return readBody(); })
            .and_then([&] { return readComments(); })
            .and_then([&] { return readRecord(); })
            .and_then([&] { return readProperties(); })
            .transform([&] { return std::move(m_document); });
    }

private:
    std::unexpected<Error> notOne(const std::string &why) const
    {
        return fail(ErrorCode::WordNotADocument, m_file, why);
    }

    Result<std::string> bytesOf(const std::string &name)
    {
        return m_package.has(name) ? m_package.part(name) : Result<std::string>(std::string());
    }

    // Of a part; one that is not there has nothing in it.
    template <class Reading>
    Result<> read(const std::string &name, auto take)
    {
        const auto xml = bytesOf(name);
        if (!xml)
            return std::unexpected(xml.error());
        Reading reading(*xml, m_file);
        if (!xml->empty()) {
            if (auto done = reading.read(); !done)
                return done;
        }
        take(reading);
        return {};
    }

    Result<std::vector<Relation>> relationsOf(const std::string &name)
    {
        std::vector<Relation> relations;
        return read<RelationReading>(name, [&](RelationReading &reading) { relations = std::move(reading.relations); })
            .transform([&] { return std::move(relations); });
    }

    Result<> findBody()
    {
        std::map<std::string, std::string> types;
        if (auto read = this->read<TypeReading>("[Content_Types].xml",
                                                [&](TypeReading &reading) { types = std::move(reading.types); });
            !read)
            return read;
        const auto relations = relationsOf("_rels/.rels");
        if (!relations)
            return std::unexpected(relations.error());
        for (const Relation &relation : *relations) {
            if (relation.type == "officeDocument")
                m_body = resolved(relation.target, {});
            if (relation.type == "core-properties")
                m_properties = resolved(relation.target, {});
        }
        if (m_body.empty() || !m_package.has(m_body))
            return notOne("it has no text");
        const std::string type = types['/' + m_body];
        const auto isMacro = [](const std::string &name) { return name.ends_with("vbaProject.bin"); };
        if (!type.ends_with("wordprocessingml.document.main+xml") || std::ranges::any_of(m_package.names(), isMacro))
            return fail(ErrorCode::WordHasMacros, m_file);
        return {};
    }

    Result<> readBody()
    {
        const auto xml = bytesOf(m_body);
        if (!xml)
            return std::unexpected(xml.error());
        BodyReading reading(*xml, m_file, m_document, m_places);
        if (auto done = reading.read(); !done)
            return done;
        if (!reading.hasBody())
            return notOne("its text has no body");
        std::ranges::stable_sort(m_document.changes, {}, &WordChange::begin);
        const std::size_t slash = m_body.rfind('/') + 1; // 0 where there is none
        const auto relations = relationsOf(m_body.substr(0, slash) + "_rels/" + m_body.substr(slash) + ".rels");
        if (!relations)
            return std::unexpected(relations.error());
        m_relations = *relations;
        return {};
    }

    std::string partOf(std::string_view type) const
    {
        const auto found = std::ranges::find(m_relations, type, &Relation::type);
        return found == m_relations.end() ? std::string() : resolved(found->target, m_body);
    }

    Result<> readComments()
    {
        std::vector<CommentReading::Found> found;
        auto read = this->read<CommentReading>(partOf("comments"),
                                               [&](CommentReading &reading) { found = std::move(reading.found); });
        if (!read)
            return read;
        return this
            ->read<CommentExtras>(partOf("commentsExtended"),
                                  [&](CommentExtras &extended) { m_facts = std::move(extended.facts); })
            .and_then([&] {
                return this->read<CommentExtras>(
                    partOf("commentsIds"), [&](CommentExtras &ids) { m_facts.durable = std::move(ids.facts.durable); });
            })
            .transform(
                [&] { m_document.comments = joinedComments(std::move(found), m_facts, m_places, m_document.text); });
    }

    Result<> readRecord()
    {
        for (const Relation &relation : m_relations) {
            const std::string name = resolved(relation.target, m_body);
            if (relation.type != "customXml" || !m_package.has(name))
                continue;
            const auto xml = m_package.part(name);
            if (!xml)
                return std::unexpected(xml.error());
            if (!xml->contains(kRecordNamespace))
                continue; // somebody else's
            ValueReading reading(*xml, m_file);
            if (auto done = reading.read(); !done)
                return done;
            m_document.record = reading.values["record"];
        }
        return {};
    }

    Result<> readProperties()
    {
        return read<ValueReading>(m_properties, [&](ValueReading &reading) {
            m_document.lastAuthor = reading.values["lastModifiedBy"];
            m_document.lastSaved = reading.values["modified"];
        });
    }

    archive::OfficePackage m_package;
    const std::string &m_file;
    std::string m_body;
    std::string m_properties;
    std::vector<Relation> m_relations; // of the body
    CommentPlaces m_places;
    CommentFacts m_facts;
    WordDocument m_document;
};

} // namespace

bool isWordDocument(std::string_view bytes)
{
    constexpr std::size_t kNameAt = 30; // of the first entry
    return bytes.starts_with("PK\3\4") && !bytes.substr(std::min(kNameAt, bytes.size())).starts_with("mimetype");
}

Result<WordDocument> wordDocumentFrom(std::string_view bytes, const std::string &file)
{
    auto package = archive::OfficePackage::open(bytes, file);
    if (!package)
        return std::unexpected(package.error());
    return WordReading(*std::move(package), file).read();
}

} // namespace policywright::docx
