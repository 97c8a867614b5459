// SPDX-License-Identifier: Apache-2.0
//
// What is to be published: documents, formats, page, colour and logo, folder, and, where there are gaps, whether as a
// draft. Says in words what still stands in the way.
#pragma once

#include "app/gui/publish/Publication.h"

#include <QScrollArea>

#include <functional>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace policywright::gui {

class DocumentChoice;
class ThemeChoice;

class PublishForm final : public QScrollArea {
    Q_OBJECT

public:
    PublishForm(const session::PolicyFile &policy, const FileSystem &files, QWidget *parent);

    void show(const std::vector<OfferedDocument> &offered, const pack::PackSet &packs);
    void offerSignOffs(SignOffs signOffs); // to be shown or not; nothing is asked where there are none
    using QWidget::show;

    PublishOrder order() const;
    QString obstacle() const; // empty: it can be published
    ThemeChoice &theme() { return *m_theme; }
    void setPageSize(pdf::PageSize size);

Q_SIGNALS:
    void changed();
    void turnedTo(const policywright::ViewId &view); // a document was chosen

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void makeDocuments(QVBoxLayout *column);
    void makeFormats(QVBoxLayout *column);
    void makeTheme(QVBoxLayout *column, const session::PolicyFile &policy, const FileSystem &files);
    void makeFolder(QVBoxLayout *column);
    void pickFolder();
    void noteChange();

    std::string m_stem;
    bool m_isKnown = false; // which documents there are
    DocumentChoice *m_documents;
    QCheckBox *m_draft;
    QLabel *m_draftWords;
    QCheckBox *m_signOff;
    SignOffs m_signOffs;
    QCheckBox *m_html;
    QCheckBox *m_pdf;
    QCheckBox *m_markdown;
    QCheckBox *m_text;
    QComboBox *m_page;
    ThemeChoice *m_theme;
    QLineEdit *m_folder;
    QBoxLayout *m_sides;
};

} // namespace policywright::gui
