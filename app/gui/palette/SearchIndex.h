// SPDX-License-Identifier: Apache-2.0
//
// Finds entries by words: whole words before beginnings of words before parts of words, titles before answers before
// other text; where nothing has a word, those that are one typing error away (two in long words). Each word that was
// typed has to be found. It looks through the words that there are, each once, not through the texts.
#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace policywright::gui {

class SearchIndex {
public:
    enum class Field { Title, Answer, Text };

    // `entry`: the caller's number, from 0, without large gaps.
    void add(int entry, Field field, const QString &text);

    // Of two entries that fit equally, the one with the lower number comes first. Nothing for a query without words.
    std::vector<int> find(const QString &query, std::size_t most) const;

private:
    struct Place {
        int entry;
        int weight; // of the field
    };
    struct Word {
        QString text;
        std::vector<Place> places = {};
    };
    enum class Errors { None, Allowed };

    // Points by entry for one word that was typed; false where nothing has it.
    bool score(const QString &typed, Errors errors, std::vector<int> &points) const;

    std::vector<Word> m_words;
    QHash<QString, std::size_t> m_wordIndex;
    std::vector<QString> m_titles; // folded, by entry
    int m_entryCount = 0;
};

// Letters to be added, left out, changed or swapped to come from one word to the other; more than `most` counts as
// most + 1 (optimal string alignment).
int typingErrors(QStringView one, QStringView other, int most);

} // namespace policywright::gui
