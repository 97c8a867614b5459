// SPDX-License-Identifier: Apache-2.0
#include "core/editing/EditableText.h"

#include "tests/core/editing/Shapes.h"

#include <gtest/gtest.h>

namespace policywright::editing {
namespace {

using Shapes = std::vector<std::string>;

TEST(EditableText, ShowsParagraphsListsQuotesAndHeadingsAsLines)
{
    EXPECT_EQ(
        shapesOf(
            "A **bold** and *soft* word.\n\n- one\n- two\n  1. inner\n\n> Note.\n\n## Part\n\n7. seven\n8. eight\n"),
        (Shapes{"p A [b:bold] and [i:soft] word.", "* one", "* two", "#1 inner", "> Note.", "h2 Part", "# seven",
                "# eight"}));
}

TEST(EditableText, ShowsInsertedAnswersAsChips)
{
    EXPECT_EQ(shapesOf("Ask {{ lead }} or **{{ deputy|upper_first }}**.\n"),
              (Shapes{"p Ask ⟨{{ lead }}⟩ or [b:⟨{{ deputy|upper_first }}⟩]."}));
}

TEST(EditableText, ShowsConditionsInASentenceAsMarksAndThoseOnLinesOfTheirOwnAsParts)
{
    EXPECT_EQ(
        shapesOf("{% if a %}\nWe{% if b %}, {{ b }}{% endif %} do.\n{% else %}\n{# why #}\nOther.\n{% endif %}\n"),
        (Shapes{"mark {% if a %}", "p We⟨{% if b %}⟩, ⟨{{ b }}⟩⟨{% endif %}⟩ do.", "mark {% else %}", "mark {# why #}",
                "p Other.", "mark {% endif %}"}));
}

TEST(EditableText, ShowsACrossReferenceWithoutWordsAsOneThing)
{
    EXPECT_EQ(shapesOf("See [](#a.b) and [words](#c.d \"T\").\n"), (Shapes{"p See ⟨#a.b⟩ and [=#c.d:words]."}));
}

TEST(EditableText, ShowsATableWhoseRowsStandStill)
{
    EXPECT_EQ(shapesOf("| A | B |\n|---|---|\n| {{ x|cell }} | {% if y %}Yes{% else %}No{% endif %} |\n"),
              (Shapes{"table / A | B | / ⟨{{ x|cell }}⟩ | ⟨{% if y %}⟩Yes⟨{% else %}⟩No⟨{% endif %}⟩ |"}));
}

TEST(EditableText, FixesATableWhoseRowsALoopMakesWithTheWholeLoop)
{
    const std::string table = "| A |\n|---|\n{% for row in rows %}\n| {{ row.a }} |\n{% endfor %}";
    EXPECT_EQ(shapesOf("{% if rows %}\nTable: All\n\n" + table + "\n{% endif %}\n\nEnd.\n"),
              (Shapes{"mark {% if rows %}", "p Table: All", "fixed table " + table, "mark {% endif %}", "p End."}));
}

TEST(EditableText, FixesWhatABlockCutsInItsMiddle)
{
    EXPECT_EQ(shapesOf("One.{% if a %} Two.\n{% endif %}\n\nThree.\n"),
              (Shapes{"fixed One.{% if a %} Two.\n{% endif %}", "p Three."}));
    EXPECT_EQ(shapesOf("| A |{% if b %} B |{% endif %}\n|---|{% if b %}---|{% endif %}\n"),
              (Shapes{"fixed table | A |{% if b %} B |{% endif %}\n|---|{% if b %}---|{% endif %}"}));
    EXPECT_EQ(shapesOf("**A {% if b %}b** c{% endif %}\n"), (Shapes{"fixed **A {% if b %}b** c{% endif %}"}));
}

TEST(EditableText, FixesWhatHasNoFormattedForm)
{
    EXPECT_EQ(shapesOf("Text\n\n```\ncode\n\nmore\n```\n\nEnd\n"),
              (Shapes{"p Text", "fixed ```\ncode\n\nmore\n```", "p End"}));
    EXPECT_EQ(shapesOf("[a]({{ b }})\n"), (Shapes{"fixed [a]({{ b }})"}));
    EXPECT_EQ(shapesOf("- one\n\n  more\n- two\n"), (Shapes{"fixed - one\n\n  more", "* two"}));
    EXPECT_EQ(shapesOf("{% raw %}{{ x }}{% endraw %}\n"), (Shapes{"fixed {% raw %}{{ x }}{% endraw %}"}));
    EXPECT_EQ(shapesOf("A\r\n\r\nB\r\n"), (Shapes{"fixed A\r\n\r\nB\r\n"}));
    EXPECT_EQ(shapesOf("{% if a %}- b{% endif %}\n"), (Shapes{"fixed {% if a %}- b{% endif %}"}));
}

TEST(EditableText, SaysWhatIsWrongWithABodyThatIsNoTemplate)
{
    const auto text = editableText("One\n\n{% if a %}\nTwo\n");
    ASSERT_FALSE(text);
    ASSERT_EQ(text.error().size(), 1u);
    EXPECT_EQ(text.error().front().code, ErrorCode::TemplateUnclosedBlock);
    EXPECT_EQ(text.error().front().where->line, 3);
}

TEST(EditableText, ComesBackToTheByte)
{
    for (const std::string body :
         {"", "\n", "  \n\n", "A", "A\n", "\n\nA  \n \nB", "* a\n+ b\n\n\n\n- c\n", "{% if a %}\n{% endif %}",
          "{{ a }}", "x {# c #}\n\n\ty", "> a\n> b\n", "1) a\n2) b", "a\n===\n", "|a|\n|-|\n|b"}) {
        const auto text = editableText(body);
        ASSERT_TRUE(text) << body;
        EXPECT_EQ(bodyOf(*text), body);
        EXPECT_EQ(bodyOf(reworded(*text, contentsOf(*text))), body);
    }
}

TEST(EditableText, NamesWhatAChipInserts)
{
    EXPECT_EQ(chipFor("org_name"), "{{ org_name }}");
    EXPECT_EQ(insideOf("{{- a.b|upper_first +}}"), "a.b|upper_first");
    EXPECT_EQ(insideOf("{% endif %}"), "endif");
    EXPECT_EQ(insideOf("{{}}"), "");
}

} // namespace
} // namespace policywright::editing
