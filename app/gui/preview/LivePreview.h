// SPDX-License-Identifier: Apache-2.0
//
// The preview with its engine: loads a page once for each kind of page and replaces what changed from then on. While
// the engine is at work, newer documents wait, the last one alone. Where the engine is missing, ended or hangs, a
// sentence stands in its place.
#pragma once

#include "app/gui/preview/EngineLibrary.h"
#include "app/gui/preview/PreviewView.h"
#include "app/gui/preview/ShownPage.h"

#include <QTimer>

#include <optional>
#include <variant>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace policywright::gui {

class LivePreview final : public PreviewView {
    Q_OBJECT

public:
    using FindEngine = std::function<std::expected<EngineFactory *, std::string>()>;

    explicit LivePreview(QWidget *parent, FindEngine findEngine = engineFactory);

    void show(const assembly::AssembledDocument &document, const render::HtmlSettings &settings) override;
    void showPage(const std::string &html) override;
    void goTo(const ClauseId &clause) override;
    void setZoom(double zoom) override;
    void copy() override;
    void selectAll() override;
    void showRemarks(const std::optional<RemarkedPage> &page) override;
    void pointTo(const std::string &mark, Scroll scroll) override;
    void scrollBy(double pixels) override;

private:
    struct Written {
        assembly::AssembledDocument document;
        render::HtmlSettings settings;
    };
    struct Wanted {
        int sequence;
        std::variant<Written, std::string> what; // a document, or a page that is whole
    };
    enum class State { Empty, Working, Ready, Failed };

    void makeMessage();
    void want(std::variant<Written, std::string> what);
    void bringUpToDate();
    void reload(bool keepsPlace);
    bool makeEngine();
    void load();
    void change(ShownPage page, const Json &changes);
    // Runs script whose answer ends the step that is under way; it is dropped where another step has begun since.
    void run(const QString &script, std::function<void(const QVariant &)> answer);
    void pageLoaded(bool ok);
    void arrived(std::optional<ShownPage> page);
    void heard(const QString &text);
    bool heardOfRemarks(std::string_view kind, const std::string &value);
    void sendRemarks();
    void askForMenu(const QPoint &place, const QPointF &inPage, Selection selection);
    void stop();
    void fail(const QString &sentence);
    void showAgain();

    FindEngine m_findEngine;
    QStackedLayout *m_layout;
    QLabel *m_sentence = nullptr;
    QPushButton *m_again = nullptr;
    EngineView *m_engine = nullptr;

    State m_state = State::Empty;
    int m_step = 0; // counts what the engine was asked
    QTimer m_patience;
    std::optional<Wanted> m_wanted;
    int m_shownSequence = 0;
    std::optional<ShownPage> m_shown; // none: nothing, or a page that is whole
    std::optional<ShownPage> m_arriving;
    bool m_isWhole = false; // what is shown or loaded
    QString m_place;        // where the reader was, for a page that is loaded again
    std::optional<ClauseId> m_goal;
    std::optional<RemarkedPage> m_remarks;
    std::string m_pointed;
    double m_zoom = 1;
    QString m_word; // in front of what our script says
    render::ClauseHtmlCache m_cache;
};

} // namespace policywright::gui
