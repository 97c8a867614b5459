// SPDX-License-Identifier: Apache-2.0
//
// What goes beyond Jinja2.
#include "tests/core/templating/Rendering.h"

#include <gtest/gtest.h>

namespace policywright::templating {
namespace {

Value person(std::string name, std::string title, const std::string &answer = "lead")
{
    Value::Members members;
    if (!name.empty())
        members.push_back({"name", Value::text(name)});
    if (!title.empty())
        members.push_back({"title", Value::text(title)});
    return Value::record(answer, std::move(members)).withDisplay(name + ", " + title);
}

Scope answers()
{
    Scope scope;
    scope.set("org", Value::text("A*B"));
    scope.set("gap", Value::missing("gap"));
    scope.set("when", Value::text("on_event").withDisplay("when something happens"));
    scope.set("day", Value::text("2027-03-01").withDisplay("1 March 2027"));
    scope.set("within", Value::text("10 working days").withDisplay("ten working days"));
    scope.set("lead", person("Jane Doe", "Head of IT"));
    scope.set("nobody", Value::record("nobody", {}));
    scope.set("long", Value::text("some *Markdown*").asMarkdown());
    scope.set("secret", Value::text("hush").withheldAs("secret"));
    scope.set("secrets", Value::list({Value::text("x"), Value::text("y")}).withheldAs("secrets"));
    scope.set("regions", Value::list({Value::text("eu").withDisplay("Europe"), Value::text("us").withDisplay("America"),
                                      Value::text("uk").withDisplay("Britain")}));
    scope.set("rows",
              Value::list({Value::record("rows", {{"who", Value::text("Ann")}, {"state", Value::text("active")}}),
                           Value::record("rows", {{"state", Value::text("pilot")}}),
                           Value::record("rows", {{"who", Value::text("Bob")}, {"state", Value::text("closed")}})}));
    return scope;
}

RenderOptions options()
{
    RenderOptions options;
    options.today = std::chrono::sys_days(std::chrono::year(2027) / 3 / 11);
    options.gapText = "[...]";
    return options;
}

std::string shown(const std::string &source)
{
    return rendered(source, answers(), options());
}

TEST(Missing, PrintsTheGapText)
{
    EXPECT_EQ(shown("a {{ gap }} b"), "a [...] b");
}

TEST(Missing, IsFalseEmptyAndNotDefined)
{
    EXPECT_EQ(shown("{{ 'T' if gap else 'F' }} {{ not gap }} {{ gap is empty }} {{ gap is defined }} {{ gap is "
                    "undefined }} {{ gap is none }}"),
              "F True True False True False");
}

TEST(Missing, EqualsNothingAndHasNoOrder)
{
    EXPECT_EQ(shown("{{ gap == gap }} {{ gap == '' }} {{ gap != '' }} {{ gap < 1 }} {{ gap >= 1 }} {{ 1 <= gap }} {{ "
                    "'a' in gap }} {{ gap in ['a'] }} {{ 'a' not in gap }}"),
              "False False True False False False False False True");
}

TEST(Missing, HasNoItemsAndNoLength)
{
    EXPECT_EQ(shown("{% for x in gap %}x{% else %}none{% endfor %} {{ gap|length }} {{ gap|list|length }} {{ "
                    "gap|where(\"row.a\")|length }} {{ gap|map(attribute='a')|list|length }}"),
              "none 0 0 0 0");
}

TEST(Missing, GoesThroughMembersFiltersAndOperators)
{
    EXPECT_EQ(shown("{{ gap.phone }}{{ gap['x'] }}{{ gap|upper }}{{ gap ~ 'x' }}{{ gap + 1 }}{{ [gap, 'a']|join(', ') "
                    "}}{{ gap|hours }}"),
              "[...][...][...][...][...][...][...]");
}

TEST(Missing, CanBeReplacedByADefault)
{
    EXPECT_EQ(shown("{{ gap|default('later') }} {{ rows|map(attribute='who', default='nobody')|join(', ') }}"),
              "later Ann, nobody, Bob");
}

TEST(Missing, FieldsOfARowAreNamedAfterTheirColumn)
{
    const auto parsed = Template::parse("{% for row in rows %}{{ row.who }};{% endfor %}", "t.md");
    const auto result = render(*parsed, answers(), options());
    ASSERT_TRUE(result);
    EXPECT_EQ(result->text, "Ann;[...];Bob;");
    const std::vector<Segment> expected{{0, 3, SegmentKind::Answer, 0, {}},
                                        {4, 9, SegmentKind::Gap, 0, "rows.who"},
                                        {10, 13, SegmentKind::Answer, 0, {}}};
    EXPECT_EQ(result->segments, expected);
}

TEST(Empty, CountsBlankTextAndPeopleWithoutFields)
{
    EXPECT_EQ(shown("{{ '' is empty }} {{ ' \n' is empty }} {{ [] is empty }} {{ {} is empty }} {{ none is empty }} {{ "
                    "nobody is empty }} {{ lead is empty }} {{ 0 is empty }} {{ false is empty }} {{ 'x' is empty }}"),
              "True True True True True True False False False False");
}

TEST(Display, IsPrintedWhileTheValueIsCompared)
{
    EXPECT_EQ(shown("{{ when }}|{{ when == 'on_event' }}|{{ when|upper_first }}|{{ 'We act ' ~ when }}|{{ day }}|{{ "
                    "day > '2027-01-01' }}|{{ lead }}|{{ lead.name }}"),
              "when something happens|True|When something happens|We act when something happens|1 March 2027|True|Jane "
              "Doe, Head of IT|Jane Doe");
}

TEST(Display, IsUsedByListsOfWords)
{
    EXPECT_EQ(shown("{{ regions|and_list }}; {{ regions|or_list }}; {{ regions|join('/') }}; {{ 'eu' in regions }}; {{ "
                    "regions|select('ne', 'uk')|and_list }}; {{ [org]|and_list }}; [{{ []|and_list }}]"),
              "Europe, America and Britain; Europe, America or Britain; Europe/America/Britain; True; Europe and "
              "America; A*B; []");
}

TEST(AndList, TakesItsWordsFromTheLanguage)
{
    RenderOptions german = options();
    german.words = {"und", "oder", LastComma::Without};
    EXPECT_EQ(rendered("{{ regions|and_list }}", answers(), german), "Europe, America und Britain");
    RenderOptions american = options();
    american.words.lastComma = LastComma::With;
    EXPECT_EQ(rendered("{{ regions|and_list }}; {{ ['a', 'b']|or_list }}", answers(), american),
              "Europe, America, and Britain; a or b");
}

TEST(Where, KeepsTheRowsForWhichTheExpressionHolds)
{
    EXPECT_EQ(shown("{{ rows|where(\"row.state in ['active', 'pilot'] and row.who is empty\")|length }} {{ "
                    "rows|where('row.who')|map(attribute='who')|join }} {{ not rows|where(\"row.state == 'x'\") }}"),
              "1 AnnBob True");
}

TEST(Where, SeesAllOuterNames)
{
    EXPECT_EQ(
        shown(
            "{% set s = 'pilot' %}{% for row in rows %}{{ rows|where('row.state == s and when')|length }}{% endfor %}"),
        "111");
}

TEST(Where, TakesOnlyALiteral)
{
    EXPECT_EQ(shown("{{ rows|where(when)|length }}"),
              "The arguments of \"where\" are wrong: it takes one expression, written as a text in quotation marks.");
}

TEST(Dates, AreCountedFromToday)
{
    EXPECT_EQ(shown("{{ day|days_since }} {{ day|days_until }} {{ day is older_than(9) }} {{ day is older_than(10) }} "
                    "{{ '2027-03-20' is due_within(9) }} {{ '2027-03-20' is due_within(8) }} {{ gap is due_within(8) "
                    "}} {{ gap is older_than(1) }}"),
              "10 -10 True False True False False False");
}

TEST(Dates, ThatAreNoneAreErrors)
{
    EXPECT_EQ(shown("{{ org|days_since }}"), "\"A*B\" is not a date; write it like 2027-03-01.");
    EXPECT_EQ(rendered("{{ day|days_since }}", answers()),
              "The template counts days from today, but no date was given for today.");
}

TEST(Hours, MakesDurationsComparable)
{
    EXPECT_EQ(shown("{{ within|hours }} {{ '4 hours'|hours }} {{ '30 minutes'|hours }} {{ '2 weeks'|hours }} {{ '12 "
                    "months'|hours }} {{ '1 year'|hours }}"),
              "240 4 0.5 336 8640 8760");
    EXPECT_EQ(shown("{{ org|hours }}"),
              "\"A*B\" is not a length of time; write it like 90 days, 4 hours, 10 working days or 12 months.");
}

TEST(Additions, DurationsTakeTheFormThatPrepositionsAskForWhereTheLanguageHasOne)
{
    const std::string source = "{{ '3 days'|dative }}, {{ '1 day'|dative }}, {{ '4 hours'|dative }}, {{ gap|dative }}";
    EXPECT_EQ(shown(source), "3 days, 1 day, 4 hours, [...]");
    RenderOptions german = options();
    german.dativeUnits[3] = "Tagen";
    EXPECT_EQ(rendered(source, answers(), german), "3 Tagen, 1 day, 4 hours, [...]");
    EXPECT_EQ(shown("{{ org|dative }}"),
              "\"A*B\" is not a length of time; write it like 90 days, 4 hours, 10 working days or 12 months.");
}

TEST(Withheld, CanBeTestedButNotPrinted)
{
    EXPECT_EQ(shown("{{ 'yes' if secret == 'hush' else 'no' }} {{ secret is empty }} {{ secrets|length }}"),
              "yes False 2");
    const std::string refusal =
        "The confidential answer secret would be printed in this view; leave it out or ask for the view before it.";
    for (const std::string source :
         {"{{ secret }}", "{{ secret|upper }}", "{{ 'a' ~ secret }}", "{{ ['a', secret]|join }}", "{{ secret + 'x' }}",
          "{{ secret[0] }}", "{{ secret|default('x') }}", "{% set a = secret %}{{ a }}", "{{ secret|cell }}",
          "{{ 'x'|replace('x', secret) }}", "{{ [secret]|and_list }}", "{{ secret|list|join }}", "{{ secret * 2 }}",
          "{{ [secret]|map('upper')|first }}", "{{ secret|trim if secret else '' }}", "{{ secret|int }}"})
        EXPECT_EQ(shown(source), refusal) << source;
}

TEST(Withheld, GoesOverToItemsAndLoops)
{
    const std::string refusal =
        "The confidential answer secrets would be printed in this view; leave it out or ask for the view before it.";
    for (const std::string source :
         {"{% for s in secrets %}{{ s }}{% endfor %}", "{{ secrets[0] }}", "{{ secrets|first }}", "{{ secrets|join }}",
          "{{ secrets|sort|last }}", "{{ secrets|map('upper')|join }}"})
        EXPECT_EQ(shown(source), refusal) << source;
}

void bracket(std::string_view text, std::string &out)
{
    out += '<';
    out += text;
    out += '>';
}

TEST(Escape, AppliesToEveryPrintedValueButMarkdown)
{
    RenderOptions escaping = options();
    escaping.escape = bracket;
    EXPECT_EQ(rendered("a {{ org }} {{ 'x' }} {{ 1 }} {{ long }} {{ long|trim }} {{ long|upper }} {{ when }} {{ gap }}",
                       answers(), escaping),
              "a <A*B> <x> <1> some *Markdown* some *Markdown* <SOME *MARKDOWN*> <when something happens> [...]");
}

void escapePipes(std::string_view text, std::string &out)
{
    for (const char c : text)
        out += (c == '|' ? "\\|" : std::string(1, c));
}

TEST(Cell, FitsOneCellOfATable)
{
    EXPECT_EQ(rendered("{{ 'a|b\\nc\\\\|d \\n' | cell }}"), "a\\|b c\\|d");
    RenderOptions escaping;
    escaping.escape = escapePipes;
    EXPECT_EQ(rendered("{{ 'a|b' | cell }}", {}, escaping), "a\\|b");
}

TEST(Origins, FollowLoopsAndSetToTheNamesBehindThem)
{
    const auto parsed = Template::parse("{% if when %}{{ org }}{% endif %}{% for row in rows %}{{ row.who }}{{ "
                                        "loop.index }}{% set x = row.who ~ org %}{{ x }}{% endfor %}{{ 'x' }}{{ org }}",
                                        "t.md");
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->names(), (std::vector<std::string>{"when", "org", "rows"}));
    const std::vector<std::vector<std::uint32_t>> expected{{1}, {2}, {1, 2}, {}};
    EXPECT_EQ(parsed->origins(), expected);
}

TEST(Origins, OfLiteralsGiveNoSegment)
{
    const auto parsed = Template::parse("{{ 'x' }}{{ org }}{{ '' ~ org }}", "t.md");
    const auto result = render(*parsed, answers());
    const std::vector<Segment> expected{{1, 4, SegmentKind::Answer, 1, {}}, {4, 7, SegmentKind::Answer, 1, {}}};
    EXPECT_EQ(result->segments, expected);
}

TEST(Names, HoldThoseInsideWhere)
{
    const auto expression = Expression::parse("rows|where(\"row.state == wanted\") and org");
    ASSERT_TRUE(expression);
    EXPECT_EQ(expression->names(), (std::vector<std::string>{"rows", "wanted", "org"}));
}

TEST(Names, DoNotHoldWhatTheTemplateSets)
{
    const auto parsed = Template::parse(
        "{% if a %}{% set v = 1 %}{% else %}{% set v = 2 %}{% endif %}{{ v }}{% for x in y %}{{ x }}{% endfor %}",
        "t.md");
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->names(), (std::vector<std::string>{"a", "y"}));
}

TEST(Expression, GivesAValueOrItsTruth)
{
    const auto sum = Expression::parse("1 + 2");
    const auto value = evaluate(*sum, {});
    ASSERT_TRUE(value);
    EXPECT_EQ(*value->ifInteger(), 3);
    EXPECT_EQ(holds(*Expression::parse("gap or rows"), answers()), Result<bool>(true));
    EXPECT_EQ(holds(*Expression::parse("gap"), answers()), Result<bool>(false));
    EXPECT_EQ(sentence(holds(*Expression::parse("unknown"), answers()).error()),
              "There is no \"unknown\" here; test it with \"is defined\" where it may be absent.");
}

} // namespace
} // namespace policywright::templating
