// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/PastedRows.h"

#include <algorithm>
#include <utility>

namespace policywright::gui {
namespace {

// Cells may be quoted; a quoted one may hold separators, line breaks and doubled quotation marks.
class RowReader {
public:
    RowReader(const QString &text, QChar separator) : m_text(text), m_separator(separator) {}

    std::vector<QStringList> read()
    {
        while (m_at < m_text.size()) {
            m_row.push_back(m_text[m_at] == QLatin1Char('"') ? quoted() : plain());
            const QChar end = m_at < m_text.size() ? m_text[m_at++] : QLatin1Char('\n');
            if (end == m_separator) {
                if (m_at == m_text.size())
                    m_row.push_back({});
                else
                    continue;
            }
            endRow();
        }
        if (!m_row.isEmpty())
            endRow();
        return std::move(m_rows);
    }

private:
    void endRow()
    {
        if (std::ranges::any_of(m_row, [](const QString &cell) { return !cell.trimmed().isEmpty(); }))
            m_rows.push_back(m_row);
        m_row.clear();
    }

    QString plain()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != QLatin1Char('\n'))
            ++m_at;
        return m_text.sliced(start, m_at - start);
    }

    QString quoted()
    {
        QString cell;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == QLatin1Char('"')) {
                if (m_at + 1 == m_text.size() || m_text[m_at + 1] != QLatin1Char('"'))
                    break;
                ++m_at;
            }
            cell += m_text[m_at];
        }
        ++m_at;
        return cell + plain(); // what stands behind the mark is kept, too
    }

    const QString &m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    QStringList m_row;
    std::vector<QStringList> m_rows;
};

// The separator that makes a table of several lines; none where the lines do not agree.
QChar separatorOf(const QString &text)
{
    if (text.contains(QLatin1Char('\t')))
        return QLatin1Char('\t');
    if (!text.trimmed().contains(QLatin1Char('\n')))
        return {};
    for (const QChar separator : {QLatin1Char(';'), QLatin1Char(',')}) {
        const auto rows = RowReader(text, separator).read();
        const auto isTable = [&](const QStringList &row) { return row.size() == rows.front().size(); };
        if (!rows.empty() && rows.front().size() > 1 && std::ranges::all_of(rows, isTable))
            return separator;
    }
    return {};
}

} // namespace

std::vector<QStringList> pastedRows(const QString &text)
{
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    const QChar separator = separatorOf(lines);
    if (!separator.isNull())
        return RowReader(lines, separator).read();
    std::vector<QStringList> rows;
    for (const QString &line : lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        rows.push_back({line});
    return rows;
}

} // namespace policywright::gui
