// SPDX-License-Identifier: Apache-2.0
//
// The words that packs use for what is an enumeration here: in their files and in the form that policies carry.
#pragma once

#include "core/pack/Pack.h"

#include <array>
#include <string_view>
#include <utility>

namespace policywright::pack {

template <class E>
using EnumName = std::pair<std::string_view, E>;

constexpr auto namesOf(AnswerType)
{
    return std::to_array<EnumName<AnswerType>>({{"text", AnswerType::Text},
                                                {"longtext", AnswerType::LongText},
                                                {"boolean", AnswerType::Boolean},
                                                {"choice", AnswerType::Choice},
                                                {"multi", AnswerType::Multi},
                                                {"date", AnswerType::Date},
                                                {"duration", AnswerType::Duration},
                                                {"person", AnswerType::Person},
                                                {"records", AnswerType::Records}});
}

constexpr auto namesOf(Required)
{
    return std::to_array<EnumName<Required>>(
        {{"no", Required::No}, {"yes", Required::Yes}, {"when_shown", Required::WhenShown}});
}

// "by_field" is what a person has where the file says nothing; files cannot say it.
constexpr auto namesOf(Audience)
{
    return std::to_array<EnumName<Audience>>(
        {{"public", Audience::Public}, {"internal", Audience::Internal}, {"by_field", Audience::ByField}});
}

constexpr auto namesOf(Severity)
{
    return std::to_array<EnumName<Severity>>(
        {{"advice", Severity::Advice}, {"warning", Severity::Warning}, {"error", Severity::Error}});
}

constexpr auto namesOf(Reach)
{
    return std::to_array<EnumName<Reach>>({{"one", Reach::One}, {"each", Reach::Each}});
}

constexpr auto namesOf(Place)
{
    return std::to_array<EnumName<Place>>({{"body", Place::Body}, {"cover", Place::Cover}, {"notice", Place::Notice}});
}

constexpr auto namesOf(LibraryKind)
{
    return std::to_array<EnumName<LibraryKind>>({{"benefit", LibraryKind::Benefit}, {"risk", LibraryKind::Risk}});
}

constexpr auto namesOf(DerivedType)
{
    return std::to_array<EnumName<DerivedType>>({{"number", DerivedType::Number},
                                                 {"boolean", DerivedType::Boolean},
                                                 {"text", DerivedType::Text},
                                                 {"list", DerivedType::List}});
}

constexpr auto namesOf(Confidence)
{
    return std::to_array<EnumName<Confidence>>({{"verified", Confidence::Verified},
                                                {"partly_verified", Confidence::PartlyVerified},
                                                {"from_knowledge", Confidence::FromKnowledge}});
}

} // namespace policywright::pack
