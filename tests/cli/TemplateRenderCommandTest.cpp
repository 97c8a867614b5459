// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

class TemplateRenderCommandTest : public CommandLineTest {};

TEST_F(TemplateRenderCommandTest, PrintsHtml)
{
    files.put("clause.md", "Hello, **{{ name }}**.\n");
    files.put("data.json", R"({"name": "Ada"})");
    EXPECT_EQ(run({"template", "render", "clause.md", "--data", "data.json"}),
              (Outcome{ExitCode::Done, "<p>Hello, <strong>Ada</strong>.</p>\n", ""}));
}

TEST_F(TemplateRenderCommandTest, PrintsTheTextItselfOnRequest)
{
    files.put("clause.md", "{% for n in list %}\n- {{ n }}\n{% endfor %}\n");
    files.put("data.json", R"({"list": [1, 2]})");
    EXPECT_EQ(run({"template", "render", "clause.md", "--data", "data.json", "--raw"}),
              (Outcome{ExitCode::Done, "- 1\n- 2\n", ""}));
}

TEST_F(TemplateRenderCommandTest, NeedsNoData)
{
    files.put("clause.md", "{{ 1 + 1 }}");
    EXPECT_EQ(run({"template", "render", "clause.md", "--raw"}), (Outcome{ExitCode::Done, "2", ""}));
}

TEST_F(TemplateRenderCommandTest, SaysWhatIsWrongWithTheTemplate)
{
    files.put("clause.md", "a\n{{ name }\n");
    expectRefused({"template", "render", "clause.md"}, ExitCode::BadInput,
                  "clause.md:2:9: There is \"}\" where no closing bracket was expected.\n"
                  "    {{ name }\n"
                  "            ^");
    files.put("clause.md", "{{ name }}");
    expectRefused({"template", "render", "clause.md"}, ExitCode::BadInput,
                  "clause.md:1:4: There is no \"name\" here; test it with \"is defined\" where it may be absent.\n"
                  "    {{ name }}\n"
                  "       ^");
}

TEST_F(TemplateRenderCommandTest, SaysWhatIsWrongWithTheData)
{
    files.put("clause.md", "x");
    files.put("data.json", "[1]");
    expectRefused({"template", "render", "clause.md", "--data", "data.json"}, ExitCode::BadInput,
                  "data.json must hold one JSON object, with a name for each value.");
    files.put("data.json", "{\"a\": 1, \"a\": 2}");
    expectRefused({"template", "render", "clause.md", "--data", "data.json"}, ExitCode::BadInput,
                  "data.json:1:10: The name \"a\" occurs twice in one JSON object; keep one of them.\n"
                  "    {\"a\": 1, \"a\": 2}\n"
                  "             ^");
    expectRefused({"template", "render", "clause.md", "--data", "gone.json"}, ExitCode::BadInput,
                  "There is no file gone.json.");
    expectRefused({"template", "render", "gone.md"}, ExitCode::BadInput, "There is no file gone.md.");
}

} // namespace
} // namespace policywright::cli
