// SPDX-License-Identifier: Apache-2.0
//
// From an open policy to documents: assembles a view, refuses gaps unless a draft is asked for, renders it, and proves
// for the public that no internal answer is in it. The only way from a policy to published bytes, for the command line
// and the window alike. Writing them to disk is the caller's business.
#pragma once

#include "core/assembly/Assembler.h"
#include "core/render/HtmlPage.h"
#include "core/session/PolicyFile.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace policywright::session {

enum class Format { Html, Markdown, Text };
std::string_view fileExtension(Format format); // "html", "md", "txt"

struct Published {
    assembly::AssembledDocument document;
    std::vector<std::string> files; // in the order of the formats that were asked for
};

class Publisher {
public:
    // `policy` is borrowed. Errors: those of Assembler::create; NotAColour, NotAnImage of the theme.
    static Result<Publisher> create(const PolicyFile &policy, const Date &today);

    // Errors: those of assembly; GapLeft, one for each gap, unless `finish` is Draft; AnswerLeaks, one for each answer.
    // Then nothing is published.
    ResultWithErrors<Published> publish(const ViewId &view, const std::vector<Format> &formats, render::Finish finish);

    // The views that are offered for the policy.
    Result<std::vector<ViewId>> offeredViews() { return m_assembler.offeredViews(m_policy->bundle.policy); }

    assembly::Assembler &assembler() { return m_assembler; }
    const render::HtmlSettings &settings() const { return m_settings; }
    const Date &today() const { return m_today; }

    // From now on the internal documents show who decided on them. Those for the public never do.
    void showSignOffs(std::map<ViewId, render::SignOffTable> tables) { m_signOffs = std::move(tables); }

    // The same proof for something else that is made of documents for the public. `text`: all of it that can be read,
    // and as bytes; `made` makes it of the twin's documents, in the order of `views`, without what somebody added that
    // does not come from the documents. Errors: AnswerLeaks, one for each answer; those of assembly.
    using Made = std::function<std::string(const std::vector<assembly::AssembledDocument> &documents)>;
    Errors leaksIn(const std::string &text, const std::vector<ViewId> &views, const Made &made);

private:
    Publisher(const PolicyFile &policy, assembly::Assembler assembler, render::HtmlSettings settings, const Date &today)
        : m_policy(&policy), m_assembler(std::move(assembler)), m_settings(std::move(settings)), m_today(today)
    {
    }

    Errors gapsOf(const assembly::AssembledDocument &document) const;
    Errors leaksOf(const assembly::AssembledDocument &document, const std::vector<std::string> &files,
                   const std::vector<Format> &formats, render::Finish finish);
    // What was searched, made again of the twin: the policy with every internal answer another one.
    using Remade = std::function<ResultWithErrors<std::vector<std::string>>(const model::PolicyDocument &twin)>;
    Errors leaksIn(const std::vector<std::string> &texts, const std::string &where, const Remade &remade);
    ResultWithErrors<std::vector<std::string>> filesOfTwin(const model::PolicyDocument &twin, const ViewId &view,
                                                           const std::vector<Format> &formats,
                                                           render::Finish finish) const;
    // `cache`: of earlier pages of the same view, of this policy or, for a twin, one of its own.
    std::vector<std::string> written(const assembly::AssembledDocument &document, const std::vector<Format> &formats,
                                     render::Finish finish, render::ClauseHtmlCache &cache) const;

    const PolicyFile *m_policy;
    assembly::Assembler m_assembler;
    render::HtmlSettings m_settings;
    Date m_today;
    std::map<ViewId, render::SignOffTable> m_signOffs;
    std::map<ViewId, render::ClauseHtmlCache> m_htmlCaches;
};

} // namespace policywright::session
