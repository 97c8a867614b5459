// SPDX-License-Identifier: Apache-2.0
//
// Prints HTML files to PDF, two at a time, with Qt WebEngine. Each page object is given up after ten documents: a
// reused one grows by 13 MB a policy. A crash or a hang of the renderer ends the job with an error, never the program.
#pragma once

#include "app/pdf/OfflineProfile.h"
#include "app/pdf/PdfJob.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace policywright::pdf {

class Printer final : public QObject {
    Q_OBJECT

public:
    using Report = std::function<void(const PdfResult &)>;

    explicit Printer(Report report);
    ~Printer() override;

    void add(PdfJob job);
    // No job is queued or in work.
    bool isIdle() const;

Q_SIGNALS:
    void becameIdle();

private:
    class Press;

    void next(Press &press);
    void finish(Press &press, const PdfResult &result);

    Report m_report;
    OfflineProfile m_profile;
    std::deque<PdfJob> m_queue;
    std::vector<std::unique_ptr<Press>> m_presses;
};

} // namespace policywright::pdf
