// SPDX-License-Identifier: Apache-2.0
//
// A policy over its years, as one story: 1.0 is published, 1.1 is drafted, the packs are updated while the author has
// words of their own, a brand follows, the changes go out, and 1.0 is made again byte for byte.
#include "tests/cli/CommandLineTesting.h"
#include "tests/support/LaterPack.h"

namespace policywright::cli {
namespace {

class LivingDocumentStory : public CommandLineTest {
protected:
    void expectDone(const std::vector<std::string> &words)
    {
        const Outcome outcome = run(words);
        EXPECT_EQ(outcome.code, ExitCode::Done) << words.front() << ": " << outcome.out << outcome.err;
    }

    std::string textOf(const std::string &file, const std::string &revision = {})
    {
        std::vector<std::string> words{"export", file, "--to", "md", "--view", "internal"};
        if (!revision.empty())
            words.insert(words.end(), {"--revision", revision});
        const Outcome exported = run(words);
        EXPECT_EQ(exported.code, ExitCode::Done) << exported.err;
        const auto bytes = files.bytesOf("./" + file.substr(0, file.find('.')) + "-policy.md");
        EXPECT_TRUE(bytes) << exported.out;
        return bytes.value_or("");
    }

    void word(const std::string &text)
    {
        bundle::PolicyBundle bundle = bundle::readBundle(files.bytesOf("club.policy").value(), "club.policy").value();
        bundle.policy.customWordings.insert_or_assign(
            ClauseId("security.escalate"),
            model::CustomWording{text, "Tell {{ keeper }}.", "1.0.0", "Ada", "2026-11-22"});
        files.put("club.policy", bundle::writeBundle(bundle, "club.policy").value());
    }
};

TEST_F(LivingDocumentStory, FromTheFirstVersionToTheBrandThatFollows)
{
    test::putMinimalPack(files, "templates");
    expectDone({"new", "club.policy", "--pack", "minimal"});
    for (const auto &[question, answer] :
         {std::pair("org_name", "Harbour"), std::pair("keeper", "Ada; Head"), std::pair("purpose", "To be clear."),
          std::pair("access_list", R"([{"account": "Video", "holder": {"name": "Ben"}, "checked": "2026-11-01"}])")})
        expectDone({"set", "club.policy", question, answer});
    expectDone({"publish", "club.policy", "--name", "1.0", "--why", "The board agreed", "--effective", "2026-12-01"});
    const std::string first = textOf("club.policy");
    EXPECT_TRUE(first.contains("Tell Ada (Head).")) << first;
    expectDone({"new", "brand.policy", "--extends", "club.policy"});

    // 1.1 is drafted while 1.0 is in force.
    word("Write to {{ keeper }} at once.");
    expectDone({"revision", "add", "club.policy", "--name", "1.1", "--why", "Writing is safer"});
    EXPECT_EQ(textOf("club.policy", "1.0"), first);

    // The pack says something else now, about the same sentence.
    test::makeVersion(files, "templates", "1.1.0", {{"security/en.md", "Tell {{ keeper }}.", "Call {{ keeper }}."}},
                      "    sources: [std-passwords]\n", "Calling is faster.");
    const Outcome open = run({"update", "club.policy"});
    EXPECT_EQ(open.code, ExitCode::Undecided);
    EXPECT_TRUE(open.out.contains("    original: \"Tell {{ keeper }}.\"\n"
                                  "    mine: \"Write to {{ keeper }} at once.\"\n"
                                  "    pack: \"Call {{ keeper }}.\"\n"))
        << open.out;
    expectDone({"update", "club.policy", "--take", "mine"});
    EXPECT_TRUE(textOf("club.policy").contains("Write to Ada (Head) at once."));

    // What changed goes out.
    EXPECT_TRUE(run({"diff", "club.policy", "--from", "1.0"}).out.contains("at once"));
    expectDone({"publish", "club.policy", "--name", "1.1", "--why", "Writing is safer", "--effective", "2027-02-01"});
    EXPECT_EQ(run({"diff", "club.policy", "--from", "1.0", "--to", "1.1", "--format", "html", "--layout",
                   "side-by-side", "--out", "changes.html"})
                  .code,
              ExitCode::Findings);
    EXPECT_TRUE(files.bytesOf("changes.html").value_or("").contains("<body class=\"redline both\">"));
    const std::string log = run({"changelog", "club.policy"}).out;
    EXPECT_LT(log.find("1.1"), log.find("1.0")) << log;
    EXPECT_TRUE(run({"announce", "club.policy", "--to", "1.1"}).out.contains("It is in force from"));

    // The brand follows, with words that it inherits.
    EXPECT_TRUE(textOf("brand.policy").contains("Tell Ada (Head)."));
    expectDone({"update", "brand.policy"});
    expectDone({"parent", "follow", "brand.policy"});
    EXPECT_TRUE(textOf("brand.policy").contains("Write to Ada (Head) at once."));

    // Years later, from the file alone.
    EXPECT_EQ(textOf("club.policy", "1.0"), first);
    const Outcome verified = run({"verify", "club.policy"});
    EXPECT_EQ(verified.code, ExitCode::Done) << verified.err;
    EXPECT_TRUE(verified.out.contains("Version 1.0: 3 files, made again byte for byte.\n"
                                      "Version 1.1: 3 files, made again byte for byte.\n"))
        << verified.out;
}

} // namespace
} // namespace policywright::cli
