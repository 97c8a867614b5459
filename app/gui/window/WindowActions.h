// SPDX-License-Identifier: Apache-2.0
//
// Everything that the window can do, as actions with their names, shortcuts and menus. What they do is connected by the
// window. Actions of parts that are not there are hidden: they show once somebody connects them.
#pragma once

#include <QAction>
#include <QMenu>

class QMainWindow;

namespace policywright::gui {

struct WindowActions {
    explicit WindowActions(QMainWindow &window);

    void setPolicyThere(bool isThere); // what needs a policy is off without one

    QMenu *file = nullptr;
    QMenu *recent = nullptr;
    QMenu *edit = nullptr;
    QMenu *go = nullptr;
    QMenu *review = nullptr; // hidden until somebody reviews
    QMenu *versions = nullptr;
    QMenu *view = nullptr;
    QMenu *documents = nullptr;
    QMenu *help = nullptr;

    QAction *newPolicy = nullptr;
    QAction *open = nullptr;
    QAction *startPage = nullptr;
    QAction *save = nullptr;
    QAction *saveAs = nullptr;
    QAction *saveCopy = nullptr;
    QAction *publish = nullptr; // hidden until somebody publishes
    QAction *print = nullptr;   // hidden until somebody prints
    QAction *close = nullptr;
    QAction *quit = nullptr;
    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *people = nullptr;
    QAction *settings = nullptr;
    QAction *filter = nullptr;
    QAction *reword = nullptr; // hidden until somebody rewords, like the next one
    QAction *replace = nullptr;
    QAction *findAnything = nullptr; // hidden until somebody finds
    QAction *nextGap = nullptr;
    QAction *nextSection = nullptr;
    QAction *previousSection = nullptr;
    QAction *nextColumn = nullptr;
    QAction *previousColumn = nullptr;
    QAction *reviewMode = nullptr;
    QAction *remark = nullptr;
    QAction *nextRemark = nullptr;
    QAction *previousRemark = nullptr;
    QAction *decide = nullptr;
    QAction *askForDecision = nullptr;
    QAction *handOver = nullptr;
    QAction *takeIn = nullptr;
    QAction *versionsMode = nullptr;
    QAction *keepVersion = nullptr;
    QAction *nextChange = nullptr; // with the keys of remarks, while changes are shown; the same for the next one
    QAction *previousChange = nullptr;
    QAction *datesMode = nullptr;
    QAction *exportCalendar = nullptr;
    QAction *confirmations = nullptr;
    QAction *updatePacks = nullptr;
    QAction *followParent = nullptr;
    QAction *differences = nullptr; // from the policy above
    QAction *extendAnother = nullptr;
    QAction *makeBelow = nullptr;
    QAction *showOutline = nullptr;
    QAction *showPreview = nullptr;
    QAction *asWebPage = nullptr; // one of both is checked
    QAction *asPages = nullptr;
    QAction *zoomIn = nullptr; // of the preview
    QAction *zoomOut = nullptr;
    QAction *zoomReset = nullptr;
    QAction *shortcuts = nullptr;
    QAction *about = nullptr;

private:
    void makeFile(QMainWindow &window);
    void makeEdit(QMainWindow &window);
    void makeGo(QMainWindow &window);
    void makeReview(QMainWindow &window);
    void makeVersions(QMainWindow &window);
    void makeView(QMainWindow &window);
    void makeHelp(QMainWindow &window);
};

} // namespace policywright::gui
