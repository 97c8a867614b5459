// SPDX-License-Identifier: Apache-2.0
//
// Who decided on a document, as a table behind its text. In internal documents alone, and only as asked: whoever fills
// it in sees to that.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace policywright::render {

struct SignOffRow {
    enum class Proof { Claimed, Known, New, Foreign }; // Known, New and Foreign: signed

    std::string name;
    std::string role = {};  // empty: not known
    std::string decision;   // "approve", …: annotate's words
    std::string scope = {}; // number and title of the section; empty: all of the document
    std::string date;       // as the document writes dates
    std::string digest;     // of what was read, its begin
    Proof proof = Proof::Claimed;
    std::string key = {}; // fingerprint
    bool isVoid = false;

    bool operator==(const SignOffRow &) const = default;
};

struct SignOffTable {
    std::string digest; // of the whole document as it is, its begin
    std::vector<SignOffRow> rows = {};

    bool operator==(const SignOffTable &) const = default;
};

// In the words of a review copy in that language.
std::string htmlOf(const SignOffTable &table, std::string_view language);

} // namespace policywright::render
