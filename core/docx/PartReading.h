// SPDX-License-Identifier: Apache-2.0
//
// XML in, element by element, of a part that a stranger wrote: no document type, bounded depth. Names without their
// namespace; elements of namespaces that we do not know have an empty one. Internal to the room.
#pragma once

#include "core/base/Error.h"

#include <QByteArray>
#include <QXmlStreamReader>

#include <string>
#include <string_view>

namespace policywright::docx {

class PartReading {
public:
    // `part`: its name, for errors. Both outlive the reading.
    PartReading(const std::string &xml, const std::string &file, std::string part);
    virtual ~PartReading() = default;

    Result<> read(); // Errors: WordNotADocument, WordLimit

protected:
    virtual void begin(const QString &name) = 0;
    virtual void end(const QString &name) = 0;
    virtual void characters(const QString &text) { Q_UNUSED(text) }

    // Of the element that begins: by its name alone, whatever its namespace. Empty: none.
    std::string attribute(QLatin1StringView name) const;
    void skip() { m_skipped = m_depth; } // what is in the element that begins
    void refuse(ErrorCode code, const std::string &detail);
    const std::string &file() const { return m_file; }

private:
    void take();

    QByteArray m_bytes;
    QXmlStreamReader m_reader;
    const std::string &m_file;
    std::string m_part;
    int m_depth = 0;
    int m_skipped = 0; // the depth of the element that is skipped
    std::optional<Error> m_error;
};

} // namespace policywright::docx
