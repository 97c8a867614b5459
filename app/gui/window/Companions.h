// SPDX-License-Identifier: Apache-2.0
//
// What stands beside the interview while a policy is open, joined to its work area: all answers and what is missing as
// modes of their own, "find anything", and publishing. Knows where each of them leads, and nothing of what they show.
#pragma once

#include "app/gui/Program.h"

#include <QObject>

namespace policywright::gui {

class AnswersOverview;
class CommandPalette;
class FindingsPanel;
class Printing;
class SpellingHelp;
class WorkArea;
struct WindowActions;

class Companions final : public QObject {
    Q_OBJECT

public:
    // All of them outlive this, which goes with the work area.
    Companions(WorkArea &work, const WindowActions &actions, const Program &program);

    void useSettings(); // as they are now
    SpellingHelp &spelling() { return *m_spelling; }

private:
    void addOverview();
    void addFindings();
    void addInheriting(const WindowActions &actions);
    void addPalette(const WindowActions &actions);
    void addPublishing(const WindowActions &actions);
    void addPrinting(const WindowActions &actions);
    void addFaces(const WindowActions &actions); // of the preview
    void refreshShown(int mode);
    void refreshKnownWords();
    void openPeople();
    void openPalette();
    void publish();
    void print();

    WorkArea &m_work;
    const Program &m_program;
    AnswersOverview *m_overview = nullptr;
    FindingsPanel *m_findings = nullptr;
    CommandPalette *m_palette = nullptr;
    Printing *m_printing = nullptr;
    SpellingHelp *m_spelling = nullptr;
    int m_overviewMode = 0;
    int m_findingsMode = 0;
};

} // namespace policywright::gui
