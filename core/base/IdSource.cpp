// SPDX-License-Identifier: Apache-2.0
#include "core/base/IdSource.h"

#include <QUuid>

namespace policywright {

std::string RandomIdSource::newUuid()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces).toStdString();
}

} // namespace policywright
