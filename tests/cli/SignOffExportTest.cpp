// SPDX-License-Identifier: Apache-2.0
//
// Who decided on a document, behind its text: as asked, in internal documents alone.
#include "core/base/Json.h"
#include "core/signing/SecretKey.h"
#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

class SignOffExportTest : public CommandLineTest {
protected:
    SignOffExportTest() { putPolicy(test::answeredPolicy()); }

    void decide(const std::string &author, const std::string &verdict, const std::vector<std::string> &more = {})
    {
        std::vector<std::string> words{"review", "decide", "small.policy", "--verdict", verdict, "--author", author};
        words.insert(words.end(), more.begin(), more.end());
        EXPECT_EQ(run(words).code, ExitCode::Done);
    }

    // The table in the internal document; empty: there is none.
    std::string table(const std::vector<std::string> &more = {"--sign-offs"})
    {
        std::vector<std::string> words{"export", "small.policy", "--view", "internal,public", "--draft"};
        words.insert(words.end(), more.begin(), more.end());
        EXPECT_EQ(run(words).code, ExitCode::Done);
        EXPECT_FALSE(files.bytesOf("./small-public-policy.html")->contains("sign-offs")) << "it is for the public";
        const std::string html = *files.bytesOf("./small-policy.html");
        const std::size_t begin = html.find("<section id=\"sign-offs\"");
        return begin == std::string::npos ? "" : html.substr(begin, html.find("</section>", begin) + 10 - begin);
    }

    std::string digest(std::size_t number)
    {
        const Json verified = parseJson(run({"verify", "small.policy", "--json"}).out, "v").value();
        const Json decision = verified.find("decisions")->ifArray()->at(number);
        return decision.find("contents")->ifArray()->front().ifString()->substr(0, 16);
    }
};

const std::string kHead = "<section id=\"sign-offs\" aria-labelledby=\"sign-offs-title\">\n"
                          "<h2 id=\"sign-offs-title\">Sign-off</h2>\n<p>The text of this document has the digest ";
const std::string kMeaning = ". A decision names the digest of what was read; when the text changes, the decision no "
                             "longer counts.</p>\n";

TEST_F(SignOffExportTest, NamesWhoDecidedWhatWhenOnWhichText)
{
    const Outcome key = run({"review", "key", "new", "--name", "Ada Marsh", "--json"});
    const std::string fingerprint = signing::fingerprint(*parseJson(key.out, "key").value().find("key")->ifString());
    decide("Ada Marsh", "approve", {"--sign"});
    decide("Bo <b>", "request-changes", {"--section", "rules"});
    EXPECT_EQ(table(), kHead + digest(0) + kMeaning +
                           "<table>\n<thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Role</th>"
                           "<th scope=\"col\">Decision</th><th scope=\"col\">On what</th><th scope=\"col\">Date</th>"
                           "<th scope=\"col\">Digest</th><th scope=\"col\">Proof</th></tr></thead>\n<tbody>\n"
                           "<tr><td>Ada Marsh</td><td>Head of Communications</td><td>Approved</td><td>All of it</td>"
                           "<td>22 November 2026</td><td><code>" +
                           digest(0) + "</code></td><td>signed, key " + fingerprint +
                           "</td></tr>\n"
                           "<tr><td>Bo &lt;b&gt;</td><td></td><td>Changes requested</td><td>1 Rules</td>"
                           "<td>22 November 2026</td><td><code>" +
                           digest(1) +
                           "</code></td><td>claimed</td></tr>\n"
                           "</tbody>\n</table>\n</section>");
}

TEST_F(SignOffExportTest, MarksWhatIsVoidAndLeavesOutWhatDoesNotCount)
{
    decide("Ada Marsh", "approve");
    decide("Bo", "decline");
    decide("Bo", "approve-with-remarks");
    run({"review", "delete", "small.policy", "00000000-0000-4000-8000-000000000003", "--author", "Bo"});
    run({"set", "small.policy", "principles", "Be kind."});
    const std::string shown = table();
    EXPECT_TRUE(shown.contains("<td><s>Approved</s> void: the text changed since</td>")) << shown;
    EXPECT_FALSE(shown.contains("Bo")) << "it was taken back, and the earlier one replaced";
}

TEST_F(SignOffExportTest, SaysThatNobodyDecided)
{
    EXPECT_TRUE(table().ends_with("<p>Nobody has decided on this document.</p>\n</section>"));
}

TEST_F(SignOffExportTest, IsThereAsAskedAlone)
{
    EXPECT_EQ(table({}), "");
    const std::string before = *files.bytesOf("./small-policy.html");
    decide("CANARY", "approve");
    EXPECT_EQ(table({}), "");
    EXPECT_EQ(*files.bytesOf("./small-policy.html"), before);
    EXPECT_TRUE(table().contains("CANARY"));
    EXPECT_FALSE(files.bytesOf("./small-public-policy.html")->contains("CANARY"));
    table({"--sign-offs", "--to", "md,txt,html"});
    for (const char *file : {"./small-policy.md", "./small-policy.txt", "./small-public-policy.md",
                             "./small-public-policy.txt", "./small-public-policy.html"})
        EXPECT_FALSE(files.bytesOf(file)->contains("CANARY")) << file;
}

} // namespace
} // namespace policywright::cli
