// SPDX-License-Identifier: Apache-2.0
#include "core/session/Publisher.h"

#include "core/check/LeakCheck.h"
#include "core/export/TextFormats.h"
#include "core/markdown/Parser.h"
#include "core/markdown/PlainTextWriter.h"
#include "core/session/Logo.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace policywright::session {
namespace {

using assembly::AssembledDocument;

// The forms in which a stored text may be printed, beside itself.
std::vector<std::string> shownForms(const assembly::Formats &formats, pack::AnswerType type, const std::string &stored)
{
    if (type == pack::AnswerType::Date) {
        if (const auto date = Date::fromIso(stored))
            return {formats.date(*date)};
    } else if (type == pack::AnswerType::Duration) {
        if (const auto duration = Duration::fromText(stored))
            return {formats.duration(*duration)};
    } else if (type == pack::AnswerType::LongText) {
        if (const auto parsed = markdown::parse(stored)) {
            std::vector<std::string> paragraphs; // each may be printed without the others
            for (const markdown::Block &block : parsed->blocks)
                paragraphs.push_back(markdown::toPlainText({{block}}));
            return paragraphs;
        }
    }
    return {};
}

bool hasSomethingInternal(const pack::Question &question)
{
    return question.audience != pack::Audience::Public ||
           std::ranges::any_of(question.columns,
                               [](const pack::Column &column) { return column.audience != pack::Audience::Public; });
}

// The policy with every internal default written out: it is as internal as an answer. Public ones are left to be
// computed, so that in the twin they show what they are computed from.
model::PolicyDocument withInternalDefaults(const model::PolicyDocument &policy, const pack::PackSet &packs,
                                           const assembly::AnswerValues &values)
{
    model::PolicyDocument full = policy;
    for (std::size_t i = 0; i < packs.questions().size(); ++i) {
        const pack::Question &question = packs.questions()[i].logic;
        if (const auto &effective = values.answer(i); effective.answer && hasSomethingInternal(question))
            full.answers[question.id] = *effective.answer;
    }
    return full;
}

// The file as it is, and as it reads: Markdown escapes signs that an answer has.
std::string searchable(Format format, const std::string &file)
{
    if (format != Format::Markdown)
        return file;
    const auto parsed = markdown::parse(file);
    return parsed ? file + '\n' + markdown::toPlainText(*parsed) : file;
}

} // namespace

std::string_view fileExtension(Format format)
{
    switch (format) {
    case Format::Html: return "html";
    case Format::Markdown: return "md";
    case Format::Text: return "txt";
    }
    return {};
}

Result<Publisher> Publisher::create(const PolicyFile &policy, const Date &today)
{
    auto assembler = assembly::Assembler::create(policy.packs, today);
    if (!assembler)
        return std::unexpected(assembler.error());
    const auto accent = render::colourFromHex(policy.bundle.policy.theme.accent);
    if (!accent)
        return std::unexpected(accent.error());
    auto logo = logoOf(policy.bundle);
    if (!logo)
        return std::unexpected(logo.error());
    return Publisher(policy, *std::move(assembler), {.accent = *accent, .logo = *std::move(logo)}, today);
}

ResultWithErrors<Published> Publisher::publish(const ViewId &view, const std::vector<Format> &formats,
                                               render::Finish finish)
{
    auto document = m_assembler.assemble(m_policy->bundle.policy, view);
    if (!document)
        return std::unexpected(document.error());
    if (finish == render::Finish::Final) {
        if (Errors gaps = gapsOf(*document); !gaps.empty())
            return std::unexpected(std::move(gaps));
    }
    std::vector<std::string> files = written(*document, formats, finish, m_htmlCaches[view]);
    if (document->audience == pack::Audience::Public) {
        if (Errors leaking = leaksOf(*document, files, formats, finish); !leaking.empty())
            return std::unexpected(std::move(leaking));
    }
    return Published{*std::move(document), std::move(files)};
}

