// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/preview/PreviewStage.h"

#include "core/base/PosixFileSystem.h"

#include <QEventLoop>
#include <QSignalSpy>
#include <QTest>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include <unistd.h>

namespace policywright::test {
namespace {

gui::EngineView *g_lastEngine = nullptr;

gui::EngineView *makeWatched(QWidget *parent, const gui::EngineReports &reports)
{
    g_lastEngine = (*gui::engineFactory().value())(parent, reports);
    return g_lastEngine;
}

template <class T>
T valueOf(Result<T> result)
{
    if (!result) {
        std::cerr << sentence(result.error()) << '\n';
        std::abort();
    }
    return *std::move(result);
}

void rememberBelow(pid_t process, int depth, const std::multimap<pid_t, pid_t> &children, std::vector<pid_t> &found)
{
    const auto [begin, end] = children.equal_range(process);
    for (auto child = begin; child != end; ++child) {
        if (depth == 3)
            found.push_back(child->second);
        else
            rememberBelow(child->second, depth + 1, children, found);
    }
}

} // namespace

std::expected<gui::EngineFactory *, std::string> watchedEngine()
{
    return gui::engineFactory().transform([](gui::EngineFactory *) { return &makeWatched; });
}

gui::EngineView *lastEngine()
{
    return g_lastEngine;
}

void watch(gui::EngineView *engine)
{
    g_lastEngine = engine;
}

QWidget *surfaceOf(QWidget &view)
{
    for (QWidget *widget : view.findChildren<QWidget *>()) {
        if (widget->inherits("QQuickWidget"))
            return widget;
    }
    return nullptr;
}

QVariant evaluated(const QString &script)
{
    std::optional<QVariant> answer;
    g_lastEngine->run(script, [&](const QVariant &value) { answer = value; });
    return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : QVariant(QStringLiteral("(no answer)"));
}

bool waitUntilLoaded(gui::PreviewView &preview)
{
    return QSignalSpy(&preview, &gui::PreviewView::loaded).wait(20'000);
}

std::vector<pid_t> renderers()
{
    std::multimap<pid_t, pid_t> children;
    for (const auto &entry : std::filesystem::directory_iterator("/proc")) {
        std::ifstream file(entry.path() / "stat");
        std::string text;
        const std::string name = entry.path().filename();
        if (!std::isdigit(static_cast<unsigned char>(name[0])) || !std::getline(file, text))
            continue;
        const std::string behindName = text.substr(text.rfind(')') + 4); // ") S "
        children.emplace(std::stoi(behindName), std::stoi(name));
    }
    std::vector<pid_t> found;
    rememberBelow(::getpid(), 1, children, found);
    return found;
}

OpenPolicy::OpenPolicy(const std::string &example)
{
    PosixFileSystem files;
    auto file = session::openPolicy(files, "templates/examples/" + example + ".policy", m_cache);
    if (!file)
        std::abort();
    m_file = *std::move(file);
    m_assembler = valueOf(assembly::Assembler::create(m_file->packs, *Date::fromIso("2026-11-22")));
}

void OpenPolicy::answer(const char *question, model::Answer answer)
{
    policy().answers.insert_or_assign(QuestionId(question), std::move(answer));
}

assembly::AssembledDocument OpenPolicy::document(const char *view)
{
    auto document = m_assembler->assemble(policy(), ViewId(view));
    if (!document)
        std::abort();
    return *std::move(document);
}

} // namespace policywright::test
