// SPDX-License-Identifier: Apache-2.0
//
// Pictures of the confirmations: before a version is published, before anybody confirmed it, lists as they are looked
// at, and two versions with staff.
#pragma once

#include "app/gui/PolicyWindow.h"
#include "app/gui/confirmations/ConfirmationsDialog.h"
#include "app/gui/confirmations/ListDialog.h"
#include "app/gui/list/CalmList.h"
#include "app/gui/versions/VersionsMode.h"
#include "app/gui/window/WindowActions.h"
#include "app/gui/window/WorkArea.h"
#include "tests/support/TemporaryFolder.h"

#include <QApplication>
#include <QDate>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QUrl>

#include <fstream>
#include <functional>
#include <string>

namespace policywright::gui::test {

class ConfirmationPictures {
public:
    using Take = std::function<void(QWidget &widget, const char *what)>;

    ConfirmationPictures(PolicyWindow &window, const testing::TemporaryFolder &folder, Take take)
        : m_window(window), m_folder(folder), m_take(std::move(take))
    {
    }

    void takeAll()
    {
        EditingController &controller = m_window.work()->controller();
        m_take(*open(), "confirmations-none");
        m_dialog->close();
        if (!controller.saveAs(m_folder.path("confirmed.policy"), session::IfThere::Replace))
            return;
        publish("1.0");
        m_take(*open(), "confirmations-nobody");
        takeLists();
        const assembly::AssembledSection &section = controller.document()->sections[1];
        static_cast<void>(controller.perform(session::SetWording{
            section.clauses[0].content->id,
            {"You must tell {{ org_name }} within 4 hours.\n", "x", "1.0.0", "Ada", "2026-11-22"}}));
        publish("2.0");
        drop("later.csv",
             "Name,E-mail,Date,Version\nDan Okoro,dan@example.org," + m_today + ",2.0\nEve Lund,," + m_today + ",2.0\n")
            ->takeButton()
            .click();
        QTest::qWait(500);
        static_cast<void>(m_dialog->desk().useStaff(
            put("staff.csv",
                "Name,E-mail\nAnna Berg,anna@example.org\nDan Okoro,dan@example.org\nFay Quist,fay@example.org\n")));
        QTest::qWait(1500);
        m_dialog->people().setFocus();
        m_dialog->people().makeFirstCurrent();
        m_take(*m_dialog, "confirmations");
        m_dialog->close();
    }

private:
    void takeLists()
    {
        m_take(*drop("open.csv", "Name,Date\nAnna Berg,3/4/2026\n"), "confirmations-open");
        QApplication::activeModalWidget()->close();
        QTest::qWait(200);
        ListDialog *list =
            drop("form.csv", "Name,E-mail,Date,Version,Office\nAnna Berg,anna@example.org," + m_today +
                                 ",1.0,Leeds\nBen Ito,ben@example.org,soon,1.0,Hull\nCleo Marsh,,2020-01-01,1.0,\n"
                                 "Dan Okoro,dan@example.org," +
                                 m_today + ",1.0,\nAnna Berg,anna@example.org," + m_today + ",1.0,\n");
        m_take(*list, "confirmations-list");
        list->takeButton().click();
        QTest::qWait(500);
    }
    ConfirmationsDialog *open()
    {
        m_window.actions().confirmations->trigger();
        QTest::qWait(1500);
        return m_dialog = qobject_cast<ConfirmationsDialog *>(QApplication::activeModalWidget());
    }
    void publish(const char *version)
    {
        static_cast<void>(m_window.work()->findChild<VersionsMode *>()->desk().keep(
            {.when = {}, .why = "The board agreed", .state = history::State::Published, .version = version}));
    }
    std::string put(const char *name, const std::string &csv)
    {
        std::ofstream(m_folder.path(name)) << csv;
        return m_folder.path(name);
    }
    ListDialog *drop(const char *name, const std::string &csv)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString(put(name, csv)))});
        QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_dialog, &enter);
        QDropEvent event(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_dialog, &event);
        QTest::qWait(300);
        return m_dialog->findChild<ListDialog *>();
    }

    PolicyWindow &m_window;
    const testing::TemporaryFolder &m_folder;
    Take m_take;
    ConfirmationsDialog *m_dialog = nullptr;
    std::string m_today = QDate::currentDate().toString(Qt::ISODate).toStdString();
};

} // namespace policywright::gui::test
