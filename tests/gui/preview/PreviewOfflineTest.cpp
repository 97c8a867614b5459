// SPDX-License-Identifier: Apache-2.0
//
// A document with a program in every place that HTML has for one, and a reference to a server in each of them, is
// loaded and also inserted as a change. Nothing runs, and the server counts no connection. Our own texts cannot become
// such a page; this is what holds if one ever does.
#include "tests/gui/preview/PreviewStage.h"

#include "app/gui/preview/PageScript.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <gtest/gtest.h>

namespace policywright::gui {
namespace {

using test::evaluated;

// RAN marks the page and asks the server; URL is the server.
const char *const kHostile = R"html(
<script>RAN</script><script type="module">RAN</script><script src="URL/a.js"></script>
<script src="data:text/javascript,RAN"></script><script type="module">import "URL/m.js"</script>
<script type="speculationrules">{"prerender": [{"source": "list", "urls": ["URL/p.html"]}]}</script>
<img src="x:" onerror="RAN" alt=""><img src="URL/i.png" alt=""><img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" onload="RAN" alt="">
<svg onload="RAN"><script>RAN</script><use href="URL/u.svg#a"/><animate onbegin="RAN" attributeName="x" dur="1s"/>
<a href="javascript:RAN"><text y="9">x</text></a><set attributeName="onclick" to="RAN"/></svg>
<iframe src="javascript:RAN"></iframe><iframe srcdoc="<script>parent.document.documentElement.dataset.ran=1</script>"></iframe>
<iframe src="data:text/html,<script>RAN</script>"></iframe><iframe src="URL/f.html"></iframe>
<object data="javascript:RAN"></object><object data="URL/o.svg"></object><embed src="javascript:RAN"><embed src="URL/e.svg">
<video src="URL/v.mp4" autoplay onerror="RAN" onloadstart="RAN"></video><audio src="URL/a.mp3" autoplay onerror="RAN"></audio>
<details open ontoggle="RAN"><summary>s</summary></details><input autofocus onfocus="RAN"><select autofocus onfocus="RAN"></select>
<div style="animation:a 1ms" onanimationstart="RAN" onanimationend="RAN">d</div><style>@keyframes a{to{opacity:0}}</style>
<style>@import url(URL/s.css); body{background:url(URL/b.png)} @font-face{font-family:f;src:url(URL/f.woff2)} p{font-family:f}</style>
<link rel="stylesheet" href="URL/l.css"><link rel="preconnect" href="URL"><link rel="dns-prefetch" href="URL">
<link rel="prefetch" href="URL/p"><link rel="preload" as="script" href="URL/q.js"><link rel="modulepreload" href="URL/r.js">
<link rel="icon" href="URL/icon.ico"><link rel="manifest" href="URL/m.json"><meta http-equiv="refresh" content="0;url=javascript:RAN">
<form action="URL/form" onsubmit="RAN"><button id="b" autofocus onfocus="RAN" onclick="RAN" formaction="javascript:RAN">b</button></form>
<a id="j" href="javascript:RAN" onclick="RAN" onmouseover="RAN" ping="URL/ping">link</a><a id="t" href="URL/t" target="_blank">t</a>
<a id="d" href="data:text/html,x" download="x.html">download</a><marquee onstart="RAN">m</marquee>
<math><maction actiontype="statusline" href="javascript:RAN">x</maction></math><p onpointerover="RAN" onclick="RAN">p</p>
<template shadowrootmode="open"><script>RAN</script><img src="x:" onerror="RAN" alt=""></template>
)html";

class Offline : public testing::Test {
protected:
    Offline()
    {
        server.listen(QHostAddress::LocalHost);
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] { ++connections; });
        window.resize(800, 600);
        window.show();
    }

    QString hostile() const
    {
        const QString url = QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort());
        return QString::fromUtf8(kHostile)
            .replace(QStringLiteral("RAN"), QStringLiteral("document.documentElement.dataset.ran=1;fetch('URL/ran')"))
            .replace(QStringLiteral("URL"), url);
    }

    void load(const QString &body)
    {
        bool isLoaded = false;
        const EngineReports reports{
            .loaded = [&](bool) { isLoaded = true; }, .ended = [] {}, .said = [](const QString &) {}};
        engine = (**test::watchedEngine())(&window, reports);
        ASSERT_NE(engine, nullptr);
        engine->resize(window.size());
        engine->show();
        engine->load((QStringLiteral("<!doctype html><title>x</title><body>") + body).toUtf8());
        ASSERT_TRUE(QTest::qWaitFor([&] { return isLoaded; }, 20'000));
    }

    // After everything that waits for a person has been pressed.
    void expectNothingRan()
    {
        evaluated(QStringLiteral("for (const id of ['j', 't', 'd', 'b']) document.getElementById(id)?.click()"));
        QWidget *const surface = test::surfaceOf(*engine);
        for (const char *id : {"j", "t", "d", "b"}) {
            const QVariantList place =
                evaluated(QStringLiteral("(() => { const e = document.getElementById('%1'); if (!e) return [1, 1];"
                                         "e.scrollIntoView(); const b = e.getBoundingClientRect();"
                                         "return [b.left + 3, b.top + 3]; })()")
                              .arg(QString::fromUtf8(id)))
                    .toList();
            QTest::mouseClick(surface, Qt::LeftButton, {}, {place.at(0).toInt(), place.at(1).toInt()});
        }
        QTest::qWait(1000); // a hint may be followed late
        const QString seen = QStringLiteral(
            "`${document.documentElement.dataset.ran ?? 'nothing'} ran at ${location.protocol} in ${document.title}`");
        EXPECT_EQ(evaluated(seen).toString().toStdString(), "nothing ran at pw: in x");
        EXPECT_EQ(connections, 0);
    }

    QTcpServer server;
    int connections = 0;
    QWidget window;
    EngineView *engine = nullptr;
};

TEST_F(Offline, NoProgramOfADocumentRunsAndNoReferenceIsFollowed)
{
    load(hostile());
    expectNothingRan();
}

TEST_F(Offline, NoProgramOfAChangeRunsAndNoReferenceIsFollowed)
{
    load(QStringLiteral("<header></header><nav></nav><main><section id=\"a\"><h2>A</h2><div class=\"clause\" "
                        "id=\"a.b\"></div></section></main>"));
    evaluated(QString::fromUtf8(kPageScript.data(), static_cast<qsizetype>(kPageScript.size())) +
              QStringLiteral("\npreview.begin('word', [])"));
    const Json changes = Json::Object{
        {"parts", Json::Array{}},
        {"headings", Json::Array{}},
        {"clauses",
         Json::Array{Json::Array{"a.b", "<div class=\"clause\" id=\"a.b\">" + hostile().toStdString() + "</div>"}}},
        {"order", Json()}};
    EXPECT_EQ(evaluated(QStringLiteral("preview.update(%1, true)")
                            .arg(QString::fromStdString(toText(changes, JsonStyle::Compact)))),
              QVariant(true));
    expectNothingRan();
}

TEST_F(Offline, NothingCanBeRunInTheWorldOfTheDocument)
{
    load(QStringLiteral("<p>Text</p>"));
    evaluated(QStringLiteral(
        "document.body.setAttribute('onclick', 'document.documentElement.dataset.ran=1'); document.body.click();"
        "const s = document.createElement('script'); s.textContent = 'document.documentElement.dataset.ran=1';"
        "document.body.append(s)"));
    EXPECT_EQ(
        evaluated(QStringLiteral("document.documentElement.dataset.ran ?? 'nothing ran'")).toString().toStdString(),
        "nothing ran");
}

TEST_F(Offline, TheServerCounts)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, server.serverPort());
    EXPECT_TRUE(QTest::qWaitFor([&] { return connections == 1; }));
}

} // namespace
} // namespace policywright::gui
