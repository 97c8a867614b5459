// SPDX-License-Identifier: Apache-2.0
//
// Patterns of wording that is likely to be unlawful, vague or out of date (tests/data/wording), for one sentence at a
// time.
#pragma once

#include <QRegularExpression>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace policywright::wording {

struct PhraseRule {
    std::string id;
    std::string section; // where it applies; "whole_document": everywhere
    QRegularExpression pattern;
    std::optional<QRegularExpression> unless;
    std::vector<std::string> bad;  // sentences that it must find
    std::vector<std::string> good; // and must not

    bool finds(const QString &sentence) const;
};

std::vector<PhraseRule> readPhraseRules(); // ends the test run where the file is not what it should be

std::vector<QString> sentencesOf(std::string_view text);

} // namespace policywright::wording
