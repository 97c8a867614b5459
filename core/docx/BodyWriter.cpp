// SPDX-License-Identifier: Apache-2.0
#include "core/docx/BodyWriter.h"

#include "core/docx/ParagraphWriter.h"
#include "core/docx/Xml.h"

#include <algorithm>
#include <numeric>

namespace policywright::docx {
namespace {

constexpr int kCharacterWidth = 108; // of bold text of 9.5 points, more than most
constexpr int kCellMargin = 160;

// Each column as wide as its longest word, as far as there is room; the rest by what the cells hold.
std::vector<int> widthsOf(const std::vector<ColumnWidth> &columns)
{
    const int all = kTextWidth - kClauseIndent;
    std::vector<int> widths;
    int least = 0;
    int wanted = 0;
    for (const ColumnWidth &column : columns) {
        widths.push_back(kCharacterWidth * static_cast<int>(column.least) + kCellMargin);
        least += widths.back();
        wanted += static_cast<int>(column.wanted - std::min(column.wanted, column.least)) + 1;
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int more = static_cast<int>(columns[i].wanted - std::min(columns[i].wanted, columns[i].least)) + 1;
        widths[i] = least > all ? widths[i] * all / least : widths[i] + (all - least) * more / wanted;
    }
    return widths;
}

class BodyWriting {
public:
    BodyWriting(const Flow &flow, const Marks &marks) : m_flow(flow), m_paragraphs(m_xml, marks) {}

    WrittenBody write()
    {
        m_xml.open("w:document", {{"xmlns:w", kWordNamespace}, {"xmlns:r", kRelationshipNamespace}}).open("w:body");
        for (const FlowItem &item : m_flow.items)
            write(item);
        pageSettings();
        m_xml.close().close();
        return {std::move(m_xml).take(), m_paragraphs.addresses()};
    }

private:
    void write(const FlowItem &item)
    {
        using Kind = FlowItem::Kind;
        switch (item.kind) {
        case Kind::Paragraph: m_paragraphs.write(item.paragraph); break;
        case Kind::OpenTable: openTable(item); break;
        case Kind::OpenRow:
            m_xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
            if (item.isHead)
                m_xml.empty("w:tblHeader");
            if (item.mark != compare::Mark::Same)
                m_paragraphs.writeMark(item.mark == compare::Mark::Removed ? "w:del" : "w:ins");
            m_xml.close();
            break;
        case Kind::OpenCell: openCell(item); break;
        case Kind::CloseCell:
        case Kind::CloseRow:
        case Kind::CloseTable: m_xml.close(); break;
        }
    }

    void openTable(const FlowItem &item)
    {
        m_widths = widthsOf(item.widths);
        const std::string shown = std::to_string(std::accumulate(m_widths.begin(), m_widths.end(), 0));
        m_xml.open("w:tbl").open("w:tblPr").empty("w:tblStyle", {{"w:val", "PwTable"}});
        m_xml.empty("w:tblW", {{"w:w", shown}, {"w:type", "dxa"}});
        m_xml.empty("w:tblInd", {{"w:w", std::to_string(kClauseIndent)}, {"w:type", "dxa"}});
        m_xml.empty("w:tblLayout", {{"w:type", "fixed"}});
        m_xml.empty("w:tblLook", {{"w:val", "0020"},
                                  {"w:firstRow", "1"},
                                  {"w:lastRow", "0"},
                                  {"w:firstColumn", "0"},
                                  {"w:lastColumn", "0"},
                                  {"w:noHBand", "1"},
                                  {"w:noVBand", "1"}});
        m_xml.close().open("w:tblGrid");
        for (const int each : m_widths)
            m_xml.empty("w:gridCol", {{"w:w", std::to_string(each)}});
        m_xml.close();
    }

    void openCell(const FlowItem &item)
    {
        m_xml.open("w:tc").open("w:tcPr");
        m_xml.empty("w:tcW", {{"w:w", std::to_string(m_widths.at(item.column))}, {"w:type", "dxa"}});
        if (item.mark != compare::Mark::Same)
            m_paragraphs.writeMark(item.mark == compare::Mark::Removed ? "w:cellDel" : "w:cellIns");
        m_xml.close();
    }

    void pageSettings()
    {
        m_xml.open("w:sectPr");
        m_xml.empty("w:headerReference", {{"w:type", "default"}, {"r:id", "header"}});
        m_xml.empty("w:footerReference", {{"w:type", "default"}, {"r:id", "footer"}});
        m_xml.empty("w:pgSz", {{"w:w", "11906"}, {"w:h", "16838"}});
        m_xml.empty("w:pgMar", {{"w:top", "1474"},
                                {"w:right", "1276"},
                                {"w:bottom", "1361"},
                                {"w:left", "1276"},
                                {"w:header", "680"},
                                {"w:footer", "624"},
                                {"w:gutter", "0"}});
        m_xml.close();
    }

    const Flow &m_flow;
    Xml m_xml;
    ParagraphWriter m_paragraphs;
    std::vector<int> m_widths; // of the open table
};

} // namespace

WrittenBody writtenBody(const Flow &flow, const Marks &marks)
{
    return BodyWriting(flow, marks).write();
}

} // namespace policywright::docx
