// SPDX-License-Identifier: Apache-2.0
#include "app/pdf/PdfFinishing.h"

#include "app/pdf/PageOverlay.h"

#include <QUrl>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFLogger.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <exception>
#include <iterator>
#include <map>

namespace policywright::pdf {
namespace {

struct Place {
    int page; // from 0
    QPDFObjectHandle destination;
};

class Finisher {
public:
    Finisher(const QByteArray &printed, const PdfJob &job) : m_job(job), m_printed(printed)
    {
        m_pdf.setLogger(QPDFLogger::create());
        m_pdf.processMemoryFile("printed", m_printed.constData(), static_cast<std::size_t>(m_printed.size()));
        m_pages = QPDFPageDocumentHelper(m_pdf).getAllPages();
    }

    Result<FinishedPdf> run()
    {
        findPlaces();
        for (const Bookmark &bookmark : m_job.bookmarks) {
            if (!m_places.contains(bookmark.id))
                return fail(ErrorCode::PdfNotPrinted, m_job.title);
        }
        addOverlay();
        addOutline();
        addDocumentFacts();
        return FinishedPdf{write(), static_cast<int>(m_pages.size())};
    }

private:
    static std::string decoded(const std::string &name)
    {
        return QUrl::fromPercentEncoding(QByteArray::fromStdString(name)).toStdString();
    }

    void findPlaces()
    {
        std::map<QPDFObjGen, int> numbers;
        for (std::size_t i = 0; i < m_pages.size(); ++i)
            numbers[m_pages[i].getObjectHandle().getObjGen()] = static_cast<int>(i);
        QPDFObjectHandle destinations = m_pdf.getRoot().getKey("/Dests");
        if (!destinations.isDictionary())
            return;
        for (const auto &[name, value] : destinations.getDictAsMap()) {
            QPDFObjectHandle destination = value;
            if (!destination.isArray() || destination.getArrayNItems() == 0)
                continue;
            const auto page = numbers.find(destination.getArrayItem(0).getObjGen());
            if (page != numbers.end())
                m_places[decoded(name.substr(1))] = {page->second, destination};
        }
    }

    // The links in front of the first section's page that lead to bookmarks are the table of contents.
    std::vector<ContentsNumber> contentsNumbers() const
    {
        std::vector<ContentsNumber> numbers;
        int firstPage = static_cast<int>(m_pages.size());
        std::map<std::string, int> pageOf;
        for (const Bookmark &bookmark : m_job.bookmarks) {
            pageOf[bookmark.id] = m_places.at(bookmark.id).page;
            if (bookmark.level == 1)
                firstPage = std::min(firstPage, pageOf[bookmark.id]);
        }
        for (int page = 0; page < firstPage; ++page) {
            auto links = m_pages[static_cast<std::size_t>(page)];
            for (auto annotation : links.getAnnotations("/Link")) {
                QPDFObjectHandle target = annotation.getObjectHandle().getKey("/Dest");
                if (!target.isName())
                    continue;
                if (const auto found = pageOf.find(decoded(target.getName().substr(1))); found != pageOf.end())
                    numbers.push_back({page, annotation.getRect().lly + kContentsDescent, found->second + 1});
            }
        }
        return numbers;
    }

    void addOverlay()
    {
        if (m_pages.empty())
            return;
        const auto box = m_pages[0].getMediaBox().getArrayAsRectangle();
        m_overlayBytes = drawOverlay(m_job, {box.urx - box.llx, box.ury - box.lly}, static_cast<int>(m_pages.size()),
                                     contentsNumbers());
        m_overlay.setLogger(QPDFLogger::create());
        m_overlay.processMemoryFile("overlay", m_overlayBytes.constData(),
                                    static_cast<std::size_t>(m_overlayBytes.size()));
        auto drawnPages = QPDFPageDocumentHelper(m_overlay).getAllPages();
        for (std::size_t i = 0; i < m_pages.size() && i < drawnPages.size(); ++i)
            place(m_pages[i], m_pdf.copyForeignObject(drawnPages[i].getFormXObjectForPage()));
    }

