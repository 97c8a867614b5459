// SPDX-License-Identifier: Apache-2.0
//
// The dictionary of one language, from Sonnet and whatever it finds on the system. It is read on another thread when it
// is first asked for, which takes a while; until then every word is right. The only place that knows Sonnet.
#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <utility>

namespace policywright::gui {

class Dictionary final : public QObject {
    Q_OBJECT

public:
    enum class State { NotRead, Reading, Ready, Missing }; // Missing: the system has none for the language

    explicit Dictionary(QObject *parent);
    ~Dictionary() override;

    // "de", "en_GB"; of several that fit the system's own country comes first. Another language reads anew.
    void setLanguage(const QString &language);
    void read(); // begins with it, where nobody did

    State state() const { return m_state; }
    const QString &language() const { return m_language; } // that was wanted
    QString dictionary() const { return m_dictionary; }    // "en_GB"; empty where there is none

    // Names and the like, in any language.
    void setKnownWords(const QStringList &words);

    bool isWrong(const QString &word);
    // Looked for on another thread, which takes a tenth of a second; dropped where `context` is gone by then.
    void suggest(const QString &word, QObject *context, std::function<void(const QStringList &)> take);
    void add(const QString &word);    // for good, for every program that uses the dictionary
    void ignore(const QString &word); // until the program ends

    // The dictionaries of the system: name and title; takes as long as reading one.
    static QList<std::pair<QString, QString>> available();

Q_SIGNALS:
    void changed(); // what is right

private:
    struct Checker;
    void take(std::shared_ptr<Checker> checker);
    void forget();

    QString m_language;
    QString m_dictionary;
    State m_state = State::NotRead;
    int m_reading = 0; // the number of the last reading; results of others are dropped
    std::shared_ptr<Checker> m_checker;
    QStringList m_knownWords;
    QHash<QString, bool> m_isWrong;
};

// Of the dictionaries of a system the one for a language; empty: none fits.
QString bestDictionary(const QString &language, const QStringList &available, const QString &systemLocale);

} // namespace policywright::gui
