// SPDX-License-Identifier: Apache-2.0
//
// What is open beside what somebody else wrote into its file: each answer, wording and clause that differs, with both
// states. It changes nothing.
#pragma once

#include "core/session/PolicyFile.h"

#include <QDialog>

namespace policywright::gui {

class ComparisonDialog final : public QDialog {
    Q_OBJECT

public:
    // Accepted: save what is open under another name. Both are only read during the call.
    ComparisonDialog(const session::PolicyFile &here, const session::PolicyFile &inFile, QWidget *parent);
};

} // namespace policywright::gui
