// SPDX-License-Identifier: Apache-2.0
#include "app/pdf/OfflineProfile.h"

#include <QBuffer>
#include <QUrl>
#include <QWebEngineDownloadRequest>
#include <QWebEnginePermission>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

#include <utility>

namespace policywright::pdf {
namespace {

constexpr const char *kScheme = "pw";

// A preconnect hint opens a connection past interceptor, policy and settings: no name resolves, and the proxy that
// everything must go through does not exist.
constexpr const char *kFlags = "--host-resolver-rules=\"MAP * ~NOTFOUND\" --proxy-server=socks5://0.0.0.0:1 "
                               "--proxy-bypass-list=<-loopback> --disable-gpu --no-first-run "
                               "--disable-background-networking --disable-sync";

// Beside the document's own, which is stricter: both hold.
constexpr const char *kPolicy = "default-src 'none'; script-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                                "base-uri 'none'; form-action 'none'";

} // namespace

void prepareOfflineEngine()
{
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", kFlags);
    QWebEngineUrlScheme scheme(kScheme);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl DocumentSchemeHandler::add(QByteArray html, int press)
{
    const QString path = QLatin1Char('/') + QString::number(m_next++);
    m_documents[path] = std::move(html);
    return QUrl(QStringLiteral("%1://press%2%3").arg(QLatin1StringView(kScheme), QString::number(press), path));
}

void DocumentSchemeHandler::remove(const QUrl &url)
{
    m_documents.erase(url.path());
}

void DocumentSchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    const auto found = m_documents.find(job->requestUrl().path());
    if (found == m_documents.end()) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    auto *body = new QBuffer(job); // the engine reads it after this returns; the job owns it
    body->setData(found->second);
    body->open(QIODevice::ReadOnly);
    job->setAdditionalResponseHeaders({{"Content-Security-Policy", kPolicy}});
    job->reply("text/html;charset=utf-8", body);
}

void OfflineInterceptor::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QString scheme = info.requestUrl().scheme();
    info.block(scheme != QLatin1StringView(kScheme) && scheme != QLatin1StringView("data"));
}

OfflineProfile::OfflineProfile()
{
    m_profile.installUrlSchemeHandler(kScheme, &m_documents);
    m_profile.setUrlRequestInterceptor(&m_interceptor);
    m_profile.setHttpCacheType(QWebEngineProfile::NoCache);
    m_profile.setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    QWebEngineSettings &settings = *m_profile.settings();
    for (const auto attribute :
         {QWebEngineSettings::JavascriptEnabled, QWebEngineSettings::JavascriptCanOpenWindows,
          QWebEngineSettings::JavascriptCanAccessClipboard, QWebEngineSettings::LocalStorageEnabled,
          QWebEngineSettings::LocalContentCanAccessRemoteUrls, QWebEngineSettings::LocalContentCanAccessFileUrls,
          QWebEngineSettings::HyperlinkAuditingEnabled, QWebEngineSettings::PluginsEnabled,
          QWebEngineSettings::PdfViewerEnabled, QWebEngineSettings::WebGLEnabled,
          QWebEngineSettings::Accelerated2dCanvasEnabled, QWebEngineSettings::AutoLoadIconsForPage,
          QWebEngineSettings::DnsPrefetchEnabled, QWebEngineSettings::NavigateOnDropEnabled,
          QWebEngineSettings::FullScreenSupportEnabled, QWebEngineSettings::ScreenCaptureEnabled,
          QWebEngineSettings::ErrorPageEnabled})
        settings.setAttribute(attribute, false);
    settings.setUnknownUrlSchemePolicy(QWebEngineSettings::DisallowUnknownUrlSchemes);
    m_profile.setPersistentPermissionsPolicy(QWebEngineProfile::PersistentPermissionsPolicy::AskEveryTime);
    QObject::connect(&m_profile, &QWebEngineProfile::downloadRequested, &m_profile,
                     [](QWebEngineDownloadRequest *download) { download->cancel(); });
}

OfflinePage::OfflinePage(QWebEngineProfile &profile) : QWebEnginePage(&profile)
{
    connect(this, &QWebEnginePage::permissionRequested, this,
            [](const QWebEnginePermission &permission) { permission.deny(); });
}

bool OfflinePage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    return isMainFrame && type == NavigationTypeTyped && url.scheme() == QLatin1StringView(kScheme);
}

QWebEnginePage *OfflinePage::createWindow(WebWindowType)
{
    return nullptr;
}

} // namespace policywright::pdf