    void place(QPDFPageObjectHelper &page, QPDFObjectHandle form)
    {
        QPDFObjectHandle resources = page.getAttribute("/Resources", true);
        if (!resources.isDictionary())
            page.getObjectHandle().replaceKey("/Resources", resources = QPDFObjectHandle::newDictionary());
        resources.mergeResources(QPDFObjectHandle::parse("<< /XObject << >> >>"));
        int suffix = 1;
        const std::string name = resources.getUniqueResourceName("/Running", suffix);
        resources.getKey("/XObject").replaceKey(name, form);
        // What the readers of marked content call an artifact: no part of the text.
        page.addPageContents(m_pdf.newStream("q\n"), true);
        page.addPageContents(m_pdf.newStream("\nQ\n/Artifact <</Type /Pagination>> BDC q " + name + " Do Q EMC\n"),
                             false);
    }

    void addOutline()
    {
        if (m_job.bookmarks.empty())
            return;
        QPDFObjectHandle root = m_pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
        std::vector<QPDFObjectHandle> parents{root};
        for (const Bookmark &bookmark : m_job.bookmarks) {
            parents.resize(std::min(parents.size(), static_cast<std::size_t>(bookmark.level)));
            QPDFObjectHandle parent = parents.back();
            QPDFObjectHandle item = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
            item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(bookmark.title));
            item.replaceKey("/Dest", m_places.at(bookmark.id).destination);
            item.replaceKey("/Parent", parent);
            append(parent, item);
            parents.push_back(item);
        }
        m_pdf.getRoot().replaceKey("/Outlines", root);
        m_pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
    }

    // Sections are shown, their clauses folded: a negative count.
    static void append(QPDFObjectHandle parent, QPDFObjectHandle item)
    {
        const bool isRoot = parent.hasKey("/Type");
        const long long sign = isRoot ? 1 : -1;
        if (parent.hasKey("/Last")) {
            QPDFObjectHandle last = parent.getKey("/Last");
            last.replaceKey("/Next", item);
            item.replaceKey("/Prev", last);
        } else {
            parent.replaceKey("/First", item);
        }
        parent.replaceKey("/Last", item);
        const long long count = parent.hasKey("/Count") ? parent.getKey("/Count").getIntValue() : 0;
        parent.replaceKey("/Count", QPDFObjectHandle::newInteger(count + sign));
    }

    void addDocumentFacts()
    {
        QPDFObjectHandle root = m_pdf.getRoot();
        root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(m_job.language));
        root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
        QPDFObjectHandle info = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(m_job.title));
        info.replaceKey("/Creator", QPDFObjectHandle::newString("Policywright"));
        const std::string date = pdfDate(m_job.created);
        info.replaceKey("/CreationDate", QPDFObjectHandle::newString(date));
        info.replaceKey("/ModDate", QPDFObjectHandle::newString(date));
        m_pdf.getTrailer().replaceKey("/Info", info);
        QPDFObjectHandle metadata = m_pdf.newStream(xmp());
        metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
        metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
        root.replaceKey("/Metadata", metadata);
    }

    // "2026-11-22T01:02:03Z" as ISO 32000-1, 7.9.4 writes it.
    static std::string pdfDate(const std::string &iso)
    {
        std::string digits;
        std::ranges::copy_if(iso, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
        return "D:" + digits + "Z";
    }

    std::string xmp() const
    {
        const std::string title = QString::fromStdString(m_job.title).toHtmlEscaped().toStdString();
        const std::string language = QString::fromStdString(m_job.language).toHtmlEscaped().toStdString();
        return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
               "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
               "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
               "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
               title + "</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>" + language +
               "</rdf:li></rdf:Bag></dc:language><xmp:CreatorTool>Policywright</xmp:CreatorTool><xmp:CreateDate>" +
               m_job.created + "</xmp:CreateDate></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
    }

    QByteArray write()
    {
        QPDFWriter writer(m_pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
    }

    static constexpr double kContentsDescent = 8.2; // points from the link's lower edge to its baseline

    const PdfJob &m_job;
    QByteArray m_printed;
    QByteArray m_overlayBytes; // copied streams are read from it when the file is written
    QPDF m_overlay;
    QPDF m_pdf;
    std::vector<QPDFPageObjectHelper> m_pages;
    std::map<std::string, Place> m_places;
};

} // namespace

Result<FinishedPdf> finishPdf(const QByteArray &printed, const PdfJob &job)
{
    try {
        return Finisher(printed, job).run();
    } catch (const std::exception &) { // qpdf's way to say that the bytes are no PDF
        return fail(ErrorCode::PdfNotPrinted, job.title);
    }
}

} // namespace policywright::pdf
