// SPDX-License-Identifier: Apache-2.0
//
// Events that are made of what stands in a Word document, each with an id that is made of what it says. Internal to
// reading Word documents.
#pragma once

#include "core/annotate/ReviewFile.h"
#include "core/docx/CopyRecord.h"
#include "core/docx/WordDocument.h"

#include <map>
#include <string>

namespace policywright::session {

// "2026-03-01T12:00:00Z" of what a file says; where it says no time, of `otherwise`, and else the beginning of time.
std::string timeFrom(const std::string &text, const std::string &otherwise);

// As it can be a name: not empty, not too long.
annotate::Author wordAuthor(const std::string &name);

class WordEvents {
public:
    // `record`: nullptr where there is none. Both outlive it.
    WordEvents(std::string policy, const docx::WordDocument &document, const docx::CopyRecord *record);

    struct Said {
        annotate::EventKind kind = annotate::EventKind::Comment;
        std::string author;
        std::string created; // as in the file
        std::string body = {};
        std::string target = {};
        std::optional<annotate::Anchor> anchor = {};
        std::optional<std::string> replacement = {};
        int step = 0; // later than what it is about
    };

    // Of a document of other origin: the text that it is looked for in, and what was said already, which is not said
    // again. The text's revision.
    std::string lookIn(const std::string &view, const annotate::ReviewedText &text, std::vector<annotate::Event> known);

    // The event's id; empty: it could not be made, since there are no words to stand on.
    std::string add(Said said);

    // Whoever saved the file last, and when; empty: nobody knows.
    const std::string &lastAuthor() const { return m_lastAuthor; }
    const std::string &lastSaved() const { return m_lastSaved; }

    const annotate::ReviewFile &file() const { return m_file; }
    bool isTooLong() const { return m_isTooLong; }

private:
    void guessLast();

    const docx::WordDocument &m_document;
    const docx::CopyRecord *m_record;
    annotate::ReviewFile m_file;
    std::multimap<std::string, annotate::Event> m_known; // by the time that they claim
    std::string m_lastAuthor;
    std::string m_lastSaved;
    bool m_isTooLong = false;
};

} // namespace policywright::session
