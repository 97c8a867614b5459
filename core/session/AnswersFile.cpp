// SPDX-License-Identifier: Apache-2.0
#include "core/session/AnswersFile.h"

#include "core/base/Text.h"
#include "core/pack/AnswerReader.h"
#include "core/pack/YamlReader.h"

namespace policywright::session {
namespace {

Error unknownQuestion(const std::string &name, const pack::PackSet &packs)
{
    std::vector<std::string_view> known;
    for (const pack::CompiledQuestion &question : packs.questions())
        known.push_back(question.logic.id.view());
    const std::string_view nearest = nearestName(name, known);
    return {ErrorCode::UnknownQuestion, name,
            nearest.empty() ? "Leave it out." : "Did you mean " + std::string(nearest) + "?"};
}

// Block style; every text in double quotes, whose escapes are those of JSON.
class YamlWriter {
public:
    std::string take() && { return std::move(m_out); }

    void members(const Json::Object &members, int depth)
    {
        for (const auto &[name, value] : members) {
            indent(depth);
            m_out += name + ':';
            valueBehind(value, depth);
        }
    }

private:
    void indent(int depth) { m_out.append(static_cast<std::size_t>(depth) * 2, ' '); }

    void valueBehind(const Json &value, int depth)
    {
        if (const Json::Object *object = value.ifObject(); object && !object->empty()) {
            m_out += '\n';
            members(*object, depth + 1);
        } else if (const Json::Array *array = value.ifArray(); array && !array->empty()) {
            m_out += '\n';
            for (const Json &item : *array)
                listItem(item, depth + 1);
        } else {
            m_out += ' ' + toText(value, JsonStyle::Compact) + '\n';
        }
    }

    void listItem(const Json &item, int depth)
    {
        indent(depth);
        if (const Json::Object *object = item.ifObject(); object && !object->empty()) {
            m_out += "-\n";
            members(*object, depth + 1);
        } else {
            m_out += "- " + toText(item, JsonStyle::Compact) + '\n';
        }
    }

    std::string m_out;
};

} // namespace

Json answersToJson(const Answers &answers, const pack::PackSet &packs, const std::string &language)
{
    Json::Object written;
    for (const pack::CompiledQuestion &question : packs.questions()) {
        if (const auto found = answers.find(question.logic.id); found != answers.end())
            written.emplace_back(question.logic.id.toString(), pack::naturalForm(found->second));
    }
    for (const auto &[id, answer] : answers) {
        if (!packs.question(id))
            written.emplace_back(id.toString(), pack::naturalForm(answer));
    }
    return Json::Object{{"language", language}, {"answers", std::move(written)}};
}

std::string answersToYaml(const Json &answers)
{
    YamlWriter writer;
    writer.members(*answers.ifObject(), 0);
    return std::move(writer).take();
}

ResultWithErrors<Answers> answersFromJson(const Json &json, const pack::PackSet &packs, const std::string &file)
{
    const Json *members = json.find("answers");
    if (!members || !members->ifObject())
        return std::unexpected(Errors{{ErrorCode::NotAnAnswersFile, file}});
    Answers answers;
    Errors errors;
    for (const auto &[name, value] : *members->ifObject()) {
        const pack::CompiledQuestion *question = packs.question(QuestionId(name));
        if (!question) {
            errors.push_back(unknownQuestion(name, packs));
            continue;
        }
        auto answer = pack::answerFromJson(question->logic, value);
        if (answer)
            answers.emplace(question->logic.id, *std::move(answer));
        else
            errors.push_back(answer.error());
    }
    if (!errors.empty())
        return std::unexpected(std::move(errors));
    return answers;
}

ResultWithErrors<Answers> answersFromYaml(std::string text, const pack::PackSet &packs, const std::string &file)
{
    const auto yaml = pack::readYaml(std::move(text), file);
    if (!yaml)
        return std::unexpected(yaml.error());
    return answersFromJson(pack::toJson(yaml->root), packs, file);
}

} // namespace policywright::session
