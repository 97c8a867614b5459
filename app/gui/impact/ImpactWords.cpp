// SPDX-License-Identifier: Apache-2.0
#include "app/gui/impact/ImpactWords.h"

#include "app/gui/TextConversion.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace policywright::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::ImpactWords)
};

QString titleOf(const ViewId &id, const pack::PackSet &packs)
{
    const pack::CompiledView *view = packs.view(id);
    return shown(view ? view->words.title : id.toString());
}

QString clausesInWords(std::size_t count)
{
    return count == 1 ? Words::tr("1 clause") : Words::tr("%n clauses", nullptr, static_cast<int>(count));
}

struct Touched {
    ClauseId clause;
    QStringList documents;
    bool isOwn;
};

class Rows {
public:
    Rows(const session::Impact &impact, const pack::PackSet &packs) : m_impact(impact), m_packs(packs) {}

    void addDocuments()
    {
        if (m_impact.viewsAppearing.empty() && m_impact.viewsDisappearing.empty())
            return;
        addHeading(Words::tr("Documents"));
        for (const ViewId &view : m_impact.viewsDisappearing)
            addItem({.title = titleOf(view, m_packs), .mark = Words::tr("no longer there"), .markInk = look::Ink::Gap});
        for (const ViewId &view : m_impact.viewsAppearing)
            addItem({.title = titleOf(view, m_packs), .mark = Words::tr("new")});
    }

    void addClauses(const QString &heading, std::vector<ClauseId> session::ViewImpact::*which)
    {
        const std::vector<Touched> touched = touchedBy(which);
        if (touched.empty())
            return;
        addHeading(heading);
        for (const Touched &one : touched) {
            const pack::CompiledClause *clause = m_packs.clause(one.clause);
            addItem({.title = shown(clause ? clause->title : one.clause.toString()),
                     .text = one.documents.join(QStringLiteral(" · ")),
                     .mark = one.isOwn ? Words::tr("your own wording") : QString(),
                     .markInk = look::Ink::Gap});
        }
    }

    std::vector<ListRow> take() && { return std::move(m_rows); }

private:
    // Own wordings first; otherwise in the order of the documents.
    std::vector<Touched> touchedBy(std::vector<ClauseId> session::ViewImpact::*which) const
    {
        std::vector<Touched> touched;
        for (const session::ViewImpact &view : m_impact.views) {
            for (const ClauseId &clause : view.*which) {
                auto known = std::ranges::find(touched, clause, &Touched::clause);
                if (known == touched.end())
                    known = touched.insert(known, {clause, {}, std::ranges::contains(m_impact.customWordings, clause)});
                known->documents.push_back(titleOf(view.view, m_packs));
            }
        }
        std::ranges::stable_partition(touched, &Touched::isOwn);
        return touched;
    }

    void addHeading(const QString &words) { m_rows.push_back({.kind = ListRow::Kind::Heading, .title = words}); }
    void addItem(ListRow row)
    {
        row.key = static_cast<int>(m_rows.size());
        m_rows.push_back(std::move(row));
    }

    const session::Impact &m_impact;
    const pack::PackSet &m_packs;
    std::vector<ListRow> m_rows;
};

} // namespace

std::vector<ListRow> impactRows(const session::Impact &impact, const pack::PackSet &packs)
{
    Rows rows(impact, packs);
    rows.addDocuments();
    rows.addClauses(Words::tr("Disappear"), &session::ViewImpact::disappearing);
    rows.addClauses(Words::tr("New"), &session::ViewImpact::appearing);
    rows.addClauses(Words::tr("Read differently"), &session::ViewImpact::changed);
    return std::move(rows).take();
}

QString impactSummary(const session::Impact &impact)
{
    const session::ImpactCounts counts = session::countsOf(impact);
    QStringList parts;
    if (counts.disappearing > 0)
        parts.push_back(Words::tr("gone: %1").arg(clausesInWords(counts.disappearing)));
    if (counts.appearing > 0)
        parts.push_back(Words::tr("new: %1").arg(clausesInWords(counts.appearing)));
    if (counts.changed > 0)
        parts.push_back(Words::tr("reading differently: %1").arg(clausesInWords(counts.changed)));
    QString words = Words::tr("In the documents: %1.").arg(parts.join(QStringLiteral(", ")));
    if (parts.isEmpty())
        words.clear();
    const std::size_t own = impact.customWordings.size();
    if (own == 0)
        return words;
    const QString touched = own == 1 ? Words::tr("It touches a wording of your own.")
                                     : Words::tr("It touches %n wordings of your own.", nullptr, static_cast<int>(own));
    return words.isEmpty() ? touched : words + u' ' + touched;
}

QString impactSentence(const session::ImpactCounts &counts)
{
    QStringList parts;
    if (counts.changed > 0)
        parts.push_back(Words::tr("%1 changed").arg(clausesInWords(counts.changed)));
    if (counts.appearing > 0)
        parts.push_back(Words::tr("%1 new").arg(clausesInWords(counts.appearing)));
    if (counts.disappearing > 0)
        parts.push_back(Words::tr("%1 gone").arg(clausesInWords(counts.disappearing)));
    return parts.join(QStringLiteral(", "));
}

} // namespace policywright::gui
