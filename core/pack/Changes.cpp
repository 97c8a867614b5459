// SPDX-License-Identifier: Apache-2.0
#include "core/pack/Changes.h"

#include "core/base/Date.h"
#include "core/pack/PackValues.h"
#include "core/pack/Suggestion.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace policywright::pack {
namespace {

// -- reading

// What can become of the ids of one kind.
struct Forms {
    const IdRule &id;
    bool canSplit; // and merge
    bool canWithdraw;
    const char *words; // for messages
};
const Forms kSectionForms{kNameId, false, false, "{renamed: …, to: …}"};
const Forms kClauseForms{kClauseId, true, true,
                         "{renamed: …, to: …}, {split: …, into: […, …]}, {merged: […, …], into: …}, {withdrawn: …}"};
const Forms kQuestionForms{kFieldId, false, true, "{renamed: …, to: …}, {withdrawn: …}"};

class SuccessionReader {
public:
    SuccessionReader(const YamlFile &file, const YamlNode &node, const Forms &forms, Errors &errors)
        : m_node(node), m_forms(forms), m_map(file, node, errors), m_result{.from = {}, .where = placeOf(file, node)}
    {
    }

    // Without ids where it is not clear; that was reported then.
    Succession read() &&
    {
        const auto has = [&](std::string_view key) { return m_node.find(key) != nullptr; };
        if (has("renamed"))
            readIt("renamed", "to");
        else if (has("withdrawn") && m_forms.canWithdraw)
            m_result.from = one("withdrawn");
        else if (has("split") && m_forms.canSplit)
            readSplit();
        else if (has("merged") && m_forms.canSplit)
            readMerged();
        else if (m_node.kind == YamlNode::Kind::Map)
            complain();
        if (m_node.kind == YamlNode::Kind::Map && m_isClear)
            m_map.finish();
        if (!m_isClear)
            m_result.from.clear();
        return std::move(m_result);
    }

private:
    void readIt(std::string_view from, std::string_view into)
    {
        m_result.from = one(from);
        m_result.into = one(into);
        expect(m_result.into.size() == 1);
    }
    void readSplit()
    {
        m_result.from = one("split");
        m_result.into = readIds(m_map, "into", m_forms.id);
        expect(m_result.into.size() > 1);
    }
    void readMerged()
    {
        m_result.from = readIds(m_map, "merged", m_forms.id);
        m_result.into = one("into");
        expect(m_result.from.size() > 1 && m_result.into.size() == 1);
    }

    std::vector<std::string> one(std::string_view key)
    {
        const auto id = readOptionalId(m_map, key, m_forms.id);
        return id ? std::vector{*id} : std::vector<std::string>();
    }

    void expect(bool isThere)
    {
        if (!isThere && m_isClear)
            complain();
    }
    void complain()
    {
        m_isClear = false;
        m_map.report(ErrorCode::PackChangeUnclear, m_node, m_forms.words);
    }

    const YamlNode &m_node;
    const Forms &m_forms;
    YamlMap m_map;
    Succession m_result;
    bool m_isClear = true;
};

std::vector<Succession> readSuccessions(const YamlFile &file, YamlMap &map, std::string_view key, const Forms &forms,
                                        Errors &errors)
{
    std::vector<Succession> all;
    std::set<std::string> named;
    const YamlNode *list = map.list(key);
    for (const YamlNode &node : list ? std::span(list->items) : std::span<const YamlNode>()) {
        Succession one = SuccessionReader(file, node, forms, errors).read();
        for (const std::string &id : one.from) {
            if (!named.insert(id).second)
                map.report(ErrorCode::PackIdTwice, one.where, id);
        }
        if (!one.from.empty())
            all.push_back(std::move(one));
    }
    return all;
}

// None: it has no version; that was reported then.
std::optional<Release> readRelease(const YamlFile &file, const YamlNode &node, Errors &errors)
{
    YamlMap map(file, node, errors);
    const SourceText written = map.requiredText("version");
    const auto version = Version::fromString(written.text);
    if (!version && !written.isEmpty())
        map.report(ErrorCode::NotAVersion, written, written.text);
    Release release{.version = version.value_or(Version(0, 0, 0)), .where = withoutText(written)};
    const SourceText date = map.requiredText("date");
    if (!date.isEmpty() && !Date::fromIso(date.text))
        map.report(ErrorCode::NotADate, date, date.text);
    release.date = date.text;
    release.sources = readIds(map, "sources", kDashedId);
    release.sections = readSuccessions(file, map, "sections", kSectionForms, errors);
    release.clauses = readSuccessions(file, map, "clauses", kClauseForms, errors);
    release.questions = readSuccessions(file, map, "questions", kQuestionForms, errors);
    map.finish();
    return version ? std::optional(std::move(release)) : std::nullopt;
}

// -- checking

using Kind = std::vector<Succession> Release::*;

bool leadsTo(std::span<const Release> releases, Kind kind, const std::string &id)
{
    return std::ranges::any_of(releases, [&](const Release &release) {
        return std::ranges::any_of(release.*kind,
                                   [&](const Succession &each) { return std::ranges::contains(each.into, id); });
    });
}

bool leadsAway(std::span<const Release> releases, Kind kind, const std::string &id)
{
    return std::ranges::any_of(releases, [&](const Release &release) {
        return std::ranges::any_of(release.*kind,
                                   [&](const Succession &each) { return std::ranges::contains(each.from, id); });
    });
}

class ChangesCheck {
public:
    ChangesCheck(const Layers &layers, const std::vector<Pack> &packs, Errors &errors) : m_errors(errors)
    {
        for (const LayeredSection &section : layers.sections) {
            m_sections.insert(section.id.toString());
            for (const LayeredClause &clause : section.clauses)
                m_clauses.insert(clause.id.toString());
            for (const Layered<Question> &question : section.questions) {
                const std::string &id = question.logic->id.toString();
                m_questions.insert(id);
                for (const Column &column : question.logic->columns)
                    m_columns.insert(id + '.' + column.id);
            }
        }
        for (const Pack &pack : packs) {
            for (const LegalSource &source : pack.sources.sources)
                m_sources.insert(source.id);
        }
    }

