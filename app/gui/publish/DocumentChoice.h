// SPDX-License-Identifier: Apache-2.0
//
// Which documents are published: each with its title, for whom it is, and what it still lacks.
#pragma once

#include "app/gui/publish/Publication.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace policywright::gui {

class DocumentChoice final : public QWidget {
    Q_OBJECT

public:
    explicit DocumentChoice(QWidget *parent);

    // Chosen are those without gaps, or, where each has some, the first one.
    void show(const std::vector<OfferedDocument> &offered, const pack::PackSet &packs);
    using QWidget::show;

    std::vector<ViewId> chosen() const;
    int chosenWithGaps() const;
    bool everyOneHasGaps() const;

Q_SIGNALS:
    void changed();
    void turnedTo(const policywright::ViewId &view); // it was chosen last

private:
    struct Row {
        ViewId view;
        bool hasGaps;
        QCheckBox *box;
    };

    void add(const OfferedDocument &document, const pack::CompiledView &view, const pack::PackSet &packs);

    QVBoxLayout *m_column;
    QLabel *m_waiting;
    std::vector<Row> m_rows;
};

} // namespace policywright::gui
