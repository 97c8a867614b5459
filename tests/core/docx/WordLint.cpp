// SPDX-License-Identifier: Apache-2.0
#include "tests/core/docx/WordLint.h"

#include <QDomDocument>
#include <QSet>
#include <QStringList>

namespace policywright::docx {
namespace {

// The children of an element in the order that the schema wants.
const std::map<QString, QStringList> &orders()
{
    static const std::map<QString, QStringList> kOrders{
        {"w:pPr",
         {"w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl", "w:numPr",
          "w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind",
          "w:contextualSpacing", "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr"}},
        {"w:rPr",
         {"w:ins", "w:del", "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:color", "w:sz", "w:szCs", "w:u",
          "w:shd", "w:lang"}},
        {"w:tcPr", {"w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:cellIns", "w:cellDel"}},
        {"w:trPr", {"w:cantSplit", "w:tblHeader", "w:ins", "w:del"}},
        {"w:tblPr",
         {"w:tblStyle", "w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar", "w:tblLook"}},
        {"w:tbl", {"w:tblPr", "w:tblGrid", "w:tr"}},
        {"w:tc", {"w:tcPr", "w:p"}},
        {"w:sectPr", {"w:headerReference", "w:footerReference", "w:pgSz", "w:pgMar"}},
        {"w:abstractNum", {"w:nsid", "w:multiLevelType", "w:tmpl", "w:lvl"}},
        {"w:lvl", {"w:start", "w:numFmt", "w:pStyle", "w:suff", "w:lvlText", "w:lvlJc", "w:pPr", "w:rPr"}},
        {"w:numbering", {"w:abstractNum", "w:num"}},
        {"w:style",
         {"w:name", "w:basedOn", "w:next", "w:uiPriority", "w:semiHidden", "w:qFormat", "w:pPr", "w:rPr", "w:tblPr",
          "w:tblStylePr"}},
        {"w:settings",
         {"w:zoom", "w:trackRevisions", "w:defaultTabStop", "w:characterSpacingControl", "w:compat", "w:themeFontLang",
          "w:decimalSymbol", "w:listSeparator"}},
        {"w:font", {"w:altName", "w:charset", "w:family", "w:pitch"}},
    };
    return kOrders;
}

class Linting {
public:
    explicit Linting(const std::map<std::string, std::string> &parts) : m_parts(parts) {}

    std::vector<std::string> lint()
    {
        for (const auto &[name, bytes] : m_parts)
            lintPart(name, bytes);
        comments();
        types();
        references();
        return std::move(m_problems);
    }

private:
    void say(const std::string &part, const QString &problem)
    {
        m_problems.push_back(part + ": " + problem.toStdString());
    }

    static std::vector<QDomElement> all(const QDomDocument &document, const char *tag)
    {
        const QDomNodeList found = document.elementsByTagName(QString::fromLatin1(tag));
        std::vector<QDomElement> list;
        for (int i = 0; i < found.size(); ++i)
            list.push_back(found.at(i).toElement());
        return list;
    }

    static QString value(const QDomElement &element, const char *name)
    {
        return element.attribute(QString::fromLatin1(name));
    }

    const QDomDocument &dom(const std::string &name) { return m_documents[name]; }

    void lintPart(const std::string &name, const std::string &bytes)
    {
        const auto outcome = m_documents[name].setContent(QByteArray::fromStdString(bytes));
        if (!outcome)
            return say(name, "not well-formed: " + outcome.errorMessage);
        walk(name, m_documents[name].documentElement());
    }

    void walk(const std::string &part, const QDomElement &element)
    {
        order(part, element);
        const QString tag = element.tagName();
        if (tag == "w:tc" && element.lastChildElement().tagName() != "w:p")
            say(part, "a cell that does not end with a paragraph");
        if (tag == "w:body" && element.lastChildElement().previousSiblingElement().tagName() != "w:p")
            say(part, "the text does not end with a paragraph");
        if ((tag == "w:t" || tag == "w:delText") && element.text().contains(u'\n'))
            say(part, "a line break within a text");
        if (tag == "w:t" && isWithin(element, "w:del"))
            say(part, "a deleted run with plain text");
        if (tag == "w:p" && isWithin(element, "w:p"))
            say(part, "a paragraph in a paragraph");
        for (QDomElement child = element.firstChildElement(); !child.isNull(); child = child.nextSiblingElement())
            walk(part, child);
    }

    static bool isWithin(const QDomElement &element, const char *tag)
    {
        for (QDomNode parent = element.parentNode(); !parent.isNull(); parent = parent.parentNode()) {
            if (parent.toElement().tagName() == QLatin1StringView(tag))
                return true;
        }
        return false;
    }

    void order(const std::string &part, const QDomElement &element)
    {
        const auto known = orders().find(element.tagName());
        if (known == orders().end())
            return;
        qsizetype last = 0;
        for (QDomElement child = element.firstChildElement(); !child.isNull(); child = child.nextSiblingElement()) {
            const qsizetype at = known->second.indexOf(child.tagName());
            if (at < 0)
                say(part, element.tagName() + " holds " + child.tagName());
            else if (at < last)
                say(part, child.tagName() + " stands too late in " + element.tagName());
            last = std::max(last, at);
        }
    }

    void unique(const std::string &part, const std::vector<QDomElement> &elements, const char *attribute)
    {
        QSet<QString> seen;
        for (const QDomElement &each : elements) {
            if (seen.contains(value(each, attribute)))
                say(part,
                    each.tagName() + " twice with " + QString::fromLatin1(attribute) + ' ' + value(each, attribute));
            seen.insert(value(each, attribute));
        }
    }

