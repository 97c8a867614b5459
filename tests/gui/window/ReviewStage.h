// SPDX-License-Identifier: Apache-2.0
//
// A review in the window: a policy that is open, its margin, and another reviewer whose remarks come in.
#pragma once

#include "app/gui/review/NewRemarkCard.h"
#include "app/gui/review/RemarkMargin.h"
#include "app/gui/review/ReviewMode.h"
#include "app/gui/review/ReviewPage.h"
#include "app/gui/window/WindowActions.h"
#include "tests/gui/window/WindowStage.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QSettings>

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <utility>

namespace policywright::gui::test {

inline const ClauseId kReviewedClause("purpose_scope.living_document");
inline const annotate::Author kBen{.name = "Ben Hart"};

class ReviewStage : public ::testing::Test {
protected:
    ReviewStage()
    {
        QSettings(stage.installation().program().settingsFile, QSettings::IniFormat)
            .setValue(QStringLiteral("author"), QStringLiteral("Ada Marsh"));
        file = stage.makePolicy("a.policy", "Harbour Trust");
        stage.open(file);
        stage.settle();
    }

    ReviewMode &mode() { return *stage.work().findChild<ReviewMode *>(); }
    ReviewDesk &desk() { return mode().desk(); }
    ReviewPage &page() { return mode().page(); }
    RemarkMargin &margin() { return page().margin(); }
    NewRemarkCard &newCard() { return page().newCard(); }

    void review()
    {
        stage.window().actions().reviewMode->trigger();
        ASSERT_TRUE(eventually([this] { return stage.preview().remarks.has_value(); }));
    }
    std::string clauseText()
    {
        for (const annotate::ReviewedClause &clause : annotate::reviewedText(*stage.controller().document())) {
            if (clause.id == kReviewedClause)
                return clause.text;
        }
        return {};
    }
    // As the page says it when somebody drags over these words.
    void select(const std::string &words)
    {
        const std::string text = clauseText();
        const auto begin = static_cast<std::uint32_t>(text.find(words)); // ASCII as far as that
        ASSERT_NE(text.find(words), std::string::npos);
        Q_EMIT stage.preview().wordsSelected(SelectedWords{
            .clause = kReviewedClause, .range = {begin, begin + static_cast<std::uint32_t>(words.size())}});
    }
    // What Ben says in a copy of his own, before it comes here.
    std::string fromBen(annotate::EventKind kind, const std::string &quote, const std::string &body,
                        const std::optional<std::string> &words = {})
    {
        annotate::ReviewFile review = **stage.controller().review();
        const auto added = session::addRemark(review,
                                              {.kind = kind,
                                               .clause = kReviewedClause,
                                               .quote = quote,
                                               .body = body,
                                               .replacement = words,
                                               .author = kBen,
                                               .created = "2026-11-20T09:30:00Z"},
                                              *stage.controller().document(), ids);
        EXPECT_TRUE(added);
        std::ofstream(stage.path("ben.jsonld")) << toText(review);
        stage.installation().openName = QString::fromStdString(stage.path("ben.jsonld"));
        stage.window().actions().takeIn->trigger();
        EXPECT_TRUE(eventually([&] { return desk().thread(added->id) != nullptr; }));
        return added->id;
    }
    ThreadCard *opened(const std::string &thread)
    {
        Q_EMIT margin().threadChosen(thread);
        ThreadCard *card = margin().card(thread);
        EXPECT_NE(card, nullptr);
        waitUntilItStands(*card);
        return card;
    }
    // The page scrolls to the words of a card and the card goes with it: nobody clicks on what still moves.
    void waitUntilItStands(const QWidget &card)
    {
        constexpr int kStandsFor = 250; // milliseconds
        QPoint last = card.pos();
        QElapsedTimer since;
        since.start();
        EXPECT_TRUE(eventually([&] {
            if (std::exchange(last, card.pos()) != card.pos())
                since.restart();
            return since.elapsed() > kStandsFor;
        }));
    }
    QPushButton *button(QWidget &where, const QString &words)
    {
        for (auto *each : where.findChildren<QPushButton *>()) {
            if (each->text() == words && each->isVisible())
                return each;
        }
        return nullptr;
    }
    bool says(QWidget &where, const QString &words)
    {
        return std::ranges::any_of(where.findChildren<QLabel *>(),
                                   [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
    }
    void clickOn(QWidget &where, const QString &words)
    {
        QPushButton *found = button(where, words);
        ASSERT_NE(found, nullptr) << words.toStdString();
        click(*found);
    }
    QComboBox *filterNamed(const QString &name)
    {
        for (auto *each : page().findChildren<QComboBox *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    annotate::Review savedReview()
    {
        stage.save();
        const auto review = session::readReview(stage.installation().files(), file);
        EXPECT_TRUE(review);
        return annotate::reviewOf(review->events());
    }
    bool settledThreads(std::size_t count)
    {
        return eventually([&] { return desk().threads().size() == count; });
    }
    std::string wording()
    {
        const auto &own = stage.controller().policy().customWordings;
        const auto found = own.find(kReviewedClause);
        return found == own.end() ? "(pack)" : found->second.author + ": " + found->second.text;
    }

    Stage stage;
    std::string file;
    RandomIdSource ids;
};

} // namespace policywright::gui::test
