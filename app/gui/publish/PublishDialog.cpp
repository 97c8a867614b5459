// SPDX-License-Identifier: Apache-2.0
#include "app/gui/publish/PublishDialog.h"

#include "app/gui/Background.h"
#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/publish/PublishForm.h"
#include "app/gui/publish/PublishPreview.h"
#include "app/gui/publish/PublishResult.h"
#include "app/gui/publish/ThemeChoice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace policywright::gui {
namespace {

constexpr int kRoomForPreview = 140; // characters

} // namespace

PublishDialog::PublishDialog(session::PolicyFile policy, const PublishTools &tools, QWidget *parent)
    : QDialog(parent), m_policy(std::make_shared<session::PolicyFile>(std::move(policy))), m_tools(tools)
{
    setWindowTitle(tr("Publish"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_stack = new QStackedLayout;
    column->addLayout(m_stack, 1);
    m_stack->addWidget(makeChoosing());
    m_stack->addWidget(makeWorking());
    m_result = new PublishResult(this);
    m_stack->addWidget(m_result);
    makeButtons();
    connect(m_form, &PublishForm::changed, this, &PublishDialog::refreshButtons);
    connect(m_form, &PublishForm::changed, this, &PublishDialog::refreshPreview);
    connect(m_form, &PublishForm::turnedTo, m_preview, &PublishPreview::turnTo);
    const QSize wanted(fontMetrics().averageCharWidth() * 200, fontMetrics().height() * 42);
    resize(wanted.boundedTo(screen()->availableSize() * 9 / 10));
    setState(State::Choosing);
    lookForGaps();
}

PublishDialog::~PublishDialog()
{
    m_stop.request_stop();
}

QWidget *PublishDialog::makeChoosing()
{
    auto *choosing = new QWidget(this);
    auto *row = new QHBoxLayout(choosing);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_form = new PublishForm(*m_policy, m_tools.files, choosing);
    m_preview = new PublishPreview(m_tools, choosing);
    row->addWidget(m_form, 5);
    row->addWidget(m_preview, 3);
    return choosing;
}

QWidget *PublishDialog::makeWorking()
{
    auto *working = new QWidget(this);
    auto *column = new QVBoxLayout(working);
    column->setContentsMargins(look::kDistant, look::kApart, look::kDistant, look::kApart);
    column->setSpacing(look::kNear);
    QLabel *title = look::wrappingLabel(working);
    title->setFont(look::heading(font()));
    title->setText(tr("Making the documents"));
    column->addWidget(title);
    m_bar = new QProgressBar(working);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    column->addWidget(m_bar);
    m_step = look::wrappingLabel(working, look::Ink::Quiet);
    column->addWidget(m_step);
    column->addStretch(1);
    return working;
}

void PublishDialog::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(look::kDistant, look::kNear, look::kDistant, look::kApart);
    row->setSpacing(look::kNear);
    m_obstacle = look::wrappingLabel(this, look::Ink::Quiet);
    row->addWidget(m_obstacle, 1);
    m_back = new QPushButton(tr("Back"), this);
    m_back->setAutoDefault(false);
    row->addWidget(m_back);
    m_close = new QPushButton(this);
    m_close->setAutoDefault(false);
    row->addWidget(m_close);
    m_publish = new QPushButton(tr("Publish"), this);
    m_publish->setDefault(true);
    row->addWidget(m_publish);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_back, &QPushButton::clicked, this, [this] { setState(State::Choosing); });
    connect(m_close, &QPushButton::clicked, this, [this] { m_state == State::Working ? stop() : reject(); });
    connect(m_publish, &QPushButton::clicked, this, &PublishDialog::publishNow);
}