    void run(const Pack &pack)
    {
        const std::span<const Release> releases(pack.changes);
        for (std::size_t i = 0; i < releases.size(); ++i) {
            const Release &release = releases[i];
            for (const std::string &source : release.sources)
                expect(m_sources, ErrorCode::PackUnknownSource, source, release.where);
            const auto later = releases.first(i);
            for (const Kind kind : {&Release::sections, &Release::clauses, &Release::questions}) {
                for (const Succession &each : release.*kind)
                    checkOne(each, kind, release, later);
            }
        }
    }

private:
    void checkOne(const Succession &each, Kind kind, const Release &release, std::span<const Release> later)
    {
        for (const std::string &id : each.into) {
            if (!leadsAway(later, kind, id))
                expect(known(kind, id), codeOf(kind, id), id, each.where);
        }
        for (const std::string &id : each.from) {
            const bool isBack = std::ranges::contains(each.into, id) || leadsTo(later, kind, id);
            if (!isBack && known(kind, id).contains(id))
                m_errors.push_back(
                    {ErrorCode::PackChangedButThere, id, release.version.toString(), positionOf(each.where)});
        }
    }

    const std::set<std::string> &known(Kind kind, const std::string &id) const
    {
        if (kind == &Release::questions)
            return id.contains('.') ? m_columns : m_questions;
        return kind == &Release::clauses ? m_clauses : m_sections;
    }

    static ErrorCode codeOf(Kind kind, const std::string &id)
    {
        if (kind == &Release::questions)
            return id.contains('.') ? ErrorCode::AnswerUnknownColumn : ErrorCode::PackUnknownQuestion;
        return kind == &Release::clauses ? ErrorCode::PackUnknownClause : ErrorCode::PackUnknownSection;
    }

    void expect(const std::set<std::string> &ids, ErrorCode code, const std::string &id, const SourceText &where)
    {
        if (!ids.contains(id))
            m_errors.push_back({code, id, suggestionFor(id, viewsOf(ids)), positionOf(where)});
    }

    Errors &m_errors;
    std::set<std::string> m_sections;
    std::set<std::string> m_clauses;
    std::set<std::string> m_questions;
    std::set<std::string> m_columns;
    std::set<std::string> m_sources;
};

} // namespace

std::vector<Release> readChanges(const YamlFile &file, const YamlNode &list, const Version &version, Errors &errors)
{
    std::vector<Release> releases;
    for (const YamlNode &node : list.items) {
        auto release = readRelease(file, node, errors);
        if (!release)
            continue;
        const bool isTooNew =
            releases.empty() ? version < release->version : releases.back().version <= release->version;
        if (isTooNew)
            errors.push_back({ErrorCode::PackChangeVersion, release->version.toString(), version.toString(),
                              positionOf(release->where)});
        releases.push_back(*std::move(release));
    }
    return releases;
}

void checkChanges(const Layers &layers, const std::vector<Pack> &packs, Errors &errors)
{
    ChangesCheck check(layers, packs, errors);
    for (const Pack &pack : packs)
        check.run(pack);
}

} // namespace policywright::pack
