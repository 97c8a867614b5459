// SPDX-License-Identifier: Apache-2.0
//
// A preview with its real engine and one of the shipped policies to show in it, for tests that look at the page itself.
#pragma once

#include "app/gui/preview/LivePreview.h"
#include "core/assembly/Assembler.h"
#include "core/session/PolicyFile.h"

#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace policywright::test {

// As the program finds it; remembers the last view that was made.
std::expected<gui::EngineFactory *, std::string> watchedEngine();
gui::EngineView *lastEngine();
void watch(gui::EngineView *engine); // instead

// The widget inside that takes keys and clicks.
QWidget *surfaceOf(QWidget &view);

// What the script evaluates to in our world of the page.
QVariant evaluated(const QString &script);

// Waits for the preview to have laid out what it was given last.
bool waitUntilLoaded(gui::PreviewView &preview);

// The processes that lay out pages for this one: in the sandbox, the children of the first process of a namespace that
// the zygote made.
std::vector<pid_t> renderers();

class OpenPolicy {
public:
    explicit OpenPolicy(const std::string &example);

    model::PolicyDocument &policy() { return m_file->bundle.policy; }
    void answer(const char *question, model::Answer answer);
    assembly::AssembledDocument document(const char *view = "internal");

private:
    session::PackCache m_cache;
    std::optional<session::PolicyFile> m_file;
    std::optional<assembly::Assembler> m_assembler;
};

} // namespace policywright::test
