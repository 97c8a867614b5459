// SPDX-License-Identifier: Apache-2.0
//
// write_quotes FILE COUNT: the text and the quotes of review_bench's findAgain, for peers/match-quotes.mjs.
#include "core/base/Json.h"
#include "tests/bench/ReviewInputs.h"

#include <QString>

#include <cstdlib>
#include <fstream>

using namespace policywright;

int main(int count, char **arguments)
{
    if (count != 3)
        return EXIT_FAILURE;
    const annotate::ReviewedText text = bench::textOf(bench::longPolicy());
    std::string edited;
    for (const annotate::ReviewedClause &clause : bench::editedBy5Percent(text))
        edited += clause.text + '\n';
    std::map<ClauseId, qsizetype> begins; // UTF-16 units
    qsizetype begin = 0;
    for (const annotate::ReviewedClause &clause : text) {
        begins[clause.id] = begin;
        begin += QString::fromStdString(clause.text).size() + 1;
    }
    // Of all quotes every so manieth: their lengths and places are spread over them.
    const auto anchors = bench::anchorsIn(text, "before", bench::kRemarks, 1);
    const std::size_t wanted = std::strtoull(arguments[2], nullptr, 10);
    const std::size_t step = std::max<std::size_t>(1, anchors.size() / std::max<std::size_t>(1, wanted));
    Json::Array quotes;
    for (std::size_t i = 0; i < anchors.size(); i += step) {
        const annotate::Anchor &anchor = anchors[i];
        quotes.emplace_back(Json::Object{{"exact", anchor.quote},
                                         {"prefix", anchor.prefix},
                                         {"suffix", anchor.suffix},
                                         {"position", std::int64_t{begins[anchor.clause] + anchor.range.begin}}});
    }
    std::ofstream(arguments[1]) << toText(Json(Json::Object{{"text", edited}, {"quotes", std::move(quotes)}}));
    return EXIT_SUCCESS;
}
