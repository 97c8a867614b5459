// SPDX-License-Identifier: Apache-2.0
//
// The comments of a Word document and what stands beside them. Internal to the room.
#pragma once

#include "core/docx/BodyReading.h"
#include "core/docx/PartReading.h"
#include "core/docx/WordDocument.h"

#include <map>
#include <string>
#include <vector>

namespace policywright::docx {

// word/comments.xml
class CommentReading final : public PartReading {
public:
    CommentReading(const std::string &xml, const std::string &file) : PartReading(xml, file, "the list of comments") {}

    struct Found {
        WordComment comment;
        std::string id;
        std::vector<std::string> paragraphs; // their ids, as far as they have one
    };
    std::vector<Found> found;

private:
    void begin(const QString &name) override;
    void end(const QString &name) override;
    void characters(const QString &text) override;

    std::map<std::string, int> m_ids;
    bool m_isInText = false;
    bool m_isFirst = true; // paragraph of the comment
};

// By the id of one of a comment's paragraphs, the last one in Word's files.
struct CommentFacts {
    std::map<std::string, std::string> parents;
    std::map<std::string, bool> done;
    std::map<std::string, std::string> durable;
};

// word/commentsExtended.xml and word/commentsIds.xml
class CommentExtras final : public PartReading {
public:
    CommentExtras(const std::string &xml, const std::string &file) : PartReading(xml, file, "the list of threads") {}

    CommentFacts facts;

private:
    void begin(const QString &name) override;
    void end(const QString &) override {}
};

// Puts all of it together.
std::vector<WordComment> joinedComments(std::vector<CommentReading::Found> found, const CommentFacts &facts,
                                        const CommentPlaces &places, const std::string &text);

} // namespace policywright::docx
