// SPDX-License-Identifier: Apache-2.0
#include "core/docx/BodyWriter.h"
#include "core/docx/Names.h"
#include "core/docx/Parts.h"
#include "core/docx/Xml.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <set>

namespace policywright::docx {
namespace {

constexpr auto kCompatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
constexpr auto kWord14 = "http://schemas.microsoft.com/office/word/2010/wordml";
constexpr auto kWord15 = "http://schemas.microsoft.com/office/word/2012/wordml";
constexpr auto kWord16Ids = "http://schemas.microsoft.com/office/word/2016/wordml/cid";

std::string initialsOf(const std::string &author)
{
    QString initials;
    for (const QString &word : QString::fromStdString(author).split(u' ', Qt::SkipEmptyParts)) {
        const bool isPair = word.size() > 1 && word.at(0).isHighSurrogate();
        initials += word.left(isPair ? 2 : 1);
    }
    return initials.left(8).toStdString();
}

// The last one is that of the comment; the others come before it.
void paragraphs(Xml &xml, const CommentToWrite &comment)
{
    const auto count = static_cast<std::uint32_t>(std::ranges::count(comment.text, '\n')) + 1;
    std::string_view rest = comment.text;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        xml.open("w:p", {{"w14:paraId", hex8(comment.lastParagraph - (count - 1) + i)}, {"w14:textId", "77777777"}});
        xml.open("w:pPr").empty("w:pStyle", {{"w:val", "CommentText"}}).close();
        if (i == 0) {
            xml.open("w:r").open("w:rPr").empty("w:rStyle", {{"w:val", "CommentReference"}}).close();
            xml.empty("w:annotationRef").close();
        }
        if (!line.empty())
            xml.open("w:r").open("w:t", {{"xml:space", "preserve"}}).text(line).close().close();
        xml.close();
    }
}

} // namespace

std::string commentsPart(const std::vector<CommentToWrite> &comments)
{
    Xml xml;
    xml.open(
        "w:comments",
        {{"xmlns:w", kWordNamespace}, {"xmlns:mc", kCompatibility}, {"xmlns:w14", kWord14}, {"mc:Ignorable", "w14"}});
    for (const CommentToWrite &comment : comments) {
        xml.open("w:comment", {{"w:id", std::to_string(comment.id)},
                               {"w:author", comment.author},
                               {"w:date", comment.created},
                               {"w:initials", initialsOf(comment.author)}});
        paragraphs(xml, comment);
        xml.close();
    }
    xml.close();
    return std::move(xml).take();
}

std::string commentsExtendedPart(const std::vector<CommentToWrite> &comments)
{
    Xml xml;
    xml.open("w15:commentsEx", {{"xmlns:w15", kWord15}, {"xmlns:mc", kCompatibility}, {"mc:Ignorable", "w15"}});
    for (const CommentToWrite &comment : comments) {
        const std::string done = comment.isResolved ? "1" : "0";
        const std::string own = hex8(comment.lastParagraph);
        if (comment.parent < 0) {
            xml.empty("w15:commentEx", {{"w15:paraId", own}, {"w15:done", done}});
            continue;
        }
        const std::string parent = hex8(comments[static_cast<std::size_t>(comment.parent)].lastParagraph);
        xml.empty("w15:commentEx", {{"w15:paraId", own}, {"w15:paraIdParent", parent}, {"w15:done", done}});
    }
    xml.close();
    return std::move(xml).take();
}

std::string commentsIdsPart(const std::vector<CommentToWrite> &comments)
{
    Xml xml;
    xml.open("w16cid:commentsIds",
             {{"xmlns:w16cid", kWord16Ids}, {"xmlns:mc", kCompatibility}, {"mc:Ignorable", "w16cid"}});
    for (const CommentToWrite &comment : comments)
        xml.empty("w16cid:commentId",
                  {{"w16cid:paraId", hex8(comment.lastParagraph)}, {"w16cid:durableId", hex8(comment.durable)}});
    xml.close();
    return std::move(xml).take();
}

std::string peoplePart(const Marks &marks)
{
    std::set<std::string> names;
    for (const CommentToWrite &comment : marks.comments)
        names.insert(comment.author);
    for (const Mark &mark : marks.marks) {
        if (mark.isChange)
            names.insert(mark.author);
    }
    Xml xml;
    xml.open("w15:people", {{"xmlns:w15", kWord15}, {"xmlns:mc", kCompatibility}, {"mc:Ignorable", "w15"}});
    for (const std::string &name : names) {
        xml.open("w15:person", {{"w15:author", name}});
        xml.empty("w15:presenceInfo", {{"w15:providerId", "None"}, {"w15:userId", name}}).close();
    }
    xml.close();
    return std::move(xml).take();
}

} // namespace policywright::docx
