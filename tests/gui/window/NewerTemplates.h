// SPDX-License-Identifier: Apache-2.0
//
// The project's base pack in a folder of a test, to be made a newer version of: what the window's tests and pictures
// share.
#pragma once

#include <string>

namespace policywright::gui::test {

class NewerTemplates {
public:
    // Copies the base pack there, as it is.
    explicit NewerTemplates(std::string folder);

    const std::string &folder() const { return m_folder; }
    // Version 1.1.0: other words in one clause, and a question that wants an answer.
    void raise() const;
    // In a file of the pack; what is replaced is there.
    void replace(const std::string &file, const std::string &before, const std::string &now) const;
    // From these words to those behind it, without them.
    void withdraw(const std::string &file, const std::string &from, const std::string &to) const;

private:
    std::string m_folder;
};

} // namespace policywright::gui::test
