// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/pages/PagesStage.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <filesystem>

namespace policywright::gui::test {

QByteArray pdfOf(int pages, const QString &words)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A5));
    QPainter painter(&writer);
    for (int page = 1; page <= pages; ++page) {
        if (page > 1)
            writer.newPage();
        painter.drawText(QRect(0, 0, writer.width(), writer.height()), Qt::AlignCenter,
                         QStringLiteral("Sheet %1 %2").arg(page).arg(words));
    }
    painter.end();
    return bytes;
}

std::string programOf(const testing::TemporaryFolder &folder, const std::string &name, const std::string &script)
{
    const std::string path = folder.path(name);
    testing::writeBytes(path, "#!/bin/sh\n" + script);
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return path;
}

std::string pdfProgramThatMakes(const testing::TemporaryFolder &folder, const QByteArray &pdf, const char *seconds)
{
    testing::writeBytes(folder.path("made.pdf"), pdf.toStdString());
    return programOf(folder, "pdf-program", R"sh(
while read -r job; do
    pdf=$(printf '%s' "$job" | sed 's/.*"pdf":"\([^"]*\)".*/\1/')
    sleep )sh" + std::string(seconds) + R"sh(
    cp ')sh" + folder.path("made.pdf") + R"sh(' "$pdf"
    printf '{"pdf":"%s","pages":1}\n' "$pdf"
done
)sh");
}

PageSource sourceOf(std::shared_ptr<std::atomic<int>> calls)
{
    return [calls = std::move(calls)]() -> ResultWithErrors<pdf::PdfRequest> {
        ++*calls;
        return pdf::PdfRequest{.html = "<p>page</p>", .job = {.title = "Harbour policy"}, .target = "x"};
    };
}

} // namespace policywright::gui::test
