// SPDX-License-Identifier: Apache-2.0
#include "core/docx/PartReading.h"

#include <utility>

namespace policywright::docx {
namespace {

constexpr int kMaxDepth = 256; // Word itself nests some twenty

} // namespace

PartReading::PartReading(const std::string &xml, const std::string &file, std::string part)
    : m_bytes(QByteArray::fromRawData(xml.data(), static_cast<qsizetype>(xml.size()))), m_reader(m_bytes), m_file(file),
      m_part(std::move(part))
{
}

Result<> PartReading::read()
{
    while (!m_reader.atEnd() && !m_error) {
        m_reader.readNext();
        take();
    }
    if (!m_error && m_reader.hasError())
        refuse(ErrorCode::WordNotADocument,
               m_part + " is not well-formed XML in line " + std::to_string(m_reader.lineNumber()));
    return m_error ? Result<>(std::unexpected(*m_error)) : Result<>();
}

void PartReading::take()
{
    switch (m_reader.tokenType()) {
    case QXmlStreamReader::DTD:
        refuse(ErrorCode::WordNotADocument, m_part + " has a document type, which no such file needs");
        break;
    case QXmlStreamReader::StartElement:
        if (++m_depth > kMaxDepth)
            refuse(ErrorCode::WordLimit, m_part + " is nested more than " + std::to_string(kMaxDepth) + " deep");
        else if (m_skipped == 0)
            begin(m_reader.name().toString());
        break;
    case QXmlStreamReader::EndElement:
        if (m_skipped == m_depth)
            m_skipped = 0;
        if (m_skipped == 0)
            end(m_reader.name().toString());
        --m_depth;
        break;
    case QXmlStreamReader::Characters:
        if (m_skipped == 0)
            characters(m_reader.text().toString());
        break;
    default: break;
    }
}

std::string PartReading::attribute(QLatin1StringView name) const
{
    for (const QXmlStreamAttribute &each : m_reader.attributes()) {
        if (each.name() == name)
            return each.value().toString().toStdString();
    }
    return {};
}

void PartReading::refuse(ErrorCode code, const std::string &detail)
{
    if (!m_error)
        m_error = Error{code, m_file, detail};
}

} // namespace policywright::docx
