// SPDX-License-Identifier: Apache-2.0
#include "app/gui/settings/Settings.h"

#include <QRegularExpression>
#include <QSettings>

#include <algorithm>
#include <array>

namespace policywright::gui {
namespace {

const QString kLanguage = QStringLiteral("language");
const QString kTheme = QStringLiteral("theme");
const QString kTextPercent = QStringLiteral("textPercent");
const QString kAuthor = QStringLiteral("author");
const QString kChecksSpelling = QStringLiteral("spelling/isOn");
const QString kSpellingLanguage = QStringLiteral("spelling/language");
const QString kAsksAboutImpact = QStringLiteral("confirm/impact");
const QString kReadRemarks = QStringLiteral("read/%1");
const QString kChosenLast = QStringLiteral("palette/chosenLast");

constexpr std::array<const char *, 3> kThemes{"desktop", "light", "dark"}; // as WindowTheme
constexpr qsizetype kLongestAuthor = 200;
constexpr qsizetype kMostChosen = 20;
constexpr qsizetype kMostRead = 20'000; // of a policy: 740 KB

QVariant read(const QString &file, const QString &key)
{
    return QSettings(file, QSettings::IniFormat).value(key);
}

void write(const QString &file, const QString &key, const QVariant &value)
{
    QSettings settings(file, QSettings::IniFormat);
    if (settings.value(key) != value)
        settings.setValue(key, value);
}

// A name like "de" or "en_GB"; another text is none.
QString localeName(const QVariant &value)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$"));
    const QString text = value.toString();
    return name.match(text).hasMatch() ? text : QString();
}

bool yesOrNo(const QVariant &value, bool fallback)
{
    const QString text = value.toString();
    if (text == QLatin1String("true"))
        return true;
    return text == QLatin1String("false") ? false : fallback;
}

} // namespace

QString Settings::language() const
{
    return localeName(read(m_file, kLanguage));
}

void Settings::setLanguage(const QString &language) const
{
    write(m_file, kLanguage, language);
}

WindowTheme Settings::theme() const
{
    const auto found = std::ranges::find(kThemes, read(m_file, kTheme).toString().toStdString());
    return found == kThemes.end() ? WindowTheme::Desktop : static_cast<WindowTheme>(found - kThemes.begin());
}

void Settings::setTheme(WindowTheme theme) const
{
    write(m_file, kTheme, QString::fromLatin1(kThemes[static_cast<std::size_t>(theme)]));
}

int Settings::textPercent() const
{
    bool isNumber = false;
    const int percent = read(m_file, kTextPercent).toInt(&isNumber);
    return isNumber ? std::clamp(percent, kSmallestText, kLargestText) : kSmallestText;
}

void Settings::setTextPercent(int percent) const
{
    write(m_file, kTextPercent, std::clamp(percent, kSmallestText, kLargestText));
}

QString Settings::author() const
{
    return read(m_file, kAuthor).toString().simplified().left(kLongestAuthor);
}

void Settings::setAuthor(const QString &author) const
{
    write(m_file, kAuthor, author.simplified().left(kLongestAuthor));
}

bool Settings::checksSpelling() const
{
    return yesOrNo(read(m_file, kChecksSpelling), true);
}

void Settings::setChecksSpelling(bool checks) const
{
    write(m_file, kChecksSpelling, checks);
}

QString Settings::spellingLanguage() const
{
    return localeName(read(m_file, kSpellingLanguage));
}

void Settings::setSpellingLanguage(const QString &language) const
{
    write(m_file, kSpellingLanguage, language);
}

bool Settings::asksAboutImpact() const
{
    return yesOrNo(read(m_file, kAsksAboutImpact), true);
}

void Settings::setAsksAboutImpact(bool asks) const
{
    write(m_file, kAsksAboutImpact, asks);
}

QStringList Settings::chosenLast() const
{
    return read(m_file, kChosenLast).toStringList().mid(0, kMostChosen);
}

void Settings::setChosenLast(const QStringList &names) const
{
    write(m_file, kChosenLast, names.mid(0, kMostChosen));
}

QStringList Settings::readRemarks(const QString &policy) const
{
    return read(m_file, kReadRemarks.arg(policy)).toStringList();
}

void Settings::setReadRemarks(const QString &policy, const QStringList &ids) const
{
    write(m_file, kReadRemarks.arg(policy), ids.last(std::min(ids.size(), kMostRead)));
}

} // namespace policywright::gui
