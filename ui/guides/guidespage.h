// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/guides/guidebook.h"
#include "ui/pages/cardlistpage.h"

namespace yibao::ui {

/// The words of a group of guides.
[[nodiscard]] QString groupTitle(guides::Group group);

/// 办事指南: every guide in its group, with what it leads to. Object names "page.guides", rows "guides.<guide id>", and
/// "guides.channels".
class GuidesPage final : public CardListPage
{
    Q_OBJECT
public:
    /// `channels`: whether there is a catalogue of channels.
    GuidesPage(const guides::Guidebook& book, const QDate& today, bool channels = false, QWidget* parent = nullptr);

Q_SIGNALS:
    void opened(const QString& guide);
    void channelsRequested();
};

} // namespace yibao::ui
