// SPDX-License-Identifier: Apache-2.0
#include "core/base/Digest.h"

#include <QCryptographicHash>

namespace policywright {

std::string sha256Hex(std::string_view bytes)
{
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return QCryptographicHash::hash(view, QCryptographicHash::Sha256).toHex().toStdString();
}

} // namespace policywright
