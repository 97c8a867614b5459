// SPDX-License-Identifier: Apache-2.0
//
// A legal review from the first request to the export: an author, a lawyer with a copy of the policy, a director with
// Word and a browser. Both authors change the same words; an approval falls with the text and is given once more.
#include "core/base/Json.h"
#include "core/signing/SecretKey.h"
#include "tests/cli/CommandLineTesting.h"
#include "tests/core/docx/WordForge.h"

namespace policywright::cli {
namespace {

class ReviewStoryTest : public CommandLineTest {
protected:
    ReviewStoryTest() { putPolicy(test::answeredPolicy()); }

    // Each sits at a computer of their own.
    Outcome at(const std::string &who, const std::vector<std::string> &words)
    {
        keysFolder = who + "-keys";
        return run(words);
    }

    std::string done(const std::string &who, const std::vector<std::string> &words)
    {
        const Outcome outcome = at(who, words);
        EXPECT_EQ(outcome.code, ExitCode::Done) << words[0] << ' ' << words[1] << ": " << outcome.err << outcome.out;
        return outcome.out;
    }

    std::string newKey(const std::string &who, const std::string &name)
    {
        return *parseJson(done(who, {"review", "key", "new", "--name", name, "--json"}), "key")
                    .value()
                    .find("key")
                    ->ifString();
    }

    void send(const std::string &from, const std::string &to) { files.put(to, *files.bytesOf(from)); }

    // In Word: "We review" becomes "We check", tracked.
    void commentInWord(const std::string &file)
    {
        docx::Parts parts = docx::unpacked(*files.bytesOf(file));
        std::string &body = parts["word/document.xml"];
        const std::string by = " w:id=\"9000\" w:author=\"Bo Lund\" w:date=\"2026-11-22T10:00:00Z\">";
        const std::string words = "We review this";
        const std::size_t place = body.find(words);
        ASSERT_NE(place, std::string::npos);
        body.replace(place, words.size(),
                     "We </w:t></w:r><w:del" + by + "<w:r><w:delText>review</w:delText></w:r></w:del><w:ins" + by +
                         "<w:r><w:t>check</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> this");
        files.put(file, docx::packed(parts));
    }

    std::string suggestionOf(const std::string &author)
    {
        const Json list = parseJson(done("ben", {"review", "list", "small.policy", "--json"}), "list").value();
        for (const Json &thread : *list.find("threads")->ifArray()) {
            if (*thread.find("author")->ifString() == author)
                return *thread.find("id")->ifString();
        }
        return {};
    }

