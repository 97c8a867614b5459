// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/CommandLineTesting.h"

namespace policywright::cli {
namespace {

class RevisionCommandsTest : public CommandLineTest {
protected:
    RevisionCommandsTest() { putPolicy(test::answeredPolicy()); }

    std::string add(const std::string &why, const std::vector<std::string> &more = {})
    {
        std::vector<std::string> words{"revision", "add", "small.policy", "--why", why};
        words.insert(words.end(), more.begin(), more.end());
        const Outcome outcome = run(words);
        EXPECT_EQ(outcome.code, ExitCode::Done) << outcome.err;
        return outcome.out.substr(0, 64);
    }
};

TEST_F(RevisionCommandsTest, ListWhatWasKept)
{
    EXPECT_EQ(run({"revision", "list", "small.policy"}), (Outcome{ExitCode::Done, "No revision was kept yet.\n", ""}));
    const std::string first = add("The first \x1b draft");
    const std::string second = add("The board agreed", {"--by", "Anna", "--state", "published", "--name", "1.0",
                                                        "--effective", "2027-01-01", "--review-by", "2028-01-01"});
    const std::string list = first.substr(0, 12) + "  2026-11-22T09:00:00Z  draft: The first \uFFFD draft\n" +
                             second.substr(0, 12) +
                             "  2026-11-22T09:00:00Z  published 1.0, Anna: The board agreed (effective 2027-01-01) "
                             "(review by 2028-01-01)\n";
    EXPECT_EQ(run({"revision", "list", "small.policy"}), (Outcome{ExitCode::Done, list, ""}));
    run({"set", "small.policy", "org_name", "Another"});
    EXPECT_EQ(run({"revision", "list", "small.policy"}).out, list + "The policy was changed since the last one.\n");
    add("The next one", {"--state", "published", "--name", "2.0"});
    EXPECT_TRUE(run({"revision", "list", "small.policy"}).out.contains("superseded 1.0, Anna: The board agreed"));
}

TEST_F(RevisionCommandsTest, PrintJsonForPrograms)
{
    const std::string id = add("First", {"--by", "Anna"});
    const std::string content = run({"revision", "list", "--json", "small.policy"}).out;
    EXPECT_TRUE(content.starts_with(R"({
  "changedSince": false,
  "revisions": [
    {
      "id": ")" + id + R"(",
      "parents": [],
      "when": "2026-11-22T09:00:00Z",
      "by": "Anna",
      "why": "First",
      "state": "draft",
      "name": "",
      "effective": "",
      "reviewBy": "",
      "content": ")"))
        << content;
}

TEST_F(RevisionCommandsTest, ExportAPublishedVersionByteForByte)
{
    const std::string before = *files.bytesOf("small.policy");
    const std::string id = add("The board agreed", {"--state", "published", "--name", "1.0"});
    run({"set", "small.policy", "org_name", "Another"});
    add("A draft of the next one", {"--name", "1.1"});
    EXPECT_EQ(run({"revision", "export", "small.policy", "1.0", "--out", "old.policy"}),
              (Outcome{ExitCode::Done, "old.policy  " + id + "\n", ""}));
    EXPECT_EQ(files.bytesOf("old.policy"), before);
    EXPECT_EQ(run({"revision", "export", "small.policy", "1.1", "--out", "old.policy"}),
              (Outcome{ExitCode::BadInput, "", "There is already a file old.policy; choose another name.\n"}));
    EXPECT_EQ(files.bytesOf("old.policy"), before);
}

TEST_F(RevisionCommandsTest, AreVerified)
{
    add("First");
    add("Second");
    const Outcome verified = run({"verify", "small.policy"});
    EXPECT_EQ(verified.code, ExitCode::Done);
    EXPECT_TRUE(verified.out.contains("2 revisions, each as it was kept.\n")) << verified.out;
    auto bundle = bundle::readBundle(*files.bytesOf("small.policy"), "small.policy").value();
    bundle.history->resize(bundle.history->rfind('{', bundle.history->size() - 300));
    files.put("small.policy", bundle::writeBundle(bundle, "small.policy").value());
    const Outcome cut = run({"verify", "small.policy"});
    EXPECT_EQ(cut.code, ExitCode::BadInput);
    EXPECT_TRUE(cut.err.starts_with("The history in small.policy does not hold: ")) << cut.err;
}

TEST_F(RevisionCommandsTest, RefuseWhatMakesNoSense)
{
    expectRefused({"revision", "add", "small.policy"}, ExitCode::Usage,
                  "The option --why is missing; it says why the revision is kept.");
    expectRefused({"revision", "add", "small.policy", "--why", "x", "--state", "gone"}, ExitCode::Usage,
                  "There is no state \"gone\"; a revision is draft, in-review, approved, published or retired.");
    expectRefused({"revision", "add", "small.policy", "--why", "x", "--state", "published"}, ExitCode::Usage,
                  "A version that is published has a name; give one like --name 1.0.");
    expectRefused({"revision", "add", "small.policy", "--why", "x", "--effective", "soon"}, ExitCode::BadInput,
                  "\"soon\" is not a date; write it like 2027-03-01.");
    expectRefused({"revision", "export", "small.policy", "1.0", "--out", "x.policy"}, ExitCode::Usage,
                  "There is no revision \"1.0\"; the revisions are listed, with their ids and names, by: policywright "
                  "revision list FILE");
    expectRefused({"revision", "export", "small.policy", "1.0"}, ExitCode::Usage,
                  "The option --out is missing; it names the file to write.");
    add("First", {"--state", "published", "--name", "1.0"});
    expectRefused({"revision", "add", "small.policy", "--why", "x", "--name", "1.0"}, ExitCode::Usage,
                  "There is a version 1.0 already; choose another name.");
}

} // namespace
} // namespace policywright::cli
