// SPDX-License-Identifier: Apache-2.0
#include "app/gui/MarkedWords.h"

#include "app/gui/TextConversion.h"
#include "core/compare/WordDiff.h"
#include "core/render/HtmlText.h"

namespace policywright::gui {

QString markedWords(std::string_view before, std::string_view after)
{
    std::string html = "<p>";
    bool isBehindRemoved = false;
    for (const compare::Piece &piece : compare::wordDiff(before, after)) {
        const bool isAdded = piece.kind == compare::Piece::Kind::Added;
        if (isBehindRemoved && isAdded)
            html += ' '; // or the two would read as one word
        isBehindRemoved = piece.kind == compare::Piece::Kind::Removed;
        const bool isSame = piece.kind == compare::Piece::Kind::Same;
        const std::string tag = piece.kind == compare::Piece::Kind::Removed ? "del" : "ins";
        std::string words = isSame ? "" : '<' + tag + '>';
        for (const char c : render::escaped(piece.text)) {
            if (c != '\n')
                words += c;
            else
                words += isSame ? "</p>\n<p>" : "</" + tag + "></p>\n<p><" + tag + '>';
        }
        html += isSame ? words : words + "</" + tag + '>';
    }
    return shown(html + "</p>");
}

QString markedWordsForLabel(std::string_view before, std::string_view after)
{
    return markedWords(before, after)
        .replace(QStringLiteral("del>"), QStringLiteral("s>"))
        .replace(QStringLiteral("ins>"), QStringLiteral("u>"));
}

} // namespace policywright::gui
