// SPDX-License-Identifier: Apache-2.0
//
// What office programs and browsers put on the clipboard, as clauses hold it.
#include "app/gui/text/PastedText.h"

#include <gtest/gtest.h>

namespace policywright::gui {
namespace {

std::string bodyOfHtml(const char *html)
{
    QMimeData clipboard;
    clipboard.setHtml(QString::fromUtf8(html));
    const auto contents = pastedContents(clipboard);
    return contents ? editing::bodyOf(editing::reworded({}, *contents)) : "(refused)";
}

TEST(PastedText, TakesParagraphsListsAndLinksFromLibreOffice)
{
    EXPECT_EQ(bodyOfHtml(
                  R"html(<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<title></title><style type="text/css">@page { size: 21cm 29.7cm } p { line-height: 115%; color: #ff0000 }</style></head>
<body lang="en-GB" link="#000080" dir="ltr"><p style="line-height: 100%; margin-bottom: 0cm">
<font face="Liberation Serif, serif"><font size="3">Be <b>open</b> and <i>kind</i>:
see <a href="https://example.org/a">our page</a>.</font></font></p>
<ul><li><p style="margin-bottom: 0cm">first</p></li>
<li><p>second</p></li></ul>
<ol><li><p>one</p></li></ol>
</body></html>)html"),
              "Be **open** and _kind_: see [our page](https://example.org/a).\n\n- first\n- second\n\n1. one");
}

TEST(PastedText, MakesListsOfWordsParagraphsWithBullets)
{
    EXPECT_EQ(
        bodyOfHtml(
            R"html(<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm} --></style>
<!--[if gte mso 9]><xml><o:x>junk</o:x></xml><![endif]--></head><body lang=EN-GB><!--StartFragment-->
<p class=MsoNormal><span style='font-family:Calibri'>Rules<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>First<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>Numbered</p>
<!--EndFragment--></body></html>)html"),
        "Rules\n\n- First\n\n1. Numbered");
}

TEST(PastedText, TakesTablesAndLeavesScriptsPicturesAndForeignAddresses)
{
    EXPECT_EQ(bodyOfHtml(R"html(<script>alert(1)</script><img src="http://tracker.example/x.png"><h2>Title</h2>
<p style="color:red">A <a href="javascript:alert(1)">b</a> <a href="file:///etc/passwd">c</a> {{ x }} &lt;b&gt;</p>
<table><tr><th>K</th><th>V</th></tr><tr><td>a|b</td><td><b>c</b></td></tr></table>)html"),
              "**Title**\n\nA b c {\\{ x }} \\<b>\n\n| K | V |\n|---|---|\n| a\\|b | **c** |");
}

TEST(PastedText, TakesPlainTextLineByLine)
{
    QMimeData clipboard;
    clipboard.setText(QStringLiteral("* one\n\n  two  \n"));
    const auto contents = pastedContents(clipboard);
    ASSERT_TRUE(contents);
    EXPECT_EQ(editing::bodyOf(editing::reworded({}, *contents)), "\\* one\n\ntwo");
}

} // namespace
} // namespace policywright::gui
