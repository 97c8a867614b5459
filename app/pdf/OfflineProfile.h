// SPDX-License-Identifier: Apache-2.0
//
// A Qt WebEngine that can reach nothing: it remembers nothing, runs no script, and loads only the one document that it
// is given, from the scheme `pw:`. For printing and for the window's preview (app/gui/preview/EngineView.h). Settings
// alone do not stop remote loads; every layer here was needed by one way out or another (ARCHITECTURE.md, "Nothing is
// loaded").
#pragma once

#include <QByteArray>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>

#include <map>
#include <memory>

namespace policywright::pdf {

// Before the first profile: the scheme, and the process flags that close what no setting closes.
void prepareOfflineEngine();

// Serves documents by number, from memory: setHtml() prints a blank page above 2 MB.
class DocumentSchemeHandler final : public QWebEngineUrlSchemeHandler {
public:
    // The address of the document. Addresses of one press are one site to the engine, which then keeps the process that
    // lays pages out from one document to the next; two presses work in two processes.
    QUrl add(QByteArray html, int press);
    void remove(const QUrl &url);

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    std::map<QString, QByteArray> m_documents; // by path
    int m_next = 1;
};

// Lets only the documents themselves and data: images through.
class OfflineInterceptor final : public QWebEngineUrlRequestInterceptor {
public:
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
};

class OfflineProfile {
public:
    OfflineProfile();

    QWebEngineProfile &profile() { return m_profile; }
    DocumentSchemeHandler &documents() { return m_documents; }

private:
    DocumentSchemeHandler m_documents;
    OfflineInterceptor m_interceptor;
    QWebEngineProfile m_profile; // without a name: off the record
};

// Goes nowhere but to the first document.
class OfflinePage : public QWebEnginePage {
public:
    explicit OfflinePage(QWebEngineProfile &profile);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
};

} // namespace policywright::pdf
