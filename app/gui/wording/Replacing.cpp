// SPDX-License-Identifier: Apache-2.0
#include "app/gui/wording/Replacing.h"

#include "app/gui/TextConversion.h"
#include "app/gui/window/WorkArea.h"
#include "app/gui/wording/FindBar.h"
#include "app/gui/wording/SectionTextPage.h"
#include "core/session/ChangeAdmission.h"
#include "core/session/SectionText.h"

#include <algorithm>
#include <numeric>

namespace policywright::gui {

Replacing::Replacing(WorkArea &work, SectionTextPage &page, std::function<Signature()> signature)
    : QObject(&page), m_work(work), m_controller(work.controller()), m_page(page), m_bar(page.findBar()),
      m_signature(std::move(signature))
{
    connectBar();
}

void Replacing::connectBar()
{
    connect(&m_bar, &FindBar::searchChanged, this, [this] {
        m_place = 0;
        m_said.clear();
        search();
    });
    connect(&m_bar, &FindBar::nextWanted, this, &Replacing::step);
    connect(&m_bar, &FindBar::replaceWanted, this, &Replacing::replaceOne);
    connect(&m_bar, &FindBar::replaceAllWanted, this, &Replacing::replaceAll);
    connect(&m_bar, &FindBar::closed, this, &Replacing::close);
    connect(&m_controller, &EditingController::documentMade, this, [this] {
        if (m_bar.isVisible())
            search();
    });
}

void Replacing::open()
{
    m_bar.open();
    search();
}

void Replacing::close()
{
    m_bar.hide();
    m_page.setFound({});
    if (const auto clause = m_work.clause(); clause && m_page.card(*clause))
        m_page.card(*clause)->setFocus(Qt::OtherFocusReason);
}

// A step that was taken elsewhere may have changed the texts: they are read anew each time.
void Replacing::search()
{
    m_texts.clear();
    const SearchedWords searched = m_bar.searched();
    m_page.setFound(searched);
    const pack::PackSet &packs = m_controller.packs();
    const Document &document = m_controller.document();
    for (std::size_t section = 0; !searched.words.isEmpty() && document && section < packs.sections().size();
         ++section) {
        const auto clauses =
            session::sectionText(m_controller.session().assembler(), m_controller.policy(), *document, section);
        if (!clauses)
            continue; // the document says why
        for (const session::SectionClause &clause : *clauses) {
            if (clause.omission)
                continue;
            if (const std::size_t found = countIn(clause.body(packs), searched); found > 0)
                m_texts.push_back({clause.id, section, clause.body(packs), found});
        }
    }
    m_place = std::min(m_place, count());
    m_bar.showCount(m_place, count());
    if (!m_said.isEmpty())
        m_bar.say(m_said);
}

std::size_t Replacing::count() const
{
    return std::accumulate(m_texts.begin(), m_texts.end(), std::size_t{0},
                           [](std::size_t sum, const Text &text) { return sum + text.count; });
}

std::pair<const Replacing::Text *, std::size_t> Replacing::at(std::size_t place) const
{
    std::size_t before = 1;
    for (const Text &text : m_texts) {
        if (place >= before && place < before + text.count)
            return {&text, place - before};
        before += text.count;
    }
    return {nullptr, 0};
}

// Round and round; from the section that is shown where nothing was shown yet.
void Replacing::step(int by)
{
    const std::size_t all = count();
    if (all == 0)
        return;
    if (m_place != 0)
        return show(by > 0 ? m_place % all + 1 : (m_place + all - 2) % all + 1);
    std::size_t place = 1;
    for (const Text &text : m_texts) {
        if (text.section >= m_work.section())
            break;
        place += text.count;
    }
    show(place > all ? 1 : place);
}

void Replacing::show(std::size_t place)
{
    const auto [text, which] = at(place);
    if (!text)
        return;
    const ClauseId clause = text->clause;
    if (text->section != m_work.section())
        m_work.goToSection(text->section);
    m_work.goToClause(clause);
    m_page.goTo(clause);
    m_place = place;
    m_said.clear();
    m_bar.showCount(m_place, count());
}

Result<session::Change> Replacing::reworded(const Text &text, std::string body)
{
    assembly::Assembler &assembler = m_controller.session().assembler();
    if (Errors problems = session::wordingProblems(assembler, m_controller.policy(), text.clause, body);
        !problems.empty())
        return std::unexpected(std::move(problems.front()));
    const Signature signature = m_signature();
    return session::rewording(m_controller.policy(), m_controller.packs(), text.clause, std::move(body),
                              signature.author, signature.date);
}

void Replacing::replaceOne()
{
    if (m_place == 0)
        return step(1);
    const auto [text, which] = at(m_place);
    auto body = text ? replacedIn(text->body, m_bar.searched(), m_bar.replacement(), which) : std::nullopt;
    if (!body)
        return;
    auto change = reworded(*text, *std::move(body));
    const auto done = change ? m_controller.perform(*change) : Result<>(std::unexpected(change.error()));
    if (!done)
        return m_bar.say(shown(sentence(done.error())));
    search();
    show(m_place == 0 || m_place > count() ? 1 : m_place);
}

void Replacing::replaceAll()
{
    session::Several all;
    std::size_t places = 0;
    for (const Text &text : m_texts) {
        auto body = replacedIn(text.body, m_bar.searched(), m_bar.replacement());
        if (!body)
            continue;
        auto change = reworded(text, *std::move(body));
        if (!change)
            return m_bar.say(shown(sentence(change.error())));
        if (auto *wording = std::get_if<session::SetWording>(&*change))
            all.changes.emplace_back(std::move(*wording));
        else if (auto *own = std::get_if<session::SetOwnClause>(&*change))
            all.changes.emplace_back(std::move(*own));
        places += text.count;
    }
    const auto clauses = static_cast<int>(all.changes.size());
    if (clauses == 0)
        return;
    if (const auto done = m_controller.perform(all); !done)
        return m_bar.say(shown(sentence(done.error())));
    m_place = 0;
    const auto number = static_cast<int>(places);
    m_said = tr("Replaced: %1 %2.", "3 places, in 2 clauses")
                 .arg(places == 1 ? tr("1 place") : tr("%n places", nullptr, number),
                      clauses == 1 ? tr("in 1 clause") : tr("in %n clauses", nullptr, clauses));
    search();
}

} // namespace policywright::gui
