// SPDX-License-Identifier: Apache-2.0
#include "tests/wording/PhraseRules.h"

#include "core/base/Json.h"
#include "core/base/PosixFileSystem.h"

#include <cstdlib>
#include <iostream>

namespace policywright::wording {
namespace {

QRegularExpression expression(const Json &pattern)
{
    const QRegularExpression made(QString::fromStdString(*pattern.ifString()),
                                  QRegularExpression::CaseInsensitiveOption |
                                      QRegularExpression::UseUnicodePropertiesOption);
    if (!made.isValid()) {
        std::cerr << *pattern.ifString() << ": " << made.errorString().toStdString() << '\n';
        std::abort();
    }
    return made;
}

std::vector<std::string> texts(const Json &list)
{
    std::vector<std::string> found;
    for (const Json &text : *list.ifArray())
        found.push_back(*text.ifString());
    return found;
}

} // namespace

bool PhraseRule::finds(const QString &sentence) const
{
    return pattern.match(sentence).hasMatch() && !(unless && unless->match(sentence).hasMatch());
}

std::vector<PhraseRule> readPhraseRules()
{
    const std::string path = "tests/data/wording/phrase-rules.json";
    const Json json = parseJson(PosixFileSystem().readFile(path, 1 << 20).value().bytes, path).value();
    std::vector<PhraseRule> rules;
    for (const Json &rule : *json.find("rules")->ifArray()) {
        const Json *unless = rule.find("unless");
        rules.push_back({.id = *rule.find("id")->ifString(),
                         .section = *rule.find("section")->ifString(),
                         .pattern = expression(*rule.find("pattern")),
                         .unless = unless ? std::optional(expression(*unless)) : std::nullopt,
                         .bad = texts(*rule.find("bad")),
                         .good = texts(*rule.find("good"))});
    }
    return rules;
}

std::vector<QString> sentencesOf(std::string_view text)
{
    static const QRegularExpression kEnd(QStringLiteral("(?<=[.;?!])\\s+|\\n+"));
    std::vector<QString> sentences;
    for (const QString &sentence :
         QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).split(kEnd, Qt::SkipEmptyParts))
        sentences.push_back(sentence.trimmed());
    return sentences;
}

} // namespace policywright::wording
