// SPDX-License-Identifier: Apache-2.0
#include "app/gui/start/NewPolicyPage.h"

#include "app/gui/Background.h"
#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/answers/AnswerEdit.h"
#include "app/gui/interview/QuestionCard.h"
#include "app/gui/window/Questions.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace policywright::gui {
namespace {

// What decides which text the first draft has.
constexpr const char *kQuestions[] = {"org_name",      "org_profile",  "org_size",
                                      "jurisdictions", "use_decision", "strictness"};
constexpr const char *kLanguages[] = {"en", "de"};

} // namespace

NewPolicyPage::NewPolicyPage(const Program &program, QWidget *parent)
    : QScrollArea(parent), m_program(program), m_column(new QVBoxLayout), m_questions(new QVBoxLayout),
      m_language(new QComboBox(this)), m_problem(look::wrappingLabel(this, look::Ink::Gap))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    content->setBackgroundRole(QPalette::Base);
    auto *sides = new QHBoxLayout(content);
    sides->setContentsMargins(look::kMargin, look::kMargin, look::kMargin, look::kMargin);
    auto *column = new QWidget(content);
    column->setMaximumWidth(look::readingWidth(*this));
    sides->addWidget(column); // no wider than reads well, and then in the middle
    column->setLayout(m_column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look::kDistant);
    m_questions->setSpacing(look::kDistant);
    makeTop();
    m_column->addLayout(m_questions);
    m_problem->hide();
    m_column->addWidget(m_problem);
    makeBottom();
    m_column->addStretch(1);
    setWidget(content);
    if (const int own = m_language->findData(QLocale().name().section(u'_', 0, 0)); own >= 0)
        m_language->setCurrentIndex(own); // most write in the language in which they read
    m_answers.language = m_language->currentData().toString().toStdString();
    connect(m_language, &QComboBox::currentIndexChanged, this, &NewPolicyPage::readPack);
}

void NewPolicyPage::makeTop()
{
    QLabel *title = look::wrappingLabel(this);
    title->setFont(look::pageTitle(font()));
    title->setText(tr("New policy"));
    QLabel *about = look::wrappingLabel(this, look::Ink::Quiet);
    about->setText(tr("Your answers choose the text of the first draft. You can change each of them later, and skip "
                      "what you do not know yet."));
    auto *words = new QVBoxLayout;
    words->setSpacing(look::kTight);
    words->addWidget(title);
    words->addWidget(about);
    m_column->addLayout(words);
    for (const char *code : kLanguages) {
        QString name = QLocale(QString::fromLatin1(code)).nativeLanguageName();
        name = name.section(QLatin1Char(' '), -1); // "British English"
        m_language->addItem(name, QString::fromLatin1(code));
    }
    auto *label = look::wrappingLabel(this);
    label->setFont(look::strong(font()));
    label->setText(tr("Language of the policy"));
    label->setBuddy(m_language);
    m_language->setAccessibleName(label->text());
    m_language->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *language = new QVBoxLayout;
    language->setSpacing(look::kTight);
    language->addWidget(label);
    language->addWidget(m_language);
    m_column->addLayout(language);
}

void NewPolicyPage::makeBottom()
{
    m_start = new QPushButton(tr("Write the first draft"), this);
    m_start->setDefault(true);
    m_start->setAutoDefault(true);
    m_start->setEnabled(false);
    auto *back = new QPushButton(tr("Back"), this);
    back->setAutoDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look::kNear);
    buttons->addWidget(m_start);
    buttons->addWidget(back);
    buttons->addStretch(1);
    m_column->addLayout(buttons);
    connect(back, &QPushButton::clicked, this, &NewPolicyPage::cancelled);
    connect(m_start, &QPushButton::clicked, this,
            [this] { Q_EMIT startWanted({m_answers.language, m_answers.answers}); });
}

void NewPolicyPage::begin()
{
    m_answers.answers.clear();
    setBusy(false);
    if (m_packs) {
        makeCards();
        return;
    }
    readPack();
}

void NewPolicyPage::setBusy(bool isBusy)
{
    m_start->setEnabled(!isBusy && m_packs != nullptr);
    m_start->setText(isBusy ? tr("Writing…") : tr("Write the first draft"));
}

void NewPolicyPage::readPack()
{
    const std::string language = m_language->currentData().toString().toStdString();
    m_start->setEnabled(false);
    inBackground(
        this, [language, &program = m_program] { return basePack(language, program); },
        [this, reading = ++m_reading](ResultWithErrors<std::shared_ptr<const pack::PackSet>> packs) {
            if (reading == m_reading)
                takePack(std::move(packs));
        });
}

void NewPolicyPage::takePack(ResultWithErrors<std::shared_ptr<const pack::PackSet>> packs)
{
    if (!packs) {
        showProblem(tr("The questions cannot be read in this language. %1").arg(sentencesOf({packs.error().front()})));
        m_start->setEnabled(m_packs != nullptr);
        const QSignalBlocker silent(m_language); // back to the language of the questions that are there
        m_language->setCurrentIndex(m_language->findData(shown(m_answers.language)));
        return;
    }
    auto assembler = assembly::Assembler::create(*packs, todayOf(m_program.clock));
    if (!assembler) {
        showProblem(sentencesOf({assembler.error()}));
        return;
    }
    m_problem->hide();
    for (QuestionCard *card : std::exchange(m_cards, {}))
        delete card; // they borrow words of the pack
    m_assembler = *std::move(assembler);
    m_packs = *std::move(packs);
    m_answers.language = m_packs->language();
    makeCards();
    m_start->setEnabled(true);
}

void NewPolicyPage::makeCards()
{
    for (QuestionCard *card : std::exchange(m_cards, {}))
        delete card;
    for (const char *id : kQuestions) {
        const pack::CompiledQuestion *question = m_packs->question(QuestionId(id));
        if (!question)
            continue;
        auto *card = new QuestionCard(*m_packs, *question, m_column->parentWidget());
        m_questions->addWidget(card);
        m_cards.push_back(card);
        connect(card, &QuestionCard::answered, this,
                [this](const QuestionId &answered, const std::optional<model::Answer> &answer) {
                    if (answer)
                        m_answers.answers.insert_or_assign(answered, *answer);
                    else
                        m_answers.answers.erase(answered);
                    refresh();
                });
    }
    refresh();
    if (!m_cards.empty() && isVisible())
        m_cards.front()->edit().setFocus(Qt::OtherFocusReason);
}

void NewPolicyPage::refresh()
{
    const auto values = m_assembler->answers(m_answers);
    if (!values) {
        showProblem(sentencesOf({values.error()}));
        return;
    }
    std::map<std::size_t, std::vector<QuestionState>> states; // by section
    for (QuestionCard *card : m_cards) {
        const std::size_t section = m_packs->question(card->question())->section;
        if (!states.contains(section))
            states[section] = questionStates(*m_packs, section, **values, m_answers);
        const auto &questions = m_packs->sections()[section].questions;
        const auto place = std::ranges::find(
            questions, card->question(), [this](std::size_t index) { return m_packs->questions()[index].logic.id; });
        card->show(states[section][static_cast<std::size_t>(place - questions.begin())]);
    }
}

QuestionCard *NewPolicyPage::card(const QuestionId &question) const
{
    const auto found = std::ranges::find(m_cards, question, [](QuestionCard *card) { return card->question(); });
    return found == m_cards.end() ? nullptr : *found;
}

void NewPolicyPage::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
}

} // namespace policywright::gui
