// SPDX-License-Identifier: Apache-2.0
#include "app/gui/spelling/Dictionary.h"

#include "app/gui/Background.h"

#include <QLocale>
#include <QMutex>

#include <Sonnet/Speller>

#include <algorithm>
#include <utility>

namespace policywright::gui {
namespace {

constexpr int kMostSuggestions = 5;
constexpr qsizetype kMostRemembered = 20'000;

// The languages of the packs have countries in which their words are at home.
QString homeOf(const QString &language)
{
    return language == QLatin1String("en") ? QStringLiteral("en_GB") : language + u'_' + language.toUpper();
}

// Sonnet finds its plugins and dictionaries in one list, which it does not guard.
QMutex &findingMutex()
{
    static QMutex mutex;
    return mutex;
}

} // namespace

struct Dictionary::Checker {
    Sonnet::Speller speller;
    QString name;
    QMutex mutex; // of the speller, once it is read
};

QString bestDictionary(const QString &language, const QStringList &available, const QString &systemLocale)
{
    QString wanted = language;
    wanted.replace(u'-', u'_');
    const QString spoken = wanted.section(u'_', 0, 0);
    QStringList candidates{wanted};
    if (systemLocale.section(u'_', 0, 0) == spoken)
        candidates.push_back(systemLocale);
    candidates.push_back(homeOf(spoken));
    candidates.push_back(spoken);
    for (const QString &candidate : candidates) {
        if (available.contains(candidate))
            return candidate;
    }
    const auto any = std::ranges::find_if(
        available, [&](const QString &name) { return name.section(u'_', 0, 0) == spoken && !spoken.isEmpty(); });
    return any == available.end() ? QString() : *any;
}

Dictionary::Dictionary(QObject *parent) : QObject(parent) {}

Dictionary::~Dictionary() = default;

void Dictionary::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    ++m_reading;
    m_checker.reset();
    m_dictionary.clear();
    const bool wasRead = m_state != State::NotRead;
    m_state = State::NotRead;
    forget();
    if (wasRead)
        read();
}

void Dictionary::read()
{
    if (m_state != State::NotRead)
        return;
    m_state = State::Reading;
    inBackground(
        this,
        [language = m_language] {
            const QMutexLocker finding(&findingMutex());
            auto checker = std::make_shared<Checker>();
            checker->name = bestDictionary(language, checker->speller.availableLanguages(), QLocale::system().name());
            if (!checker->name.isEmpty()) {
                checker->speller.setLanguage(checker->name);
                checker->speller.isMisspelled(QStringLiteral("a")); // reads the words
            }
            return checker;
        },
        [this, reading = m_reading](std::shared_ptr<Checker> checker) {
            if (reading == m_reading)
                take(std::move(checker));
        });
}

void Dictionary::take(std::shared_ptr<Checker> checker)
{
    const bool isThere = !checker->name.isEmpty() && checker->speller.isValid();
    m_state = isThere ? State::Ready : State::Missing;
    m_dictionary = isThere ? checker->name : QString();
    m_checker = isThere ? std::move(checker) : nullptr;
    forget();
}

void Dictionary::forget()
{
    m_isWrong.clear();
    Q_EMIT changed();
}

void Dictionary::setKnownWords(const QStringList &words)
{
    if (words == m_knownWords)
        return;
    m_knownWords = words;
    forget();
}

bool Dictionary::isWrong(const QString &word)
{
    if (m_state != State::Ready)
        return false;
    const auto known = m_isWrong.constFind(word);
    if (known != m_isWrong.cend())
        return *known;
    if (m_isWrong.size() > kMostRemembered)
        m_isWrong.clear();
    QString plain = word;
    plain.replace(QChar(0x2019), u'\''); // dictionaries have the apostrophe of the keyboard
    const QMutexLocker asking(&m_checker->mutex);
    const bool isWrong = !m_knownWords.contains(word) && m_checker->speller.isMisspelled(plain);
    m_isWrong.insert(word, isWrong);
    return isWrong;
}

void Dictionary::suggest(const QString &word, QObject *context, std::function<void(const QStringList &)> take)
{
    if (m_state != State::Ready)
        return take({});
    inBackground(
        context,
        [word, checker = m_checker] {
            const QMutexLocker asking(&checker->mutex);
            return checker->speller.suggest(word).mid(0, kMostSuggestions);
        },
        [take = std::move(take)](const QStringList &found) { take(found); });
}

void Dictionary::add(const QString &word)
{
    if (m_state != State::Ready)
        return;
    {
        const QMutexLocker adding(&m_checker->mutex);
        m_checker->speller.addToPersonal(word);
    }
    ignore(word);
}

void Dictionary::ignore(const QString &word)
{
    if (m_state != State::Ready)
        return;
    {
        const QMutexLocker adding(&m_checker->mutex);
        m_checker->speller.addToSession(word);
    }
    forget();
}

QList<std::pair<QString, QString>> Dictionary::available()
{
    const QMutexLocker finding(&findingMutex());
    const QMap<QString, QString> found = Sonnet::Speller().availableDictionaries(); // by title
    QList<std::pair<QString, QString>> dictionaries;
    for (auto it = found.cbegin(); it != found.cend(); ++it)
        dictionaries.push_back({it.value(), it.key()});
    return dictionaries;
}

} // namespace policywright::gui
