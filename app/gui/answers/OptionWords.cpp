// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/OptionWords.h"

#include "app/gui/TextConversion.h"

namespace policywright::gui {

QString upperFirst(QString text)
{
    if (!text.isEmpty())
        text.replace(0, 1, text.left(1).toUpper());
    return text;
}

QString optionLabel(const pack::QuestionWords &words, const std::string &option)
{
    const auto label = words.options.find(option);
    return upperFirst(shown(label == words.options.end() ? option : label->second));
}

} // namespace policywright::gui
