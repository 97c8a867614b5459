// SPDX-License-Identifier: Apache-2.0
#include "core/pack/WordsReader.h"

#include "core/base/Text.h"
#include "core/pack/FieldWordsReader.h"
#include "core/pack/Suggestion.h"
#include "core/pack/WordsLines.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace policywright::pack {
namespace {

constexpr std::array<std::string_view, 7> kQuestionFields{"Help",    kHelpForProfile, "Example",    "Placeholder",
                                                          "Default", kOptionsField,   kColumnsField};
constexpr std::array<std::string_view, 2> kQuizFields{kOptionsField, "Why"};
constexpr std::array<std::string_view, 4> kSourceFields{"Title", "Citation", "Status", "Checked"};
constexpr std::array<std::string_view, 2> kStepFields{"Task", "Gap"};
constexpr std::array<std::string_view, 2> kLibraryFields{"Sign", "Countermeasure"};

class WordsReader {
public:
    WordsReader(std::string_view text, const std::string &file, Errors &errors)
        : m_lines(linesOf(text), file), m_errors(errors), m_words{.name = file}
    {
    }

    WordsFile read() &&
    {
        skipComment();
        readTitle();
        m_words.introduction = m_lines.takeUntilHeading().paragraphs().text;
        while (!m_lines.isAtEnd()) {
            const WordsLine heading = m_lines.next();
            readThing(heading, m_lines.takeUntilHeading());
        }
        return std::move(m_words);
    }

private:
    using Reader = void (WordsReader::*)(const std::string &id, const SourceText &place, WordsLines &lines);
    struct Kind {
        std::string_view name;
        Reader read;
    };
    static const std::array<Kind, 14> kKinds;

    // The licence stands in an HTML comment above the title.
    void skipComment()
    {
        m_lines.skipBlank();
        if (m_lines.isAtEnd() || !m_lines.peek().text.starts_with("<!--"))
            return;
        while (!m_lines.isAtEnd() && !m_lines.next().text.contains("-->")) {
        }
    }

    void readTitle()
    {
        m_lines.skipBlank();
        const WordsLine line = m_lines.isAtEnd() ? WordsLine{{}, 1} : m_lines.peek();
        if (!line.text.starts_with("# ")) {
            report(ErrorCode::WordsTitleMissing, m_lines.placed(line, line.text));
            return;
        }
        m_words.title = m_lines.placed(line, line.text.substr(2));
        m_lines.next();
    }

    void readThing(const WordsLine &heading, WordsLines lines)
    {
        constexpr std::size_t kMark = 3; // "## "
        const std::string_view written = heading.text.substr(kMark);
        const std::size_t space = std::min(written.find(' '), written.size());
        const std::string_view kindName = written.substr(0, space);
        const std::string id(written.substr(std::min(space + 1, written.size())));
        const SourceText place = m_lines.placed(heading, written);

        const auto kind = std::ranges::find(kKinds, kindName, &Kind::name);
        if (kind == kKinds.end() || id.empty() != (kindName == "words") || id.contains(' ')) {
            std::vector<std::string_view> known;
            std::ranges::transform(kKinds, std::back_inserter(known), &Kind::name);
            report(ErrorCode::WordsHeadingUnknown, place, suggestionFor(kindName, known));
            return;
        }
        if (!m_words.places.emplace(written, withoutText(place)).second) {
            report(ErrorCode::WordsTwice, place);
            return;
        }
        lines.skipBlank();
        if (lines.isAtEnd())
            report(ErrorCode::WordsEmpty, place);
        else
            (this->*kind->read)(id, place, lines);
    }

    void readQuestion(const std::string &id, const SourceText &place, WordsLines &lines)
    {
        FieldWords read = readFieldWords(lines, place.text, kQuestionFields, m_words.places, m_errors);
        QuestionWords &words = m_words.words.questions[id];
        words.help = read.text("Help");
        words.example = read.text("Example");
        words.placeholder = read.text("Placeholder");
        words.defaultText = read.text("Default");
        for (auto &[field, text] : read.texts) {
            if (field.starts_with(kHelpFor))
                words.helpForProfile[field.substr(kHelpFor.size())] = std::move(text);
        }
        words.prompt = std::move(read.paragraph);
        words.options = std::move(read.options);
        words.columns = std::move(read.columns);
        words.columnOptions = std::move(read.columnOptions);
    }

    void readQuiz(const std::string &id, const SourceText &place, WordsLines &lines)
    {
        FieldWords read = readFieldWords(lines, place.text, kQuizFields, m_words.places, m_errors);
        m_words.words.quiz[id] = {std::move(read.paragraph), std::move(read.options), read.text("Why")};
    }

    void readLibrary(const std::string &id, const SourceText &place, WordsLines &lines)
    {
        FieldWords read = readFieldWords(lines, place.text, kLibraryFields, m_words.places, m_errors);
        m_words.words.library[id] = {std::move(read.paragraph), read.text("Sign"), read.text("Countermeasure")};
    }

