// SPDX-License-Identifier: Apache-2.0
//
// The labels of options as a screen shows them. Packs write them as they stand in the middle of a sentence.
#pragma once

#include "core/pack/Words.h"

#include <QString>

namespace policywright::gui {

QString upperFirst(QString text);
QString optionLabel(const pack::QuestionWords &words, const std::string &option); // the id where it has no words

} // namespace policywright::gui
