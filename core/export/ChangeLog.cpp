// SPDX-License-Identifier: Apache-2.0
#include "core/export/ChangeLog.h"

#include "core/compare/Likeness.h"
#include "core/compare/Sentences.h"
#include "core/markdown/Parser.h"
#include "core/markdown/Writer.h"
#include "core/render/MarkdownPage.h"

#include <algorithm>
#include <iterator>

namespace policywright::exporting {
namespace {

using compare::Mark;
using render::RedlineWords;

markdown::Block heading(int level, std::string text)
{
    return {markdown::Heading{level, {{markdown::Text{std::move(text)}}}}};
}

markdown::Block paragraph(std::string text)
{
    return {markdown::Paragraph{{{markdown::Text{std::move(text)}}}}};
}

std::string joined(const std::vector<std::string> &texts, std::string_view between)
{
    std::string all;
    for (const std::string &text : texts)
        all += (all.empty() ? "" : std::string(between)) + text;
    return all;
}

std::string reasonsOf(const ClauseChange &change, const RedlineWords &words)
{
    std::vector<std::string> reasons;
    for (const compare::ChangeReason &reason : change.proposal.reasons) {
        const std::string name = words[std::string(nameOf(reason.kind))];
        reasons.push_back(reason.words.empty() ? name : name + " (" + joined(reason.words, ", ") + ')');
    }
    return joined(reasons, "; ");
}

// "material, decided by Anna: …" or "material, proposed, because of duties (must)".
std::string judgement(const ClauseChange &change, const RedlineWords &words)
{
    std::string text = words[change.isMaterial ? "material" : "editorial"] + ", ";
    if (!change.why.empty()) {
        text += change.decidedBy.empty() ? words["decided_nameless"]
                                         : words.filled("decided", {{"name", change.decidedBy}});
        return text + ": " + change.why;
    }
    text += words["proposed"];
    const std::string reasons = reasonsOf(change, words);
    return reasons.empty() ? text : text + ", " + words.filled("because", {{"reasons", reasons}});
}

std::string nameOf(const VersionChanges &version, const RedlineWords &words)
{
    std::string name =
        version.version.empty() ? words["unpublished"] : words.filled("version", {{"version", version.version}});
    if (!version.day.empty())
        name += ", " + words.filled("published_on", {{"date", version.day}});
    if (!version.effective.empty())
        name += ", " + words.filled("effective_on", {{"date", version.effective}});
    return name;
}

markdown::Document changeLog(const std::vector<VersionChanges> &versions, const ChangeLogSetting &setting)
{
    const RedlineWords words(setting.language);
    markdown::Document log;
    log.blocks.push_back(heading(1, words.filled("log_title", {{"title", setting.title}})));
    if (!setting.organisation.empty())
        log.blocks.push_back(paragraph(setting.organisation));
    for (const VersionChanges &version : versions) {
        log.blocks.push_back(heading(2, nameOf(version, words)));
        if (!version.why.empty())
            log.blocks.push_back(paragraph(version.why));
        if (version.since.empty()) {
            log.blocks.push_back(paragraph(words["first"]));
            continue;
        }
        log.blocks.push_back(heading(3, words.filled("since", {{"version", version.since}})));
        if (version.clauses.empty()) {
            log.blocks.push_back(paragraph(words["no_changes"]));
            continue;
        }
        markdown::BulletList list;
        for (const ClauseChange &change : version.clauses) {
            markdown::Inlines line{{markdown::Strong{{{markdown::Text{change.name}}}}},
                                   {markdown::Text{": " + change.fate + ". " + judgement(change, words) + '.'}}};
            list.items.emplace_back().blocks.push_back({markdown::Paragraph{std::move(line)}});
        }
        log.blocks.emplace_back().value = std::move(list);
    }
    return log;
}

// Sentences as they read now, each with whether something in it is new.
class News {
public:
    void take(const compare::RedlineBlocks &blocks)
    {
        for (const compare::RedlineBlock &block : blocks) {
            if (!block.runs.empty())
                take(block.runs);
            take(block.children);
        }
    }
    std::vector<std::string> sentences() && { return std::move(m_sentences); }

private:
    void take(const compare::RedlineRuns &runs)
    {
        std::string text;
        std::vector<bool> isNew; // by byte
        for (const compare::RedlineRun &run : runs) {
            if (run.mark == Mark::Removed)
                continue;
            text += run.text;
            isNew.resize(text.size(), run.mark == Mark::Added);
        }
        for (const compare::Sentence &sentence : compare::sentencesOf(text).sentences) {
            const auto begin = isNew.begin() + (sentence.text.data() - text.data());
            if (std::find(begin, begin + std::ssize(sentence.text), true) != begin + std::ssize(sentence.text))
                m_sentences.emplace_back(sentence.text);
        }
    }

