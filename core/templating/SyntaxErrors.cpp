// SPDX-License-Identifier: Apache-2.0
#include "core/templating/SyntaxErrors.h"

#include <algorithm>
#include <utility>

namespace policywright::templating {

SourcePosition SourceMap::at(std::size_t offset) const
{
    SourcePosition position = positionAt(m_source, offset, m_base.file);
    const bool onFirstLine = position.line == 1;
    position.line += m_base.line - 1;
    if (onFirstLine) {
        position.column += m_base.column - 1;
        if (!m_base.lineText.empty())
            position.lineText = m_base.lineText;
    }
    return position;
}

Errors SyntaxErrors::take() &&
{
    std::ranges::stable_sort(m_found, {}, &Found::offset);
    Errors errors;
    errors.reserve(m_found.size());
    for (Found &found : m_found)
        errors.push_back(std::move(found.error));
    return errors;
}

} // namespace policywright::templating
