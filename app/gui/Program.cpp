// SPDX-License-Identifier: Apache-2.0
#include "app/gui/Program.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace policywright::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::FileChooser)
};

QString nameFilter()
{
    return Words::tr("Policies (*.policy)");
}

QString formFilter(const QString &suffix)
{
    if (suffix == QLatin1String("html"))
        return Words::tr("Web pages (*.html)");
    if (suffix == QLatin1String("pdf"))
        return Words::tr("PDF documents (*.pdf)");
    if (suffix == QLatin1String("docx"))
        return Words::tr("Word documents (*.docx)");
    if (suffix == QLatin1String("ics"))
        return Words::tr("Calendars (*.ics)");
    if (suffix == QLatin1String("csv"))
        return Words::tr("Lists (*.csv)");
    return Words::tr("Text (*.%1)").arg(suffix);
}

} // namespace

FileChooser systemFileChooser()
{
    return {.toOpen =
                [](QWidget *parent) {
                    const QString start = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
                    return QFileDialog::getOpenFileName(parent, Words::tr("Open a policy"), start, nameFilter());
                },
            .toSave =
                [](QWidget *parent, const QString &suggestion) {
                    QFileDialog dialog(parent, Words::tr("Save the policy as"), suggestion, nameFilter());
                    dialog.setAcceptMode(QFileDialog::AcceptSave);
                    dialog.setDefaultSuffix(QStringLiteral("policy"));
                    dialog.selectFile(suggestion);
                    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
                },
            .toOpenReview =
                [](QWidget *parent) {
                    const QString start = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
                    return QFileDialog::getOpenFileName(
                        parent, Words::tr("Take in a review"), start,
                        Words::tr("Reviews (*.jsonld *.json *.docx *.policy);;All files (*)"));
                },
            .toSaveReviewCopy =
                [](QWidget *parent, const QString &suggestion) {
                    const QString suffix = QFileInfo(suggestion).suffix();
                    const QString kinds = suffix == QLatin1String("docx")     ? Words::tr("Word documents (*.docx)")
                                          : suffix == QLatin1String("policy") ? nameFilter()
                                                                              : Words::tr("Web pages (*.html)");
                    QFileDialog dialog(parent, Words::tr("Save the review copy as"), suggestion, kinds);
                    dialog.setAcceptMode(QFileDialog::AcceptSave);
                    dialog.setDefaultSuffix(suffix);
                    dialog.selectFile(suggestion);
                    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
                },
            .toSavePaper =
                [](QWidget *parent, const QString &suggestion, const QStringList &forms) {
                    QStringList kinds;
                    for (const QString &form : forms)
                        kinds << formFilter(form);
                    QFileDialog dialog(parent, Words::tr("Save as"), suggestion, kinds.join(QStringLiteral(";;")));
                    dialog.setAcceptMode(QFileDialog::AcceptSave);
                    dialog.setDefaultSuffix(forms.value(0));
                    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&](const QString &kind) {
                        dialog.setDefaultSuffix(forms.value(kinds.indexOf(kind)));
                    });
                    dialog.selectFile(QFileInfo(suggestion).completeBaseName());
                    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
                },
            .toOpenList =
                [](QWidget *parent) {
                    const QString start = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
                    return QFileDialog::getOpenFileName(parent, Words::tr("A list of people"), start,
                                                        Words::tr("Lists (*.csv *.tsv *.txt);;All files (*)"));
                },
            .toOpenPacks =
                [](QWidget *parent, const QString &folder) {
                    return QFileDialog::getExistingDirectory(parent, Words::tr("The folder with the templates"),
                                                             folder);
                }};
}

std::string templatesFolder()
{
    if (qEnvironmentVariableIsSet("POLICYWRIGHT_TEMPLATES"))
        return qEnvironmentVariable("POLICYWRIGHT_TEMPLATES").toStdString();
    const QDir installed(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/policywright/templates"));
    return installed.exists() ? installed.canonicalPath().toStdString() : POLICYWRIGHT_TEMPLATES_FOLDER;
}

std::string pdfProgram()
{
    const QString own = QCoreApplication::applicationDirPath();
    for (const char *place :
         {"policywright-pdf", "../libexec/policywright/policywright-pdf", "../pdf/policywright-pdf"}) {
        const QFileInfo candidate(own + QLatin1Char('/') + QLatin1String(place));
        if (candidate.exists())
            return candidate.canonicalFilePath().toStdString();
    }
    return "policywright-pdf";
}

std::string journalFolder()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return (data + QStringLiteral("/policywright/recovery")).toStdString();
}

std::string keysFolder()
{
    const QString set = qEnvironmentVariable("POLICYWRIGHT_KEYS");
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return (set.isEmpty() ? data + QStringLiteral("/policywright/keys") : set).toStdString();
}

QString settingsFile()
{
    const QString set = qEnvironmentVariable("POLICYWRIGHT_SETTINGS");
    const QString folder =
        set.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) : set;
    return folder + QStringLiteral("/policywright/window.ini");
}

} // namespace policywright::gui
