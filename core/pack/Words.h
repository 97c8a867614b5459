// SPDX-License-Identifier: Apache-2.0
//
// The words of a pack in one language, as they were written. Plain data; which of them must be there is asked by
// WordsCheck.
#pragma once

#include "core/pack/SourceText.h"

#include <map>
#include <string>

namespace policywright::pack {

struct QuestionWords {
    SourceText prompt = {};
    SourceText help = {};
    std::map<std::string, SourceText> helpForProfile = {};
    SourceText example = {};
    SourceText placeholder = {};
    SourceText defaultText = {};                     // of a text: its default in this language
    std::map<std::string, std::string> options = {}; // id -> label
    std::map<std::string, std::string> columns = {}; // id -> label
    std::map<std::string, std::map<std::string, std::string>> columnOptions = {};

    bool operator==(const QuestionWords &) const = default;
};

struct ClauseWords {
    SourceText title = {};
    SourceText body = {};

    bool operator==(const ClauseWords &) const = default;
};

struct QuizWords {
    SourceText question = {};
    std::map<std::string, std::string> options = {}; // id -> text
    SourceText why = {};

    bool operator==(const QuizWords &) const = default;
};

struct LibraryWords {
    SourceText text = {};
    SourceText sign = {};           // of a risk: how it shows
    SourceText countermeasure = {}; // of a risk: what helps

    bool operator==(const LibraryWords &) const = default;
};

struct StepWords { // of a drill
    SourceText title = {};
    SourceText task = {}; // what is done
    SourceText gap = {};  // what it means that nobody is left, or nothing is there

    bool operator==(const StepWords &) const = default;
};

struct SourceWords {          // what sources.yaml says in the pack's first language
    SourceText title = {};    // empty: as there, like many names of laws
    SourceText citation = {}; // the same
    SourceText gist = {};
    SourceText statusNote = {};
    SourceText confidenceNote = {};

    bool operator==(const SourceWords &) const = default;
};

struct TitledWords { // of views, profiles and levels
    std::string title = {};
    std::string text = {};

    bool operator==(const TitledWords &) const = default;
};

// Everything that a translator writes, for one language.
struct Words {
    std::string title = {};
    std::map<std::string, TitledWords> sections = {}; // by section id; text is the introduction
    std::map<std::string, QuestionWords> questions = {};
    std::map<std::string, ClauseWords> clauses = {}; // by full id
    std::map<std::string, SourceText> checks = {};
    std::map<std::string, QuizWords> quiz = {};
    std::map<std::string, LibraryWords> library = {};
    std::map<std::string, TitledWords> views = {};
    std::map<std::string, TitledWords> profiles = {};
    std::map<std::string, TitledWords> strictness = {};
    std::map<std::string, std::string> derived = {};
    std::map<std::string, SourceWords> sources = {};  // of a translation
    std::map<std::string, std::string> changes = {};  // by version: what it brought
    std::map<std::string, std::string> dates = {};    // by id: what is to be done
    std::map<std::string, StepWords> steps = {};      // of the drill
    std::map<std::string, std::string> assembly = {}; // "## words": gap, and, months, …

    bool operator==(const Words &) const = default;
};

} // namespace policywright::pack
