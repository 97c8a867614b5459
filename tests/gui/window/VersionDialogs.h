// SPDX-License-Identifier: Apache-2.0
//
// The dialogs in which a policy's life goes on, as the stories of its versions, updates and followers use them.
#pragma once

#include "app/gui/update/ProposalDialog.h"
#include "app/gui/versions/KeepVersionDialog.h"
#include "core/session/ChangeAdmission.h"
#include "tests/gui/window/WindowStage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

#include <gtest/gtest.h>

namespace policywright::gui::test {

template <class Dialog>
Dialog *dialogOf(PolicyWindow &window)
{
    Dialog *found = nullptr;
    EXPECT_TRUE(eventually([&] { return (found = window.findChild<Dialog *>()) != nullptr; }));
    return found;
}

// When it shows what it found.
inline ProposalDialog *shownProposal(PolicyWindow &window)
{
    auto *dialog = dialogOf<ProposalDialog>(window);
    EXPECT_TRUE(dialog && eventually([&] { return dialog->isActiveWindow(); }));
    EXPECT_TRUE(eventually([&] { return dialog->state() != QStringLiteral("Looking at what would change…"); }));
    return dialog;
}

// Types what is to be noted of a version, and has it noted.
inline void fill(KeepVersionDialog &asked, history::State state, const QString &name, const QString &why)
{
    asked.state().setCurrentIndex(asked.state().findData(static_cast<int>(state)));
    click(asked.name());
    asked.name().selectAll();
    type(name);
    click(asked.why());
    type(why);
    ASSERT_TRUE(asked.keepButton().isEnabled());
    click(asked.keepButton());
}

// What the author, Ada Marsh, made of words of a clause of the packs.
inline void reword(Stage &stage, const ClauseId &clause, const std::string &before, const std::string &now)
{
    const EditingController &controller = stage.controller();
    std::string body = controller.packs().clause(clause)->body.text;
    const std::size_t at = body.find(before);
    ASSERT_NE(at, std::string::npos) << before;
    body.replace(at, before.size(), now);
    const auto change = session::rewording(controller.policy(), controller.packs(), clause, body, "Ada Marsh",
                                           *Date::fromIso("2026-11-23"));
    ASSERT_TRUE(change);
    ASSERT_TRUE(stage.controller().perform(*change));
    stage.settle();
}

template <class Button>
Button *buttonOf(const QWidget &where, const QString &words)
{
    for (auto *each : where.findChildren<Button *>()) {
        if (each->text() == words && each->isVisible())
            return each;
    }
    return nullptr;
}

} // namespace policywright::gui::test
