// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a file of answers to the base pack, in JSON and in YAML, and as a table in CSV: what is accepted is
// written and read back the same in every form.
#include "core/base/PosixFileSystem.h"
#include "core/pack/PackReader.h"
#include "core/session/AnswerTable.h"
#include "core/session/AnswersFile.h"

#include <cstdint>
#include <cstdlib>
#include <iostream>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

using namespace policywright;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

pack::PackSet basePack()
{
    const PosixFileSystem files;
    auto pack = pack::readPack(files, "templates/base");
    auto set = pack ? pack::PackSet::compose({*std::move(pack)}, "en", pack::Trust::AlreadyChecked)
                    : std::unexpected(std::move(pack).error());
    if (!set) {
        std::cerr << describe(set.error().front()) << "\nRun this in the project's folder.\n";
        std::exit(2);
    }
    return *std::move(set);
}

// A person is one cell there, "name; title; e-mail; phone": a semicolon in one of them is not told apart.
bool fitsIntoCsv(const model::Records &records)
{
    for (const model::Record &row : records.rows) {
        for (const auto &[column, cell] : row) {
            if (const auto *person = std::get_if<model::Person>(&cell)) {
                for (const std::string *text : {&person->name, &person->title, &person->email, &person->phone}) {
                    if (text->contains(';'))
                        return false;
                }
            }
        }
    }
    return true;
}

void checkTable(const pack::Question &question, const model::Records &records)
{
    const auto again = session::tableFromCsv(question, session::tableToCsv(question, records), "written");
    require(again.has_value());
    require(session::tableToCsv(question, std::get<model::Records>(*again)) == session::tableToCsv(question, records));
}

void checkAnswers(const session::Answers &answers, const pack::PackSet &packs)
{
    const Json written = session::answersToJson(answers, packs, "en");
    require(session::answersFromJson(written, packs, "written") == answers);
    require(session::answersFromYaml(session::answersToYaml(written), packs, "written") == answers);
    for (const auto &[id, answer] : answers) {
        const auto *records = std::get_if<model::Records>(&answer);
        if (records && fitsIntoCsv(*records))
            checkTable(packs.question(id)->logic, *records);
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const pack::PackSet packs = basePack();
    const std::string text(reinterpret_cast<const char *>(data), size);
    if (const auto json = parseJson(text, "fuzz")) {
        if (const auto answers = session::answersFromJson(*json, packs, "fuzz"))
            checkAnswers(*answers, packs);
    }
    if (const auto answers = session::answersFromYaml(text, packs, "fuzz"))
        checkAnswers(*answers, packs);
    for (const pack::CompiledQuestion &question : packs.questions()) {
        if (question.logic.type != pack::AnswerType::Records)
            continue;
        if (const auto answer = session::tableFromCsv(question.logic, text, "fuzz"))
            checkTable(question.logic, std::get<model::Records>(*answer));
    }
    return 0;
}