    std::vector<std::string> m_sentences;
};

void appendMaterial(std::string &mail, const VersionChanges &version, const RedlineWords &words)
{
    bool isFirst = true;
    for (const ClauseChange &change : version.clauses) {
        if (!change.isMaterial)
            continue;
        if (isFirst)
            mail += '\n' + words["mail_material"] + "\n";
        isFirst = false;
        mail += "\n- " + change.name + " (" + change.fate + ")\n";
        if (!change.news.empty())
            mail += "  " + words.filled("mail_now", {{"text", joined(change.news, " … ")}}) + '\n';
        else if (change.fate == words["removed"])
            mail += "  " + words["mail_removed"] + '\n';
    }
}

} // namespace

ChangeLogSetting settingOf(const assembly::AssembledDocument &document)
{
    return {.title = document.title, .organisation = document.facts.organisation, .language = document.language};
}

bool VersionChanges::asksForRenewal() const
{
    return std::ranges::any_of(clauses, &ClauseChange::isMaterial);
}

std::vector<std::string> newSentences(const compare::RedlineClause &clause)
{
    News news;
    news.take(clause.blocks);
    return std::move(news).sentences();
}

std::string changeLogMarkdown(const std::vector<VersionChanges> &versions, const ChangeLogSetting &setting)
{
    return toMarkdown(changeLog(versions, setting));
}

std::string changeLogPage(const std::vector<VersionChanges> &versions, const ChangeLogSetting &setting,
                          const render::HtmlSettings &settings)
{
    const RedlineWords words(setting.language);
    return render::markdownPage(changeLog(versions, setting), words.filled("log_title", {{"title", setting.title}}),
                                setting.language, settings);
}

std::string announcement(const VersionChanges &version, const ChangeLogSetting &setting)
{
    const RedlineWords words(setting.language);
    const bool isDraft = version.version.empty();
    const auto filled = [&](const std::string &name) {
        return words.filled(name, {{"title", setting.title},
                                   {"version", version.version},
                                   {"date", version.effective},
                                   {"text", version.why}});
    };
    std::string mail = filled(isDraft ? "mail_subject_draft" : "mail_subject") + "\n\n" + words["mail_hello"] + "\n\n" +
                       filled(isDraft ? "mail_intro_draft" : "mail_intro");
    if (!version.effective.empty())
        mail += ' ' + filled("mail_effective");
    mail += '\n';
    if (!version.why.empty())
        mail += filled("mail_why") + '\n';
    appendMaterial(mail, version, words);
    std::vector<std::string> editorial;
    for (const ClauseChange &change : version.clauses) {
        if (!change.isMaterial)
            editorial.push_back(change.name);
    }
    if (!editorial.empty())
        mail += '\n' + words.filled("mail_editorial", {{"names", joined(editorial, ", ")}}) + '\n';
    return mail + '\n' + words[version.asksForRenewal() ? "mail_act" : "mail_no_act"] + '\n';
}

} // namespace policywright::exporting