    void readSource(const std::string &id, const SourceText &place, WordsLines &lines)
    {
        FieldWords read = readFieldWords(lines, place.text, kSourceFields, m_words.places, m_errors);
        m_words.words.sources[id] = {read.text("Title"), read.text("Citation"), std::move(read.paragraph),
                                     read.text("Status"), read.text("Checked")};
    }

    void readClause(const std::string &id, const SourceText &place, WordsLines &lines)
    {
        constexpr std::string_view kMark = "### ";
        ClauseWords &words = m_words.words.clauses[id];
        if (!lines.peek().text.starts_with(kMark)) {
            report(ErrorCode::WordsClauseTitleMissing, place);
        } else {
            const WordsLine line = lines.next();
            words.title = lines.placed(line, line.text.substr(kMark.size()));
        }
        words.body = lines.rest();
        if (words.body.isEmpty())
            report(ErrorCode::WordsEmpty, place);
    }

    void readCheck(const std::string &id, const SourceText &, WordsLines &lines)
    {
        m_words.words.checks[id] = lines.paragraphs();
    }
    void readDerived(const std::string &id, const SourceText &, WordsLines &lines)
    {
        m_words.words.derived[id] = lines.paragraphs().text;
    }
    void readView(const std::string &id, const SourceText &, WordsLines &lines)
    {
        m_words.words.views[id] = titled(lines);
    }
    void readProfile(const std::string &id, const SourceText &, WordsLines &lines)
    {
        m_words.words.profiles[id] = titled(lines);
    }
    void readStrictness(const std::string &id, const SourceText &, WordsLines &lines)
    {
        m_words.words.strictness[id] = titled(lines);
    }

    void readChange(const std::string &version, const SourceText &, WordsLines &lines)
    {
        m_words.words.changes[version] = lines.paragraphs().text;
    }

    void readDate(const std::string &id, const SourceText &place, WordsLines &lines)
    {
        m_words.words.dates[id] = readFieldWords(lines, place.text, {}, m_words.places, m_errors).paragraph.text;
    }

    void readStep(const std::string &id, const SourceText &place, WordsLines &lines)
    {
        FieldWords read = readFieldWords(lines, place.text, kStepFields, m_words.places, m_errors);
        m_words.words.steps[id] = {std::move(read.paragraph), read.text("Task"), read.text("Gap")};
    }

    void readAssemblyWords(const std::string &, const SourceText &, WordsLines &lines)
    {
        for (lines.skipBlank(); !lines.isAtEnd(); lines.skipBlank()) {
            const WordsLine line = lines.next();
            const auto item = listItemOf(line.text);
            if (!item || item->indent > 0) {
                report(ErrorCode::WordsListItemExpected, lines.placed(line, line.text));
                continue;
            }
            const std::string id(item->id);
            if (!m_words.places.emplace("word " + id, withoutText(lines.placed(line, item->id))).second)
                report(ErrorCode::WordsTwice, lines.placed(line, item->id));
            m_words.words.assembly[id] = item->label;
        }
    }

    static TitledWords titled(WordsLines &lines)
    {
        TitledWords words;
        words.title = lines.paragraph().text;
        words.text = lines.paragraphs().text;
        return words;
    }

    void report(ErrorCode code, const SourceText &place, std::string detail = {})
    {
        m_errors.push_back({code, place.text, std::move(detail), positionOf(place)});
    }

    WordsLines m_lines;
    Errors &m_errors;
    WordsFile m_words;
};

constexpr std::array<WordsReader::Kind, 14> WordsReader::kKinds{{{"question", &WordsReader::readQuestion},
                                                                 {"clause", &WordsReader::readClause},
                                                                 {"check", &WordsReader::readCheck},
                                                                 {"quiz", &WordsReader::readQuiz},
                                                                 {"library", &WordsReader::readLibrary},
                                                                 {"source", &WordsReader::readSource},
                                                                 {"view", &WordsReader::readView},
                                                                 {"profile", &WordsReader::readProfile},
                                                                 {"strictness", &WordsReader::readStrictness},
                                                                 {"derived", &WordsReader::readDerived},
                                                                 {"change", &WordsReader::readChange},
                                                                 {"date", &WordsReader::readDate},
                                                                 {"step", &WordsReader::readStep},
                                                                 {"words", &WordsReader::readAssemblyWords}}};

bool hasControlCharacter(unsigned char byte)
{
    return byte == 0x7f || (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t');
}

} // namespace

WordsFile readWords(std::string_view text, const std::string &file, Errors &errors)
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    if (!isValidUtf8(text)) {
        errors.push_back({ErrorCode::NotUtf8, file});
        return {.name = file};
    }
    const auto control = std::ranges::find_if(text, hasControlCharacter);
    if (control != text.end()) {
        const auto offset = static_cast<std::size_t>(control - text.begin());
        errors.push_back({ErrorCode::PackControlCharacter, {}, {}, positionAt(text, offset, file)});
        return {.name = file};
    }
    return WordsReader(text, file, errors).read();
}

} // namespace policywright::pack
