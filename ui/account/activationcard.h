// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QWidget>

namespace yibao::ui {

/// 第一次用，要先激活医保电子凭证: what is needed before the first sign-in, and the way to the steps (F1).
class ActivationCard final : public QWidget
{
    Q_OBJECT
public:
    /// `link` is the object name of the link.
    explicit ActivationCard(const QString& link, QWidget* parent = nullptr);

Q_SIGNALS:
    void helpRequested();
};

} // namespace yibao::ui
