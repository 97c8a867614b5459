// SPDX-License-Identifier: Apache-2.0
//
// A headed list of things to open on the start page: each a button with a name and a line about it, and at most one
// small thing to do beside it.
#pragma once

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace policywright::gui {

class EntryList final : public QWidget {
    Q_OBJECT

public:
    EntryList(const QString &heading, QWidget *parent);

    void clear();
    void add(const QString &name, const QString &about, std::function<void()> open);
    void add(const QString &name, const QString &about, std::function<void()> open, const QString &verb,
             std::function<void()> besides);
    bool isEmpty() const { return m_entries.isEmpty(); }

private:
    QVBoxLayout *m_column;
    QList<QWidget *> m_entries;
};

} // namespace policywright::gui
