// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/keychainstore.h"

#include "core/base/supportids.h"
#include "core/wire/landing.h"

#include <QTimer>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace yibao::account {

namespace {

const auto serviceName = u"yibao-desk"_s;

Status outcome(QKeychain::Error error, const QString& name)
{
    // Words of the keychain may hold what was asked of it; the number says enough.
    const QString detail = u"%1, keychain error %2"_s.arg(name).arg(static_cast<int>(error));
    switch (error) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        return fail(ErrorCode::NotFound, YIBAO_SUPPORT("SEC-NONE-06"), detail);
    case QKeychain::AccessDeniedByUser:
        return fail(ErrorCode::StorageBusy, YIBAO_SUPPORT("SEC-LOCKED-03"), detail);
    case QKeychain::AccessDenied:
        return fail(ErrorCode::Forbidden, YIBAO_SUPPORT("SEC-DENIED-02"), detail);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return fail(ErrorCode::StorageReadOnly, YIBAO_SUPPORT("SEC-ABSENT-01"), detail);
    case QKeychain::CouldNotDeleteEntry:
        return fail(ErrorCode::Forbidden, YIBAO_SUPPORT("SEC-DENIED-02"), detail);
    case QKeychain::OtherError:
        break;
    }
    return fail(ErrorCode::StorageReadOnly, YIBAO_SUPPORT("SEC-ABSENT-01"), detail);
}

} // namespace

KeychainStore::KeychainStore(int timeoutMs, QObject* parent)
    : QObject(parent)
    , m_timeoutMs(timeoutMs)
{}

void KeychainStore::run(QKeychain::Job* job, const QString& name, std::function<void(const Status&)> done)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(name);
    auto* timer = new QTimer(this);
    timer->setSingleShot(true);
    const auto once = std::make_shared<std::function<void(const Status&)>>(std::move(done));
    const auto end = [once, timer](const Status& status) {
        timer->deleteLater();
        if (const auto call = std::exchange(*once, {}))
            call(status);
    };
    connect(timer, &QTimer::timeout, this, [end, name] {
        // The job cannot be stopped; what it brings later is left alone.
        end(fail(ErrorCode::Timeout, YIBAO_SUPPORT("SEC-SLOW-04"), name));
    });
    connect(job, &QKeychain::Job::finished, timer,
            [end, name](QKeychain::Job* finished) { end(outcome(finished->error(), name)); });
    timer->start(m_timeoutMs);
    job->start();
}

QFuture<Result<wire::Secret>> KeychainStore::read(const QString& name)
{
    auto* job = new QKeychain::ReadPasswordJob(serviceName);
    const auto landing = std::make_shared<wire::Landing<wire::Secret>>();
    run(job, name, [landing, job](const Status& status) {
        if (!status) {
            landing->land(fail(status.error()));
            return;
        }
        QByteArray bytes = job->binaryData();
        landing->land(wire::Secret{QByteArrayView(bytes)});
        wire::wipe(bytes);
    });
    return landing->future();
}

QFuture<Result<bool>> KeychainStore::write(const QString& name, const wire::Secret& secret)
{
    auto* job = new QKeychain::WritePasswordJob(serviceName);
    job->setBinaryData(secret.view().toByteArray());
    const auto landing = std::make_shared<wire::Landing<bool>>();
    run(job, name, [landing](const Status& status) {
        landing->land(status ? Result<bool>(true) : Result<bool>(fail(status.error())));
    });
    return landing->future();
}

QFuture<Result<bool>> KeychainStore::remove(const QString& name)
{
    auto* job = new QKeychain::DeletePasswordJob(serviceName);
    const auto landing = std::make_shared<wire::Landing<bool>>();
    run(job, name, [landing](const Status& status) {
        const bool gone = status || status.error().code == ErrorCode::NotFound;
        landing->land(gone ? Result<bool>(true) : Result<bool>(fail(status.error())));
    });
    return landing->future();
}

} // namespace yibao::account
