// SPDX-License-Identifier: Apache-2.0
//
// The preview with the real engine in its sandbox.
#include "core/annotate/Anchor.h"
#include "core/render/RedlinePage.h"
#include "tests/gui/preview/PreviewStage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QProxyStyle>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <csignal>
#include <random>

namespace policywright::gui {
namespace {

using test::evaluated;
using test::OpenPolicy;

constexpr const char *kPurpose = "purpose_statement";
constexpr const char *kPurposeClause = "purpose_scope.purpose";

// What a reader sees of the page; runs of white space between elements do not show.
const QString kPageText = QStringLiteral(R"js(
    (() => {
        const parts = [...document.querySelectorAll('body > :not(main)')].map(part => part.outerHTML);
        const sections = [...document.querySelectorAll('main > *')].map(
            section => [section.id, ...[...section.children].map(child => child.outerHTML)].join('\n'));
        return [...parts, ...sections].join('\n');
    })())js");

// No animation: then nothing is highlighted.
class StillStyle final : public QProxyStyle {
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

class Preview : public testing::Test {
protected:
    Preview() : preview(nullptr, test::watchedEngine)
    {
        preview.setStyle(&still);
        preview.resize(900, 700);
        static_cast<QWidget &>(preview).show();
    }

    void show(const char *view = "internal")
    {
        preview.show(file.document(view), settings);
        ASSERT_TRUE(test::waitUntilLoaded(preview));
    }

    QString textAnew()
    {
        LivePreview other(nullptr, test::watchedEngine);
        EngineView *const engine = test::lastEngine();
        other.resize(preview.size());
        other.show(file.document(), settings);
        test::waitUntilLoaded(other);
        const QString text = evaluated(kPageText).toString();
        test::watch(engine);
        return text;
    }

    // A real click in the middle of the first element that the selector finds.
    void click(const char *selector)
    {
        const QPoint place = placeOf(selector);
        QWidget *const surface = test::surfaceOf(preview);
        QTest::mouseClick(surface, Qt::LeftButton, {}, place);
    }

    QPoint placeOf(const char *selector)
    {
        const QVariantList box = evaluated(QStringLiteral("(() => { const e = document.querySelector('%1'); "
                                                          "e.scrollIntoView({block: 'center'}); "
                                                          "const b = e.getClientRects()[0]; "
                                                          "return [b.left + b.width / 2, b.top + b.height / 2]; })()")
                                               .arg(QString::fromUtf8(selector)))
                                     .toList();
        return {box.at(0).toInt(), box.at(1).toInt()};
    }

    double topOf(const char *id)
    {
        return evaluated(QStringLiteral("document.getElementById('%1').getBoundingClientRect().top")
                             .arg(QString::fromUtf8(id)))
            .toDouble();
    }

    QString sentence() const { return preview.findChild<QLabel *>()->text(); }

