// SPDX-License-Identifier: Apache-2.0
#include "app/gui/review/ReviewExchange.h"

#include "app/gui/TextConversion.h"
#include "app/gui/merge/MergeDialog.h"
#include "app/gui/review/HandOverDialog.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/Saving.h"
#include "app/gui/window/WorkArea.h"

#include <QFileInfo>

#include <ranges>

namespace policywright::gui {
namespace {

using State = session::PolicyFileMerge::State;

constexpr int kMostNotes = 3; // that are told at once

QString nameOf(const std::string &path)
{
    return QFileInfo(shown(path)).fileName();
}

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() ? second : ReviewExchange::tr("%1 %2", "two sentences").arg(first, second);
}

QString comesWords(const QString &file, int added)
{
    if (added == 0)
        return ReviewExchange::tr("“%1” holds nothing that is not here already.").arg(file);
    return added == 1 ? ReviewExchange::tr("1 remark or answer came from “%1”.").arg(file)
                      : ReviewExchange::tr("%n remarks and answers came from “%1”.", nullptr, added).arg(file);
}

QString tamperedWords(int count)
{
    return count == 1 ? ReviewExchange::tr("1 of them was tampered with; every version was kept.")
                      : ReviewExchange::tr("%n of them were tampered with; every version was kept.", nullptr, count);
}

QString mergedWords(const QString &file, int taken)
{
    return taken == 1 ? ReviewExchange::tr("1 change of its authors was taken from “%1”.").arg(file)
                      : ReviewExchange::tr("%n changes of its authors were taken from “%1”.", nullptr, taken).arg(file);
}

} // namespace

ReviewExchange::ReviewExchange(ReviewDesk &desk, WorkArea &work, const Program &program)
    : QObject(&work), m_desk(desk), m_work(work), m_controller(work.controller()), m_program(program)
{
    connect(&m_desk, &ReviewDesk::takenIn, this, &ReviewExchange::tell);
}

history::RevisionNote ReviewExchange::note(const QString &why) const
{
    return {.when = toIso8601(m_program.clock.now()), .by = m_desk.me().name, .why = stored(why)};
}

// -- out

void ReviewExchange::handOver()
{
    const auto review = m_controller.review();
    if (!review)
        return m_work.notices().say(shown(sentence(review.error())));
    auto *dialog = new HandOverDialog(m_controller.file(), **review, m_program, m_work.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &HandOverDialog::handedOver, this, [this](const QString &file) {
        m_work.notices().say(tr("The review copy is “%1”. What the reviewer sends back comes in with “Take in a "
                                "review”.")
                                 .arg(QFileInfo(file).fileName()));
    });
    connect(dialog, &HandOverDialog::policyWanted, this, &ReviewExchange::handOverPolicy);
    dialog->open();
}

// Both copies keep the revision that they have in common: by it they are merged.
void ReviewExchange::handOverPolicy(const QString &file, const QString &reviewer)
{
    if (!m_controller.hasFile() && !save(m_work.window(), m_controller, m_program))
        return;
    const QString why = reviewer.isEmpty() ? tr("Handed over") : tr("Handed over to %1").arg(reviewer);
    auto done = m_controller.saveRevision(note(why));
    if (done)
        done = m_controller.saveCopy(stored(file), session::IfThere::Replace, // who chose the name was asked
                                     session::CopyFor::Reviewer);
    m_work.notices().say(done ? tr("The copy is “%1”. What comes back in it comes in with “Take in a review”.")
                                    .arg(QFileInfo(file).fileName())
                              : shown(sentence(done.error())));
}

// -- in

void ReviewExchange::takeIn()
{
    const QString file = m_program.chooser.toOpenReview(m_work.window());
    if (!file.isEmpty())
        m_desk.takeIn(stored(file));
}

void ReviewExchange::tell(const TakenIn &taken)
{
    const auto added = static_cast<int>(taken.counts.added);
    QString words = comesWords(nameOf(taken.path), added);
    if (taken.counts.tampered > 0)
        words = joined(words, tamperedWords(static_cast<int>(taken.counts.tampered)));
    for (const session::WordNote &note : taken.notes | std::views::take(kMostNotes))
        words = joined(words, shown(sentenceOf(note)));
    m_work.notices().say(words);
    if (taken.copy)
        merge(taken.path, taken.copy, added > 0 ? words : QString());
}

void ReviewExchange::merge(const std::string &path, const Copy &copy, const QString &told,
                           const session::MergeDecisions &decisions)
{
    const auto merged = m_controller.mergeCopy(*copy, path, decisions, note());
    if (!merged)
        return m_work.notices().say(joined(told, shown(sentence(merged.error()))));
    switch (merged->state) {
    case State::NothingNew: return;
    case State::Merged:
        return m_work.notices().say(joined(told, mergedWords(nameOf(path), static_cast<int>(merged->taken))));
    case State::Conflicts: return askAndMerge(path, copy, told, merged->conflicts, decisions);
    case State::NoRevision:
        return m_work.notices().say(
            joined(told, tr("“%1” has other answers or texts than this policy, but nothing says what both began with, "
                            "so only its remarks were taken. Copies made with “Hand over for review” can be put "
                            "together.")
                             .arg(nameOf(path))));
    }
}

void ReviewExchange::askAndMerge(const std::string &path, const Copy &copy, const QString &told,
                                 std::vector<session::MergeConflict> conflicts,
                                 const session::MergeDecisions &decisions)
{
    std::erase_if(conflicts, &session::MergeConflict::isDecided);
    const auto count = static_cast<int>(conflicts.size());
    const MergeQuestion question{
        .title = tr("Both copies changed the same"),
        .explanation =
            joined(count == 1 ? tr("Here and in “%1”, one thing was changed to something different.").arg(nameOf(path))
                              : tr("Here and in “%1”, %n things were changed to something different.", nullptr, count)
                                    .arg(nameOf(path)),
                   tr("Everything else is put together by itself. Undo takes all of it back.")),
        .sides = {.mine = tr("Yours"), .theirs = tr("Theirs")},
        .conflicts = std::move(conflicts)};
    const PolicyNames names({{&m_controller.packs(), &m_controller.policy()}, {nullptr, &copy->policy}});
    auto *dialog = new MergeDialog(question, names, m_work.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, path, copy, told, decisions] {
        session::MergeDecisions all = dialog->decisions();
        all.choices.insert(decisions.choices.begin(), decisions.choices.end());
        merge(path, copy, told, all);
    });
    connect(dialog, &QDialog::rejected, this, [this, path, told] {
        m_work.notices().say(joined(told, tr("Nothing of what its authors changed was taken from “%1”. Take it in "
                                             "again to decide.")
                                              .arg(nameOf(path))));
    });
    dialog->open();
}

} // namespace policywright::gui
