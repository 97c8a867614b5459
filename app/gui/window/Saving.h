// SPDX-License-Identifier: Apache-2.0
//
// Saving as the window does it: asks for a name where there is none, explains a file that somebody else changed, and
// tells why a save failed. Each returns whether the policy is saved now.
#pragma once

#include "app/gui/EditingController.h"
#include "app/gui/Program.h"

class QWidget;

namespace policywright::gui {

bool save(QWidget *parent, EditingController &controller, const Program &program);
bool saveAs(QWidget *parent, EditingController &controller, const Program &program);
bool saveCopy(QWidget *parent, EditingController &controller, const Program &program);
// Shows what differs between what is open and what somebody else wrote into its file, and saves as something else
// where that is wanted.
bool compareWithFile(QWidget *parent, EditingController &controller, const Program &program);

// Something that is no policy is to be written: where the file's name is that of one, which would be replaced, the
// sentence that says so; empty: it may be written. `suffix`: how the name is to end.
QString refusalOfName(const QString &file, const QString &suffix);

QString fileNameOf(const EditingController &controller);     // "harbour.policy"; empty: not saved yet
QString organisationOf(const EditingController &controller); // empty: not answered

} // namespace policywright::gui
