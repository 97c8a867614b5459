// SPDX-License-Identifier: Apache-2.0
#include "app/gui/preview/LivePreview.h"

#include "app/gui/Look.h"
#include "app/gui/preview/PageScript.h"
#include "core/render/ReviewAssets.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QStyle>
#include <QUuid>
#include <QVBoxLayout>

namespace policywright::gui {
namespace {

constexpr int kPatienceMs = 20'000; // far more than the longest page takes

QString qString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// JSON is JavaScript.
QString literal(const Json &value)
{
    return qString(toText(value, JsonStyle::Compact));
}

bool isMotionWanted(const QWidget &widget)
{
    return widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget) > 0;
}

} // namespace

PreviewView *newPreview(QWidget *parent)
{
    return new LivePreview(parent);
}

LivePreview::LivePreview(QWidget *parent, FindEngine findEngine)
    : PreviewView(parent), m_findEngine(std::move(findEngine)), m_layout(new QStackedLayout(this)),
      m_word(QUuid::createUuid().toString(QUuid::Id128))
{
    setAccessibleName(tr("Preview"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    makeMessage();
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, &LivePreview::stop);
}

void LivePreview::makeMessage()
{
    auto *message = new QWidget(this);
    auto *layout = new QVBoxLayout(message);
    layout->setContentsMargins(look::kMargin, look::kMargin, look::kMargin, look::kMargin);
    layout->setSpacing(look::kApart);
    m_sentence = look::wrappingLabel(message, look::Ink::Quiet);
    m_again = new QPushButton(tr("Show again"), message);
    m_again->setVisible(false);
    connect(m_again, &QPushButton::clicked, this, &LivePreview::showAgain);
    layout->addWidget(m_sentence);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    layout->addStretch();
    m_layout->addWidget(message);
}

void LivePreview::show(const assembly::AssembledDocument &document, const render::HtmlSettings &settings)
{
    Written written{document, settings};
    written.settings.gaps = render::GapMarks::Named;
    want(std::move(written));
}

void LivePreview::showPage(const std::string &html)
{
    want(html);
}

void LivePreview::want(std::variant<Written, std::string> what)
{
    m_wanted.emplace(m_wanted ? m_wanted->sequence + 1 : 1, std::move(what));
    if (m_state == State::Empty || m_state == State::Ready)
        bringUpToDate();
}

void LivePreview::goTo(const ClauseId &clause)
{
    m_goal = clause;
    if (m_state == State::Ready)
        m_engine->run(QStringLiteral("preview.goTo(%1)").arg(literal(clause.toString())), [](const QVariant &) {});
}

void LivePreview::setZoom(double zoom)
{
    m_zoom = zoom;
    if (m_engine)
        m_engine->setZoom(zoom);
}

void LivePreview::copy()
{
    if (m_engine)
        m_engine->copy();
}

void LivePreview::selectAll()
{
    if (m_engine)
        m_engine->selectAll();
}

void LivePreview::bringUpToDate()
{
    if (!m_engine && !makeEngine())
        return;
    m_state = State::Working;
    m_shownSequence = m_wanted->sequence;
    const auto *written = std::get_if<Written>(&m_wanted->what);
    if (!written)
        return reload(m_isWhole);
    ShownPage page = shownPage(written->document, written->settings, m_cache);
    const auto changes = m_shown ? changesBetween(*m_shown, page) : std::nullopt;
    if (changes)
        change(std::move(page), *changes);
    else
        reload(m_shown && m_shown->kind.view == page.kind.view);
}

void LivePreview::reload(bool keepsPlace)
{
    m_place = QStringLiteral("[]");
    if (!keepsPlace)
        return load();
    run(QStringLiteral("preview.place()"), [this](const QVariant &place) {
        m_place = place.toString();
        load();
    });
}

bool LivePreview::makeEngine()
{
    const auto factory = m_findEngine();
    if (!factory) {
        fail(tr("The preview is not part of this installation. Writing and publishing work without it."));
        m_sentence->setToolTip(qString(factory.error()));
        return false;
    }
    m_engine = (*factory)(this, {.loaded = [this](bool ok) { pageLoaded(ok); },
                                 .ended = [this] { stop(); },
                                 .said = [this](const QString &text) { heard(text); },
                                 .menuWanted = [this](const QPoint &place, const QPointF &inPage,
                                                      Selection selection) { askForMenu(place, inPage, selection); },
                                 .zoomTurned = [this](int steps) { Q_EMIT zoomTurned(steps); }});
    if (!m_engine) {
        fail(tr("The preview only runs where the system lets it shut its pages off from everything else, and never "
                "for the super-user. Writing and publishing work without it."));
        return false;
    }
    m_engine->setAccessibleName(tr("Preview"));
    m_engine->setZoom(m_zoom);
    setFocusProxy(m_engine);
    m_layout->addWidget(m_engine);
    m_layout->setCurrentWidget(m_engine);
    return true;
}

// What is wanted now, which may be newer than what the loading was begun for.
void LivePreview::load()
{
    ++m_step;
    m_patience.start();
    m_shownSequence = m_wanted->sequence;
    const auto *written = std::get_if<Written>(&m_wanted->what);
    m_isWhole = !written;
    m_arriving.reset();
    if (written)
        m_arriving = shownPage(written->document, written->settings, m_cache);
    m_engine->load(QByteArray::fromStdString(written ? render::htmlPage(written->document, written->settings, m_cache)
                                                     : std::get<std::string>(m_wanted->what)));
}

void LivePreview::pageLoaded(bool ok)
{
    if (!ok || (!m_arriving && !m_isWhole)) {
        stop();
        return;
    }
    const QString script = qString(render::kClauseTextScript) + qString(kPageScript) +
                           QStringLiteral("\npreview.begin(%1, %2)")
                               .arg(literal(m_word.toStdString()), m_place.isEmpty() ? QStringLiteral("[]") : m_place);
    run(script, [this](const QVariant &) { arrived(std::exchange(m_arriving, std::nullopt)); });
}

void LivePreview::change(ShownPage page, const Json &changes)
{
    if (changes.isNull()) {
        arrived(std::move(page));
        return;
    }
    const QString script =
        QStringLiteral("preview.update(%1, %2)")
            .arg(literal(changes), isMotionWanted(*this) ? QStringLiteral("true") : QStringLiteral("false"));
    run(script, [this, page = std::move(page)](const QVariant &done) {
        if (done.toBool())
            arrived(page);
        else // the page is not what we thought it was
            load();
    });
}

void LivePreview::run(const QString &script, std::function<void(const QVariant &)> answer)
{
    m_patience.start();
    m_engine->run(script, [this, step = ++m_step, answer = std::move(answer)](const QVariant &value) {
        if (step == m_step && m_state == State::Working)
            answer(value);
    });
}

void LivePreview::arrived(std::optional<ShownPage> page)
{
    m_patience.stop();
    m_shown = std::move(page);
    m_state = State::Ready;
    if (m_wanted->sequence != m_shownSequence) {
        bringUpToDate();
        return;
    }
    if (m_goal)
        goTo(*m_goal);
    sendRemarks();
    Q_EMIT loaded();
}

void LivePreview::heard(const QString &text)
{
    if (!text.startsWith(m_word))
        return;
    const auto said = parseJson(text.sliced(m_word.size()).toStdString(), "click");
    const auto *words = said ? said->ifArray() : nullptr;
    if (!words || words->size() != 2 || !(*words)[0].ifString() || !(*words)[1].ifString())
        return;
    const std::string &kind = *(*words)[0].ifString();
    const std::string &name = *(*words)[1].ifString();
    if (kind == "gap")
        Q_EMIT gapClicked(name);
    else if (!heardOfRemarks(kind, name))
        Q_EMIT clauseClicked(ClauseId(name));
}

void LivePreview::askForMenu(const QPoint &place, const QPointF &inPage, Selection selection)
{
    const QString script = QStringLiteral("preview.clauseAt(%1, %2)").arg(inPage.x()).arg(inPage.y());
    m_engine->run(script, [this, onScreen = m_engine->mapToGlobal(place), selection](const QVariant &clause) {
        MenuPlace wanted{.onScreen = onScreen, .selection = selection};
        if (const std::string id = clause.toString().toStdString(); !id.empty())
            wanted.clause = ClauseId(id);
        Q_EMIT menuWanted(wanted);
    });
}

void LivePreview::stop()
{
    if (m_engine)
        m_engine->deleteLater(); // this may be its own report
    m_engine = nullptr;
    fail(tr("The preview stopped. Your policy is not affected."));
    m_again->setVisible(true);
}

void LivePreview::fail(const QString &sentence)
{
    ++m_step; // nothing that was asked is waited for
    m_patience.stop();
    m_state = State::Failed;
    m_shown.reset();
    m_arriving.reset();
    m_isWhole = false;
    m_sentence->setText(sentence);
    m_sentence->setToolTip({});
    m_again->setVisible(false);
    m_layout->setCurrentIndex(0);
    Q_EMIT failed(sentence);
}

void LivePreview::showAgain()
{
    m_state = State::Empty;
    m_again->setVisible(false);
    m_sentence->clear();
    if (m_wanted)
        bringUpToDate();
}

} // namespace policywright::gui
