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
