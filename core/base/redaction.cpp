// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/redaction.h"

#include <QDebug>
#include <QRegularExpression>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace yibao {

QString redacted(const QString& text)
{
    static const QRegularExpression citizenId(
        u"(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])|(?<![0-9A-Za-z])\\d{15}(?![0-9A-Za-z])"_s);
    static const QRegularExpression mobile(u"(?<![0-9A-Za-z])(?:\\+?86)?1[3-9]\\d{9}(?![0-9A-Za-z])"_s);
    static const QRegularExpression secret(
        u"((?:token|password|secret|signature|smsCode|imgCode)\"?\\s*[:=]\\s*\"?)[^\\s\"&,}]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression blob(u"(?<![0-9A-Za-z])[0-9A-Za-z+/]{32,}={0,2}"_s);
    QString result = text;
    result.replace(secret, u"\\1[redacted]"_s);
    result.replace(citizenId, u"[id]"_s);
    result.replace(mobile, u"[mobile]"_s);
    result.replace(blob, u"[redacted]"_s);
    return result;
}

namespace {

void writeRedacted(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const char* level = "info";
    switch (type) {
    case QtDebugMsg:
        level = "debug";
        break;
    case QtInfoMsg:
        level = "info";
        break;
    case QtWarningMsg:
        level = "warning";
        break;
    case QtCriticalMsg:
        level = "error";
        break;
    case QtFatalMsg:
        level = "fatal";
        break;
    }
    std::fprintf(stderr, "%s: %s: %s\n", level, context.category != nullptr ? context.category : "default",
                 qUtf8Printable(redacted(message)));
}

} // namespace

void installRedactingLog()
{
    qInstallMessageHandler(writeRedacted);
}

} // namespace yibao
