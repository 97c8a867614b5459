// SPDX-License-Identifier: Apache-2.0
#include "app/cli/PreviewListing.h"

#include "app/cli/ReviewListing.h"
#include "core/compare/WordDiff.h"

#include <algorithm>
#include <ostream>

namespace policywright::cli {
namespace {

void printWords(const session::PreviewedClause &clause, std::ostream &out)
{
    std::string text;
    for (const compare::Piece &piece : compare::wordDiff(clause.before, clause.now)) {
        const bool isSame = piece.kind == compare::Piece::Kind::Same;
        const bool isGone = piece.kind == compare::Piece::Kind::Removed;
        text += isSame ? piece.text : isGone ? "[-" + piece.text + "-]" : "{+" + piece.text + "+}";
    }
    const char *what = clause.before.empty() ? "appears" : clause.now.empty() ? "disappears" : "reads";
    out << "    " << what << "  " << clause.clause.view() << "  " << shown(clause.title) << '\n';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out << "      " << shown(std::string_view(text).substr(at, end - at)) << '\n';
        at = end + 1;
    }
}

} // namespace

void print(const session::UpdatePreview &preview, std::ostream &out)
{
    for (const ViewId &view : preview.viewsAppearing)
        out << "A document appears: " << view.view() << '\n';
    for (const ViewId &view : preview.viewsDisappearing)
        out << "A document disappears: " << view.view() << '\n';
    for (const session::PreviewedView &view : preview.views) {
        out << "In the document " << view.view.view() << ", " << shown(view.title) << ":\n";
        for (const session::PreviewedClause &clause : view.clauses)
            printWords(clause, out);
    }
    if (!preview.newlyMissing.empty())
        out << "Missing then:\n";
    for (const check::MissingAnswer &missing : preview.newlyMissing)
        out << "  " << missing.question.view() << "  " << shown(missing.prompt) << '\n';
}

Json json(const session::UpdatePreview &preview)
{
    Json::Array views;
    for (const session::PreviewedView &view : preview.views) {
        Json::Array clauses;
        for (const session::PreviewedClause &clause : view.clauses)
            clauses.emplace_back(Json::Object{{"clause", clause.clause.toString()},
                                              {"title", clause.title},
                                              {"before", clause.before},
                                              {"now", clause.now}});
        views.emplace_back(Json::Object{{"view", view.view.toString()}, {"clauses", std::move(clauses)}});
    }
    Json::Array missing;
    for (const check::MissingAnswer &each : preview.newlyMissing)
        missing.emplace_back(each.question.toString());
    return Json::Object{{"views", std::move(views)}, {"missing", std::move(missing)}};
}

} // namespace policywright::cli
