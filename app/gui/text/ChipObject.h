// SPDX-License-Identifier: Apache-2.0
//
// Draws what an author cannot break: an answer as a chip in the line, a condition as a quiet frame, a fixed part as a
// band of the page's width.
#pragma once

#include "app/gui/text/ChipNames.h"

#include <QObject>
#include <QTextObjectInterface>

class QTextCharFormat;
class QTextEdit;

namespace policywright::gui {

class ChipObject final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    explicit ChipObject(QTextEdit *edit);

    void setNames(const ChipNames *names) { m_names = names; } // which outlives this
    QString words(const QTextCharFormat &chip) const;

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

private:
    QFont fontOf(const QTextCharFormat &chip) const;
    bool isSelected(int position) const;

    QTextEdit *m_edit;
    const ChipNames *m_names = nullptr;
};

} // namespace policywright::gui
