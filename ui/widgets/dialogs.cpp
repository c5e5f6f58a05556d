// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/dialogs.h"

#include "core/base/future.h"
#include "ui/widgets/appdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>

#include <memory>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

template <typename T>
std::shared_ptr<QPromise<T>> promised()
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    return promise;
}

template <typename T>
void keep(const std::shared_ptr<QPromise<T>>& promise, const T& value)
{
    promise->addResult(value);
    promise->finish();
}

QFuture<QString> openFileDialog(QFileDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"fileDialog"_s);
    auto promise = promised<QString>();
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, promise](int result) {
        const QStringList files = dialog->selectedFiles();
        keep(promise, result == QDialog::Accepted && !files.isEmpty() ? files.constFirst() : QString());
    });
    dialog->open();
    return promise->future();
}

} // namespace

WidgetDialogs::WidgetDialogs(QWidget* parent)
    : m_parent(parent)
{}

QFuture<bool> WidgetDialogs::confirm(const QString& question, const QString& body, const QString& actionLabel,
                                     bool danger)
{
    auto* dialog = new AppDialog(question, m_parent);
    dialog->setObjectName(u"confirmDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setText(body);
    Button* cancel = dialog->addCancel();
    Button* action = dialog->addAction(actionLabel, danger ? AppDialog::Action::Danger : AppDialog::Action::Primary);
    action->setObjectName(u"dialog.confirm"_s);
    QObject::connect(action, &QAbstractButton::clicked, dialog, &QDialog::accept);
    auto promise = promised<bool>();
    QObject::connect(dialog, &QDialog::finished, dialog,
                     [promise](int result) { keep(promise, result == QDialog::Accepted); });
    dialog->open();
    (danger ? cancel : action)->setFocus(Qt::OtherFocusReason);
    return promise->future();
}

QFuture<QString> WidgetDialogs::openFile(const QString& title, const QString& filter)
{
    auto* dialog = new QFileDialog(m_parent, title, QString(), filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    return openFileDialog(dialog);
}

QFuture<QString> WidgetDialogs::saveFile(const QString& title, const QString& suggested, const QString& filter)
{
    const QFileInfo info(suggested);
    const bool isPath = suggested.contains(u'/');
    auto* dialog = new QFileDialog(m_parent, title, isPath ? info.absolutePath() : QString(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(info.suffix());
    dialog->selectFile(info.fileName());
    return openFileDialog(dialog);
}

void WidgetDialogs::showError(const Error& error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    const ErrorText text = textFor(error);
    auto* dialog = new AppDialog(text.title, m_parent);
    dialog->setObjectName(u"errorDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setText(text.whatHappened + u'\n' + text.whatToDo);
    if (!error.supportId.isEmpty()) {
        auto* line =
            new Label(QCoreApplication::translate("yibao::ui::WidgetDialogs", "Number %1").arg(error.supportId),
                      TextRole::Label, Ink::Secondary, dialog);
        dialog->setFootNote(line);
        Button* copy = dialog->addAction(QCoreApplication::translate("yibao::ui::WidgetDialogs", "Copy number"),
                                         AppDialog::Action::Outlined);
        copy->setObjectName(u"dialog.copy"_s);
        copy->setIconName(u"copy"_s);
        QObject::connect(copy, &QAbstractButton::clicked, dialog,
                         [id = error.supportId] { QGuiApplication::clipboard()->setText(id); });
    }
    Button* close =
        dialog->addAction(QCoreApplication::translate("yibao::ui::WidgetDialogs", "Close"), AppDialog::Action::Primary);
    close->setObjectName(u"dialog.close"_s);
    QObject::connect(close, &QAbstractButton::clicked, dialog, &QDialog::accept);
    dialog->open();
    close->setFocus(Qt::OtherFocusReason);
}

} // namespace yibao::ui
