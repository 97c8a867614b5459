// SPDX-License-Identifier: Apache-2.0
//
// Work that may take longer than a picture of the screen, on another thread, with its result brought back to the
// window's. Where the context is gone by then, the result is dropped.
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace policywright::gui {

// `work` runs on another thread and shares nothing with the window but what is made for several threads; `done` takes
// its result on the thread of the call.
template <class Work, class Done>
void inBackground(QObject *context, Work work, Done done)
{
    QThreadPool::globalInstance()->start(
        [context = QPointer<QObject>(context), work = std::move(work), done = std::move(done)] {
            const auto result = std::make_shared<decltype(work())>(work());
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [context, result, done] {
                    if (context)
                        done(std::move(*result));
                },
                Qt::QueuedConnection);
        });
}

} // namespace policywright::gui