std::vector<std::string> Publisher::written(const AssembledDocument &document, const std::vector<Format> &formats,
                                            render::Finish finish, render::ClauseHtmlCache &cache) const
{
    std::vector<std::string> files;
    for (const Format format : formats) {
        switch (format) {
        case Format::Html: {
            render::HtmlSettings settings = m_settings;
            settings.finish = finish;
            if (const auto table = m_signOffs.find(document.view);
                table != m_signOffs.end() && document.audience != pack::Audience::Public)
                settings.signOffs = table->second;
            files.push_back(render::htmlPage(document, settings, cache));
            break;
        }
        case Format::Markdown: files.push_back(exporting::markdownFile(document, finish)); break;
        case Format::Text: files.push_back(exporting::textFile(document, finish)); break;
        }
    }
    return files;
}

Errors Publisher::gapsOf(const AssembledDocument &document) const
{
    Errors errors;
    std::set<std::string> named;
    for (const assembly::Gap &gap : document.gaps) {
        if (named.insert(gap.name).second)
            errors.push_back({ErrorCode::GapLeft, gap.name, gap.clause.toString()});
    }
    return errors;
}

ResultWithErrors<std::vector<std::string>> Publisher::filesOfTwin(const model::PolicyDocument &twin, const ViewId &view,
                                                                  const std::vector<Format> &formats,
                                                                  render::Finish finish) const
{
    // Copies, so that the twin's clauses are not remembered as the policy's; most of them are the same.
    assembly::Assembler assembler = m_assembler;
    const auto document = assembler.assemble(twin, view);
    if (!document)
        return std::unexpected(document.error());
    render::ClauseHtmlCache cache = m_htmlCaches.at(view);
    std::vector<std::string> files = written(*document, formats, finish, cache);
    for (std::size_t i = 0; i < files.size(); ++i)
        files[i] = searchable(formats[i], files[i]);
    return files;
}

Errors Publisher::leaksOf(const AssembledDocument &document, const std::vector<std::string> &files,
                          const std::vector<Format> &formats, render::Finish finish)
{
    std::vector<std::string> texts;
    texts.reserve(files.size());
    for (std::size_t i = 0; i < files.size(); ++i)
        texts.push_back(searchable(formats[i], files[i]));
    return leaksIn(texts, document.view.toString(), [&](const model::PolicyDocument &twin) {
        return filesOfTwin(twin, document.view, formats, finish);
    });
}

Errors Publisher::leaksIn(const std::string &text, const std::vector<ViewId> &views, const Made &made)
{
    const auto remade = [&](const model::PolicyDocument &twin) -> ResultWithErrors<std::vector<std::string>> {
        assembly::Assembler assembler = m_assembler; // a copy, as above
        std::vector<AssembledDocument> documents;
        for (const ViewId &view : views) {
            auto document = assembler.assemble(twin, view);
            if (!document)
                return std::unexpected(document.error());
            documents.push_back(*std::move(document));
        }
        return std::vector<std::string>{made(documents)};
    };
    return leaksIn(std::vector<std::string>{text}, views.front().toString(), remade);
}

Errors Publisher::leaksIn(const std::vector<std::string> &texts, const std::string &where, const Remade &remade)
{
    const pack::PackSet &packs = *m_policy->packs;
    const auto values = m_assembler.answers(m_policy->bundle.policy);
    if (!values)
        return {values.error()};
    const model::PolicyDocument full = withInternalDefaults(m_policy->bundle.policy, packs, **values);
    const auto internals = check::internalTexts(packs, full, [this](pack::AnswerType type, const std::string &stored) {
        return shownForms(m_assembler.formats(), type, stored);
    });
    std::vector<check::SearchedFile> searched;
    searched.reserve(texts.size());
    std::vector<std::vector<check::InternalText>> suspects;
    suspects.reserve(texts.size());
    for (const std::string &text : texts) {
        searched.emplace_back(text);
        suspects.push_back(check::standingIn(searched.back(), internals));
    }
    if (std::ranges::all_of(suspects, &std::vector<check::InternalText>::empty))
        return {};

    const auto twinTexts = remade(check::twinWithoutInternals(packs, full));
    if (!twinTexts)
        return twinTexts.error();
    std::set<std::string> names;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        std::ranges::move(check::leaks(suspects[i], searched[i], check::SearchedFile((*twinTexts)[i])),
                          std::inserter(names, names.end()));
    }
    Errors errors;
    for (const std::string &name : names)
        errors.push_back({ErrorCode::AnswerLeaks, name, where});
    return errors;
}

} // namespace policywright::session
