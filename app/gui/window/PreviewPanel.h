// SPDX-License-Identifier: Apache-2.0
//
// The last column of the window: the views that are offered as tabs, and the preview of the chosen one.
#pragma once

#include "app/gui/EditingController.h"
#include "app/gui/preview/PreviewView.h"

#include <functional>

class QTabBar;

namespace policywright::gui {

class PreviewPanel final : public QWidget {
    Q_OBJECT

public:
    using MakePreview = std::function<PreviewView *(QWidget *parent)>;

    // `controller` outlives the panel.
    PreviewPanel(EditingController &controller, const MakePreview &makePreview, QWidget *parent);

    PreviewView &preview() { return *m_preview; }
    QTabBar &tabs() { return *m_tabs; }

private:
    void showViews();

    EditingController &m_controller;
    QTabBar *m_tabs;
    PreviewView *m_preview;
    bool m_isFilling = false;
};

} // namespace policywright::gui
