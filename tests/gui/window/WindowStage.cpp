// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/window/WindowStage.h"

#include "app/gui/window/PreviewPanel.h"
#include "core/session/PackChoice.h"

#include <QApplication>
#include <QPushButton>
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
}

} // namespace policywright::gui::test
