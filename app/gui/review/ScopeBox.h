// SPDX-License-Identifier: Apache-2.0
//
// What a decision is about, or is asked for: the document on the screen, the section that one stands in, or everything.
#pragma once

#include "app/gui/EditingController.h"

#include <QComboBox>

namespace policywright::gui {

class ScopeBox final : public QComboBox {
    Q_OBJECT

public:
    struct Scope {
        std::vector<ViewId> views;
        std::string section = {}; // id; empty: all of the documents
    };

    // `section`: index in PackSet::sections().
    ScopeBox(const EditingController &controller, std::size_t section, QWidget *parent);

    const Scope &scope() const { return m_scopes[static_cast<std::size_t>(currentIndex())]; }

private:
    void add(const QString &words, Scope scope);

    std::vector<Scope> m_scopes;
};

} // namespace policywright::gui
