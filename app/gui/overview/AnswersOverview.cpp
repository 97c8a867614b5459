// SPDX-License-Identifier: Apache-2.0
#include "app/gui/overview/AnswersOverview.h"

#include "app/gui/TextConversion.h"
#include "app/gui/list/FoldedText.h"
#include "app/gui/overview/AnswerText.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace policywright::gui {
namespace {

using assembly::AnswerOrigin;

bool isNeeded(const pack::Question &question)
{
    return question.essential || question.required != pack::Required::No;
}

} // namespace

AnswersOverview::AnswersOverview(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, look::kApart, 0, 0);
    column->setSpacing(look::kNear);
    makeHeader();
    m_list = new CalmList(Emphasis::Text, this);
    m_list->setAccessibleName(tr("Answers"));
    column->addWidget(m_list, 1);
    column->addStretch(0);
    m_list->steerFrom(m_filter);
    setFocusProxy(m_filter);
    connect(m_filter, &QLineEdit::textChanged, this, &AnswersOverview::filter);
    connect(m_list, &CalmList::chosen, this, [this](int key) {
        const auto entry = std::ranges::find(m_entries, key, [](const Entry &other) { return other.row.key; });
        const QuestionId question = entry->question; // whoever hears of it may show other answers
        Q_EMIT questionChosen(question);
    });
}

void AnswersOverview::makeHeader()
{
    auto *header = new QVBoxLayout;
    header->setContentsMargins(look::kApart, 0, look::kApart, 0);
    header->setSpacing(look::kTight);
    QLabel *title = look::wrappingLabel(this);
    title->setFont(look::heading(font()));
    title->setText(tr("All answers"));
    header->addWidget(title);
    m_counts = look::wrappingLabel(this, look::Ink::Quiet);
    header->addWidget(m_counts);
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Filter questions and answers"));
    m_filter->setAccessibleName(tr("Filter questions and answers"));
    m_filter->setClearButtonEnabled(true);
    header->addSpacing(look::kTight);
    header->addWidget(m_filter);
    m_nothing = look::wrappingLabel(this, look::Ink::Quiet);
    m_nothing->setVisible(false);
    header->addWidget(m_nothing);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(header);
}

void AnswersOverview::show(const pack::PackSet &packs, const assembly::AnswerValues &values,
                           const model::PolicyDocument &policy)
{
    m_sections.clear();
    m_entries.clear();
    const auto formats = assembly::Formats::fromWords(packs.assemblyWords());
    if (!formats) { // packs are checked before they are pinned
        m_counts->setText(shown(sentence(formats.error())));
        filter();
        return;
    }
    for (const pack::CompiledSection &section : packs.sections()) {
        m_sections.push_back(shown(section.title));
        for (const std::size_t question : section.questions)
            add(packs, question, values.answer(question), policy, *formats);
    }
    countWords();
    filter();
}

void AnswersOverview::add(const pack::PackSet &packs, std::size_t number, const assembly::EffectiveAnswer &answer,
                          const model::PolicyDocument &policy, const assembly::Formats &formats)
{
    const pack::CompiledQuestion &question = packs.questions()[number];
    ListRow row{.title = shown(question.words.prompt.text).simplified(), .key = static_cast<int>(number)};
    switch (answer.origin) {
    case AnswerOrigin::NotAsked: {
        const auto kept = policy.answers.find(question.logic.id);
        if (kept == policy.answers.end())
            return;
        row.text = answerText(question, kept->second, formats);
        row.mark = tr("not asked now; kept");
        break;
    }
    case AnswerOrigin::Missing:
        row.text = tr("No answer yet");
        row.mark = isNeeded(question.logic) ? tr("missing") : tr("may stay open");
        row.markInk = isNeeded(question.logic) ? look::Ink::Gap : look::Ink::Quiet;
        break;
    case AnswerOrigin::Default: row.mark = tr("default"); [[fallthrough]];
    case AnswerOrigin::Author:
        if (answer.answer)
            row.text = answerText(question, *answer.answer, formats);
        break;
    }
    const QString all = QStringList{m_sections.back(), row.title, row.text, row.mark}.join(QChar::LineFeed);
    m_entries.push_back({question.logic.id, m_sections.size() - 1, std::move(row), folded(all)});
}

void AnswersOverview::countWords()
{
    const auto marked = [this](const QString &mark) {
        return static_cast<int>(
            std::ranges::count_if(m_entries, [&mark](const Entry &entry) { return entry.row.mark == mark; }));
    };
    QStringList parts{tr("%n answers of your own", nullptr, marked(QString()))};
    parts.push_back(tr("%n by default", nullptr, marked(tr("default"))));
    parts.push_back(tr("%n missing", nullptr, marked(tr("missing"))));
    m_counts->setText(parts.join(QStringLiteral(" · ")));
}

void AnswersOverview::filter()
{
    const QStringList words = foldedWords(m_filter->text());
    std::vector<ListRow> rows;
    std::optional<std::size_t> section;
    for (const Entry &entry : m_entries) {
        if (!std::ranges::all_of(words, [&entry](const QString &word) { return entry.searched.contains(word); }))
            continue;
        if (section != entry.section) {
            section = entry.section;
            rows.push_back({.kind = ListRow::Kind::Heading, .title = m_sections[entry.section]});
        }
        rows.push_back(entry.row);
    }
    const bool isEmpty = rows.empty();
    m_list->setRows(std::move(rows));
    m_list->setVisible(!isEmpty);
    m_nothing->setText(tr("No question or answer has these words."));
    m_nothing->setVisible(isEmpty && !words.isEmpty());
    if (!words.isEmpty() && m_list->currentKey() < 0)
        m_list->makeFirstCurrent();
}

} // namespace policywright::gui
