// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window/ComparisonDialog.h"

#include "app/gui/Look.h"
#include "app/gui/PolicyNames.h"
#include "app/gui/TextConversion.h"
#include "app/gui/list/CalmList.h"
#include "app/gui/overview/AnswerText.h"
#include "core/session/Differences.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace policywright::gui {
namespace {

class Rows {
    Q_DECLARE_TR_FUNCTIONS(policywright::gui::ComparisonDialog)

public:
    Rows(const session::PolicyFile &here, const session::PolicyFile &inFile)
        : m_here(here), m_inFile(inFile), m_names({stateOf(here), stateOf(inFile)}),
          m_formats(assembly::Formats::fromWords(here.packs->assemblyWords()))
    {
    }

    std::vector<ListRow> make() &&
    {
        const model::PolicyDocument &here = m_here.bundle.policy;
        const model::PolicyDocument &inFile = m_inFile.bundle.policy;
        const session::Differences found = session::differencesOf(here, inFile);
        addHeading(tr("Answers (%1)"), found.answers.size());
        for (const QuestionId &id : found.answers)
            add(m_names.question(id), inWords(id, m_here), inWords(id, m_inFile));
        addClauses(tr("Wordings (%1)"), found.wordings, here.customWordings, inFile.customWordings,
                   [](const model::CustomWording &wording) { return shown(wording.text).simplified(); });
        addClauses(tr("Left out (%1)"), found.omissions, here.omissions, inFile.omissions,
                   [](const model::Omission &omission) { return shown(omission.reason).simplified(); });
        addClauses(tr("Clauses of your own (%1)"), found.ownClauses, here.ownClauses, inFile.ownClauses,
                   [](const model::OwnClause &clause) { return shown(clause.text).simplified(); });
        const std::size_t rest =
            found.orders.size() + (found.packs ? 1 : 0) + (found.theme ? 1 : 0) + (found.rest ? 1 : 0);
        addHeading(tr("More (%1)"), rest);
        for (const SectionId &section : found.orders)
            addRow(tr("The order of the clauses in “%1”").arg(m_names.section(section)), tr("It differs."));
        if (found.packs)
            addRow(tr("The packs"), tr("The file has other packs, or other versions of them."));
        if (found.theme)
            addRow(tr("Colour and logo"), tr("They differ."));
        if (found.rest)
            addRow(tr("Something else"), tr("The language, or something that a newer program wrote into the file."));
        return std::move(m_rows);
    }

private:
    void addHeading(const QString &words, std::size_t count)
    {
        if (count > 0)
            m_rows.push_back({.kind = ListRow::Kind::Heading, .title = words.arg(count)});
    }

    void addRow(const QString &title, const QString &text)
    {
        m_rows.push_back({.title = title, .text = text, .key = static_cast<int>(m_rows.size())});
    }

    void add(const QString &title, const QString &here, const QString &inFile)
    {
        constexpr qsizetype kMost = 160; // of each, so that both are seen
        const auto shortened = [](const QString &words) {
            return words.size() > kMost ? words.left(kMost) + QStringLiteral("…") : words;
        };
        addRow(title,
               tr("Here: %1").arg(shortened(here)) + QLatin1Char('\n') + tr("In the file: %1").arg(shortened(inFile)));
    }

    template <class Value, class Words>
    void addClauses(const QString &heading, const std::vector<ClauseId> &ids, const std::map<ClauseId, Value> &here,
                    const std::map<ClauseId, Value> &inFile, Words words)
    {
        addHeading(heading, ids.size());
        const auto of = [&](const std::map<ClauseId, Value> &all, const ClauseId &id) {
            const auto found = all.find(id);
            return found == all.end() ? tr("nothing of your own") : words(found->second);
        };
        for (const ClauseId &id : ids)
            add(m_names.clause(id), of(here, id), of(inFile, id));
    }

    static PolicyNames::State stateOf(const session::PolicyFile &file)
    {
        return {file.packs.get(), &file.bundle.policy};
    }

    QString inWords(const QuestionId &id, const session::PolicyFile &file) const
    {
        const auto found = file.bundle.policy.answers.find(id);
        const pack::CompiledQuestion *known = m_names.known(id);
        if (found == file.bundle.policy.answers.end())
            return tr("no answer");
        const QString words =
            known && m_formats ? answerText(*known, found->second, *m_formats).simplified() : QString();
        return words.isEmpty() ? tr("left empty") : words;
    }

    const session::PolicyFile &m_here;
    const session::PolicyFile &m_inFile;
    PolicyNames m_names;
    Result<assembly::Formats> m_formats;
    std::vector<ListRow> m_rows;
};

} // namespace

ComparisonDialog::ComparisonDialog(const session::PolicyFile &here, const session::PolicyFile &inFile, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Compare with the file"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::kDistant, look::kDistant, look::kDistant, look::kApart);
    column->setSpacing(look::kNear);
    auto *title = look::wrappingLabel(this);
    title->setFont(look::heading(font()));
    title->setText(tr("What is open here, and what is in “%1”").arg(QFileInfo(shown(here.path)).fileName()));
    column->addWidget(title);
    auto *list = new CalmList(Emphasis::Title, this);
    list->setAccessibleName(tr("What differs"));
    list->setRows(Rows(here, inFile).make());
    list->makeFirstCurrent();
    auto *summary = look::wrappingLabel(this, look::Ink::Quiet);
    summary->setText(list->rows().empty() ? tr("They are the same. Nothing of yours or theirs can be lost.")
                                          : tr("Nothing is overwritten. Saved under another name, yours is kept beside "
                                               "theirs; the list says what to take over."));
    column->addWidget(summary);
    column->addWidget(list, 1);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *close = new QPushButton(tr("Close"), this);
    auto *saveAs = new QPushButton(tr("Save as…"), this);
    close->setAutoDefault(false);
    saveAs->setDefault(true);
    row->addWidget(close);
    row->addWidget(saveAs);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(saveAs, &QPushButton::clicked, this, &QDialog::accept);
    list->setFocus();
    look::resizeWithin(*this, QSize(fontMetrics().averageCharWidth() * 92, fontMetrics().height() * 30));
}

} // namespace policywright::gui
