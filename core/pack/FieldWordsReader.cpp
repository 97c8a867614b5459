// SPDX-License-Identifier: Apache-2.0
#include "core/pack/FieldWordsReader.h"

#include "core/base/Text.h"
#include "core/pack/Suggestion.h"

#include <algorithm>

namespace policywright::pack {
namespace {

using FieldNames = std::span<const std::string_view>;

struct Field {
    std::string_view name; // "Help for regulated_finance"
    std::string_view text; // behind the colon
};

// What stands before a colon at the start of a line, known or not.
std::optional<Field> labelOf(std::string_view line)
{
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || line.front() < 'A' || line.front() > 'Z')
        return std::nullopt;
    std::string_view text = line.substr(colon + 1);
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    return Field{line.substr(0, colon), text};
}

class FieldWordsReader {
public:
    FieldWordsReader(WordsLines &lines, const std::string &name, FieldNames fields,
                     std::map<std::string, SourceText> &places, Errors &errors)
        : m_lines(lines), m_name(name), m_fields(fields), m_places(places), m_errors(errors)
    {
    }

    FieldWords read() &&
    {
        const WordsLine first = m_lines.peek();
        m_words.paragraph = m_lines.placed(first, first.text);
        m_words.paragraph.text = textFrom({});
        if (m_words.paragraph.isEmpty())
            report(ErrorCode::WordsEmpty, m_lines.placed(first, first.text), m_name);
        for (m_lines.skipBlank(); !m_lines.isAtEnd(); m_lines.skipBlank())
            readField(m_lines.next());
        return std::move(m_words);
    }

private:
    std::optional<Field> fieldOf(std::string_view line) const
    {
        auto field = labelOf(line);
        if (!field)
            return std::nullopt;
        const bool isForProfile = std::ranges::contains(m_fields, kHelpForProfile) &&
                                  field->name.starts_with(kHelpFor) &&
                                  !field->name.substr(kHelpFor.size()).contains(' ');
        if (!isForProfile && !std::ranges::contains(m_fields, field->name))
            return std::nullopt;
        return field;
    }

    bool looksMisspelled(std::string_view line) const
    {
        const auto label = labelOf(line);
        return label && !fieldOf(line) && !nearestName(label->name, viewsOf(m_fields)).empty();
    }

    void readField(const WordsLine &line)
    {
        const auto field = fieldOf(line.text);
        if (!field) {
            const auto label = labelOf(line.text);
            reportUnknown(line, label ? label->name : line.text);
            return;
        }
        if (!m_places.emplace(m_name + '/' + std::string(field->name), withoutText(m_lines.placed(line, field->name)))
                 .second)
            report(ErrorCode::WordsTwice, m_lines.placed(line, field->name), std::string(field->name));
        if (field->name == kOptionsField)
            readOptions();
        else if (field->name == kColumnsField)
            readColumns();
        else
            readTextField(line, *field);
    }

    void readTextField(const WordsLine &line, const Field &field)
    {
        SourceText text = m_lines.placed(line, field.text);
        text.text = textFrom(field.text);
        if (text.isEmpty())
            report(ErrorCode::WordsEmpty, m_lines.placed(line, field.name), std::string(field.name));
        m_words.texts[std::string(field.name)] = std::move(text);
    }

    // The lines up to a blank one or the next field, behind `start`.
    std::string textFrom(std::string_view start)
    {
        std::string text(start);
        while (!m_lines.isAtEnd() && !m_lines.peek().isBlank() && !fieldOf(m_lines.peek().text)) {
            const WordsLine line = m_lines.next();
            if (looksMisspelled(line.text))
                reportUnknown(line, labelOf(line.text)->name);
            if (!text.empty())
                text += ' ';
            text += line.text.substr(line.text.find_first_not_of(" \t"));
        }
        return text;
    }

    void readOptions()
    {
        while (const auto item = nextItem())
            addItem(m_words.options, "/option ", *item);
    }

    void readColumns()
    {
        std::string column;
        while (const auto item = nextItem()) {
            if (item->indent == 0) {
                column = item->id;
                addItem(m_words.columns, "/column ", *item);
            } else {
                addItem(m_words.columnOptions[column], "/column " + column + "/option ", *item);
            }
        }
    }

    // The next line of a list, with the lines that continue its label.
    struct Item {
        std::string id;
        std::string label;
        std::size_t indent;
        SourceText place;
    };
    std::optional<Item> nextItem()
    {
        while (!m_lines.isAtEnd() && !m_lines.peek().isBlank() && !fieldOf(m_lines.peek().text)) {
            const WordsLine line = m_lines.next();
            if (const auto item = listItemOf(line.text))
                return Item{std::string(item->id), std::string(item->label) + continuation(), item->indent,
                            m_lines.placed(line, item->id)};
            report(ErrorCode::WordsListItemExpected, m_lines.placed(line, line.text), std::string(line.text));
        }
        return std::nullopt;
    }

    std::string continuation()
    {
        std::string text;
        while (!m_lines.isAtEnd() && m_lines.peek().text.starts_with("  ") && !listItemOf(m_lines.peek().text)) {
            const std::string_view more = m_lines.next().text;
            text += ' ' + std::string(more.substr(more.find_first_not_of(' ')));
        }
        return text;
    }

    void addItem(std::map<std::string, std::string> &labels, const std::string &path, const Item &item)
    {
        if (!m_places.emplace(m_name + path + item.id, withoutText(item.place)).second)
            report(ErrorCode::WordsTwice, item.place, item.id);
        labels[item.id] = item.label;
    }

    void reportUnknown(const WordsLine &line, std::string_view word)
    {
        report(ErrorCode::WordsFieldUnknown, m_lines.placed(line, word), std::string(word),
               suggestionFor(word, viewsOf(m_fields)));
    }

    void report(ErrorCode code, const SourceText &place, std::string subject, std::string detail = {})
    {
        m_errors.push_back({code, std::move(subject), std::move(detail), positionOf(place)});
    }

    WordsLines &m_lines;
    const std::string &m_name;
    FieldNames m_fields;
    std::map<std::string, SourceText> &m_places;
    Errors &m_errors;
    FieldWords m_words;
};

} // namespace

SourceText FieldWords::text(const std::string &field) const
{
    const auto found = texts.find(field);
    return found == texts.end() ? SourceText{} : found->second;
}

FieldWords readFieldWords(WordsLines &lines, const std::string &name, std::span<const std::string_view> fields,
                          std::map<std::string, SourceText> &places, Errors &errors)
{
    return FieldWordsReader(lines, name, fields, places, errors).read();
}

std::optional<WordsListItem> listItemOf(std::string_view line)
{
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    const std::string_view item = line.substr(indent);
    const std::size_t colon = item.find(':');
    if (!item.starts_with("- ") || colon == std::string_view::npos || colon == 2)
        return std::nullopt;
    const std::string_view label = item.substr(colon + 1);
    const std::size_t first = label.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return std::nullopt;
    return WordsListItem{item.substr(2, colon - 2), label.substr(first), indent};
}

} // namespace policywright::pack
