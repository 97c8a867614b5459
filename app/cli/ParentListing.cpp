// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ParentListing.h"

#include "app/cli/ReviewListing.h"
#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <ostream>

namespace policywright::cli {
namespace {

using inherit::Mark;
using inherit::ShownDifference;
using inherit::Strength;
using Ancestors = std::vector<model::Ancestor>;
using Marks = std::vector<Mark>;

constexpr std::size_t kShownBytes = 80; // of a value, on its line

const char *nameOf(Mark::Kind kind)
{
    switch (kind) {
    case Mark::Kind::Inherited: return "inherited";
    case Mark::Kind::Overridden: return "overridden";
    case Mark::Kind::Added: return "added";
    case Mark::Kind::LeftAway: return "left away";
    case Mark::Kind::Follows: return "follows from another answer";
    }
    return "";
}

const char *nameOf(Strength strength)
{
    switch (strength) {
    case Strength::Same: return "same";
    case Strength::Stricter: return "stricter";
    case Strength::Weaker: return "weaker";
    case Strength::Unknown: return "unknown";
    }
    return "";
}

const char *nameOf(ShownDifference::Kind kind)
{
    switch (kind) {
    case ShownDifference::Kind::Appears: return "appears";
    case ShownDifference::Kind::Disappears: return "disappears";
    case ShownDifference::Kind::ReadsOtherwise: return "reads otherwise";
    }
    return "";
}

// On one line, and no longer than it.
std::string shortened(const std::optional<std::string> &value)
{
    if (!value)
        return "nothing";
    std::string text = shown(*value);
    if (text.size() <= kShownBytes)
        return text.empty() ? "nothing" : text;
    std::size_t end = kShownBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) // inside a letter
        --end;
    return text.substr(0, end) + "…";
}

std::string joined(const std::vector<PlaceId> &places)
{
    std::string text;
    for (const PlaceId &place : places)
        text += (text.empty() ? "" : ", ") + place.toString();
    return text;
}

Json json(const std::optional<std::string> &value)
{
    return value ? Json(*value) : Json();
}

} // namespace

std::string lineOf(const Ancestors &ancestors)
{
    std::string line;
    for (const model::Ancestor &ancestor : ancestors)
        line += (line.empty() ? "" : ", which extends ") + shown(inherit::nameOf(ancestor));
    return line;
}

std::string countsOf(const Marks &marks)
{
    std::string text;
    for (const Mark::Kind kind : {Mark::Kind::Inherited, Mark::Kind::Overridden, Mark::Kind::Added,
                                  Mark::Kind::LeftAway, Mark::Kind::Follows}) {
        const auto count = std::ranges::count(marks, kind, &Mark::kind);
        if (count > 0 || kind == Mark::Kind::Inherited)
            text += (text.empty() ? "" : ", ") + std::to_string(count) + ' ' + nameOf(kind);
    }
    return text;
}

std::string sentenceOf(const Mark &mark, const Ancestors &ancestors)
{
    if (mark.kind == Mark::Kind::Inherited)
        return "inherited from " + shown(inherit::nameOf(ancestors[mark.ancestor]));
    std::string text = nameOf(mark.kind);
    if (mark.strength == Strength::Stricter || mark.strength == Strength::Weaker)
        text += std::string(", ") + nameOf(mark.strength);
    text += ": " + shortened(mark.mine);
    if (mark.kind != Mark::Kind::Added || mark.theirs)
        text += " here, " + shortened(mark.theirs) + " in " + shown(inherit::nameOf(ancestors.front()));
    return text;
}

void print(const Marks &marks, const Ancestors &ancestors, std::ostream &out)
{
    for (const Mark &mark : marks) {
        if (mark.kind == Mark::Kind::Inherited)
            continue;
        out << "  " << shown(mark.place.view()) << "  " << sentenceOf(mark, ancestors) << '\n';
        if (mark.reason) {
            const std::string by = mark.reason->author.empty() ? "" : mark.reason->author + ", ";
            out << "    because: " << shown(mark.reason->reason) << " (" << shown(by + mark.reason->date) << ")\n";
        }
    }
}

void printWeaker(const Marks &marks, const Ancestors &ancestors, std::ostream &out)
{
    if (std::ranges::none_of(marks, &Mark::isWeakerWithoutReason))
        return;
    out << "Weaker than in " << shown(inherit::nameOf(ancestors.front())) << ", and nobody said why:\n";
    for (const Mark &mark : marks) {
        if (mark.isWeakerWithoutReason())
            out << "  " << shown(mark.place.view()) << "  " << sentenceOf(mark, ancestors) << '\n';
    }
}

void print(const std::vector<ShownDifference> &differences, std::ostream &out)
{
    const ViewId *view = nullptr;
    for (const ShownDifference &difference : differences) {
        if (!view || *view != difference.view)
            out << "In the document " << difference.view.view() << ":\n";
        view = &difference.view;
        out << "  " << nameOf(difference.kind) << "  " << difference.clause.view() << "  " << shown(difference.title)
            << "  (" << shown(joined(difference.because)) << ")\n";
    }
}

Json json(const Ancestors &ancestors)
{
    Json::Array line;
    for (const model::Ancestor &ancestor : ancestors)
        line.emplace_back(Json::Object{{"id", ancestor.id},
                                       {"name", ancestor.name},
                                       {"named", inherit::nameOf(ancestor)},
                                       {"file", ancestor.file},
                                       {"version", ancestor.version},
                                       {"digest", ancestor.digest},
                                       {"date", ancestor.date}});
    return line;
}

Json json(const Marks &marks, const Ancestors &ancestors)
{
    Json::Array list;
    for (const Mark &mark : marks) {
        Json one = Json::Object{{"place", mark.place.toString()},
                                {"is", nameOf(mark.kind)},
                                {"strength", nameOf(mark.strength)},
                                {"here", json(mark.mine)},
                                {"there", json(mark.theirs)}};
        if (mark.kind == Mark::Kind::Inherited)
            one.set("from", inherit::nameOf(ancestors[mark.ancestor]));
        if (mark.reason)
            one.set("reason", Json::Object{{"text", mark.reason->reason},
                                           {"author", mark.reason->author},
                                           {"date", mark.reason->date}});
        list.push_back(std::move(one));
    }
    return list;
}

Json json(const std::vector<ShownDifference> &differences)
{
    Json::Array list;
    for (const ShownDifference &difference : differences) {
        Json::Array because;
        for (const PlaceId &place : difference.because)
            because.emplace_back(place.toString());
        list.emplace_back(Json::Object{{"view", difference.view.toString()},
                                       {"clause", difference.clause.toString()},
                                       {"title", difference.title},
                                       {"what", nameOf(difference.kind)},
                                       {"because", std::move(because)}});
    }
    return list;
}

} // namespace policywright::cli
