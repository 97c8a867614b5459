// SPDX-License-Identifier: Apache-2.0
#include "app/gui/publish/DocumentChoice.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/publish/AnswerWords.h"

#include <QCheckBox>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace policywright::gui {
namespace {

constexpr std::size_t kMostGapsNamed = 2;

QString gapWords(const std::vector<std::string> &gaps, const pack::PackSet &packs)
{
    QStringList words;
    for (std::size_t i = 0; i < std::min(gaps.size(), kMostGapsNamed); ++i)
        words.push_back(answerWords(gaps[i], packs));
    const int more = static_cast<int>(gaps.size()) - static_cast<int>(words.size());
    if (more > 0)
        words.push_back(DocumentChoice::tr("%n more", "gaps", more));
    const QString number = gaps.size() == 1 ? DocumentChoice::tr("1 gap")
                                            : DocumentChoice::tr("%n gaps", nullptr, static_cast<int>(gaps.size()));
    return DocumentChoice::tr("%1: %2", "number of gaps, what is missing")
        .arg(number, words.join(QStringLiteral(" · ")));
}

} // namespace

DocumentChoice::DocumentChoice(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look::kNear);
    m_waiting = look::wrappingLabel(this, look::Ink::Quiet);
    m_waiting->setText(tr("Looking for gaps…"));
    m_column->addWidget(m_waiting);
    m_column->addStretch(1);
}

void DocumentChoice::show(const std::vector<OfferedDocument> &offered, const pack::PackSet &packs)
{
    m_waiting->setVisible(false);
    for (const OfferedDocument &document : offered) {
        if (const pack::CompiledView *view = packs.view(document.view))
            add(document, *view, packs);
    }
    if (everyOneHasGaps() && !m_rows.empty())
        m_rows.front().box->setChecked(true);
    Q_EMIT changed();
}

void DocumentChoice::add(const OfferedDocument &document, const pack::CompiledView &view, const pack::PackSet &packs)
{
    auto *group = new QVBoxLayout;
    group->setSpacing(look::kTight / 2);
    const bool isPublic = view.logic.audience == pack::Audience::Public;
    auto *box = new QCheckBox(this);
    const QString title = shown(view.words.title);
    box->setText((isPublic ? tr("%1 (public)") : tr("%1 (internal)")).arg(title).replace(u'&', QStringLiteral("&&")));
    box->setAccessibleName((isPublic ? tr("%1 (public)") : tr("%1 (internal)")).arg(title));
    box->setChecked(document.gaps.empty());
    group->addWidget(box);
    const int indent =
        style()->pixelMetric(QStyle::PM_IndicatorWidth) + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing);
    QLabel *readers = look::wrappingLabel(this, look::Ink::Quiet);
    readers->setText(shown(view.words.text).simplified());
    readers->setContentsMargins(indent, 0, 0, 0);
    group->addWidget(readers);
    QString description = readers->text();
    if (!document.gaps.empty()) {
        QLabel *gaps = look::wrappingLabel(this, look::Ink::Gap);
        gaps->setText(gapWords(document.gaps, packs));
        gaps->setContentsMargins(indent, 0, 0, 0);
        group->addWidget(gaps);
        description += QLatin1Char('\n') + gaps->text();
    }
    box->setAccessibleDescription(description);
    m_column->insertLayout(m_column->count() - 1, group);
    m_rows.push_back({document.view, !document.gaps.empty(), box});
    connect(box, &QCheckBox::toggled, this, [this, view = document.view](bool isChosen) {
        if (isChosen)
            Q_EMIT turnedTo(view);
        Q_EMIT changed();
    });
}

std::vector<ViewId> DocumentChoice::chosen() const
{
    std::vector<ViewId> views;
    for (const Row &row : m_rows) {
        if (row.box->isChecked())
            views.push_back(row.view);
    }
    return views;
}

int DocumentChoice::chosenWithGaps() const
{
    return static_cast<int>(
        std::ranges::count_if(m_rows, [](const Row &row) { return row.hasGaps && row.box->isChecked(); }));
}

bool DocumentChoice::everyOneHasGaps() const
{
    return std::ranges::all_of(m_rows, &Row::hasGaps);
}

} // namespace policywright::gui
