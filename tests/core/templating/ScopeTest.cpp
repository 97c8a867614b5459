// SPDX-License-Identifier: Apache-2.0
#include "core/templating/Scope.h"

#include <gtest/gtest.h>

namespace policywright::templating {
namespace {

class Counted final : public LaterValue {
public:
    explicit Counted(int &made) : m_made(made) {}

private:
    Value make() const override { return Value::integer(++m_made); }

    int &m_made;
};

TEST(Scope, MakesALaterValueWhenItIsFirstReadAndOnceForAllCopies)
{
    int made = 0;
    Scope scope;
    scope.setLater("a", std::make_shared<const Counted>(made));
    const Scope copy = scope;
    EXPECT_EQ(made, 0);
    EXPECT_EQ(*scope.find("a")->ifInteger(), 1);
    EXPECT_EQ(*copy.find("a")->ifInteger(), 1);
    EXPECT_EQ(made, 1);
}

TEST(Scope, ReplacesValuesOfEitherKind)
{
    int made = 0;
    Scope scope;
    scope.setLater("a", std::make_shared<const Counted>(made));
    scope.set("a", Value::integer(7));
    EXPECT_EQ(*scope.find("a")->ifInteger(), 7);
    scope.setLater("a", std::make_shared<const Counted>(made));
    EXPECT_EQ(*scope.find("a")->ifInteger(), 1);
    EXPECT_EQ(scope.size(), 1u);
}

TEST(Scope, TakesAValueOverFromAnotherWithoutMakingIt)
{
    int made = 0;
    Scope other;
    other.setLater("a", std::make_shared<const Counted>(made));
    other.set("b", Value::integer(7));
    Scope scope;
    scope.set("a", Value::boolean(true));
    scope.setAsIn(other, "a");
    scope.setAsIn(other, "b");
    EXPECT_EQ(made, 0);
    EXPECT_EQ(*scope.find("a")->ifInteger(), 1);
    EXPECT_EQ(*scope.find("b")->ifInteger(), 7);
}

} // namespace
} // namespace policywright::templating
