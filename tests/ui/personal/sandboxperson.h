// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/passwordsignin.h"
#include "core/account/secretstore.h"
#include "core/base/money.h"
#include "core/services/personalservice.h"
#include "core/wire/json.h"
#include "tests/ui/helpers/scripteddialogs.h"
#include "tests/ui/models/fakesource.h"
#include "ui/models/columnmemory.h"
#include "ui/pages/personalcontext.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace yibao::testing {

using namespace Qt::StringLiterals;

/// A clipboard of the test's own.
class NotedClipboard final : public account::ClipboardPort
{
public:
    [[nodiscard]] QString text() const override { return held; }
    void setText(const QString& text) override { held = text; }
    void clear() override { held.clear(); }
    QString held;
};

/// The real yibao-sandbox, a session against it, and everything that pages of a person stand on.
class SandboxPerson final
{
public:
    using Json = wire::Json;

    explicit SandboxPerson(account::StationMode station = account::StationMode::Window)
        : mode(station)
        , source(catalog, clock)
    {
        auto opened = directory::Directory::open(dir.filePath(u"directory.db"_s), catalog, clock);
        if (!opened)
            qFatal("no directory: %s", qPrintable(opened.error().detail));
        lists = *std::move(opened);
    }
    ~SandboxPerson()
    {
        context.reset();
        service.reset();
        session.reset();
        portal.reset();
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(5000))
            m_process.kill();
        m_process.waitForFinished(5000);
    }
    Q_DISABLE_COPY_MOVE(SandboxPerson)

    /// False when the program is not built.
    [[nodiscard]] bool start(const QStringList& arguments = {})
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(QStringLiteral(YIBAO_BIN_DIR "/yibao-sandbox"),
                        QStringList{u"--port"_s, u"0"_s, u"--exit-with-stdin"_s} + arguments);
        if (!m_process.waitForStarted(5000) || !QTest::qWaitFor([this] { return m_process.canReadLine(); }, 20'000))
            return false;
        const QString line = QString::fromLatin1(m_process.readLine()).trimmed();
        address = QUrl(u"http://"_s + line.section(u' ', -1));
        portal = std::make_unique<wire::Portal>(*wire::PortalProfile::load(u"sandbox"_s)->withBaseUrl(address), catalog,
                                                clock);
        attempts = std::make_unique<account::AttemptGuard>(clock);
        session = std::make_unique<account::Session>(wire::AccountCalls(*portal), m_store, wiper, mode);
        service = std::make_unique<services::PersonalService>(catalog, *session, portal.get());
        family = std::make_unique<services::FamilyAccount>(*session, wiper, clock, 100);
        context = std::make_unique<ui::PersonalContext>(
            ui::PersonalContext{*service, *family, wiper, consent, audit, clipboard, mode});
        return true;
    }
    /// The portal goes away.
    void stop()
    {
        m_process.kill();
        m_process.waitForFinished(5000);
    }

    Json door(const QString& pathAndQuery, const Json& body = {})
    {
        QNetworkRequest request(QUrl(address.toString() + pathAndQuery));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        QNetworkReply* reply = body.isNull() ? m_network.get(request) : m_network.post(request, body.toUtf8());
        const bool done = QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000);
        const auto json = Json::parse(done ? reply->readAll() : QByteArray());
        reply->deleteLater();
        return json.value_or(Json());
    }
    Json person(const QString& key)
    {
        const Json people = door(u"/sandbox/people"_s);
        for (const Json& one : people[u"people"].items()) {
            if (one[u"person"].text() == key)
                return one;
        }
        return {};
    }
    Json holdings(const QString& key) { return door(u"/sandbox/holdings?person="_s + key); }

    [[nodiscard]] bool signIn(const QString& key)
    {
        const Json somebody = person(key);
        account::PasswordSignIn form(*session, *attempts, clock);
        form.setAccount(somebody[u"mobile"].text());
        form.setPassword(somebody[u"password"].text());
        form.captcha().refresh();
        if (!QTest::qWaitFor([&] { return form.captcha().picture().has_value(); }, 10'000))
            return false;
        form.captcha().setText(door(u"/sandbox/captcha?imgUid="_s + form.captcha().picture()->uid)[u"text"].text());
        const auto submitted = form.submit();
        return QTest::qWaitFor([&] { return submitted.isFinished(); }, 20'000) && submitted.resultCount() > 0 &&
               submitted.result().has_value() && *submitted.result() == account::PasswordSignIn::Outcome::SignedIn;
    }
    void expire(const QString& what) { door(u"/sandbox/expire"_s, Json::object({{u"what"_s, what}})); }
    /// What the audit log holds.
    [[nodiscard]] QByteArray audited() const
    {
        QFile file(dir.filePath(u"audit.log"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    account::StationMode mode;
    QTemporaryDir dir;
    catalog::Catalog catalog = catalog::Catalog::load().value();
    SystemClock clock;
    FakeSource source;
    std::unique_ptr<directory::Directory> lists;
    ui::ScriptedDialogs dialogs;
    models::SessionColumnMemory columns;
    QUrl address;
    std::unique_ptr<wire::Portal> portal;
    account::Wiper wiper;
    account::AuditLog audit{dir.filePath(u"audit.log"_s), clock};
    account::ConsentRecord consent{audit, wiper};
    NotedClipboard board;
    account::ClipboardKeeper clipboard{board, wiper};
    std::unique_ptr<account::AttemptGuard> attempts;
    std::unique_ptr<account::Session> session;
    std::unique_ptr<services::PersonalService> service;
    std::unique_ptr<services::FamilyAccount> family;
    std::unique_ptr<ui::PersonalContext> context;

private:
    QProcess m_process;
    QNetworkAccessManager m_network;
    account::MemoryStore m_store;
};

} // namespace yibao::testing