void PublishDialog::lookForGaps()
{
    struct Offer {
        std::vector<OfferedDocument> documents;
        SignOffs signOffs;
    };
    inBackground(
        this,
        [policy = m_policy, tools = m_tools]() -> ResultWithErrors<Offer> {
            return offeredDocuments(*policy, tools.today).and_then([&](const auto &documents) {
                return signOffsOf(*policy, documents, tools).transform([&](SignOffs signOffs) {
                    return Offer{documents, std::move(signOffs)};
                });
            });
        },
        [this](const ResultWithErrors<Offer> &offered) {
            if (offered) {
                m_preview->offer(offered->documents, *m_policy->packs);
                m_form->show(offered->documents, *m_policy->packs);
                m_form->offerSignOffs(offered->signOffs);
                if (const PublishOrder order = m_form->order(); !order.views.empty())
                    m_preview->turnTo(order.views.front());
                refreshPreview();
            } else {
                takeOutcome({.errors = offered.error()});
            }
        });
}

void PublishDialog::publishNow()
{
    m_order = m_form->order();
    auto policy = std::make_shared<session::PolicyFile>(*m_policy);
    m_form->theme().applyTo(policy->bundle);
    if (policy->bundle.policy.theme != m_policy->bundle.policy.theme)
        Q_EMIT themeChosen(policy->bundle.policy.theme, m_form->theme().newLogo());
    m_policy = policy;
    m_stop = std::stop_source();
    m_bar->setRange(0, 0);
    m_step->setText(tr("Nothing is written before everything is made."));
    setState(State::Working);
    const auto tell = [dialog = QPointer(this)](const PublishProgress &progress) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [dialog, progress] {
                if (dialog)
                    dialog->takeProgress(progress);
            },
            Qt::QueuedConnection);
    };
    inBackground(
        this,
        [policy = std::shared_ptr<const session::PolicyFile>(m_policy), order = m_order, tools = m_tools,
         stop = m_stop.get_token(), tell] { return publish(*policy, order, tools, stop, tell); },
        [this](const PublishOutcome &outcome) { takeOutcome(outcome); });
}

void PublishDialog::takeProgress(const PublishProgress &progress)
{
    if (m_state != State::Working || m_stop.stop_requested())
        return;
    m_bar->setRange(0, static_cast<int>(progress.of));
    m_bar->setValue(static_cast<int>(progress.done));
    if (!progress.title.empty())
        m_step->setText(tr("%1 is made.").arg(shown(progress.title)));
}

void PublishDialog::takeOutcome(const PublishOutcome &outcome)
{
    if (outcome.wasStopped) {
        setState(State::Choosing);
        m_obstacle->setText(tr("Publishing was stopped. Nothing was written."));
        m_obstacle->setVisible(true);
        return;
    }
    m_result->show(outcome, m_order, *m_policy->packs);
    setState(State::Finished);
    if (outcome.errors.empty())
        Q_EMIT published(QString::fromStdString(m_order.folder));
}

void PublishDialog::stop()
{
    m_stop.request_stop();
    m_step->setText(tr("Stopping…"));
    m_close->setEnabled(false);
}

void PublishDialog::done(int result)
{
    if (m_state == State::Working)
        stop();
    else
        QDialog::done(result);
}

void PublishDialog::setState(State state)
{
    m_state = state;
    m_stack->setCurrentIndex(static_cast<int>(state));
    m_close->setEnabled(true);
    m_close->setText(state == State::Working ? tr("Cancel") : tr("Close"));
    m_back->setVisible(state == State::Finished);
    m_publish->setVisible(state == State::Choosing);
    refreshButtons();
    if (state == State::Working)
        m_close->setFocus();
    else if (state == State::Finished)
        m_result->setFocus();
}

// Where there is no room for both, the form is what is needed.
void PublishDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    m_preview->setVisible(width() >= fontMetrics().averageCharWidth() * kRoomForPreview);
}

void PublishDialog::refreshPreview()
{
    session::PolicyFile policy = *m_policy;
    m_form->theme().applyTo(policy.bundle);
    m_preview->show(std::move(policy), m_form->order());
}

void PublishDialog::refreshButtons()
{
    const QString obstacle = m_form->obstacle();
    m_publish->setEnabled(obstacle.isEmpty());
    m_obstacle->setText(m_state == State::Choosing ? obstacle : QString());
}

} // namespace policywright::gui
