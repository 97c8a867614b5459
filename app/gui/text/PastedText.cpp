// SPDX-License-Identifier: Apache-2.0
#include "app/gui/text/PastedText.h"

#include "app/gui/TextConversion.h"
#include "app/gui/text/ClauseDocument.h"
#include "core/markdown/Links.h"

#include <QRegularExpression>
#include <QTextDocument>

#include <utility>

namespace policywright::gui {
namespace {

using editing::Content;
using editing::Line;
using editing::LineKind;
using editing::Run;
using editing::RunKind;
using editing::Runs;

constexpr auto kOptions = QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption;

// A document that loads nothing, whatever the HTML asks for.
class ClosedDocument final : public QTextDocument {
protected:
    QVariant loadResource(int, const QUrl &) override { return QByteArray(); }
};

// Word writes lists as paragraphs whose bullet is text; here they become lists. `mso-list` is in their style.
QString withWordLists(QString html)
{
    static const QRegularExpression kItem(QStringLiteral("<p\\b[^>]*mso-list\\s*:[^>]*>(.*?)</p>"), kOptions);
    static const QRegularExpression kMarker(
        QStringLiteral(
            "<!\\[if "
            "!supportLists\\]>(.*?)<!\\[endif\\]>|<span[^>]*mso-list\\s*:\\s*Ignore[^>]*>(.*?)</span>(?:</span>)?"),
        kOptions);
    static const QRegularExpression kTag(QStringLiteral("<[^>]*>"));
    static const QRegularExpression kNumber(QStringLiteral("^\\s*\\(?[0-9a-z]{1,4}[.)]"), kOptions);
    QString out;
    qsizetype at = 0;
    for (auto it = kItem.globalMatch(html); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QString words = match.captured(1);
        const QRegularExpressionMatch marker = kMarker.match(words);
        const QString sign = QString(marker.captured(1) + marker.captured(2)).remove(kTag);
        const bool isNumbered = kNumber.match(sign).hasMatch();
        words.remove(kMarker);
        out += QStringView(html).mid(at, match.capturedStart() - at);
        out += isNumbered ? QStringLiteral("<ol><li>") : QStringLiteral("<ul><li>");
        out += words + (isNumbered ? QStringLiteral("</li></ol>") : QStringLiteral("</li></ul>"));
        at = match.capturedEnd();
    }
    out += QStringView(html).mid(at);
    return out;
}

QString cleanHtml(QString html)
{
    static const QRegularExpression kUnseen(
        QStringLiteral("<(head|style|script|title|xml|o:p)\\b[^>]*>.*?</\\1\\s*>|<img\\b[^>]*>|<!--(?!\\[if).*?-->"),
        kOptions);
    static const QRegularExpression kConditional(QStringLiteral("<!--\\[if.*?<!\\[endif\\]-->|<!--|-->"), kOptions);
    static const QRegularExpression kLoose(QStringLiteral("<!\\[[^>]*>"));
    html = withWordLists(std::move(html));
    html.remove(kUnseen);
    html.remove(kConditional);
    html.remove(kLoose);
    return html;
}

// One space for several, none at the ends; links that a policy may not have are words.
Runs tidy(const Runs &runs)
{
    Runs tidied;
    bool isAfterSpace = true;
    for (Run run : runs) {
        if (run.kind == RunKind::Break) {
            isAfterSpace = true;
            if (!tidied.empty())
                tidied.push_back({RunKind::Break});
            continue;
        }
        QString text;
        for (QChar c : shown(run.text)) {
            const bool isSpace = c == u' ' || c == u'\t' || c == QChar::Nbsp || c == u'\n';
            if (!isSpace || !isAfterSpace)
                text += isSpace ? QChar(u' ') : c;
            isAfterSpace = isSpace;
        }
        run.kind = RunKind::Text;
        run.text = stored(text);
        run.code = false;
        run.title.clear();
        if (!markdown::isAllowedLink(run.address))
            run.address.clear();
        if (run.text.empty())
            continue;
        if (!tidied.empty() && tidied.back().kind == RunKind::Text && tidied.back().sameLook(run))
            tidied.back().text += run.text;
        else
            tidied.push_back(std::move(run));
    }
    while (!tidied.empty() && (tidied.back().kind == RunKind::Break || tidied.back().text == " "))
        tidied.pop_back();
    if (!tidied.empty() && tidied.back().text.ends_with(' '))
        tidied.back().text.pop_back();
    return tidied;
}

std::vector<Content> tidy(std::vector<Content> contents)
{
    std::vector<Content> tidied;
    for (Content &content : contents) {
        if (auto *line = std::get_if<Line>(&content)) {
            line->runs = tidy(line->runs);
            if (line->kind == LineKind::Heading) { // clauses have a title and no headings of their own
                line->kind = LineKind::Paragraph;
                line->level = 0;
                for (Run &run : line->runs)
                    run.strong = true;
            }
            if (line->runs.empty())
                continue;
        } else if (auto *table = std::get_if<editing::Table>(&content)) {
            for (auto &row : table->rows) {
                for (Runs &cell : row)
                    cell = tidy(cell);
            }
            for (Runs &cell : table->rows.front()) { // a head is bold by itself
                for (Run &run : cell)
                    run.strong = false;
            }
        } else {
            continue;
        }
        tidied.push_back(std::move(content));
    }
    return tidied;
}

std::vector<Content> fromHtml(const QString &html)
{
    ClosedDocument document;
    document.setUndoRedoEnabled(false);
    document.setHtml(cleanHtml(html));
    return tidy(readContents(document).contents);
}

std::vector<Content> fromText(const QString &text)
{
    std::vector<Content> contents;
    for (const QString &line : text.split(u'\n')) {
        Runs runs = tidy({{RunKind::Text, line.toStdString()}});
        if (!runs.empty())
            contents.push_back(Line{LineKind::Paragraph, 0, 1, std::move(runs)});
    }
    return contents;
}

bool isMark(const Run &run)
{
    return run.kind == RunKind::Mark;
}

std::string bodyOfContents(const std::vector<Content> &contents)
{
    return editing::bodyOf(editing::reworded({}, contents));
}

// A condition that was copied without its end is no condition.
std::vector<Content> withoutMarks(std::vector<Content> contents)
{
    std::erase_if(contents, [](const Content &content) {
        return !std::holds_alternative<Line>(content) && !std::holds_alternative<editing::Table>(content);
    });
    for (Content &content : contents) {
        if (auto *line = std::get_if<Line>(&content))
            std::erase_if(line->runs, isMark);
    }
    return contents;
}

} // namespace

std::expected<std::vector<Content>, PasteTooLarge> pastedContents(const QMimeData &clipboard)
{
    if (clipboard.hasFormat(kClauseFormat)) {
        const QByteArray body = clipboard.data(kClauseFormat);
        if (body.size() > kMostPasted)
            return std::unexpected(PasteTooLarge{body.size()});
        if (const auto text = editing::editableText(body.toStdString()))
            return editing::contentsOf(*text);
    }
    if (clipboard.hasText() && clipboard.text().size() > kMostPasted)
        return std::unexpected(PasteTooLarge{clipboard.text().size()});
    if (!clipboard.hasHtml())
        return fromText(clipboard.text());
    const QString html = clipboard.html();
    if (html.size() > kMostPastedHtml)
        return std::unexpected(PasteTooLarge{html.size()});
    return fromHtml(html);
}

std::unique_ptr<QMimeData> copiedContents(const std::vector<Content> &contents, const QString &words)
{
    std::string body = bodyOfContents(contents);
    if (!editing::editableText(body))
        body = bodyOfContents(withoutMarks(contents));
    auto copied = std::make_unique<QMimeData>();
    copied->setData(kClauseFormat, QByteArray::fromStdString(body));
    copied->setText(words);
    return copied;
}

} // namespace policywright::gui
