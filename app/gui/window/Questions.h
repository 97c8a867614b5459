// SPDX-License-Identifier: Apache-2.0
//
// What the window asks before something cannot be taken back, and how it tells of errors: in plain words, with verbs on
// the buttons.
#pragma once

#include "core/base/Error.h"

#include <QString>

class QWidget;

namespace policywright::gui {

enum class UnsavedChoice { Save, Discard, Cancel };
UnsavedChoice askAboutUnsaved(QWidget *parent, const QString &policyName);

enum class ChangedFileChoice { SaveAs, Cancel };
ChangedFileChoice tellOfChangedFile(QWidget *parent, const QString &file);

enum class DamagedChoice { Backup, WhatIsLeft, Cancel };
struct LeftOfDamaged {
    bool backup = false; // the version before the last save is there
    bool rest = false;   // a part of the file can be read
};
// `reason`: what is wrong with it, a sentence. `left`: one of them at least.
DamagedChoice askAboutDamaged(QWidget *parent, const QString &file, const QString &reason, const LeftOfDamaged &left);

// "Discard the changes?": whether the author says so.
bool confirm(QWidget *parent, const QString &question, const QString &consequence, const QString &verb);

// `what`: what did not happen, as a sentence.
void tellOfErrors(QWidget *parent, const QString &what, const Errors &errors);

QString sentencesOf(const Errors &errors); // a line each; the first few, and how many more

} // namespace policywright::gui
