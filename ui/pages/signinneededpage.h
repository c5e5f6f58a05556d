// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/service.h"

#include <QUrl>
#include <QWidget>

namespace yibao::ui {

class EmptyState;

/// The page of a personal service while no sign-in service is set up: says so, and where it can be done. Object name
/// "page.<service id>".
class SignInNeededPage final : public QWidget
{
    Q_OBJECT
public:
    explicit SignInNeededPage(const catalog::Service& service, QWidget* parent = nullptr);

Q_SIGNALS:
    void officialPageRequested(const QUrl& url);
    void backRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();

    EmptyState* m_state;
};

} // namespace yibao::ui
