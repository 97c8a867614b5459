// SPDX-License-Identifier: Apache-2.0
#include "app/gui/start/RecentFiles.h"

#include <QSettings>

namespace policywright::gui {
namespace {

constexpr std::size_t kMostFiles = 10;

QString arrayName()
{
    return QStringLiteral("recent");
}

} // namespace

std::vector<RecentFile> RecentFiles::all() const
{
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    std::vector<RecentFile> files;
    const int count = settings.beginReadArray(arrayName());
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        RecentFile file{.path = settings.value(QStringLiteral("path")).toString()};
        file.organisation = settings.value(QStringLiteral("organisation")).toString();
        file.gaps = settings.value(QStringLiteral("gaps")).toInt();
        file.essentialGaps = settings.value(QStringLiteral("essentialGaps")).toInt();
        file.nextReview = QDate::fromString(settings.value(QStringLiteral("nextReview")).toString(), Qt::ISODate);
        if (!file.path.isEmpty())
            files.push_back(file);
    }
    return files;
}

void RecentFiles::note(const RecentFile &file)
{
    std::vector<RecentFile> files = all();
    std::erase_if(files, [&](const RecentFile &other) { return other.path == file.path; });
    files.insert(files.begin(), file);
    if (files.size() > kMostFiles)
        files.resize(kMostFiles);
    write(files);
}

void RecentFiles::forget(const QString &path)
{
    std::vector<RecentFile> files = all();
    std::erase_if(files, [&](const RecentFile &other) { return other.path == path; });
    write(files);
}

void RecentFiles::write(const std::vector<RecentFile> &files) const
{
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    settings.remove(arrayName());
    settings.beginWriteArray(arrayName(), static_cast<int>(files.size()));
    for (int i = 0; i < static_cast<int>(files.size()); ++i) {
        const RecentFile &file = files[static_cast<std::size_t>(i)];
        settings.setArrayIndex(i);
        settings.setValue(QStringLiteral("path"), file.path);
        settings.setValue(QStringLiteral("organisation"), file.organisation);
        settings.setValue(QStringLiteral("gaps"), file.gaps);
        settings.setValue(QStringLiteral("essentialGaps"), file.essentialGaps);
        settings.setValue(QStringLiteral("nextReview"), file.nextReview.toString(Qt::ISODate));
    }
    settings.endArray();
}

} // namespace policywright::gui
