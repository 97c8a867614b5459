// SPDX-License-Identifier: Apache-2.0
#include "app/gui/Patience.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QThread>
#include <QThreadPool>

namespace policywright::gui {

void patiently(const std::function<void()> &work)
{
    const auto *application = QCoreApplication::instance();
    if (!application || QThread::currentThread() != application->thread())
        return work();
    QEventLoop loop;
    QThreadPool pool; // of its own: the shared one may be busy for a while
    pool.start([&] {
        work();
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    pool.waitForDone();
}

} // namespace policywright::gui
