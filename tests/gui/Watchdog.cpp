// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/Watchdog.h"

#include <QAbstractEventDispatcher>
#include <QMetaEnum>
#include <QThread>

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <vector>

#include <cxxabi.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <unistd.h>

namespace policywright::gui::test {
namespace {

using namespace std::chrono_literals;

constexpr int kMostFrames = 48;

// Written by the signal's handler in the watched thread, read by it when the round ends.
std::array<void *, kMostFrames> g_frames;
std::atomic<int> g_frameCount = 0;

void takeStack(int)
{
    g_frameCount = ::backtrace(g_frames.data(), kMostFrames);
}

long long nowNs()
{
    return std::chrono::steady_clock::now().time_since_epoch() / 1ns;
}

long long cpuNs()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

std::string nameOf(void *address)
{
    Dl_info info{};
    if (::dladdr(address, &info) == 0 || !info.dli_sname)
        return {};
    int status = 0;
    char *name = abi::__cxa_demangle(info.dli_sname, nullptr, nullptr, &status);
    std::string result = status == 0 ? name : info.dli_sname;
    std::free(name); // NOLINT(cppcoreguidelines-no-malloc): the demangler's
    return result.substr(0, result.find('('));
}

bool isOurs(const std::string &name)
{
    return name.starts_with("policywright::") && !name.contains("::test::");
}

// The innermost of ours, and who called it.
std::string placeInStack()
{
    std::string place;
    int found = 0;
    for (int i = 0; i < g_frameCount && found < 3; ++i) {
        const std::string name = nameOf(g_frames[static_cast<std::size_t>(i)]);
        if (!isOurs(name))
            continue;
        place += (found++ == 0 ? "" : " < ") + name.substr(std::string_view("policywright::").size());
    }
    return place;
}

std::string nameOfTest()
{
    const testing::TestInfo *test = testing::UnitTest::GetInstance()->current_test_info();
    return test ? std::string(test->test_suite_name()) + '.' + test->name() : std::string("no story");
}

} // namespace

WatchedApplication::WatchedApplication(int &argc, char **argv)
    : QApplication(argc, argv), m_schedule(::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC)),
      m_thread(::pthread_self())
{
    void *unused = nullptr;
    ::backtrace(&unused, 1); // loads what it needs now, not in the handler
    struct sigaction action{};
    action.sa_handler = &takeStack;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGUSR2, &action, nullptr);
    const auto *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] { endRound(); });
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] {
        endRound();
        if (m_depth > 0)
            beginRound();
    });
    m_watcher = std::jthread([this](const std::stop_token &stop) { watch(stop); });
}

WatchedApplication::~WatchedApplication()
{
    m_watcher.request_stop();
    m_watcher.join();
    report();
    ::close(m_schedule);
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    if (m_depth == 0)
        beginRound();
    if (m_depth < kMostNested)
        m_handling[m_depth] = {receiver->metaObject(), event->type()};
    ++m_depth;
    const bool result = QApplication::notify(receiver, event);
    --m_depth;
    if (m_depth == 0)
        endRound();
    return result;
}

void WatchedApplication::beginRound()
{
    g_frameCount = 0;
    m_cpuSince = cpuNs();
    m_queuedSince = queuedNs();
    m_since = nowNs();
}

// "on the processor, waiting for one, slices": the second, 0 where the kernel does not count.
long long WatchedApplication::queuedNs() const
{
    std::array<char, 96> text{};
    if (::pread(m_schedule, text.data(), text.size() - 1, 0) <= 0)
        return 0;
    char *second = nullptr;
    std::strtoll(text.data(), &second, 10);
    return std::strtoll(second, nullptr, 10);
}

void WatchedApplication::endRound()
{
    const long long since = m_since.exchange(0);
    if (since == 0)
        return;
    const long long wall = nowNs() - since;
    if (wall <= kLongestRoundMs * 1'000'000)
        return;
    const long long ms = (wall - (queuedNs() - m_queuedSince)) / 1'000'000;
    if (ms <= kLongestRoundMs)
        return;
    Block block{.ms = ms, .ofCpuMs = (cpuNs() - m_cpuSince) / 1'000'000, .story = nameOfTest()};
    const Handling &handling = m_handling[0];
    const char *kind = QMetaEnum::fromType<QEvent::Type>().valueToKey(static_cast<quint64>(handling.event));
    block.event = std::string(handling.receiver->className()) + ' ' + (kind ? kind : std::to_string(handling.event));
    block.where = placeInStack();
    const std::string key = block.event + block.where;
    ++m_counts[key];
    if (Block &worst = m_blocks[key]; worst.ms < block.ms)
        worst = block;
}

void WatchedApplication::watch(const std::stop_token &stop)
{
    long long told = 0;
    while (!stop.stop_requested()) {
        std::this_thread::sleep_for(5ms);
        const long long since = m_since;
        if (since == 0 || since == told || nowNs() - since < kLongestRoundMs * 1'000'000)
            continue;
        told = since;
        ::pthread_kill(m_thread, SIGUSR2);
    }
}

void WatchedApplication::report() const
{
    std::vector<std::pair<Block, int>> blocks;
    for (const auto &[key, block] : m_blocks)
        blocks.emplace_back(block, m_counts.at(key));
    std::ranges::sort(blocks, std::greater(), [](const auto &entry) { return entry.first.ms; });
    std::ofstream file;
    if (const char *name = std::getenv("POLICYWRIGHT_WATCHDOG"))
        file.open(name, std::ios::app);
    for (const auto &[block, count] : blocks) {
        std::cout << "The event loop did not answer for " << block.ms << " ms (" << block.ofCpuMs << " ms of work, "
                  << count << " times) in " << block.story << ": " << block.event << ", " << block.where << '\n';
        file << block.ms << '\t' << block.ofCpuMs << '\t' << count << '\t' << block.story << '\t' << block.event << '\t'
             << block.where << '\n';
    }
}

} // namespace policywright::gui::test
