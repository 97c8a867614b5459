// SPDX-License-Identifier: Apache-2.0
//
// The organisation's colour and logo: typed or picked, with what it means for reading in words. Holds what is chosen;
// whether a logo can be used is told by session::logoOf.
#pragma once

#include "core/base/FileSystem.h"
#include "core/bundle/PolicyBundle.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace policywright::gui {

class ThemeChoice final : public QWidget {
    Q_OBJECT

public:
    // How a picture is chosen; empty: none was. Replaced in tests.
    using ChooseFile = std::function<QString(QWidget *parent)>;

    ThemeChoice(const FileSystem &files, QWidget *parent);

    void show(const bundle::PolicyBundle &policy);
    using QWidget::show;
    void setFileChooser(ChooseFile choose) { m_chooseFile = std::move(choose); }

    // The policy with what is chosen.
    void applyTo(bundle::PolicyBundle &policy) const;
    std::optional<bundle::NamedBytes> newLogo() const; // the picture, where one was chosen here
    bool isValid() const { return m_isColour; }

Q_SIGNALS:
    void changed();

private:
    void makeColourRow();
    void makeLogoRow();
    void takeColour(const QString &text);
    void pickColour();
    void pickLogo();
    void removeLogo();
    void showLogo();

    const FileSystem &m_files;
    ChooseFile m_chooseFile;
    bundle::PolicyBundle m_chosen; // its theme and assets alone
    std::optional<bundle::NamedBytes> m_newLogo;
    bool m_isColour = true;
    QLineEdit *m_colour;
    QToolButton *m_swatch;
    QLabel *m_colourWords;
    QLabel *m_logo;
    QLabel *m_logoWords;
    QPushButton *m_choose;
    QPushButton *m_remove;
};

} // namespace policywright::gui
