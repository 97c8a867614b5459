// SPDX-License-Identifier: Apache-2.0
#include "app/gui/update/PreviewParts.h"

#include "app/gui/Look.h"
#include "app/gui/MarkedWords.h"
#include "app/gui/TextConversion.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <set>
#include <tuple>

namespace policywright::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::PreviewParts)
};

using session::PreviewedClause;

QLabel *addLabel(QVBoxLayout &rows, const QString &words, QWidget *page, look::Ink ink = look::Ink::Plain)
{
    QLabel *label = look::wrappingLabel(page, ink);
    label->setTextFormat(Qt::PlainText);
    label->setText(words);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    rows.addWidget(label);
    return label;
}

// At the side where lines begin.
void indent(QLabel &label)
{
    const bool isRight = label.isRightToLeft();
    label.setContentsMargins(isRight ? 0 : look::kApart, 0, isRight ? look::kApart : 0, 0);
}

QString whatHappens(const PreviewedClause &clause)
{
    const QString title = shown(clause.title);
    if (clause.before.empty())
        return Words::tr("“%1” appears", "a clause").arg(title);
    return clause.now.empty() ? Words::tr("“%1” disappears", "a clause").arg(title)
                              : Words::tr("“%1” reads otherwise", "a clause").arg(title);
}

// For who hears the marks as one text.
QString spokenWords(const PreviewedClause &clause)
{
    if (clause.before.empty())
        return shown(clause.now);
    return clause.now.empty() ? shown(clause.before)
                              : Words::tr("Before: %1 Now: %2").arg(shown(clause.before), shown(clause.now));
}

void addClause(QVBoxLayout &rows, const PreviewedClause &clause, QWidget *page)
{
    rows.addSpacing(look::kTight);
    QLabel *title = addLabel(rows, whatHappens(clause), page);
    title->setFont(look::strong(page->font()));
    QLabel *words = addLabel(rows, {}, page);
    words->setTextFormat(Qt::RichText);
    words->setText(markedWordsForLabel(clause.before, clause.now));
    indent(*words);
    words->setAccessibleName(spokenWords(clause));
}

} // namespace

void addHeading(QVBoxLayout &rows, const QString &words, QWidget *page)
{
    rows.addSpacing(look::kApart);
    addLabel(rows, words, page)->setFont(look::heading(page->font()));
}

void addParts(QVBoxLayout &rows, const std::vector<ProposedPart> &parts, QWidget *page)
{
    for (const ProposedPart &part : parts) {
        rows.addSpacing(look::kTight);
        addLabel(rows, part.title, page)->setFont(look::strong(page->font()));
        for (const QString &line : part.lines)
            indent(*addLabel(rows, line, page));
    }
}

void addPreview(QVBoxLayout &rows, const Proposal &proposal, QWidget *page)
{
    addHeading(rows, Words::tr("In your documents"), page);
    if (proposal.documents.isEmpty() && proposal.preview.views.empty()) {
        addLabel(rows, Words::tr("Nothing reads otherwise in them."), page);
        return;
    }
    for (const QString &line : proposal.documents)
        addLabel(rows, line, page);
    if (!proposal.preview.views.empty())
        addLabel(rows, Words::tr("Underlined: what is new. Struck through: what goes."), page, look::Ink::Quiet);
    std::set<std::tuple<std::string, std::string, std::string>> shownBefore;
    for (const session::PreviewedView &view : proposal.preview.views) {
        rows.addSpacing(look::kNear);
        addLabel(rows, shown(view.title), page, look::Ink::Quiet)->setFont(look::strong(page->font()));
        QStringList again;
        for (const PreviewedClause &clause : view.clauses) {
            if (shownBefore.emplace(clause.clause.toString(), clause.before, clause.now).second)
                addClause(rows, clause, page);
            else
                again += QStringLiteral("“%1”").arg(shown(clause.title));
        }
        if (!again.isEmpty())
            indent(*addLabel(rows, Words::tr("As above: %1").arg(QLocale().createSeparatedList(again)), page));
    }
}

} // namespace policywright::gui
