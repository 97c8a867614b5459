// SPDX-License-Identifier: Apache-2.0
#include "core/update/NameChanges.h"

#include <gtest/gtest.h>

namespace policywright::update {
namespace {

const NameChanges kChanges{.questions = {{"owner", "policy_owner"}, {"contacts", "people"}},
                           .columns = {{"contacts", {{"who", "person"}}}},
                           .targets = {{"law.images", "legal.pictures"}, {"law", "legal"}}};

std::string after(const std::string &text)
{
    return renamed(text, kChanges);
}

TEST(NameChanges, ReachPrintedAnswersAndConditions)
{
    EXPECT_EQ(after("{{ owner }} and {{owner.email|upper_first}}"),
              "{{ policy_owner }} and {{policy_owner.email|upper_first}}");
    EXPECT_EQ(after("{% if owner and not x %}owner{% endif %}"), "{% if policy_owner and not x %}owner{% endif %}");
    EXPECT_EQ(after("{{ x|default(owner) }} {{ 'owner' }}"), "{{ x|default(policy_owner) }} {{ 'owner' }}");
}

TEST(NameChanges, LeaveFieldsFiltersAndArgumentsOfThatNameAlone)
{
    EXPECT_EQ(after("{{ x.owner }} {{ x|owner }} {{ x|f(owner=1) }}"),
              "{{ x.owner }} {{ x|owner }} {{ x|f(owner=1) }}");
}

TEST(NameChanges, ReachTheColumnsOfATablesRows)
{
    EXPECT_EQ(after("{% for row in contacts %}\n{{ row.who }} {{ row.phone }} {{ other.who }}\n{% endfor %}"),
              "{% for row in people %}\n{{ row.person }} {{ row.phone }} {{ other.who }}\n{% endfor %}");
    EXPECT_EQ(after("{{ contacts|where(\"row.who is empty\")|length }}"),
              "{{ people|where(\"row.person is empty\")|length }}");
}

TEST(NameChanges, ReachReferences)
{
    EXPECT_EQ(after("See [](#law.images), [the law](#law \"Law\") and [](#law.imagesx)."),
              "See [](#legal.pictures), [the law](#legal \"Law\") and [](#law.imagesx).");
    EXPECT_EQ(after("{{ '](#law)' }}"), "{{ '](#law)' }}");
}

TEST(NameChanges, LeaveATextThatIsNoTemplateAlone)
{
    for (const char *text : {"{{ owner", "{% if owner %}{{ owner }", "{{ owner }}\r\n"})
        EXPECT_EQ(after(text), text);
    EXPECT_EQ(renamed("{{ owner }}", {}), "{{ owner }}");
}

} // namespace
} // namespace policywright::update
