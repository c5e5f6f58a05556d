// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

/// Runs the real program and keeps what it said.
struct CliRun
{
    int exitCode = -1;
    QString out;
    QString error;

    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out.toUtf8()); }
    [[nodiscard]] QStringList lines() const
    {
        return out.split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    }

    static CliRun of(const QString& dataDir, const QStringList& arguments, int patience = 120000)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(YIBAO_BIN_DIR "/yibao"), QStringList{QStringLiteral("--data-dir"), dataDir} + arguments);
        process.closeWriteChannel();
        CliRun run;
        if (!process.waitForFinished(patience)) {
            process.kill();
            process.waitForFinished();
            return run;
        }
        run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
        run.out = QString::fromUtf8(process.readAllStandardOutput());
        run.error = QString::fromUtf8(process.readAllStandardError());
        return run;
    }
};

/// A file of lists that may not be published; empty when this machine does not have it.
inline QString sharedData(const QString& name)
{
    const QString folder = qEnvironmentVariable("YIBAO_SHARED_DATA", QStringLiteral(YIBAO_SOURCE_DIR "/../shared/data"));
    const QString file = QDir(folder).filePath(name);
    return QFile::exists(file) ? file : QString();
}
