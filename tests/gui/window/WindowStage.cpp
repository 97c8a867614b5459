// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/window/WindowStage.h"

#include "app/gui/TextConversion.h"
#include "app/gui/interview/InterviewPage.h"
#include "app/gui/interview/QuestionCard.h"
#include "app/gui/interview/SectionPage.h"
#include "app/gui/window/HeaderRow.h"
#include "app/gui/window/PreviewPanel.h"
#include "core/session/PackChoice.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QThreadPool>

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>

namespace policywright::gui::test {
namespace {

template <class T>
T valueOf(ResultWithErrors<T> result)
{
    if (!result) {
        for (const Error &error : result.error())
            std::cerr << describe(error) << '\n';
        std::abort();
    }
    return *std::move(result);
}

QStringList cellsOf(const QAbstractItemModel &model)
{
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
    }
    return cells;
}

} // namespace

Stage::Stage() : m_installation(std::filesystem::path(m_folder.path("x")).parent_path().string())
{
    newWindow();
}

Stage::~Stage()
{
    m_window.reset();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
}

std::string Stage::makePolicy(const std::string &name, const std::string &organisation)
{
    const Program &program = m_installation.program();
    auto packs = valueOf(session::readPacks(program.files, program.templatesFolder, {"base"}, "en"));
    auto policy = valueOf(session::newPolicy(path(name), packs.packs, "en", program.ids));
    policy.bundle.policy.answers.insert_or_assign(QuestionId("org_name"), organisation);
    EXPECT_TRUE(session::savePolicy(program.files, policy));
    return path(name);
}

std::string Stage::organisationIn(const std::string &file)
{
    session::PackCache packs;
    const auto policy = valueOf(session::openPolicy(m_installation.files(), file, packs));
    return std::get<std::string>(policy.bundle.policy.answers.at(QuestionId("org_name")));
}

void Stage::newWindow()
{
    m_window.reset();
    m_window = std::make_unique<PolicyWindow>(m_installation.program());
    m_window->resize(1280, 800);
    showOnScreen(*m_window);
}

void Stage::open(const std::string &file)
{
    m_window->openFile(QString::fromStdString(file));
    ASSERT_TRUE(opened(*m_window));
}

StandInPreview &Stage::preview()
{
    return static_cast<StandInPreview &>(work().preview().preview());
}

void Stage::settle()
{
    // Longer than every delay of the controller.
    QTest::qWait(20);
    const int before = preview().shownDocuments;
    EXPECT_TRUE(eventually([&] { return preview().shownDocuments >= before; }));
    QTest::qWait(400);
}

bool Stage::goTo(const char *question)
{
    const pack::CompiledQuestion *asked = controller().packs().question(QuestionId(question));
    if (!asked)
        return false;
    press(Qt::Key_K, Qt::ControlModifier);
    if (!eventually([] { return qobject_cast<QDialog *>(QApplication::activeWindow()) != nullptr; }))
        return false;
    type(shown(asked->words.prompt.text));
    press(Qt::Key_Return);
    const bool isThere = eventually([&] {
        const QuestionCard *there = card(question);
        return there && QApplication::focusWidget() && there->isAncestorOf(QApplication::focusWidget());
    });
    const auto classOf = [](const QObject *object) { return object ? object->metaObject()->className() : "nothing"; };
    EXPECT_TRUE(isThere) << question << ": the card is " << classOf(card(question)) << ", the keyboard is in "
                         << classOf(QApplication::activeWindow()) << ", " << classOf(QApplication::focusWidget());
    return isThere;
}

QuestionCard *Stage::card(const char *question)
{
    const SectionPage *page = work().interview().page();
    return page ? page->card(QuestionId(question)) : nullptr;
}

QStringList Stage::shownIn(const char *question)
{
    QStringList words;
    QuestionCard *there = card(question);
    if (!there || !there->isVisible())
        return words;
    for (const QWidget *widget : there->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            words += line->text();
        else if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
            words += text->toPlainText();
        else if (const auto *list = qobject_cast<const QComboBox *>(widget))
            words += list->currentText();
        else if (const auto *table = qobject_cast<const QTableView *>(widget))
            words += cellsOf(*table->model());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget);
                 button && button->isCheckable() && button->isChecked())
            words += button->text();
    }
    return words;
}

model::PolicyDocument Stage::save(const std::string &name)
{
    if (!name.empty())
        m_installation.saveName = QString::fromStdString(path(name));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return work().header().state() == QStringLiteral("Saved"); }));
    session::PackCache packs;
    return valueOf(session::openPolicy(m_installation.files(), controller().file().path, packs)).bundle.policy;
}

Answering::Answering(const QString &button) : m_button(button)
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
    m_timer.start(10);
}

Answering::~Answering() = default;

void Answering::look()
{
    auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
    if (!box)
        return;
    for (QAbstractButton *button : box->buttons()) {
        if (button->text().remove(QLatin1Char('&')) != m_button)
            continue;
        m_asked = box->text();
        m_wasAsked = true;
        m_timer.stop();
        button->click();
        return;
    }
    // Nobody else would answer, and the story would wait for ever.
    ADD_FAILURE() << "“" << box->text().toStdString() << "” was asked, and no button says " << m_button.toStdString();
    m_timer.stop();
    box->reject();
}

} // namespace policywright::gui::test
