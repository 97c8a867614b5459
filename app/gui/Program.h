// SPDX-License-Identifier: Apache-2.0
//
// What every window of one program works with: files, time, ids, packs read before, and the folders. Made once by the
// main program, or by a test with folders of its own; it outlives the windows.
#pragma once

#include "app/gui/Patience.h"
#include "core/session/EditingSession.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <string>

class QWidget;

namespace policywright::gui {

class PreviewView;

// How a person names a file. Replaced in tests, where nobody is there to be asked. Empty: nothing was chosen.
struct FileChooser {
    std::function<QString(QWidget *parent)> toOpen;
    std::function<QString(QWidget *parent, const QString &suggestion)> toSave;
    std::function<QString(QWidget *parent)> toOpenReview; // annotations, or another copy of the policy
    std::function<QString(QWidget *parent, const QString &suggestion)> toSaveReviewCopy;
    // `forms`: how the name may end, the usual one first: {"html", "pdf"}.
    std::function<QString(QWidget *parent, const QString &suggestion, const QStringList &forms)> toSavePaper;
    std::function<QString(QWidget *parent)> toOpenList;                         // of people, for a spreadsheet
    std::function<QString(QWidget *parent, const QString &folder)> toOpenPacks; // a folder; `folder`: to begin with
};
FileChooser systemFileChooser();

struct Program {
    FileSystem &files;
    const Clock &clock;
    IdSource &ids;
    session::PackCache &packs;
    std::string templatesFolder;
    std::string journalFolder;
    std::string keysFolder; // of keys to sign with
    std::string pdfProgram; // path of policywright-pdf
    QString settingsFile;   // INI
    FileChooser chooser;
    std::function<PreviewView *(QWidget *parent)> makePreview;

    session::Surroundings surroundings() const { return {files, clock, ids, packs, journalFolder, patiently}; }
};

// What is set for this call, what is installed beside the program, what the build knows.
std::string templatesFolder();
std::string pdfProgram();
std::string journalFolder(); // below the user's data
std::string keysFolder();    // there too, the command line's; POLICYWRIGHT_KEYS names another
QString settingsFile();      // below the user's settings; POLICYWRIGHT_SETTINGS names another folder

} // namespace policywright::gui
