// SPDX-License-Identifier: Apache-2.0
//
// Compiles layers into a PackSet. Used by PackSet::compose only.
#pragma once

#include "core/pack/Layers.h"
#include "core/pack/PackSet.h"

#include <map>
#include <string>

namespace policywright::pack {

class PackSetBuilder {
public:
    // `packs` must stay where they are until take(). What is compiled moves out of them.
    PackSetBuilder(std::vector<Pack> &packs, const std::string &language, Trust trust, Errors &errors);

    void compile(const Layers &layers);
    PackSet take(std::vector<Pack> packs) &&;

private:
    Words &wordsOf(Pack &pack) const { return pack.words.at(m_set.m_language); }

    void translateSources(Pack &pack);
    void translateChanges(Pack &pack);
    void addSection(const LayeredSection &section);
    void addQuestion(const Layered<Question> &question);
    void addClause(const LayeredClause &clause);
    void addCheck(const Layered<Check> &check);
    void addQuizItem(const Layered<QuizItem> &item);
    void addLibraryItem(const Layered<LibraryItem> &item);
    void addDate(const Layered<WatchedDate> &date);
    void addDrill(const LayeredDrill &drill);
    void addDefaultText(CompiledQuestion &question);
    void addView(const Layered<View> &view);
    void addDerived(const std::vector<Layered<Derived>> &derived);
    void addDefaults(Defaults &defaults);

    std::optional<templating::Expression> expression(const SourceText &text);
    std::optional<templating::Template> body(const SourceText &text, const std::string &name);

    // Checked when it was pinned, and out of a policy: it need not be read before it is used.
    bool canWait(const SourceText &text) const { return m_trust == Trust::AlreadyChecked && text.line == 0; }
    void reserve(const Layers &layers);

    PackSet m_set;
    Trust m_trust;
    Errors &m_errors;
};

} // namespace policywright::pack
