// SPDX-License-Identifier: Apache-2.0
#include "core/pack/WatchedDates.h"

namespace policywright::pack {

void checkWatchedDates(const Layers &layers, Errors &errors)
{
    FieldCheck fields(layers, errors);
    for (const LayeredSection &section : layers.sections) {
        for (const Layered<WatchedDate> &layered : section.dates) {
            const WatchedDate &date = *layered.logic;
            fields.expect(date.done, {AnswerType::Date});
            fields.expect(date.due, {AnswerType::Date});
            fields.expectDuration(date.every);
            fields.expectOneTable({&date.done, &date.due, &date.every});
        }
    }
}

} // namespace policywright::pack
