// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/LossWords.h"

#include "app/gui/TextConversion.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace policywright::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::LossWords)
};

} // namespace

QString wordsOf(const Loss &loss)
{
    QStringList sentences{
        loss.areAnswersChanged
            ? Words::tr("The answers are not those that were saved: read them before you rely on them.")
            : Words::tr("Your answers and wordings are here.")};
    if (!loss.packsOfProgram.empty()) {
        QStringList packs;
        for (const model::PackPin &pin : loss.packsOfProgram)
            packs.push_back(shown(pin.id.toString() + ' ' + pin.version.toString()));
        sentences.push_back(Words::tr("Rules that were lost are those of this program now: %1.")
                                .arg(QLocale().createSeparatedList(packs)));
    }
    if (loss.isLogoLost)
        sentences.push_back(Words::tr("The logo is lost."));
    if (loss.isMoreLost)
        sentences.push_back(Words::tr("Other parts of the file could not be read."));
    sentences.push_back(Words::tr("Look through it, then save it: the damaged file stays as it is."));
    return sentences.join(QLatin1Char(' '));
}

} // namespace policywright::gui
