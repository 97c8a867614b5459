// SPDX-License-Identifier: Apache-2.0
#include "core/templating/Analysis.h"

#include "tests/core/templating/Rendering.h"

#include <gtest/gtest.h>

namespace policywright::templating {
namespace {

using Kind = Type::Kind;

Schema schema()
{
    Schema schema;
    schema.set("org_name", Type::of(Kind::Text));
    schema.set("notes", Type::of(Kind::LongText));
    schema.set("has_team", Type::of(Kind::Boolean));
    schema.set("strictness", Type::choice({"open", "balanced", "controlled"}));
    schema.set("power", Type::choice({"1", "2", "3"}));
    schema.set("regions", Type::multi({"eu", "uk", "us"}));
    schema.set("since", Type::of(Kind::Date));
    schema.set("within", Type::of(Kind::Duration));
    schema.set("lead", Type::person());
    schema.set("channels_live", Type::of(Kind::Number));
    schema.set("channels", Type::records({{"name", Type::of(Kind::Text)},
                                          {"status", Type::choice({"active", "pilot", "closed"})},
                                          {"owner", Type::person()},
                                          {"since", Type::of(Kind::Date)}}));
    return schema;
}

std::string problems(const std::string &source)
{
    const auto parsed = Template::parse(source, "t.md");
    return parsed ? sentences(check(*parsed, schema())) : "syntax: " + sentences(parsed.error());
}

TEST(Analysis, FindsUnknownNamesAndSuggestsTheNearest)
{
    EXPECT_EQ(problems("{{ org_nam }}"),
              "There is no question or value \"org_nam\"; the nearest name is \"org_name\".");
    EXPECT_EQ(problems("{{ channels|where('row.name == org_nme')|length }}"),
              "There is no question or value \"org_nme\"; the nearest name is \"org_name\".");
    EXPECT_EQ(problems("{% for c in chanels %}{{ c.x }}{% endfor %}"),
              "There is no question or value \"chanels\"; the nearest name is \"channels\".");
}

TEST(Analysis, FindsUnknownFields)
{
    EXPECT_EQ(problems("{{ lead.fax }}"), "There is no field \"fax\" here; there are name, title, email, phone.");
    EXPECT_EQ(problems("{% for c in channels %}{{ c.statsu }}{% endfor %}"),
              "There is no field \"statsu\" here; the nearest name is \"status\".");
    EXPECT_EQ(problems("{{ channels|where('row.owner.phne')|length }}"),
              "There is no field \"phne\" here; the nearest name is \"phone\".");
    EXPECT_EQ(problems("{{ channels|map(attribute='nme')|join }}"),
              "There is no field \"nme\" here; the nearest name is \"name\".");
    EXPECT_EQ(problems("{{ channels|selectattr('statu', 'eq', 'x')|list|length }}"),
              "There is no field \"statu\" here; the nearest name is \"status\".");
    EXPECT_EQ(problems("{{ channels|sort(attribute='nam')|length }}"),
              "There is no field \"nam\" here; the nearest name is \"name\".");
    EXPECT_EQ(problems("{{ org_name.x }}"), "\".x\" does not work with a text.");
    EXPECT_EQ(problems("{{ channels.name }}"), "\".name\" does not work with a table.");
}

TEST(Analysis, FindsLoopsOverWhatIsNoList)
{
    EXPECT_EQ(problems("{% for c in org_name %}{% endfor %}"), "\"for\" does not work with a text.");
    EXPECT_EQ(problems("{% for c in has_team %}{% endfor %}"), "\"for\" does not work with a yes or no.");
    EXPECT_EQ(problems("{% for c in lead %}{% endfor %}"), "\"for\" does not work with a person.");
}

TEST(Analysis, FindsOptionsThatDoNotExist)
{
    EXPECT_EQ(
        problems("{{ strictness == 'controled' }}"),
        "\"controled\" is not one of the options, so this comparison never holds; the nearest is \"controlled\".");
    EXPECT_EQ(
        problems("{{ strictness in ['open', 'closed'] }}"),
        "\"closed\" is not one of the options, so this comparison never holds; there are open, balanced, controlled.");
    EXPECT_EQ(problems("{{ 'eux' in regions }}"),
              "\"eux\" is not one of the options, so this comparison never holds; the nearest is \"eu\".");
    EXPECT_EQ(problems("{{ channels|where(\"row.status == 'pilt'\")|length }}"),
              "\"pilt\" is not one of the options, so this comparison never holds; the nearest is \"pilot\".");
    EXPECT_EQ(problems("{{ channels|selectattr('status', 'eq', 'aktive')|list|length }}"),
              "\"aktive\" is not one of the options, so this comparison never holds; the nearest is \"active\".");
    EXPECT_EQ(problems("{% for r in regions %}{{ r == 'fr' }}{% endfor %}"),
              "\"fr\" is not one of the options, so this comparison never holds; there are eu, uk, us.");
    EXPECT_EQ(problems("{{ regions == 'eu' }}"), "\"'eu'\" does not work with several choices.");
    EXPECT_EQ(problems("{{ has_team == 'yes' }}"), "\"'yes'\" does not work with a yes or no.");
}

TEST(Analysis, FindsOrderWhereThereIsNone)
{
    EXPECT_EQ(problems("{{ has_team > true }}"), "\">\" does not work with a yes or no.");
    EXPECT_EQ(problems("{{ strictness < 'open' }}"), "\"<\" does not work with a choice.");
    EXPECT_EQ(problems("{{ within < '4 hours' }}"), "\"<\" does not work with a length of time.");
    EXPECT_EQ(problems("{{ org_name < 3 }}"),
              "There is no order between a text and a number, so neither is greater or less.");
}

TEST(Analysis, FindsFiltersAndTestsOnTheWrongType)
{
    EXPECT_EQ(problems("{{ org_name|where('row')|length }}"), "\"where\" does not work with a text.");
    EXPECT_EQ(problems("{{ has_team|days_since }}"), "\"days_since\" does not work with a yes or no.");
    EXPECT_EQ(problems("{{ since|hours }}"), "\"hours\" does not work with a date.");
    EXPECT_EQ(problems("{{ strictness|join }}"), "\"join\" does not work with a choice.");
    EXPECT_EQ(problems("{{ regions is older_than(3) }}"), "\"older_than\" does not work with several choices.");
}

TEST(Analysis, IsSilentWhenAllIsWell)
{
    for (const std::string source : {
             "{{ org_name }} {{ lead.name|upper }} {{ lead }}",
             "{% for c in channels %}{{ c.owner.email }}{% if c.status in ['active', 'pilot'] %}x{% endif %}{% endfor "
             "%}",
             "{{ channels|where(\"row.status == 'active' and row.owner is empty\")|length > 3 }}",
             "{{ (since|days_since) > 400 }} {{ (within|hours) < 4 }} {{ since >= '2027-01-01' }} {{ power > '2' }} {{ "
             "channels_live >= 2 }}",
             "{{ 'eu' in regions }} {{ regions|and_list }} {% for r in regions %}{{ r }}{{ r == 'uk' }}{% endfor %}",
             "{% if has_team %}{% set v = 1 %}{% else %}{% set v = 'a' %}{% endif %}{{ v }}",
             "{% if has_team %}{% set v = strictness %}{% endif %}{% if has_team %}{{ v }}{% endif %}",
             "{% set s = strictness %}{{ s == 'open' }}{{ strictness|default('anything') == 'anything' }}",
             "{{ channels|sort(attribute='since,name')|map(attribute='owner.name')|join(', ') }}",
             "{{ (channels|groupby('status')|first).grouper }}{% for g in channels|groupby('status') %}{{ "
             "g.list|length }}{% endfor %}",
             "{{ (channels|first).status == 'closed' }} {{ channels[0].name }} {{ power|int + 1 }}",
             "{{ not channels|where('not row.owner.phone') }}",
             "{{ lead is empty or lead.phone is empty }} {{ org_name == 'x' }} {{ strictness != 'open' }}",
         })
        EXPECT_EQ(problems(source), "") << source;
}

TEST(Analysis, ReportsInTheOrderOfTheText)
{
    EXPECT_EQ(problems("{{ lead.fax }}{{ nothing_like_it }}{{ has_team < 1 }}"),
              "There is no field \"fax\" here; there are name, title, email, phone.\n"
              "There is no question or value \"nothing_like_it\"; there are channels, channels_live, has_team, lead, "
              "notes, org_name, power, regions, since, strictness, within.\n"
              "\"<\" does not work with a yes or no.");
}

TEST(Analysis, ChecksExpressions)
{
    const auto expression =
        Expression::parse("strictness == 'opn'", {"section.yaml", 3, 9, "  when: strictness == 'opn'"});
    const Errors errors = check(*expression, schema());
    ASSERT_EQ(errors.size(), 1u);
    EXPECT_EQ(describe(errors.front()), "section.yaml:3:23: \"opn\" is not one of the options, so this comparison "
                                        "never holds; the nearest is \"open\".\n"
                                        "      when: strictness == 'opn'\n"
                                        "                          ^");
}

} // namespace
} // namespace policywright::templating
