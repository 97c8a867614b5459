// SPDX-License-Identifier: Apache-2.0
//
// Asks before an answer that changes much: what it would do, document by document, and whether the author wants it. It
// decides nothing and knows no policy; what is asked about and what was said is the caller's.
#pragma once

#include "core/pack/PackSet.h"
#include "core/session/Impact.h"

#include <QDialog>

class QCheckBox;

namespace policywright::gui {

class ImpactDialog final : public QDialog {
    Q_OBJECT

public:
    // Accepted: change the answer. Rejected, also by Escape: keep it as it is. Both are only read during the call.
    ImpactDialog(const QString &question, const session::Impact &impact, const pack::PackSet &packs, QWidget *parent);

    bool asksNoMore() const; // until the policy is closed

private:
    QCheckBox *m_askNoMore;
};

} // namespace policywright::gui
