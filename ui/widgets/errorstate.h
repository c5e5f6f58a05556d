// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/error.h"
#include "ui/widgets/errortext.h"

#include <QDateTime>
#include <QWidget>

#include <memory>

namespace yibao::ui {

/// What happened, what is still safe, what to do: a page in place of rows. F5 does what the primary button does, unless
/// the page has a shortcut of its own on it. Object names: "errorState", "error.heading", "error.primary",
/// "error.official", "error.copy".
class ErrorState final : public QWidget
{
    Q_OBJECT
public:
    struct Context
    {
        QDateTime when;    ///< shown as the local time of day beside the support id
        QString stillSafe; ///< "您填的条件都还在。"; a sentence of our own when empty
        QString hotline;   ///< number to call, with its area code when known; "12393" when empty
        QString say;       ///< what one wanted, as a verb: "look up hospitals", "查定点医疗机构"; may be empty
        bool officialPage = true; ///< there is an official page to open
    };

    explicit ErrorState(QWidget* parent = nullptr);
    ~ErrorState() override;

    void showError(const Error& error, const Context& context);
    [[nodiscard]] const Error& error() const;
    /// What "copy" puts on the clipboard: support id, time, request id. No personal data.
    [[nodiscard]] QString report() const;

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The primary button or F5: Retry, SignIn, CheckNetwork, OpenSettings, ChooseFile …
    void actionRequested(yibao::ui::ErrorAction action);
    void officialPageRequested();
    /// After the report was put on the clipboard.
    void copied(const QString& supportId);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yibao::ui
