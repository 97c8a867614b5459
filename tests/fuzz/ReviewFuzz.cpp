// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a file of annotations: what is accepted is written and read back the same, comes to the same threads in
// another order, changes nothing when it is merged into itself, and its remarks can be looked for in some text.
#include "core/annotate/Placement.h"
#include "core/annotate/Review.h"
#include "core/annotate/ReviewFile.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

using namespace policywright;
using namespace policywright::annotate;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkPlaces(const ReviewFile &file, const Review &review)
{
    const ReviewedText text{{ClauseId("a.b"), "Nobody has to answer messages in their free time. Text"}};
    Placer placer(text);
    for (const auto &[id, revision] : file.revisions()) {
        if (auto base = file.textOf(id))
            placer.addRevision(id, *std::move(base));
    }
    for (const Thread &thread : review.threads) {
        const Placement placement = placer.place(thread.anchor);
        require(placement.state == Placement::State::NotPlaced || placement.range.begin < placement.range.end);
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto file = reviewFromText({reinterpret_cast<const char *>(data), size}, "fuzz");
    if (!file) {
        (void)describe(file.error());
        return 0;
    }
    const auto again = reviewFromText(toText(*file), "fuzz");
    require(again && *again == *file);
    ReviewFile merged = *file;
    require(merged.merge(*file).added == 0 && merged == *file);
    std::vector<Event> events = file->events();
    const Review review = reviewOf(events);
    std::ranges::reverse(events);
    require(reviewOf(events) == review);
    checkPlaces(*file, review);
    return 0;
}
