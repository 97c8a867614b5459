// SPDX-License-Identifier: Apache-2.0
//
// What publishing came to: the files, each to be opened, and what the search for internal answers found; or why nothing
// was published.
#pragma once

#include "app/gui/publish/Publication.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace policywright::gui {

class CalmList;

class PublishResult final : public QWidget {
    Q_OBJECT

public:
    explicit PublishResult(QWidget *parent);

    void show(const PublishOutcome &outcome, const PublishOrder &order, const pack::PackSet &packs);
    using QWidget::show;

private:
    void open(int key);
    void openCurrent();

    std::vector<std::string> m_paths; // by key
    QString m_folder;
    QLabel *m_title;
    QLabel *m_words;
    QLabel *m_proof;
    CalmList *m_list;
    QPushButton *m_open;
    QPushButton *m_showFolder;
};

} // namespace policywright::gui
