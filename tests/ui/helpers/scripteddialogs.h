// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/future.h"
#include "ui/widgets/dialogs.h"

#include <QList>
#include <QStringList>

namespace yibao::ui {

/// Answers in the order a test laid out and keeps what was asked. Without an answer left it behaves like a person who
/// closes every dialog.
class ScriptedDialogs final : public Dialogs
{
public:
    struct Question
    {
        QString question;
        QString body;
        QString actionLabel;
        bool danger = false;
    };

    QList<bool> answers;
    QList<QString> filesToOpen;
    QList<QString> filesToSave;

    QList<Question> asked;
    QStringList openTitles;
    QStringList suggestedNames;
    QStringList filters;
    QList<Error> errors;

    [[nodiscard]] QFuture<bool> confirm(const QString& question, const QString& body, const QString& actionLabel,
                                        bool danger) override
    {
        asked.append({question, body, actionLabel, danger});
        return ready(answers.isEmpty() ? false : answers.takeFirst());
    }
    [[nodiscard]] QFuture<QString> openFile(const QString& title, const QString& filter) override
    {
        openTitles.append(title);
        filters.append(filter);
        return ready(filesToOpen.isEmpty() ? QString() : filesToOpen.takeFirst());
    }
    [[nodiscard]] QFuture<QString> saveFile(const QString& title, const QString& suggested,
                                            const QString& filter) override
    {
        Q_UNUSED(title)
        suggestedNames.append(suggested);
        filters.append(filter);
        return ready(filesToSave.isEmpty() ? QString() : filesToSave.takeFirst());
    }
    void showError(const Error& error) override { errors.append(error); }
};

} // namespace yibao::ui
