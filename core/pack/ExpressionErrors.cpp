// SPDX-License-Identifier: Apache-2.0
#include "core/pack/ExpressionErrors.h"

#include <algorithm>
#include <iterator>

namespace policywright::pack {

void addExpressionErrors(Errors errors, const SourceText &expression, Errors &all)
{
    if (!expression.lineText.contains(expression.text)) {
        for (Error &error : errors)
            error.where = positionOf(expression);
    }
    std::ranges::move(errors, std::back_inserter(all));
}

} // namespace policywright::pack
