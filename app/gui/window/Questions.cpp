// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/Questions.h"

#include "app/gui/TextConversion.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QStringList>

namespace policywright::gui {
namespace {

constexpr std::size_t kErrorsShown = 5;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::Questions)
};

} // namespace

UnsavedChoice askAboutUnsaved(QWidget *parent, const QString &policyName)
{
    QMessageBox box(parent);
    box.setIcon(QMessageBox::Question);
    box.setText(Words::tr("Save the changes to “%1”?").arg(policyName));
    box.setInformativeText(Words::tr("Without saving, what you did since the last save is gone."));
    const QPushButton *save = box.addButton(Words::tr("Save"), QMessageBox::AcceptRole);
    const QPushButton *discard = box.addButton(Words::tr("Discard"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(Words::tr("Cancel"), QMessageBox::RejectRole);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == save)
        return UnsavedChoice::Save;
    return box.clickedButton() == discard ? UnsavedChoice::Discard : UnsavedChoice::Cancel;
}

ChangedFileChoice tellOfChangedFile(QWidget *parent, const QString &file)
{
    QMessageBox box(parent);
    box.setIcon(QMessageBox::Warning);
    box.setText(Words::tr("“%1” was changed by somebody else since you opened it.").arg(file));
    box.setInformativeText(
        Words::tr("Nothing was overwritten, and your changes are still here. Save them under another "
                  "name, then compare the two files."));
    QPushButton *saveAs = box.addButton(Words::tr("Save as…"), QMessageBox::AcceptRole);
    box.setDefaultButton(saveAs);
    QPushButton *cancel = box.addButton(Words::tr("Cancel"), QMessageBox::RejectRole);
    box.setEscapeButton(cancel);
    box.exec();
    return box.clickedButton() == saveAs ? ChangedFileChoice::SaveAs : ChangedFileChoice::Cancel;
}

DamagedChoice askAboutDamaged(QWidget *parent, const QString &file, const QString &reason, const LeftOfDamaged &left)
{
    QMessageBox box(parent);
    box.setIcon(QMessageBox::Warning);
    box.setText(Words::tr("“%1” is damaged.").arg(file));
    QStringList lines{reason};
    if (left.backup)
        lines.push_back(Words::tr("Beside it stands the version before your last save."));
    lines.push_back(Words::tr("Whatever you open, the damaged file stays as it is."));
    box.setInformativeText(lines.join(QLatin1Char('\n')));
    QPushButton *backup = left.backup ? box.addButton(Words::tr("Open the backup"), QMessageBox::AcceptRole) : nullptr;
    QPushButton *rest =
        left.rest ? box.addButton(Words::tr("Open what can be read"), QMessageBox::AcceptRole) : nullptr;
    QPushButton *cancel = box.addButton(Words::tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(backup ? backup : rest);
    box.setEscapeButton(cancel);
    box.exec();
    if (rest && box.clickedButton() == rest)
        return DamagedChoice::WhatIsLeft;
    return backup && box.clickedButton() == backup ? DamagedChoice::Backup : DamagedChoice::Cancel;
}

bool confirm(QWidget *parent, const QString &question, const QString &consequence, const QString &verb)
{
    QMessageBox box(parent);
    box.setIcon(QMessageBox::Question);
    box.setText(question);
    box.setInformativeText(consequence);
    const QPushButton *yes = box.addButton(verb, QMessageBox::AcceptRole);
    QPushButton *no = box.addButton(Words::tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(no);
    box.setEscapeButton(no);
    box.exec();
    return box.clickedButton() == yes;
}

void tellOfErrors(QWidget *parent, const QString &what, const Errors &errors)
{
    QMessageBox box(parent);
    box.setIcon(QMessageBox::Warning);
    box.setText(what);
    box.setInformativeText(sentencesOf(errors));
    box.addButton(Words::tr("Close"), QMessageBox::AcceptRole);
    box.exec();
}

QString sentencesOf(const Errors &errors)
{
    QStringList lines;
    for (std::size_t i = 0; i < errors.size() && i < kErrorsShown; ++i)
        lines.push_back(shown(sentence(errors[i])));
    if (errors.size() > kErrorsShown) {
        lines.push_back(Words::tr("And %n more.", nullptr, static_cast<int>(errors.size() - kErrorsShown)));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace policywright::gui
