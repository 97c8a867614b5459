// SPDX-License-Identifier: Apache-2.0
//
// From an open policy to documents in a folder: what is wanted, how far it is, what it came to. Works with a copy of
// the policy, off the window's thread; nothing is written before everything is made. It changes no policy: a colour or
// logo that was chosen here is told when it is published with.
#pragma once

#include "app/gui/publish/Publication.h"

#include <QDialog>

#include <memory>
#include <stop_token>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedLayout;

namespace policywright::gui {

class PublishForm;
class PublishPreview;
class PublishResult;

class PublishDialog final : public QDialog {
    Q_OBJECT

public:
    // `policy`: a copy. What `tools` names outlives the threads of the program.
    PublishDialog(session::PolicyFile policy, const PublishTools &tools, QWidget *parent);
    ~PublishDialog() override;

    PublishForm &form() { return *m_form; }
    PublishPreview &preview() { return *m_preview; }

Q_SIGNALS:
    // The author chose another colour or logo, before publishing with it: to be done to the policy, the logo first
    // (EditingSession::addLogo, then SetTheme). `logo`: a picture that the policy does not have yet.
    void themeChosen(const policywright::model::Theme &theme,
                     const std::optional<policywright::bundle::NamedBytes> &logo);
    void published(const QString &folder);

protected:
    void done(int result) override; // closing while it works stops the work
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class State { Choosing, Working, Finished };

    QWidget *makeChoosing();
    QWidget *makeWorking();
    void makeButtons();
    void lookForGaps();
    void publishNow();
    void takeProgress(const PublishProgress &progress);
    void takeOutcome(const PublishOutcome &outcome);
    void stop();
    void setState(State state);
    void refreshButtons();
    void refreshPreview();

    std::shared_ptr<session::PolicyFile> m_policy; // never changed while a thread has it
    PublishTools m_tools;
    PublishOrder m_order;
    std::stop_source m_stop;
    State m_state = State::Choosing;
    QStackedLayout *m_stack;
    PublishForm *m_form = nullptr;
    PublishPreview *m_preview = nullptr;
    QLabel *m_step;
    QProgressBar *m_bar;
    PublishResult *m_result;
    QLabel *m_obstacle;
    QPushButton *m_back;
    QPushButton *m_publish;
    QPushButton *m_close;
};

} // namespace policywright::gui