    void comments()
    {
        const QDomDocument &body = dom("word/document.xml");
        std::vector<QDomElement> changes = all(body, "w:ins");
        for (const QDomElement &each : all(body, "w:del"))
            changes.push_back(each);
        for (const QDomElement &each : all(body, "w:bookmarkStart"))
            changes.push_back(each);
        unique("word/document.xml", changes, "w:id");
        unique("word/document.xml", all(body, "w:bookmarkStart"), "w:name");
        for (const QDomElement &each : all(body, "w:bookmarkStart")) {
            if (value(each, "w:name").size() > 40)
                say("word/document.xml", "a bookmark with a name that is too long");
        }
        const std::vector<QDomElement> list = all(dom("word/comments.xml"), "w:comment");
        unique("word/comments.xml", list, "w:id");
        for (const char *tag : {"w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"}) {
            unique("word/document.xml", all(body, tag), "w:id");
            if (all(body, tag).size() != list.size())
                say("word/document.xml", QString::fromLatin1(tag) + " is not there once for each comment");
        }
        threads(list);
    }

    void threads(const std::vector<QDomElement> &list)
    {
        QSet<QString> last;
        QSet<QString> every;
        for (const QDomElement &comment : list) {
            const QDomNodeList paragraphs = comment.elementsByTagName("w:p");
            for (int i = 0; i < paragraphs.size(); ++i) {
                const QString id = value(paragraphs.at(i).toElement(), "w14:paraId");
                const unsigned number = id.toUInt(nullptr, 16);
                if (id.size() != 8 || number == 0 || number >= 0x80000000U || every.contains(id))
                    say("word/comments.xml", "a paragraph with a bad or repeated id " + id);
                every.insert(id);
            }
            last.insert(value(paragraphs.at(paragraphs.size() - 1).toElement(), "w14:paraId"));
        }
        QSet<QString> extended;
        QSet<QString> replies;
        for (const QDomElement &each : all(dom("word/commentsExtended.xml"), "w15:commentEx")) {
            extended.insert(value(each, "w15:paraId"));
            if (each.hasAttribute("w15:paraIdParent"))
                replies.insert(value(each, "w15:paraId"));
        }
        for (const QDomElement &each : all(dom("word/commentsExtended.xml"), "w15:commentEx")) {
            if (replies.contains(value(each, "w15:paraIdParent")))
                say("word/commentsExtended.xml", "a reply to a reply");
        }
        QSet<QString> lasting;
        for (const QDomElement &each : all(dom("word/commentsIds.xml"), "w16cid:commentId"))
            lasting.insert(value(each, "w16cid:paraId"));
        if (extended != last || lasting != last)
            say("word/comments.xml", "not every comment is in both lists beside it");
        unique("word/commentsIds.xml", all(dom("word/commentsIds.xml"), "w16cid:commentId"), "w16cid:durableId");
    }

    void types()
    {
        QSet<QString> typed;
        for (const QDomElement &each : all(dom("[Content_Types].xml"), "Override"))
            typed.insert(value(each, "PartName"));
        for (const QString &name : typed) {
            if (!m_parts.contains(name.mid(1).toStdString()))
                say("[Content_Types].xml", "a part that is not there: " + name);
        }
        for (const auto &[name, bytes] : m_parts) {
            const bool isPlain = name.ends_with(".rels") || name == "[Content_Types].xml" || name.contains("/item");
            if (!isPlain && !typed.contains('/' + QString::fromStdString(name)))
                say(name, "has no content type of its own");
        }
    }

    // Relationships, styles, numbers and bookmarks that are named are there.
    void references()
    {
        QSet<QString> relations;
        for (const QDomElement &each : all(dom("word/_rels/document.xml.rels"), "Relationship")) {
            relations.insert(value(each, "Id"));
            const bool isLink = value(each, "Type").endsWith("/hyperlink");
            if ((value(each, "TargetMode") == "External") != isLink)
                say("word/_rels/document.xml.rels", "something else than a link leads out of the file");
        }
        const QDomDocument &body = dom("word/document.xml");
        for (const char *tag : {"w:hyperlink", "w:headerReference", "w:footerReference"}) {
            for (const QDomElement &each : all(body, tag)) {
                if (each.hasAttribute("r:id") && !relations.contains(value(each, "r:id")))
                    say("word/document.xml", "a relationship that is not there: " + value(each, "r:id"));
            }
        }
        named(body, "w:pStyle", "w:val", all(dom("word/styles.xml"), "w:style"), "w:styleId");
        named(body, "w:rStyle", "w:val", all(dom("word/styles.xml"), "w:style"), "w:styleId");
        named(body, "w:hyperlink", "w:anchor", all(body, "w:bookmarkStart"), "w:name");
        named(body, "w:numId", "w:val", all(dom("word/numbering.xml"), "w:num"), "w:numId");
    }

    void named(const QDomDocument &document, const char *tag, const char *attribute,
               const std::vector<QDomElement> &there, const char *name)
    {
        QSet<QString> names{"", "0"};
        for (const QDomElement &each : there)
            names.insert(value(each, name));
        for (const QDomElement &each : all(document, tag)) {
            if (!names.contains(value(each, attribute)))
                say("word/document.xml",
                    QString::fromLatin1(tag) + " names what is not there: " + value(each, attribute));
        }
    }

    const std::map<std::string, std::string> &m_parts;
    std::map<std::string, QDomDocument> m_documents;
    std::vector<std::string> m_problems;
};

} // namespace

std::vector<std::string> problemsOfPackage(const std::map<std::string, std::string> &parts)
{
    return Linting(parts).lint();
}

} // namespace policywright::docx
