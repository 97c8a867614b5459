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

extern "C" Q_DECL_EXPORT ZipPacker policywright_pack_zip;

std::string policywright_pack_zip(const std::vector<Entry> &entries, const std::vector<Method> &methods,
                                  std::string &archive)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    // Never over a file: KZip's destructor commits half an archive, and on a full disk close() returned true.
    KZip zip(&buffer);
    const auto problem = [&zip] {
        const std::string words = zip.errorString().toStdString();
        return words.empty() ? std::string("the archive cannot be packed") : words;
    };
    if (!zip.open(QIODevice::WriteOnly))
        return problem();
    zip.setExtraField(KZip::NoExtraField);
    const QDateTime time = fixedTime();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const QByteArrayView data(entries[i].bytes.data(), static_cast<qsizetype>(entries[i].bytes.size()));
        zip.setCompression(methods[i] == Method::Stored ? KZip::NoCompression : KZip::DeflateCompression);
        if (!zip.writeFile(QString::fromStdString(entries[i].name), data, 0100644, {}, {}, time, time, time))
            return problem();
    }
    if (!zip.close())
        return problem();
    archive = bytes.toStdString();
    return {};
}

} // namespace policywright::archive
