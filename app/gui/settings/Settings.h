// SPDX-License-Identifier: Apache-2.0
//
// What the author has settled about the window, by name and type, in the settings file. Everybody who asks for one of
// these asks here. What the file says wrongly (a hand was in it, or an older program) counts as if it were not there;
// what the program does not know stays in the file. Nothing is kept in memory: two windows see the same.
#pragma once

#include <QString>
#include <QStringList>

#include <utility>

namespace policywright::gui {

enum class WindowTheme { Desktop, Light, Dark };

inline constexpr int kSmallestText = 100; // percent of the desktop's
inline constexpr int kLargestText = 200;

class Settings {
public:
    explicit Settings(QString file) : m_file(std::move(file)) {}

    QString language() const; // of the window: "de"; empty: the system's
    void setLanguage(const QString &language) const;

    WindowTheme theme() const;
    void setTheme(WindowTheme theme) const;

    int textPercent() const;
    void setTextPercent(int percent) const;

    QString author() const; // who words clauses and writes comments; empty: not settled
    void setAuthor(const QString &author) const;

    bool checksSpelling() const;
    void setChecksSpelling(bool checks) const;
    QString spellingLanguage() const; // "en_GB"; empty: the policy's
    void setSpellingLanguage(const QString &language) const;

    bool asksAboutImpact() const; // before an answer that changes much
    void setAsksAboutImpact(bool asks) const;

    // Ids of the remarks of others that were read, by the id of their policy.
    QStringList readRemarks(const QString &policy) const;
    void setReadRemarks(const QString &policy, const QStringList &ids) const;

    QStringList chosenLast() const; // in "find anything", as it names them; the latest first
    void setChosenLast(const QStringList &names) const;

    const QString &file() const { return m_file; }

private:
    QString m_file;
};

} // namespace policywright::gui
