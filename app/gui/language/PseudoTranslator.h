// SPDX-License-Identifier: Apache-2.0
//
// A language that nobody speaks: every text of the program with accents, in brackets and a third longer. What is still
// plain on the screen is no text that a translator can reach; what is cut off has too little room.
#pragma once

#include <QTranslator>

namespace policywright::gui {

class PseudoTranslator final : public QTranslator {
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
};

QString pseudo(const QString &text); // placeholders (%1, %n, {subject}) and lists of file types stay

} // namespace policywright::gui
