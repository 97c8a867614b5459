// SPDX-License-Identifier: Apache-2.0
//
// Whether every text of the window has its words in every language, without the tools of Qt Linguist: the sources are
// searched for what a translator can reach.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace policywright::gui {
namespace {

QString readText(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << "run the tests in the project's folder";
    return QString::fromUtf8(file.readAll());
}

// "one " "two" -> one two
QString joinedLiterals(const QString &literals)
{
    static const QRegularExpression one(QStringLiteral(R"re("((?:[^"\\]|\\.)*)")re"));
    QString text;
    for (auto match = one.globalMatch(literals); match.hasNext();)
        text += match.next().captured(1);
    return text.replace(QStringLiteral("\\\""), QStringLiteral("\""))
        .replace(QStringLiteral("\\n"), QStringLiteral("\n"));
}

QStringList textsOfFiles()
{
    QStringList texts;
    for (QDirIterator files(QStringLiteral("app/gui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                            QDirIterator::Subdirectories);
         files.hasNext();)
        texts.push_back(readText(files.next()));
    return texts;
}

std::set<QString> textsOfProgram()
{
    static const QRegularExpression call(QStringLiteral(
        R"re(\b(?:tr|translate\(\s*"\w+",|QT_TRANSLATE_NOOP\(\s*"\w+",)\(?\s*((?:"(?:[^"\\]|\\.)*"\s*)+))re"));
    static const QRegularExpression error(QStringLiteral(R"re(^POLICYWRIGHT_ERROR\(\w+, \w+, (".*")\)$)re"),
                                          QRegularExpression::MultilineOption);
    std::set<QString> texts;
    for (const QString &text : textsOfFiles()) {
        for (auto match = call.globalMatch(text); match.hasNext();)
            texts.insert(joinedLiterals(match.next().captured(1)));
    }
    const QString errors = readText(QStringLiteral("core/base/ErrorCodes.def"));
    for (auto match = error.globalMatch(errors); match.hasNext();)
        texts.insert(joinedLiterals(match.next().captured(1)));
    return texts;
}

// Those that stand in calls without a class: translate("context", …).
QStringList namedContexts()
{
    static const QRegularExpression call(QStringLiteral(R"re((?:translate|QT_TRANSLATE_NOOP)\(\s*"(\w+)",)re"));
    QStringList contexts{QStringLiteral("errors")};
    for (const QString &text : textsOfFiles()) {
        for (auto match = call.globalMatch(text); match.hasNext();)
            contexts.push_back(match.next().captured(1));
    }
    return contexts;
}

struct Message {
    QString context;
    QString source;
    QStringList translations; // one a plural form
    bool isUnfinished = false;
};

std::vector<Message> messagesOf(const QString &path)
{
    const QString text = readText(path);
    QXmlStreamReader xml(text);
    std::vector<Message> messages;
    QString context;
    bool hasPlurals = false; // then the words stand in elements of their own
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            hasPlurals = xml.attributes().hasAttribute(QStringLiteral("numerus"));
            messages.push_back({.context = context, .source = {}, .translations = {}});
        } else if (xml.name() == QLatin1String("source")) {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("numerusform")) {
            messages.back().translations.push_back(xml.readElementText());
        } else if (xml.name() == QLatin1String("translation")) {
            messages.back().isUnfinished = !xml.attributes().value(QStringLiteral("type")).isEmpty();
            if (!hasPlurals)
                messages.back().translations.push_back(xml.readElementText());
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return messages;
}

QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral(R"re(%L?\d|%n|\{(?:subject|detail)\})re"));
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found.push_back(match.next().captured());
    found.sort();
    return found;
}

std::string listed(const QStringList &texts)
{
    return texts.join(QStringLiteral("\n")).toStdString();
}

const QString kGerman = QStringLiteral("translations/policywright_de.ts");

TEST(WindowWords, AreThereInGermanForEveryTextOfTheProgram)
{
    std::set<QString> translated;
    for (const Message &message : messagesOf(kGerman))
        translated.insert(message.source);
    QStringList missing;
    for (const QString &text : textsOfProgram()) {
        if (!translated.contains(text))
            missing.push_back(text);
    }
    EXPECT_EQ(missing, QStringList()) << "run translations/update; without words:\n" << listed(missing);
}

TEST(WindowWords, AreFinishedInGerman)
{
    QStringList unfinished;
    for (const Message &message : messagesOf(kGerman)) {
        if (message.isUnfinished || message.translations.isEmpty() || message.translations.contains(QString()))
            unfinished.push_back(message.source);
    }
    EXPECT_EQ(unfinished, QStringList()) << listed(unfinished);
}

TEST(WindowWords, KeepWhatTheProgramFillsIn)
{
    QStringList lost;
    for (const Message &message : messagesOf(kGerman)) {
        for (const QString &translation : message.translations) {
            if (placeholdersOf(translation) != placeholdersOf(message.source))
                lost.push_back(message.source);
        }
    }
    EXPECT_EQ(lost, QStringList()) << listed(lost);
}

// lupdate loses the namespace of a class where it does not understand the code around a text; then nobody finds it.
TEST(WindowWords, StandWhereTheProgramLooksForThem)
{
    const QStringList named = namedContexts();
    QStringList lost;
    for (const Message &message : messagesOf(kGerman)) {
        if (!message.context.contains(QStringLiteral("::")) && !named.contains(message.context))
            lost.push_back(message.context + QStringLiteral(": ") + message.source);
    }
    EXPECT_EQ(lost, QStringList()) << listed(lost);
}

TEST(WindowWords, NeitherShoutNorBeg)
{
    QStringList texts;
    for (const QString &text : textsOfProgram())
        texts.push_back(text);
    for (const Message &message : messagesOf(kGerman))
        texts += message.translations;
    static const QRegularExpression begging(QStringLiteral(R"re(!|\b[Pp]lease\b|\b[Bb]itte\b|\b[Oo]ops\b)re"));
    EXPECT_EQ(texts.filter(begging), QStringList());
}

} // namespace
} // namespace policywright::gui
