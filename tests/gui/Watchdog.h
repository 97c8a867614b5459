// SPDX-License-Identifier: Apache-2.0
//
// An application that notices when it does not answer: it measures how long each round of the event loop spends with
// events, less the time in which the machine gave its processors to others, and a thread beside it looks at the stack
// when 50 ms are over. It reports and never fails. What a test does between two rounds is not counted.
#pragma once

#include <QApplication>

#include <array>
#include <atomic>
#include <map>
#include <string>
#include <string_view>
#include <thread>

namespace policywright::gui::test {

inline constexpr long long kLongestRoundMs = 50;

// A round of the event loop that was longer.
struct Block {
    long long ms = 0;      // that it worked or waited for a device
    long long ofCpuMs = 0; // that it worked
    std::string story = {};
    std::string event = {}; // who got it, and what it was
    std::string where = {}; // the innermost of our functions after 50 ms
};

class WatchedApplication final : public QApplication {
    Q_OBJECT

public:
    WatchedApplication(int &argc, char **argv);
    ~WatchedApplication() override; // prints the worst, and appends all to the file that POLICYWRIGHT_WATCHDOG names

    bool notify(QObject *receiver, QEvent *event) override;

private:
    struct Handling {
        const QMetaObject *receiver = nullptr;
        int event = 0;
    };
    static constexpr std::size_t kMostNested = 16;

    void beginRound();
    void endRound();
    void watch(const std::stop_token &stop);
    void report() const;
    long long queuedNs() const;

    std::array<Handling, kMostNested> m_handling{}; // from outside to inside
    std::size_t m_depth = 0;
    std::atomic<long long> m_since = 0; // ns of the steady clock; 0: it waits, or a test works
    long long m_cpuSince = 0;
    long long m_queuedSince = 0;
    int m_schedule;                        // a file of the kernel's: how long this thread waited for a processor
    std::map<std::string, Block> m_blocks; // the worst of each kind, by event and place
    std::map<std::string, int> m_counts;
    pthread_t m_thread;
    std::jthread m_watcher;
};

} // namespace policywright::gui::test
