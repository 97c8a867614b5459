// SPDX-License-Identifier: Apache-2.0
//
// What an event is stored as, to be looked at and tampered with.
#pragma once

#include "core/annotate/Event.h"

namespace policywright::annotate {

inline Json storedIn(const Event &event)
{
    return *parseJson(event.stored, "event");
}

inline void setStored(Event &event, std::string_view member, Json value)
{
    Json json = storedIn(event);
    json.set(member, std::move(value));
    event.stored = toText(json, JsonStyle::Compact);
}

} // namespace policywright::annotate
