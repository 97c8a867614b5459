// SPDX-License-Identifier: Apache-2.0
//
// What comes from the clipboard, as contents of a clause: paragraphs, lists, tables, links, bold and italic; colours,
// fonts, pictures and scripts stay behind. Nothing is loaded.
#pragma once

#include "core/editing/EditableText.h"

#include <QMimeData>

#include <expected>
#include <memory>
#include <vector>

namespace policywright::gui {

inline const auto kClauseFormat = QStringLiteral("application/x-policywright-clause");
inline constexpr qsizetype kMostPasted = 100'000;       // characters of text
inline constexpr qsizetype kMostPastedHtml = 8'000'000; // characters of HTML; word processors write much of it

struct PasteTooLarge {
    qsizetype characters;
};

std::expected<std::vector<editing::Content>, PasteTooLarge> pastedContents(const QMimeData &clipboard);

// For the clipboard: contents of a clause with their chips, and the same in words.
std::unique_ptr<QMimeData> copiedContents(const std::vector<editing::Content> &contents, const QString &words);

} // namespace policywright::gui
