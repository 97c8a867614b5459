// SPDX-License-Identifier: Apache-2.0
#include "core/session/Loosenings.h"

#include "core/session/ChangeAdmission.h"
#include "tests/core/session/ParentDesk.h"

namespace policywright::session {
namespace {

class LooseningsTest : public ParentDesk {
protected:
    std::vector<std::string> newly(const model::PolicyDocument &before, const model::PolicyDocument &after)
    {
        const auto weaker = newlyWeaker(before, after, assembler);
        EXPECT_TRUE(weaker) << describe(weaker.error());
        std::vector<std::string> places;
        for (const inherit::Mark &mark : *weaker)
            places.push_back(mark.place.toString());
        return places;
    }

    PolicyFile brand = child();
    assembly::Assembler assembler = *assembly::Assembler::create(brand.packs, today);
};

TEST_F(LooseningsTest, AreToldOnceAndAgainWhereTheyGoFurther)
{
    model::PolicyDocument before = brand.bundle.policy;
    model::PolicyDocument after = before;
    after.answers.insert_or_assign(kReview, std::string("2 years"));
    EXPECT_EQ(newly(before, after), std::vector<std::string>{"answer:review_every"});
    EXPECT_EQ(newly(after, after), std::vector<std::string>());
    before = after;
    after.answers.insert_or_assign(kReview, std::string("3 years"));
    EXPECT_EQ(newly(before, after), std::vector<std::string>{"answer:review_every"});
}

TEST_F(LooseningsTest, AreTakenWithAReasonAsOneChangeThatCanBeUndone)
{
    model::PolicyDocument document = brand.bundle.policy;
    document.answers.insert_or_assign(kReview, std::string("2 years"));
    const auto weaker = weakerWithoutReason(document, assembler);
    ASSERT_TRUE(weaker);
    const model::PolicyDocument before = document;
    const Change inverse = apply(withReason(*weaker, {"A team of two.", "Ada", "2026-11-22"}), document);
    EXPECT_TRUE(weakerWithoutReason(document, assembler)->empty());
    EXPECT_EQ(document.loosenings.at(PlaceId("answer:review_every")).reason, "A team of two.");
    apply(inverse, document);
    EXPECT_EQ(document, before);
}

TEST_F(LooseningsTest, FallBackToWhatIsInheritedWhereAnAnswerIsCleared)
{
    model::PolicyDocument &document = brand.bundle.policy;
    document.answers.insert_or_assign(kReview, std::string("2 years"));
    document.customWordings.insert_or_assign(kScope, test::wording("Ours."));
    EXPECT_EQ(*admitted(ClearAnswer{kReview}, document, *brand.packs),
              Change(SetAnswer{kReview, std::string("6 months")}));
    EXPECT_EQ(*admitted(ClearWording{kScope}, document, *brand.packs),
              Change(SetWording{kScope, test::wording("Ask first. Be kind. Stop then.")}));
    EXPECT_EQ(*admitted(ClearAnswer{QuestionId("version")}, document, *brand.packs),
              Change(ClearAnswer{QuestionId("version")}));
    EXPECT_EQ(*admitted(SetOrder{SectionId("rules"), {}}, document, *brand.packs),
              Change(SetOrder{SectionId("rules"), {}}));
    document.ancestors.front().handedDown.order[SectionId("rules")] = {kPets};
    EXPECT_EQ(*admitted(SetOrder{SectionId("rules"), {}}, document, *brand.packs),
              Change(SetOrder{SectionId("rules"), {kPets}}));
}

TEST_F(LooseningsTest, AreNotMadeByTakingOtherAncestorsThanByFollowing)
{
    const model::PolicyDocument &document = brand.bundle.policy;
    EXPECT_EQ(admitted(SetAncestors{document.ancestors}, document, *brand.packs).error(),
              (Error{ErrorCode::NotAChange, "extends"}));
    EXPECT_TRUE(admitted(SetAncestors{}, document, *brand.packs)) << "to extend nothing any more";
    EXPECT_EQ(admitted(GiveReason{PlaceId("answer:a"), {"\xff", "", "", ""}}, document, *brand.packs).error(),
              (Error{ErrorCode::NotUtf8, "answer:a"}));
}

} // namespace
} // namespace policywright::session
