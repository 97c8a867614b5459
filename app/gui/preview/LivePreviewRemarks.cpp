// SPDX-License-Identifier: Apache-2.0
//
// The part of the preview that a review needs: see remarks.js.
#include "app/gui/preview/LivePreview.h"

#include "app/gui/TextConversion.h"

#include <array>

namespace policywright::gui {
namespace {

constexpr std::array<const char *, 5> kLooks{"comment", "suggestion", "question", "closed", "draft"}; // as Look

Json toJson(const RemarkedPage &page)
{
    Json::Array texts;
    for (const annotate::ReviewedClause &clause : page.text)
        texts.emplace_back(Json::Array{clause.id.toString(), clause.text});
    Json::Array cover;
    for (const ClauseId &id : page.cover)
        cover.emplace_back(id.toString());
    Json::Array marks;
    for (const RemarkMark &mark : page.marks)
        marks.emplace_back(
            Json::Array{mark.key, mark.clause.toString(), mark.section, static_cast<std::int64_t>(mark.range.begin),
                        static_cast<std::int64_t>(mark.range.end), kLooks[static_cast<std::size_t>(mark.look)]});
    return Json::Object{{"texts", std::move(texts)}, {"cover", std::move(cover)}, {"marks", std::move(marks)}};
}

double number(const Json &value)
{
    if (const auto *whole = value.ifInt())
        return static_cast<double>(*whole);
    const auto *real = value.ifDouble();
    return real ? *real : 0;
}

std::uint32_t position(const Json &value)
{
    return static_cast<std::uint32_t>(number(value));
}

std::vector<MarkPlace> placesFrom(const Json::Array &list, double zoom)
{
    std::vector<MarkPlace> places;
    for (const Json &item : list) {
        const auto *entry = item.ifArray();
        if (entry && entry->size() == 3 && (*entry)[0].ifString())
            places.push_back({*(*entry)[0].ifString(), number((*entry)[1]) * zoom, number((*entry)[2]) * zoom});
    }
    return places;
}

std::optional<SelectedWords> wordsFrom(const Json::Array &list, double zoom)
{
    if (list.size() != 6 || !list[0].ifString())
        return std::nullopt;
    return SelectedWords{.clause = ClauseId(*list[0].ifString()),
                         .range = {position(list[1]), position(list[2])},
                         .top = number(list[3]) * zoom,
                         .bottom = number(list[4]) * zoom,
                         .isCut = number(list[5]) > 0};
}

} // namespace

void LivePreview::showRemarks(const std::optional<RemarkedPage> &page)
{
    const bool wasShown = m_remarks.has_value();
    m_remarks = page;
    if (!page && wasShown && m_state == State::Ready)
        m_engine->run(QStringLiteral("remarks.hide()"), [](const QVariant &) {});
    sendRemarks();
}

void LivePreview::sendRemarks()
{
    if (!m_remarks || m_state != State::Ready)
        return;
    const std::string script = "remarks.show(" + toText(toJson(*m_remarks), JsonStyle::Compact) + ")";
    m_engine->run(shown(script), [](const QVariant &) {});
    pointTo(m_pointed, Scroll::No);
}

void LivePreview::pointTo(const std::string &mark, Scroll scroll)
{
    m_pointed = mark;
    if (m_state != State::Ready)
        return;
    const std::string script =
        "remarks.pointTo(" + toText(Json(mark), JsonStyle::Compact) + (scroll == Scroll::Yes ? ", true)" : ", false)");
    m_engine->run(shown(script), [](const QVariant &) {});
}

void LivePreview::scrollBy(double pixels)
{
    if (m_state == State::Ready)
        m_engine->run(QStringLiteral("remarks.scrollBy(%1)").arg(pixels / m_zoom), [](const QVariant &) {});
}

bool LivePreview::heardOfRemarks(std::string_view kind, const std::string &value)
{
    if (kind == "mark") {
        Q_EMIT markClicked(value);
        return true;
    }
    if (kind != "places" && kind != "scroll" && kind != "selected")
        return false;
    const auto said = parseJson(value, "page");
    const auto *list = said ? said->ifArray() : nullptr;
    if (!list || !m_remarks)
        return true;
    if (kind == "places")
        Q_EMIT marksPlaced(placesFrom(*list, m_zoom));
    else if (kind == "selected")
        Q_EMIT wordsSelected(wordsFrom(*list, m_zoom));
    else if (list->size() == 2)
        Q_EMIT scrolled(number((*list)[0]) * m_zoom, number((*list)[1]) * m_zoom);
    return true;
}

} // namespace policywright::gui
