// SPDX-License-Identifier: Apache-2.0
//
// Comments and tracked changes at their places in the flow, and what the copy records of them. Internal to the room.
#pragma once

#include "core/docx/Flow.h"
#include "core/docx/WordCopy.h"

#include <cstdint>
#include <string>
#include <vector>

namespace policywright::docx {

struct CommentToWrite {
    int id = 0; // its place in the list
    int parent = -1;
    std::uint32_t lastParagraph = 0; // paraId, by which Word knows it
    std::uint32_t durable = 0;
    std::string author;
    std::string created;
    std::string text;
    bool isResolved = false; // as its thread is
};

struct Mark {
    std::size_t area = 0;
    ByteRange shown = {};           // of the area's shown text
    std::vector<int> comments = {}; // a thread
    bool isChange = false;
    std::string added = {}; // of a change: what takes the place of the range
    std::string author = {};
    std::string created = {};
};

struct Marks {
    std::vector<Mark> marks; // in the order of the text
    std::vector<CommentToWrite> comments;
    std::vector<RecordedRemark> remarks;
    std::vector<RecordedChange> changes;
    std::string author = {}; // of what the flow says was removed or added
    std::string created = {};
};

Marks marksFor(const Flow &flow, const std::vector<CopiedThread> &threads);

} // namespace policywright::docx