    StillStyle still;
    LivePreview preview;
    OpenPolicy file{"finance"};
    render::HtmlSettings settings;
};

TEST_F(Preview, ShowsTheDocument)
{
    show();
    EXPECT_EQ(evaluated(QStringLiteral("document.querySelector('h1').textContent")).toString().toStdString(),
              file.document().title);
}

TEST_F(Preview, ReplacesOnlyTheChangedClause)
{
    show();
    evaluated(QStringLiteral("document.querySelectorAll('main *, body > *').forEach(e => { e.isOld = true; })"));
    file.answer(kPurpose, std::string("So that <b>nobody</b> has to guess."));
    show();
    const QString fresh = QStringLiteral("[...document.querySelectorAll('body > *, section, section > *')]"
                                         ".filter(e => !e.isOld).map(e => e.id).join()");
    EXPECT_EQ(evaluated(fresh).toString().toStdString(), kPurposeClause);
    EXPECT_EQ(evaluated(kPageText), textAnew());
}

TEST_F(Preview, IsTheSameAsAPageLoadedAnewAfterAnyChange)
{
    show();
    std::mt19937 random(7);
    std::vector<ClauseId> clauses;
    for (const auto &section : file.document().sections) {
        for (const auto &clause : section.clauses)
            clauses.push_back(clause.content->id);
    }
    for (int round = 0; round < 12; ++round) {
        for (int i = 0; i < 4; ++i) {
            const ClauseId &id = clauses[random() % clauses.size()];
            if (file.policy().omissions.erase(id) == 0)
                file.policy().omissions.emplace(id, model::Omission{});
        }
        file.answer(kPurpose, std::string("Round ") + std::to_string(round));
        file.answer("org_name", std::string(round % 2 ? "Wexmoor" : "Hythe"));
        settings.finish = round % 3 ? render::Finish::Draft : render::Finish::Final;
        show();
        ASSERT_EQ(evaluated(kPageText), textAnew()) << round;
    }
}

TEST_F(Preview, KeepsThePlaceWhenSomethingAboveItGrows)
{
    show();
    const std::string id = file.document().sections[3].clauses[1].content->id.toString();
    evaluated(QStringLiteral("document.getElementById('%1').scrollIntoView(); scrollBy(0, 37)")
                  .arg(QString::fromStdString(id)));
    const double top = topOf(id.c_str());
    std::string text;
    for (int line = 0; line < 30; ++line)
        text += "Another paragraph above.\n\n";
    file.answer(kPurpose, text);
    show();
    EXPECT_NEAR(topOf(id.c_str()), top, 1.0);
    EXPECT_GT(evaluated(QStringLiteral("scrollY")).toDouble(), 500);
    settings.accent = {0x80, 0x20, 0x20}; // loads the page anew
    show();
    EXPECT_NEAR(topOf(id.c_str()), top, 1.0);
}

TEST_F(Preview, ShowsAPageAsItIsUntilADocumentIsWantedAgain)
{
    const assembly::AssembledDocument before = file.document();
    file.answer(kPurpose, std::string("So that nobody has to guess."));
    const assembly::AssembledDocument after = file.document();
    const std::string page = render::redlinePage(compare::redlineOf(before, after), after, {"version 1", "version 2"},
                                                 settings, render::RedlineLayout::SideBySide);
    show();
    preview.showPage(page);
    ASSERT_TRUE(test::waitUntilLoaded(preview));
    EXPECT_EQ(evaluated(QStringLiteral("document.body.className")).toString(), QStringLiteral("redline both"));
    const int head = evaluated(QStringLiteral("document.querySelector('.names').offsetHeight")).toInt();
    preview.goTo(ClauseId(kPurposeClause));
    EXPECT_GE(topOf(kPurposeClause), head); // below the names of the two sides, which stay there
    EXPECT_LT(topOf(kPurposeClause), preview.height());
    const double place = evaluated(QStringLiteral("scrollY")).toDouble();
    preview.showPage(page + "<!-- again -->");
    ASSERT_TRUE(test::waitUntilLoaded(preview));
    EXPECT_NEAR(evaluated(QStringLiteral("scrollY")).toDouble(), place, 2);
    show();
    EXPECT_EQ(evaluated(QStringLiteral("document.querySelectorAll('del, ins, .names').length")).toInt(), 0);
    EXPECT_TRUE(evaluated(kPageText).toString().contains(QStringLiteral("So that nobody has to guess.")));
}

TEST_F(Preview, DropsDocumentsThatWereOvertaken)
{
    show();
    QSignalSpy loaded(&preview, &PreviewView::loaded);
    for (const char *text : {"First.", "Second.", "Third."}) {
        file.answer(kPurpose, std::string(text));
        preview.show(file.document(), settings);
    }
    ASSERT_TRUE(loaded.wait());
    EXPECT_TRUE(evaluated(kPageText).toString().contains(QStringLiteral("Third.")));
    EXPECT_FALSE(loaded.wait(300));
    EXPECT_EQ(loaded.count(), 1);
}

TEST_F(Preview, SaysWhichClauseWasClicked)
{
    show();
    std::vector<std::string> clicked;
    QObject::connect(&preview, &PreviewView::clauseClicked, &preview,
                     [&](const ClauseId &clause) { clicked.push_back(clause.toString()); });
    click("#purpose_scope\\\\.purpose p");
    EXPECT_TRUE(QTest::qWaitFor([&] { return clicked.size() == 1; }));
    evaluated(QStringLiteral("document.querySelector('#purpose_scope\\\\.purpose > .n').focus()"));
    QTest::keyClick(test::surfaceOf(preview), Qt::Key_Return);
    EXPECT_TRUE(QTest::qWaitFor([&] { return clicked.size() == 2; }));
    EXPECT_EQ(clicked, (std::vector<std::string>{kPurposeClause, kPurposeClause}));
}

TEST_F(Preview, SaysWhichGapWasClicked)
{
    file.policy().answers.erase(QuestionId("org_name"));
    show();
    std::vector<std::string> clicked;
    QObject::connect(&preview, &PreviewView::gapClicked, &preview,
                     [&](const std::string &name) { clicked.push_back(name); });
    click(".gap");
    EXPECT_TRUE(QTest::qWaitFor([&] { return clicked.size() == 1; }));
    evaluated(QStringLiteral("document.querySelector('.gap').focus()"));
    QTest::keyClick(test::surfaceOf(preview), Qt::Key_Return);
    EXPECT_TRUE(QTest::qWaitFor([&] { return clicked.size() == 2; }));
    EXPECT_EQ(clicked, (std::vector<std::string>{"org_name", "org_name"}));
}

TEST_F(Preview, BringsAClauseIntoSight)
{
    const std::string last = file.document().sections.back().clauses.back().content->id.toString();
    preview.goTo(ClauseId(last)); // before anything is shown
    show();
    EXPECT_TRUE(QTest::qWaitFor([&] { return topOf(last.c_str()) > 0 && topOf(last.c_str()) < 700; }));
    EXPECT_EQ(evaluated(QStringLiteral("document.querySelector('.pw-current').id")).toString().toStdString(), last);
    preview.goTo(ClauseId(kPurposeClause));
    EXPECT_TRUE(QTest::qWaitFor([&] { return topOf(kPurposeClause) > 0; }));
}

TEST_F(Preview, AsksForAMenuThatKnowsTheClauseUnderThePointerInAnySize)
{
    show();
    std::vector<MenuPlace> wanted;
    QObject::connect(&preview, &PreviewView::menuWanted, &preview,
                     [&](const MenuPlace &place) { wanted.push_back(place); });
    preview.goTo(ClauseId(kPurposeClause));
    const QPoint place = placeOf("#purpose_scope\\\\.purpose");
    QTest::mouseClick(test::surfaceOf(preview), Qt::RightButton, {}, place);
    ASSERT_TRUE(QTest::qWaitFor([&] { return wanted.size() == 1; }));
    EXPECT_EQ(wanted[0].clause, ClauseId(kPurposeClause));
    EXPECT_EQ(wanted[0].onScreen, preview.mapToGlobal(place));
    EXPECT_EQ(wanted[0].selection, Selection::Nothing);

    preview.setZoom(1.5);
    ASSERT_TRUE(QTest::qWaitFor([&] { return evaluated(QStringLiteral("innerWidth")).toDouble() < 620; }));
    preview.goTo(ClauseId(kPurposeClause));
    const QPoint larger = placeOf("#purpose_scope\\\\.purpose") * 1.5;
    QTest::mouseClick(test::surfaceOf(preview), Qt::RightButton, {}, larger);
    ASSERT_TRUE(QTest::qWaitFor([&] { return wanted.size() == 2; }));
    EXPECT_EQ(wanted[1].clause, ClauseId(kPurposeClause));
}

TEST_F(Preview, SaysWhenTheWheelTurnsWithCtrl)
{
    show();
    std::vector<int> turned;
    QObject::connect(&preview, &PreviewView::zoomTurned, &preview, [&](int steps) { turned.push_back(steps); });
    for (const int angle : {120, -120}) {
        QWheelEvent wheel(QPointF(50, 50), preview.mapToGlobal(QPointF(50, 50)), {}, {0, angle}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(test::surfaceOf(preview), &wheel);
    }
    EXPECT_EQ(turned, (std::vector<int>{1, -1}));
}

TEST_F(Preview, CopiesWhatIsSelected)
{
    show();
    preview.selectAll();
    EXPECT_TRUE(QTest::qWaitFor([&] {
        preview.copy();
        return QGuiApplication::clipboard()->text().contains(QStringLiteral("Purpose"));
    })) << QGuiApplication::clipboard()->text().toStdString();
}

TEST_F(Preview, HighlightsWhatChangedUnlessTheSystemAsksForNoMotion)
{
    show();
    const QString highlighted = QStringLiteral("[...document.querySelectorAll('.pw-changed')].map(e => e.id).join()");
    file.answer(kPurpose, std::string("Still."));
    show();
    EXPECT_EQ(evaluated(highlighted).toString(), QString());
    preview.setStyle(nullptr);
    file.answer(kPurpose, std::string("Moving."));
    show();
    EXPECT_EQ(evaluated(highlighted).toString().toStdString(), kPurposeClause);
    EXPECT_TRUE(QTest::qWaitFor([&] { return evaluated(highlighted).toString().isEmpty(); }));
}

TEST_F(Preview, SaysThatTheEngineEndedAndShowsThePageAgain)
{
    show();
    QSignalSpy failed(&preview, &PreviewView::failed);
    ASSERT_FALSE(test::renderers().empty());
    for (const pid_t process : test::renderers())
        ::kill(process, SIGKILL);
    ASSERT_TRUE(failed.wait());
    EXPECT_EQ(sentence().toStdString(), "The preview stopped. Your policy is not affected.");
    file.answer(kPurpose, std::string("Written meanwhile."));
    preview.show(file.document(), settings);
    auto *again = preview.findChild<QPushButton *>();
    ASSERT_TRUE(again->isVisible());
    QTest::keyClick(again, Qt::Key_Space);
    ASSERT_TRUE(test::waitUntilLoaded(preview));
    EXPECT_FALSE(again->isVisible());
    EXPECT_EQ(evaluated(kPageText), textAnew());
}

TEST(PreviewWithoutEngine, SaysSoInItsPlace)
{
    LivePreview preview(nullptr, [] { return std::unexpected(std::string("libpolicywright_preview.so: not found")); });
    QSignalSpy failed(&preview, &PreviewView::failed);
    preview.show(OpenPolicy("project").document(), {});
    const auto *label = preview.findChild<QLabel *>();
    EXPECT_EQ(label->text().toStdString(),
              "The preview is not part of this installation. Writing and publishing work without it.");
    EXPECT_EQ(label->toolTip().toStdString(), "libpolicywright_preview.so: not found");
    EXPECT_FALSE(preview.findChild<QPushButton *>()->isVisibleTo(&preview));
    EXPECT_EQ(failed.count(), 1);
}

TEST(PreviewWithoutEngine, SaysThatTheEngineCannotRunHere)
{
    LivePreview preview(nullptr, [] {
        return std::expected<EngineFactory *, std::string>(
            [](QWidget *, const EngineReports &) -> EngineView * { return nullptr; });
    });
    preview.show(OpenPolicy("project").document(), {});
    EXPECT_TRUE(preview.findChild<QLabel *>()->text().startsWith(QStringLiteral("The preview only runs where")));
}

// -- remarks

class ReviewedPreview : public Preview {
protected:
    void showRemarked(std::vector<RemarkMark> marks)
    {
        show();
        const assembly::AssembledDocument document = file.document();
        RemarkedPage page{.text = annotate::reviewedText(document), .cover = {}, .marks = std::move(marks)};
        for (const assembly::AssembledClause &clause : document.cover)
            page.cover.push_back(clause.content->id);
        QSignalSpy placed(&preview, &PreviewView::marksPlaced);
        preview.showRemarks(page);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !placed.isEmpty(); }, 10'000));
        places = placed.last().first().value<std::vector<MarkPlace>>();
    }
    // The words of the document that a mark covers, as the page shows them.
    QString marked(const char *look)
    {
        return evaluated(QStringLiteral("[...CSS.highlights.get('pw-%1')].map(range => range.toString()).join('|')")
                             .arg(QLatin1String(look)))
            .toString();
    }
    std::string textOf(const ClauseId &clause)
    {
        for (const annotate::ReviewedClause &each : annotate::reviewedText(file.document())) {
            if (each.id == clause)
                return each.text;
        }
        return {};
    }
    annotate::TextRange rangeOf(const ClauseId &clause, const std::string &words)
    {
        return *annotate::rangeOfQuote({clause, textOf(clause)}, words);
    }

    std::vector<MarkPlace> places;
};

TEST_F(ReviewedPreview, MarksTheWordsThatARemarkIsAbout)
{
    const ClauseId clause("purpose_scope.living_document");
    const std::string words = "firm rules";
    showRemarked({{.key = "a", .clause = clause, .range = rangeOf(clause, words)},
                  {.key = "b", .clause = clause, .look = RemarkMark::Look::Question}});
    EXPECT_EQ(marked("comment"), QString::fromStdString(words));
    EXPECT_EQ(marked("question"), QString()); // about no words
    ASSERT_EQ(places.size(), 2U);
    EXPECT_EQ(places[0].key, "a");
    EXPECT_GT(places[0].top, places[1].top); // which stands at the clause's upper edge
    EXPECT_EQ(places[1].key, "b");
}

TEST_F(ReviewedPreview, EveryClauseOfTheDocumentIsReadAsTheReviewReadsIt)
{
    const assembly::AssembledDocument document = file.document();
    const auto isNotice = [&](const ClauseId &id) {
        return std::ranges::any_of(document.notices, [&](const auto &notice) { return notice.content->id == id; });
    };
    std::vector<RemarkMark> marks;
    QStringList expected;
    for (const annotate::ReviewedClause &clause : annotate::reviewedText(file.document())) {
        const auto length = static_cast<std::uint32_t>(QString::fromStdString(clause.text).toUcs4().size());
        if (length < 12 || isNotice(clause.id)) // which stand above the text, in drafts
            continue;
        const annotate::TextRange range{length / 3, length / 3 + 9};
        marks.push_back({.key = clause.id.toString(), .clause = clause.id, .range = range});
        expected +=
            QString::fromStdString(clause.id.toString() + ": " + std::string(annotate::partOf(clause.text, range)));
    }
    showRemarked(marks);
    EXPECT_EQ(places.size(), marks.size());
    // What stands between blocks and cells is not in the page's own text: letters and digits are compared.
    const auto lettersOf = [](const QString &text) {
        QString letters;
        for (const QChar letter : text) {
            if (letter.isLetterOrNumber() || letter == u':')
                letters += letter;
        }
        return letters;
    };
    QStringList read = evaluated(QStringLiteral(R"js([...CSS.highlights.get('pw-comment')].map(range => {
        const element = range.startContainer.parentElement;
        return (element.closest('.clause')?.id ?? 'setup.cover') + ': ' + range.toString();
    }))js"))
                           .toStringList();
    QStringList wrong;
    for (const QString &each : expected) {
        const bool isThere =
            std::ranges::any_of(read, [&](const QString &one) { return lettersOf(one) == lettersOf(each); });
        if (!isThere)
            wrong += each;
    }
    EXPECT_EQ(wrong, QStringList());
}

TEST_F(ReviewedPreview, SaysWhichWordsAreSelectedAndThatNoneAreAnyMore)
{
    const ClauseId clause("purpose_scope.living_document");
    showRemarked({});
    std::optional<SelectedWords> selected;
    int told = 0;
    QObject::connect(&preview, &PreviewView::wordsSelected, &preview,
                     [&](const std::optional<SelectedWords> &words) { selected = words, ++told; });
    evaluated(QStringLiteral(R"js(
        (() => { const walker = document.createTreeWalker(document.getElementById('purpose_scope.living_document'), NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.data.indexOf('firm rules');
            if (at >= 0 && !node.parentElement.closest('h3')) { getSelection().setBaseAndExtent(node, at, node, at + 10); return true; }
          } return false; })())js"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return selected.has_value(); }, 10'000));
    EXPECT_EQ(selected->clause, clause);
    const std::string text = textOf(clause);
    EXPECT_EQ(std::string(annotate::partOf(text, selected->range)), "firm rules");
    EXPECT_GT(selected->bottom, selected->top);
    evaluated(QStringLiteral("getSelection().removeAllRanges()"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !selected.has_value(); }, 10'000));
    EXPECT_EQ(told, 2);
}

TEST_F(ReviewedPreview, ScrollsToTheRemarkThatIsTalkedAboutAndSaysWhereThePageIs)
{
    const annotate::ReviewedText text = annotate::reviewedText(file.document());
    const ClauseId last = text.back().id;
    showRemarked({{.key = "last", .clause = last, .range = {0, 5}}});
    QSignalSpy scrolled(&preview, &PreviewView::scrolled);
    preview.pointTo("last", PreviewView::Scroll::Yes);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !scrolled.isEmpty() && scrolled.last()[0].toDouble() > 0; }, 10'000));
    EXPECT_EQ(marked("comment"), QString());
    EXPECT_EQ(marked("active").isEmpty(), false);
}

TEST_F(ReviewedPreview, ShowsTheTextAloneWhereTheReviewIsLeft)
{
    const ClauseId clause("purpose_scope.living_document");
    showRemarked({{.key = "a", .clause = clause, .range = rangeOf(clause, "firm rules")}});
    preview.showRemarks(std::nullopt);
    EXPECT_TRUE(QTest::qWaitFor([&] { return marked("comment").isEmpty(); }, 10'000));
}

} // namespace
} // namespace policywright::gui
