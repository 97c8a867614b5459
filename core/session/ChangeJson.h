// SPDX-License-Identifier: Apache-2.0
//
// A change as it is written down in the recovery journal:
//
//     {"do": "setAnswer", "question": "org_name", "answer": "Harbour Trust"}
//     {"do": "clearAnswer", "question": "org_name"}
//     {"do": "setWording", "clause": "rules.review", "wording": {"text": …, "packText": …, …}}
//     {"do": "clearWording", "clause": "rules.review"}
//     {"do": "leaveOut", "clause": "rules.review", "omission": {"reason": …, "author": …, "date": …}}
//     {"do": "takeBack", "clause": "rules.review"}
//     {"do": "setTheme", "theme": {"accent": "#0b5f6b", "logo": ""}}
//     {"do": "setOwnClause", "clause": "own.visitors", "own": {"section": "rules", "title": …, "text": …, …}}
//     {"do": "removeOwnClause", "clause": "own.visitors"}
//     {"do": "setOrder", "section": "rules", "clauses": ["rules.review", "own.visitors", …]}
//     {"do": "setAncestors", "extends": [{"id": …, "name": …, …}]}
//     {"do": "giveReason", "place": "answer:org_name", "loosening": {"reason": …, "author": …, …}}
//     {"do": "takeReason", "place": "answer:org_name"}
//     {"do": "several", "changes": [{"do": "clearAnswer", …}, …]}
#pragma once

#include "core/session/Change.h"

namespace policywright::session {

Json toJson(const Change &change);

// Any id will do: what was written down was admitted when it was made. Error: NotAChange, with what is missing, unknown
// or of the wrong kind as its subject.
Result<Change> changeFromJson(JsonView json);

} // namespace policywright::session
