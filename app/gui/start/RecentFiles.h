// SPDX-License-Identifier: Apache-2.0
//
// The files that were opened last, with what was known of each when it was closed: enough for a start page that opens
// none of them. Kept in the window's settings.
#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace policywright::gui {

struct RecentFile {
    QString path = {};
    QString organisation = {}; // empty: not answered
    int gaps = 0;
    int essentialGaps = 0;
    QDate nextReview = {}; // invalid: none

    bool operator==(const RecentFile &) const = default;
};

class RecentFiles {
public:
    explicit RecentFiles(QString settingsFile) : m_settingsFile(std::move(settingsFile)) {}

    std::vector<RecentFile> all() const; // the last one first
    void note(const RecentFile &file);   // on top of the others
    void forget(const QString &path);

private:
    void write(const std::vector<RecentFile> &files) const;

    QString m_settingsFile;
};

} // namespace policywright::gui
