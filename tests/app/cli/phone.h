// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

/// What a person does elsewhere, through the doors of the sandbox: the telephone, the picture, who there is.
class Phone final
{
public:
    explicit Phone(const QString& address)
        : m_address(address)
    {
    }

    QJsonObject get(const QString& pathAndQuery) { return wait(m_network.get(QNetworkRequest(QUrl(m_address + pathAndQuery)))); }
    QJsonObject post(const QString& path, const QJsonObject& body)
    {
        QNetworkRequest request(QUrl(m_address + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        return wait(m_network.post(request, QJsonDocument(body).toJson()));
    }
    QString does(const QString& what, const QString& content, const QString& person = QStringLiteral("normal"))
    {
        return post(QStringLiteral("/sandbox/phone/") + what,
                    {{QStringLiteral("qrcodeContent"), content}, {QStringLiteral("person"), person}})
            .value(QStringLiteral("status"))
            .toString();
    }
    QString characters(const QString& uid)
    {
        return get(QStringLiteral("/sandbox/captcha?imgUid=") + uid).value(QStringLiteral("text")).toString();
    }

private:
    static QJsonObject wait(QNetworkReply* reply)
    {
        const bool done = QTest::qWaitFor([reply] { return reply->isFinished(); }, 20'000);
        const QByteArray body = done ? reply->readAll() : QByteArray();
        reply->deleteLater();
        return QJsonDocument::fromJson(body).object();
    }

    QString m_address;
    QNetworkAccessManager m_network;
};
