// SPDX-License-Identifier: Apache-2.0
//
// Pictures of the interview for people who judge its looks: interview_pictures FOLDER [LANGUAGE]. Sections of the base
// pack with the answers of an example that is half filled in; light, dark, and with text of twice the size.
#include "app/gui/interview/InterviewPage.h"
#include "app/gui/interview/QuestionCard.h"
#include "app/gui/interview/SectionPage.h"
#include "core/assembly/Assembler.h"
#include "tests/support/ShippedPacks.h"

#include <QApplication>
#include <QScrollBar>
#include <QStyle>
#include <QStyleFactory>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace policywright;

namespace {

model::PolicyDocument halfFilled()
{
    model::PolicyDocument policy;
    policy.id = "0f8d7f0e-5c1e-4c55-9a53-2f6f5c0a1b01";
    const auto set = [&](const char *question, model::Answer answer) {
        policy.answers.insert_or_assign(QuestionId(question), std::move(answer));
    };
    set("org_name", std::string("Harbourlight Trust"));
    set("jurisdictions", model::Choices{{"uk", "de"}});
    set("org_size", std::string("small"));
    set("effective_date", std::string("2027-03-01"));
    set("password_change_rule", std::string("both"));
    set("social_lead", model::Person{"Ada Marsh", "Head of Communications", "ada@harbourlight.example", ""});
    model::Record ada{{"spokesperson", model::Person{"Ada Marsh", "Head of Communications", "", ""}},
                      {"topics", std::string("Everything but the law")},
                      {"channels", std::string("All channels of the trust and the local groups")},
                      {"may_talk_to_media", true}};
    model::Record ben{{"spokesperson", model::Person{"Ben Okoro", "", "", ""}}, {"topics", std::string("The law")}};
    set("spokespeople", model::Records{{ada, ben}});
    return policy;
}

QPalette darkPalette()
{
    QPalette dark(QColor(0x2b, 0x2e, 0x31), QColor(0x26, 0x29, 0x2b));
    dark.setColor(QPalette::Base, QColor(0x1d, 0x1f, 0x21));
    dark.setColor(QPalette::PlaceholderText, QColor(0x9a, 0x9e, 0xa2));
    return dark;
}

void openFold(gui::InterviewPage &page)
{
    for (QToolButton *button : page.page()->findChildren<QToolButton *>()) {
        if (button->isVisible() && button->objectName() == QStringLiteral("fold") &&
            button->arrowType() == Qt::RightArrow)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTest::qWait(400);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QString folder = QString::fromLocal8Bit(argc > 1 ? argv[1] : ".");
    const auto packs = policywright::test::shippedSet({"base"}, argc > 2 ? argv[2] : "en");
    auto assembler = *assembly::Assembler::create(packs, policywright::test::kShippedToday);
    const model::PolicyDocument policy = halfFilled();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QFont normal = QApplication::font();
    for (const char *mode : {"light", "dark", "large"}) {
        QApplication::setPalette(QLatin1StringView(mode) == QLatin1StringView("dark")
                                     ? darkPalette()
                                     : QApplication::style()->standardPalette());
        QFont font = normal;
        font.setFamily(QStringLiteral("Source Sans 3"));
        font.setPointSizeF(QLatin1StringView(mode) == QLatin1StringView("large") ? 22 : 11);
        QApplication::setFont(font);
        for (const char *section : {"setup", "roles", "security", "governance", "handbook", "crisis"}) {
            gui::InterviewPage page(nullptr);
            page.resize(620, 900);
            const auto found = std::ranges::find(packs->sections(), SectionId(section), &pack::CompiledSection::id);
            page.showSection(*packs, static_cast<std::size_t>(found - packs->sections().begin()),
                             **assembler.answers(policy), policy);
            page.show();
            QTest::qWait(300);
            const QString name =
                QStringLiteral("%1/%2-%3").arg(folder, QLatin1StringView(section), QLatin1StringView(mode));
            page.grab().save(name + QStringLiteral(".png"));
            openFold(page);
            for (int screen = 1; screen <= 3; ++screen) {
                page.grab().save(QStringLiteral("%1-open%2.png").arg(name).arg(screen));
                QScrollBar *bar = const_cast<gui::SectionPage *>(page.page())->verticalScrollBar();
                bar->setValue(bar->value() + bar->pageStep());
                QTest::qWait(50);
            }
        }
    }
    return 0;
}
