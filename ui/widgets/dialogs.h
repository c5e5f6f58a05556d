// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/error.h"

#include <QFuture>
#include <QPointer>
#include <QString>
#include <QWidget>

namespace yibao::ui {

/// Questions to the person, as futures: pages ask here and never open a dialog themselves, so tests can answer. A
/// future that is cancelled belongs to a window that went away.
class Dialogs
{
public:
    Dialogs() = default;
    virtual ~Dialogs() = default;
    Q_DISABLE_COPY_MOVE(Dialogs)

    /// `question` is the title, `body` at most three lines, `actionLabel` names what is done on yes. With `danger` the
    /// focus is on Cancel. Esc and closing the window answer no.
    [[nodiscard]] virtual QFuture<bool> confirm(const QString& question, const QString& body,
                                                const QString& actionLabel, bool danger = false) = 0;
    /// A file to read; empty when the person went back. `filter` as QFileDialog takes it.
    [[nodiscard]] virtual QFuture<QString> openFile(const QString& title, const QString& filter) = 0;
    /// A file to write; replacing an existing one was agreed to. `suggested` is a name or a path; its suffix is added
    /// to a name that has none.
    [[nodiscard]] virtual QFuture<QString> saveFile(const QString& title, const QString& suggested,
                                                    const QString& filter) = 0;
    /// For what has no place on a page: a file that could not be written, for example. Cancelled shows nothing.
    virtual void showError(const Error& error) = 0;
};

/// The real ones, over the window of `parent`. Object names: "confirmDialog" with "dialog.confirm", "errorDialog" with
/// "dialog.copy", "fileDialog".
class WidgetDialogs final : public Dialogs
{
public:
    explicit WidgetDialogs(QWidget* parent);

    [[nodiscard]] QFuture<bool> confirm(const QString& question, const QString& body, const QString& actionLabel,
                                        bool danger = false) override;
    [[nodiscard]] QFuture<QString> openFile(const QString& title, const QString& filter) override;
    [[nodiscard]] QFuture<QString> saveFile(const QString& title, const QString& suggested,
                                            const QString& filter) override;
    void showError(const Error& error) override;

private:
    QPointer<QWidget> m_parent;
};

} // namespace yibao::ui
