// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

/// The real program, offscreen, from its start to its end.
struct DeskRun
{
    int code = -1;
    bool crashed = false;
    QString out;
    QString error;

    explicit DeskRun(const QStringList& arguments, const QStringList& environment = {})
    {
        QProcess program;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        for (const QString& line : environment)
            variables.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
        program.setProcessEnvironment(variables);
        program.start(QStringLiteral(YIBAO_BIN_DIR "/yibaodesk"), arguments);
        if (!program.waitForFinished(60000)) {
            program.kill();
            program.waitForFinished();
            return;
        }
        crashed = program.exitStatus() == QProcess::CrashExit;
        code = program.exitCode();
        out = QString::fromUtf8(program.readAllStandardOutput());
        error = QString::fromUtf8(program.readAllStandardError());
    }
};
