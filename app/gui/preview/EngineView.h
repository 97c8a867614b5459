// SPDX-License-Identifier: Apache-2.0
//
// The one function of libpolicywright_preview, a library of its own that is loaded when the first preview is shown: a
// program that links Qt WebEngine starts 41 ms later, used or not. The library shows HTML and runs our script; it knows
// nothing of policies.
//
// A document's script never runs, and ours does, because they live in different worlds of the engine. Measured with Qt
// 6.8.2: JavascriptEnabled = false stops every script of the main world (elements, handlers, javascript:) and what
// QWebEnginePage::runJavaScript() puts there, and leaves an isolated world alone: it may run script, listen to events
// and ask for animation frames, and reads and changes the same elements. Only its timers never fire. What it inserts as
// HTML stays without script as well: handlers in attributes belong to the main world. Below that lie the policies: the
// page's own, and that of the response, `script-src 'none'`. Against the hostile page of the tests the setting alone is
// enough, and so is the response's policy alone; without both it runs.
#pragma once

#include <QByteArray>
#include <QPointF>
#include <QString>
#include <QVariant>
#include <QWidget>

#include <functional>

namespace policywright::gui {

class EngineView : public QWidget {
public:
    using QWidget::QWidget;

    // Shows a page from memory, in the place of the one before.
    virtual void load(const QByteArray &html) = 0;

    // Runs script in our world. The answer is what the script evaluates to; it never comes where the engine ended or
    // another page was loaded meanwhile.
    virtual void run(const QString &script, std::function<void(const QVariant &)> answer) = 0;

    virtual void setZoom(double zoom) = 0; // 1: as it is at first
    virtual void copy() = 0;               // what is selected
    virtual void selectAll() = 0;
};

enum class Selection { Nothing, Something };

struct EngineReports {
    std::function<void(bool ok)> loaded = {};
    std::function<void()> ended = {}; // the process that lays pages out is gone; this view is of no further use
    std::function<void(const QString &text)> said = {}; // by console.log of our script, or by the engine itself
    // By a click or a key. `place`: of this view; `inPage`: the same in the page's own measure, whatever its size.
    std::function<void(const QPoint &place, const QPointF &inPage, Selection selection)> menuWanted = {};
    std::function<void(int steps)> zoomTurned = {}; // by the wheel with Ctrl
};

// Nullptr: the engine cannot run here, and starting it would have ended this program.
using EngineFactory = EngineView *(QWidget *parent, const EngineReports &reports);
inline constexpr auto kPreviewLibrary = "libpolicywright_preview.so";
inline constexpr auto kEngineFactory = "policywrightNewEngineView";

} // namespace policywright::gui
