// SPDX-License-Identifier: Apache-2.0
//
// Takes pictures of the clause editor for those who look at them: clause_pictures FOLDER.
#include "app/gui/text/ClauseEdit.h"

#include "core/base/PosixFileSystem.h"
#include "core/pack/PackReader.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

#include <iostream>

namespace policywright::gui {
namespace {

QPalette darkPalette()
{
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(0x20, 0x24, 0x28));
    dark.setColor(QPalette::WindowText, QColor(0xe6, 0xe9, 0xec));
    dark.setColor(QPalette::Base, QColor(0x18, 0x1b, 0x1f));
    dark.setColor(QPalette::Text, QColor(0xe6, 0xe9, 0xec));
    dark.setColor(QPalette::Button, QColor(0x2a, 0x2f, 0x34));
    dark.setColor(QPalette::ButtonText, QColor(0xe6, 0xe9, 0xec));
    dark.setColor(QPalette::PlaceholderText, QColor(0x9a, 0xa0, 0xa6));
    return dark;
}

std::vector<InsertableAnswer> someAnswers()
{
    return {
        {"org_name", QStringLiteral("Name of the organisation"), QStringLiteral("Harbourlight Trust")},
        {"social_lead", QStringLiteral("Who leads social media"), QStringLiteral("Jo Marsh (Head of Communications)")},
        {"password_interval", QStringLiteral("How often passwords change"), {}},
        {"crisis_contacts", QStringLiteral("Emergency contacts"), QStringLiteral("4 rows")},
        {"access_list", QStringLiteral("Who has access"), QStringLiteral("6 rows")},
        {"spokespeople", QStringLiteral("Who may speak"), QStringLiteral("2 rows")}};
}

void take(const QString &path, const ClauseWords &words, QSize size, bool isMarkdown = false)
{
    ClauseEdit edit(nullptr);
    edit.setAnswers(someAnswers());
    edit.showWords(words);
    edit.setMarkdown(isMarkdown);
    edit.resize(size);
    edit.show();
    edit.setFocus();
    QApplication::processEvents();
    edit.grab().save(path);
}

ClauseWords shippedClause(const char *id, const char *language, const std::string &own = {})
{
    const auto reading = pack::readPackLeniently(PosixFileSystem(), "templates/base");
    ClauseWords words{id, reading.pack.words.at(language).clauses.at(id).body.text, {}};
    if (!own.empty())
        words.ownBody = own + *words.packBody;
    return words;
}

int run(const QString &folder)
{
    const QSize size(760, 760);
    const std::string own =
        "Our **own** first paragraph names {{ org_name }}, {{ social_lead }} and "
        "{{ password_interval }}.\n\n> A note of our own.\n\n| Task | Lead |\n|---|---|\n| Posts | {{ "
        "social_lead }} |\n| Security | *nobody* yet |\n\n";
    take(folder + QStringLiteral("/clause.png"), shippedClause("crisis.first_hour", "en"), size);
    take(folder + QStringLiteral("/clause-own.png"), shippedClause("security.access", "en", own), size);
    take(folder + QStringLiteral("/clause-markdown.png"), shippedClause("security.access", "en", own), size, true);
    take(folder + QStringLiteral("/clause-broken.png"), {"a.b", "One.\n", "One.\n\n{% if org_nam %}\nTwo.\n"},
         {760, 300});
    const QPalette light = QApplication::palette();
    QApplication::setPalette(darkPalette());
    take(folder + QStringLiteral("/clause-dark.png"), shippedClause("security.access", "en", own), size);
    QApplication::setPalette(light);
    QFont large = QApplication::font();
    large.setPointSizeF(large.pointSizeF() * 2);
    QApplication::setFont(large);
    take(folder + QStringLiteral("/clause-large.png"), shippedClause("security.access", "de", own), {1000, 900});
    return 0;
}

} // namespace
} // namespace policywright::gui

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    return policywright::gui::run(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."));
}
