// SPDX-License-Identifier: Apache-2.0
#include "Examples.h"
#include "SpecificationHtml.h"

#include "core/markdown/Parser.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace policywright::markdown {
namespace {

TEST(CommonMarkSpecification, AllExamplesGiveTheExpectedHtmlButThoseWithRawHtml)
{
    const std::vector<Example> examples = specificationExamples();
    ASSERT_EQ(examples.size(), 652u);
    // All of the sections "HTML blocks" and "Raw HTML" that have a tag, and where other sections use one.
    const std::vector<int> withRawHtml{21,  31,  148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160,
                                       161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175,
                                       176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190,
                                       191, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615,
                                       616, 617, 623, 625, 626, 627, 628, 629, 630, 631, 642, 643};
    std::vector<int> different;
    for (const Example &example : examples) {
        const auto document = parse(example.markdown);
        ASSERT_TRUE(document) << example.number;
        const std::string html = specificationHtml(*document);
        if (html == example.html)
            continue;
        different.push_back(example.number);
        if (!std::ranges::contains(withRawHtml, example.number))
            ADD_FAILURE() << "example " << example.number << ":\n"
                          << example.markdown << "expected:\n"
                          << example.html << "got:\n"
                          << html;
    }
    EXPECT_EQ(different, withRawHtml);
}

} // namespace
} // namespace policywright::markdown
