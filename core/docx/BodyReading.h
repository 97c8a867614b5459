// SPDX-License-Identifier: Apache-2.0
//
// The body of a Word document. Internal to the room.
#pragma once

#include "core/docx/PartReading.h"
#include "core/docx/WordDocument.h"

#include <map>
#include <string>
#include <vector>

namespace policywright::docx {

// Where the comments stand, by their number in the file.
struct CommentPlaces {
    struct Place {
        std::size_t begin = 0;
        std::size_t end = 0;
        bool isOpen = false; // its end was not there yet
    };
    std::map<std::string, Place> places;
};

class BodyReading final : public PartReading {
public:
    BodyReading(const std::string &xml, const std::string &file, WordDocument &document, CommentPlaces &places)
        : PartReading(xml, file, "the text"), m_document(document), m_places(places)
    {
    }

    bool hasBody() const { return m_hasBody; }

private:
    struct Open {
        WordChange::Kind kind;
        std::string author;
        std::string created;
        bool isMove;
    };

    void begin(const QString &name) override;
    void end(const QString &name) override;
    void characters(const QString &text) override;
    bool beginChange(const QString &name);
    bool beginPlace(const QString &name);
    void beginForm(const QString &name);
    void beginRun(const QString &name);
    Open changeHere(WordChange::Kind kind, bool isMove) const;
    void append(const std::string &text, const std::vector<Open> &more);
    void mark(const Open &change, std::size_t begin, std::size_t end);

    WordDocument &m_document;
    CommentPlaces &m_places;
    std::vector<Open> m_open;     // changes that hold what comes
    std::vector<Open> m_rowOpen;  // of the row
    std::vector<Open> m_markOpen; // of the paragraph's own mark
    std::vector<Open> m_runForm;  // of the run, when it ends
    std::vector<Open> m_paragraphForm;
    std::size_t m_runAt = 0;
    std::size_t m_paragraphAt = 0;
    int m_properties = 0; // of paragraphs, runs and rows, that are open
    int m_rowProperties = 0;
    bool m_isInText = false;
    bool m_isInRun = false;
    bool m_hasBody = false;
};

} // namespace policywright::docx
