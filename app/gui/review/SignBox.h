// SPDX-License-Identifier: Apache-2.0
//
// Whether something is signed with the reviewer's own key. The key is found by their name; where there is none yet, the
// first signature makes it. Nothing of the secret key is kept here.
#pragma once

#include "core/annotate/Event.h"
#include "core/base/FileSystem.h"
#include "core/session/ReviewKeys.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace policywright::gui {

// With which key, and how it is opened; worth something to signingKey() alone.
struct Signing {
    std::optional<std::string> passphrase; // none: the key is not locked
};

class SignBox final : public QWidget {
    Q_OBJECT

public:
    SignBox(const FileSystem &files, const std::string &keysFolder, const annotate::Author &me, QWidget *parent);

    std::optional<Signing> signing() const; // none: it is not signed
    QCheckBox &box() { return *m_box; }
    QLineEdit &passphrase() { return *m_passphrase; }

private:
    QCheckBox *m_box;
    QLineEdit *m_passphrase;
    QLabel *m_explanation;
    bool m_isLocked = false;
};

// The key of `me`, made where there is none; not for the window's thread, a locked key takes a second. Errors: those of
// keysIn, keyOf, makeKey and unlocked.
Result<signing::SecretKey> signingKey(FileSystem &files, const std::string &keysFolder, const annotate::Author &me,
                                      const std::string &now, const Signing &signing);

} // namespace policywright::gui
