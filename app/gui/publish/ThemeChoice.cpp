// SPDX-License-Identifier: Apache-2.0
#include "app/gui/publish/ThemeChoice.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"
#include "app/gui/publish/AccentWords.h"
#include "core/base/Digest.h"
#include "core/session/Logo.h"

#include <QColorDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace policywright::gui {
namespace {

constexpr int kLogoHeight = 10 * look::kGrid;

QIcon swatchOf(const QColor &colour, const QPalette &palette)
{
    QPixmap picture(4 * look::kGrid, 4 * look::kGrid);
    picture.fill(colour);
    QPainter painter(&picture);
    painter.setPen(look::hairline(palette));
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1));
    return picture;
}

} // namespace

ThemeChoice::ThemeChoice(const FileSystem &files, QWidget *parent) : QWidget(parent), m_files(files)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kTight);
    makeColourRow();
    column->addSpacing(look::kTight);
    makeLogoRow();
    m_chooseFile = [](QWidget *over) {
        return QFileDialog::getOpenFileName(over, tr("Choose a logo"), QString(),
                                            tr("Pictures (*.png *.jpg *.jpeg *.webp)"));
    };
}

void ThemeChoice::makeColourRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(look::kNear);
    m_colour = new QLineEdit(this);
    m_colour->setAccessibleName(tr("Accent colour"));
    m_colour->setMaxLength(7);
    m_colour->setMaximumWidth(fontMetrics().averageCharWidth() * 16);
    row->addWidget(m_colour);
    m_swatch = new QToolButton(this);
    m_swatch->setText(tr("Pick…"));
    m_swatch->setAccessibleName(tr("Pick the accent colour"));
    m_swatch->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_swatch->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(m_swatch);
    row->addStretch(1);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
    m_colourWords = look::wrappingLabel(this, look::Ink::Quiet);
    layout()->addWidget(m_colourWords);
    connect(m_colour, &QLineEdit::textChanged, this, &ThemeChoice::takeColour);
    connect(m_swatch, &QToolButton::clicked, this, &ThemeChoice::pickColour);
}

void ThemeChoice::makeLogoRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(look::kNear);
    m_logo = new QLabel(this);
    row->addWidget(m_logo);
    m_choose = new QPushButton(tr("Choose logo…"), this);
    m_choose->setAutoDefault(false);
    row->addWidget(m_choose);
    m_remove = new QPushButton(tr("Remove logo"), this);
    m_remove->setAutoDefault(false);
    row->addWidget(m_remove);
    row->addStretch(1);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
    m_logoWords = look::wrappingLabel(this, look::Ink::Quiet);
    layout()->addWidget(m_logoWords);
    connect(m_choose, &QPushButton::clicked, this, &ThemeChoice::pickLogo);
    connect(m_remove, &QPushButton::clicked, this, &ThemeChoice::removeLogo);
}

void ThemeChoice::show(const bundle::PolicyBundle &policy)
{
    m_chosen.policy.theme = policy.policy.theme;
    m_chosen.assets = policy.assets;
    m_newLogo.reset();
    const QSignalBlocker quiet(this);
    m_colour->setText(shown(policy.policy.theme.accent));
    takeColour(m_colour->text());
    showLogo();
}

void ThemeChoice::applyTo(bundle::PolicyBundle &policy) const
{
    policy.policy.theme = m_chosen.policy.theme;
    policy.assets = m_chosen.assets;
}

std::optional<bundle::NamedBytes> ThemeChoice::newLogo() const
{
    return m_newLogo && m_newLogo->name == m_chosen.policy.theme.logo ? m_newLogo : std::nullopt;
}

void ThemeChoice::takeColour(const QString &text)
{
    const auto colour = render::colourFromHex(stored(text.trimmed()));
    m_isColour = colour.has_value();
    m_colourWords->setText(colour ? accentWords(*colour) : shown(sentence(colour.error())));
    if (colour) {
        m_swatch->setIcon(swatchOf(QColor(colour->red, colour->green, colour->blue), palette()));
        m_chosen.policy.theme.accent = render::toHex(*colour);
    }
    Q_EMIT changed();
}

void ThemeChoice::pickColour()
{
    const QColor picked =
        QColorDialog::getColor(QColor(shown(m_chosen.policy.theme.accent)), this, tr("Accent colour"));
    if (picked.isValid())
        m_colour->setText(picked.name());
}

void ThemeChoice::pickLogo()
{
    const QString path = m_chooseFile(this);
    if (path.isEmpty())
        return;
    auto read = m_files.readFile(path.toStdString(), session::kMaxLogoBytes);
    if (!read) {
        m_logoWords->setText(shown(sentence(read.error())));
        return;
    }
    bundle::PolicyBundle wanted = m_chosen;
    // A name that no other picture has: a change that is undone finds the one before.
    const std::string name =
        "logo-" + sha256Hex(read->bytes).substr(0, 12) + '.' + stored(QFileInfo(path).suffix().toLower());
    if (!std::ranges::contains(wanted.assets, name, &bundle::NamedBytes::name)) {
        wanted.assets.push_back({name, read->bytes});
        std::ranges::sort(wanted.assets, {}, &bundle::NamedBytes::name);
    }
    wanted.policy.theme.logo = name;
    if (const auto logo = session::logoOf(wanted); !logo) {
        m_logoWords->setText(shown(sentence(logo.error())));
        return;
    }
    m_chosen = std::move(wanted);
    m_newLogo = bundle::NamedBytes{name, std::move(read->bytes)};
    showLogo();
    Q_EMIT changed();
}

void ThemeChoice::removeLogo()
{
    m_chosen.policy.theme.logo.clear();
    showLogo();
    Q_EMIT changed();
}

void ThemeChoice::showLogo()
{
    const std::string &name = m_chosen.policy.theme.logo;
    const auto logo = session::logoOf(m_chosen);
    QPixmap picture;
    if (logo && *logo)
        picture.loadFromData(QByteArray::fromStdString((*logo)->bytes));
    m_logo->setPixmap(picture.isNull() ? picture : picture.scaledToHeight(kLogoHeight, Qt::SmoothTransformation));
    m_logo->setAccessibleName(tr("Logo"));
    m_logo->setVisible(!picture.isNull());
    m_remove->setVisible(!name.empty());
    m_logoWords->setText(!logo          ? shown(sentence(logo.error()))
                         : name.empty() ? tr("No logo: documents begin with the organisation's name.")
                                        : tr("Stands at the top of HTML and PDF documents."));
}

} // namespace policywright::gui
