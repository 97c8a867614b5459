// SPDX-License-Identifier: Apache-2.0
#include "app/gui/review/SignBox.h"

#include "app/gui/Look.h"
#include "app/gui/TextConversion.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace policywright::gui {

SignBox::SignBox(const FileSystem &files, const std::string &keysFolder, const annotate::Author &me, QWidget *parent)
    : QWidget(parent), m_box(new QCheckBox(tr("Sign it with my key"), this)), m_passphrase(new QLineEdit(this)),
      m_explanation(look::wrappingLabel(this, look::Ink::Quiet))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(look::kTight);
    rows->addWidget(m_box);
    rows->addWidget(m_explanation);
    rows->addWidget(m_passphrase);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setPlaceholderText(tr("Passphrase of the key"));
    m_passphrase->setAccessibleName(tr("Passphrase of the key"));
    m_passphrase->hide();
    const auto keys = session::keysIn(files, keysFolder);
    const auto own = keys ? session::keyOf(me, *keys) : std::unexpected(keys.error());
    if (own) {
        m_isLocked = own->key.isLocked();
        m_explanation->setText(tr("Then everybody can check that it is yours: by the key %1, which only this computer "
                                  "has.")
                                   .arg(shown(signing::fingerprint(own->key.publicKey))));
    } else if (own.error().code == ErrorCode::KeyMissing) {
        m_explanation->setText(tr("Then everybody can check that it is yours. A key in the name of %1 is made the "
                                  "first time; it stays on this computer.")
                                   .arg(shown(me.name)));
    } else {
        m_explanation->setText(shown(sentence(own.error())));
        m_box->setEnabled(false);
    }
    m_box->setAccessibleDescription(m_explanation->text());
    connect(m_box, &QCheckBox::toggled, m_passphrase, [this](bool isOn) {
        m_passphrase->setVisible(isOn && m_isLocked);
        if (isOn && m_isLocked)
            m_passphrase->setFocus();
    });
}

std::optional<Signing> SignBox::signing() const
{
    if (!m_box->isChecked())
        return std::nullopt;
    return Signing{.passphrase = m_isLocked ? std::optional(stored(m_passphrase->text())) : std::nullopt};
}

Result<signing::SecretKey> signingKey(FileSystem &files, const std::string &keysFolder, const annotate::Author &me,
                                      const std::string &now, const Signing &signing)
{
    const auto keys = session::keysIn(files, keysFolder);
    if (!keys)
        return std::unexpected(keys.error());
    auto own = session::keyOf(me, *keys);
    if (!own && own.error().code == ErrorCode::KeyMissing)
        own = session::makeKey(files, keysFolder, me, now, {});
    if (!own)
        return std::unexpected(own.error());
    return signing::unlocked(own->key, signing.passphrase);
}

} // namespace policywright::gui
