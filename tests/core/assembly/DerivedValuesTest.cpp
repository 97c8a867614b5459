// SPDX-License-Identifier: Apache-2.0
//
// What is derived from an internal answer is internal: a pack cannot print an answer by way of a derived value.
#include "core/assembly/Assembler.h"

#include "tests/support/SmallPack.h"

#include <gtest/gtest.h>

namespace policywright::assembly {
namespace {

using test::answeredPolicy;
using test::smallPack;

// The small pack with one derived value more, printed by the clause on principles.
Assembler assemblerWith(pack::DerivedType type, const std::string &value)
{
    pack::Pack pack = smallPack();
    pack.derived.push_back({.id = "made", .type = type, .value = {value}});
    pack.words["en"].derived["made"] = "made from answers";
    pack.words["en"].clauses["rules.principles"].body = {"It is {{ made }}.\n"};
    auto set = pack::PackSet::compose({std::move(pack)}, "en", pack::Trust::AlreadyChecked);
    EXPECT_TRUE(set) << describe(set.error().front());
    return *Assembler::create(std::make_shared<const pack::PackSet>(*std::move(set)), *Date::fromIso("2026-11-22"));
}

Errors errorsOf(Assembler assembler, const char *view)
{
    const auto document = assembler.assemble(answeredPolicy(), ViewId(view));
    return document ? Errors{} : document.error();
}

std::string principlesOf(Assembler &assembler, const model::PolicyDocument &policy, const char *view)
{
    const auto document = assembler.assemble(policy, ViewId(view));
    EXPECT_TRUE(document) << describe(document.error().front());
    return document ? document->sections.back().clauses.back().content->markdown : std::string();
}

TEST(DerivedValues, MadeFromAnInternalTextAreNotPrintedForThePublic)
{
    Assembler assembler = assemblerWith(pack::DerivedType::Text, "'the ' ~ secret_tool");
    EXPECT_EQ(errorsOf(assembler, "internal"), Errors{});
    const Errors errors = errorsOf(assembler, "public");
    ASSERT_EQ(errors.size(), 1u);
    EXPECT_EQ(errors[0].code, ErrorCode::TemplatePrintsWithheld);
    EXPECT_EQ(errors[0].subject, "secret_tool");
}

TEST(DerivedValues, CountedFromAnInternalIntervalAreNotPrintedForThePublic)
{
    const Errors errors = errorsOf(assemblerWith(pack::DerivedType::Number, "review_every|hours"), "public");
    ASSERT_EQ(errors.size(), 1u);
    EXPECT_EQ(errors[0].code, ErrorCode::TemplatePrintsWithheld);
    EXPECT_EQ(errors[0].subject, "review_every");
}

TEST(DerivedValues, MadeFromAnInternalColumnAreNotPrintedForThePublic)
{
    const Errors errors =
        errorsOf(assemblerWith(pack::DerivedType::Text, "contacts|map(attribute='phone')|join(', ')"), "public");
    ASSERT_EQ(errors.size(), 1u);
    EXPECT_EQ(errors[0].subject, "contacts.phone");
}

TEST(DerivedValues, ShowPeopleAsTheDocumentDoes)
{
    Assembler assembler = assemblerWith(pack::DerivedType::Text, "'led by ' ~ owner");
    EXPECT_EQ(principlesOf(assembler, answeredPolicy(), "internal"),
              "It is led by Ada Marsh (Head of Communications).\n");
    EXPECT_EQ(principlesOf(assembler, answeredPolicy(), "public"), "It is led by Head of Communications.\n");
}

TEST(DerivedValues, AreMadeAgainWhenOnlyThePublicSeesADifference)
{
    Assembler assembler = assemblerWith(pack::DerivedType::Boolean, "owner is empty");
    model::PolicyDocument policy = answeredPolicy();
    EXPECT_EQ(principlesOf(assembler, policy, "public"), "It is False.\n");
    std::get<model::Person>(policy.answers.at(QuestionId("owner"))).title.clear();
    EXPECT_EQ(principlesOf(assembler, policy, "public"), "It is True.\n") << "outside, nobody is named without a title";
}

} // namespace
} // namespace policywright::assembly