    std::string requests()
    {
        const std::string list = done("ben", {"review", "list", "small.policy"});
        return list.substr(list.find("Decisions that were asked for:"));
    }
};

TEST_F(ReviewStoryTest, FromTheRequestToTheExport)
{
    const std::string ben = newKey("ben", "Ben");
    done("ben", {"revision", "add", "small.policy", "--why", "For review"});
    done("ben", {"review", "request", "small.policy", "--ask", "Ada Marsh; Bo Lund", "--section", "rules", "--due",
                 "2026-12-01", "--author", "Ben", "--sign"});

    // It goes out: to Ada as it is, to Bo for Word.
    send("small.policy", "ada.policy");
    done("ben", {"review", "copy", "small.policy", "--to", "docx", "--for", "Bo Lund", "--out", "bo.docx"});
    EXPECT_TRUE(docx::unpacked(*files.bytesOf("bo.docx"))["word/header1.xml"].contains(
        "Review copy for Bo Lund; your decision is asked for by 1 December 2026"));

    // Ada rewrites the principles, and approves of what she then reads, signed. Ben rewrites them as well.
    const std::string ada = newKey("ada", "Ada Marsh");
    done("ada", {"set", "ada.policy", "principles", "Be kind."});
    done("ada", {"review", "decide", "ada.policy", "--verdict", "approve", "--section", "rules", "--author",
                 "Ada Marsh", "--sign"});
    done("ben", {"set", "small.policy", "principles", "Be brave."});
    commentInWord("bo.docx");

    // It comes back. Both touched the same sentence: nothing is taken before Ben decides.
    const Outcome conflict = at("ben", {"merge", "small.policy", "ada.policy", "--by", "Ben"});
    EXPECT_EQ(conflict.code, ExitCode::Findings);
    EXPECT_TRUE(conflict.out.contains("    mine: \"Be brave.\"\n    theirs: \"Be kind.\"\n")) << conflict.out;
    done("ben", {"merge", "small.policy", "ada.policy", "--take", "mine", "--by", "Ben"});
    done("ben", {"merge", "small.policy", "bo.docx"});
    done("ben", {"review", "key", "vouch", "small.policy", ada, "--for", "Ada Marsh", "--author", "Ben"});
    done("ben", {"review", "accept", "small.policy", suggestionOf("Bo Lund"), "--author", "Ben"});

    // Ada's approval was for other words.
    EXPECT_EQ(at("ben", {"verify", "small.policy"}).code, ExitCode::Findings);
    EXPECT_TRUE(requests().contains("  VOID, the text changed  ")) << requests();
    EXPECT_TRUE(
        requests().contains("    Ada Marsh: decided on an earlier text, signed\n    Bo Lund: no decision yet\n"));

    // She reads what there is now, and approves once more. Bo decides in the browser: his file is one of annotations.
    send("small.policy", "ada-again.policy");
    done("ada", {"review", "decide", "ada-again.policy", "--verdict", "approve", "--section", "rules", "--author",
                 "Ada Marsh", "--sign"});
    send("small.policy", "bo.policy");
    done("bo", {"review", "decide", "bo.policy", "--verdict", "approve-with-remarks", "--section", "rules", "--author",
                "Bo Lund", "--text", "Good."});
    done("bo", {"review", "export", "bo.policy", "--annotations", "bo.jsonld"});
    done("ben", {"merge", "small.policy", "ada-again.policy", "bo.jsonld"});

    EXPECT_TRUE(
        requests().starts_with("Decisions that were asked for:\n"
                               "  section rules of internal, all of them, by 2026-12-01  approved  asked by Ben "
                               "(signed by known key " +
                               signing::fingerprint(ben) + "), 2026-11-22T09:00:00Z  "))
        << requests();
    EXPECT_TRUE(requests().ends_with("    Ada Marsh: approved, signed\n    Bo Lund: approved, claimed\n"));
    const Outcome verified = at("ben", {"verify", "small.policy"});
    EXPECT_EQ(verified.code, ExitCode::Done) << verified.out;
    EXPECT_TRUE(verified.out.contains("Ada Marsh approved, signed by known key " + signing::fingerprint(ada) +
                                      ": section rules of internal, 2026-11-22T09:00:00Z  holds  "))
        << verified.out;

    // Merging everything again, by whomever, changes nothing.
    const std::string settled = *files.bytesOf("small.policy");
    done("ben", {"merge", "small.policy", "bo.jsonld", "ada-again.policy", "bo.docx"});
    EXPECT_EQ(*files.bytesOf("small.policy"), settled);

    done("ben", {"export", "small.policy", "--view", "internal,public", "--sign-offs"});
    const std::string html = *files.bytesOf("./small-policy.html");
    EXPECT_TRUE(html.contains("We check this every 6 months."));
    EXPECT_TRUE(
        html.contains("<tr><td>Ada Marsh</td><td>Head of Communications</td><td>Approved</td><td>1 Rules</td>"));
    EXPECT_TRUE(html.contains("<td>signed, key " + signing::fingerprint(ada) + "</td></tr>"));
    EXPECT_TRUE(html.contains("<tr><td>Bo Lund</td><td>Officer</td><td>Approved with remarks</td>"));
    EXPECT_FALSE(files.bytesOf("./small-public-policy.html")->contains("Bo Lund"));
}

} // namespace
} // namespace policywright::cli
