// SPDX-License-Identifier: Apache-2.0
#include "core/archive/ZipPacker.h"

#include <KZip>
#include <QBuffer>
#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace policywright::archive {
namespace {

// DOS times have no zone: KZip writes the local form of this, which is the same text in every zone.
QDateTime fixedTime()
{
    return {QDate(1980, 1, 1), QTime(12, 0)};
}

} // namespace

extern "C" Q_DECL_EXPORT ZipPacker policywrightPackZip;

bool policywrightPackZip(const std::vector<Entry> &entries, const std::vector<Method> &methods, std::string &archive,
                         std::string &problem)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    // Never over a file: KZip's destructor commits half an archive, and on a full disk close() returned true.
    KZip zip(&buffer);
    const auto failed = [&] {
        problem = zip.errorString().toStdString();
        return false;
    };
    if (!zip.open(QIODevice::WriteOnly))
        return failed();
    zip.setExtraField(KZip::NoExtraField);
    const QDateTime time = fixedTime();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const QByteArrayView data(entries[i].bytes.data(), static_cast<qsizetype>(entries[i].bytes.size()));
        zip.setCompression(methods[i] == Method::Stored ? KZip::NoCompression : KZip::DeflateCompression);
        if (!zip.writeFile(QString::fromStdString(entries[i].name), data, 0100644, {}, {}, time, time, time))
            return failed();
    }
    if (!zip.close())
        return failed();
    archive = bytes.toStdString();
    return true;
}

} // namespace policywright::archive
