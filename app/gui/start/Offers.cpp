// SPDX-License-Identifier: Apache-2.0
#include "app/gui/start/Offers.h"

#include "app/gui/TextConversion.h"
#include "core/base/JsonDocument.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace policywright::gui {
namespace {

constexpr std::uint64_t kMaxAnswersBytes = std::uint64_t{1} << 20;
constexpr std::string_view kSuffix = ".policy";
const QuestionId kOrganisation("org_name"); // of the base pack

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::Offers)
};

QString descriptionOf(const QString &example)
{
    const std::pair<const char *, QString> known[] = {
        {"charity", Words::tr("A charity in France with a handful of people: the short form")},
        {"city", Words::tr("A city in Germany: a public body")},
        {"finance", Words::tr("A listed financial group in three countries: tight control, every document")},
        {"hospital", Words::tr("A trust that runs hospitals: patients' data")},
        {"maschinenbau",
         Words::tr("A maker of machines in Germany, in German: a works council, plants in two countries")},
        {"music", Words::tr("A music publisher: reach, artists and cleared rights")},
        {"project", Words::tr("A water company with a project of its own: the supplement")},
        {"university", Words::tr("A university: many who post, students among them")},
    };
    for (const auto &[stem, description] : known) {
        if (example == QLatin1String(stem))
            return description;
    }
    return {};
}

// From the answers that stand beside the example.
QString organisationBeside(const FileSystem &files, const std::string &answersPath)
{
    const auto read = files.readFile(answersPath, kMaxAnswersBytes);
    if (!read)
        return {};
    const auto json = JsonDocument::parse(read->bytes, answersPath);
    const auto answers = json ? json->root().find("answers") : std::nullopt;
    const auto name = answers ? answers->find(kOrganisation.view()) : std::nullopt;
    return name ? shown(name->ifString().value_or("")) : QString();
}

QString organisationIn(const FileSystem &files, const std::string &journal)
{
    const auto read = files.readFile(journal, session::kMaxJournalBytes);
    const auto contents = read ? session::readJournal(read->bytes, journal) : fail(ErrorCode::FileNotFound);
    if (!contents)
        return {};
    QString name;
    for (const session::JournalEntry &entry : contents->entries) {
        const auto *change = std::get_if<session::Change>(&entry);
        const auto *answer = change ? std::get_if<session::SetAnswer>(change) : nullptr;
        const auto *text =
            answer && answer->question == kOrganisation ? std::get_if<std::string>(&answer->answer) : nullptr;
        if (text)
            name = shown(*text);
    }
    return name;
}

} // namespace

std::vector<ExampleOffer> examplesIn(const Program &program)
{
    const std::string folder = program.templatesFolder + "/examples";
    const auto names = program.files.list(folder);
    std::vector<ExampleOffer> examples;
    if (!names)
        return examples;
    for (const std::string &name : *names) {
        if (!name.ends_with(kSuffix))
            continue;
        const std::string stem = name.substr(0, name.size() - kSuffix.size());
        QString organisation = organisationBeside(program.files, folder + '/' + stem + ".answers.json");
        examples.push_back(
            {folder + '/' + name, organisation.isEmpty() ? shown(stem) : organisation, descriptionOf(shown(stem))});
    }
    return examples;
}

std::vector<RecoveryOffer> recoveriesIn(const Program &program)
{
    const auto list = session::listJournals(program.files, program.journalFolder);
    std::vector<RecoveryOffer> offers;
    if (!list)
        return offers;
    for (const session::JournalSummary &journal : list->journals) {
        if (journal.state != session::JournalState::Waiting || journal.changes == 0)
            continue;
        QString name = QFileInfo(shown(journal.policyPath)).completeBaseName();
        if (name.isEmpty())
            name = organisationIn(program.files, journal.file);
        if (name.isEmpty())
            name = Words::tr("A policy without a name");
        const auto seconds = journal.lastWritten.time_since_epoch().count();
        offers.push_back({journal.file, name, shown(journal.policyPath), QDateTime::fromSecsSinceEpoch(seconds),
                          journal.changes, journal.base});
    }
    return offers;
}

Result<> discardRecovery(const Program &program, const std::string &journal)
{
    const auto found = session::RecoveryJournal::find(program.files, journal);
    if (!found && found.error().code == ErrorCode::FileInUse)
        return std::unexpected(found.error());
    return program.files.removeFile(journal);
}

} // namespace policywright::gui
