// SPDX-License-Identifier: Apache-2.0
//
// Which words of a line are words to a dictionary. Addresses, file names, code, the template language, words with
// digits and abbreviations in capitals are none.
#pragma once

#include <QList>
#include <QString>

namespace policywright::gui {

struct WordRange {
    qsizetype start;
    qsizetype length;

    bool operator==(const WordRange &) const = default;
};

QList<WordRange> wordsOf(const QString &line);

} // namespace policywright::gui
