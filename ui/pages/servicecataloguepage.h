// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/catalog.h"
#include "ui/pages/cardlistpage.h"

namespace yibao::ui {

/// 服务目录: every service of the portal in its group, what one finds there and what it needs. Object names
/// "page.catalogue", rows "catalogue.<service id>", and "catalogue.channels".
class ServiceCataloguePage final : public CardListPage
{
    Q_OBJECT
public:
    /// `channels`: whether there is a page of other ways to get things done.
    explicit ServiceCataloguePage(const catalog::Catalog& catalog, bool channels = false, QWidget* parent = nullptr);

    /// Whether somebody is: then no service says that it needs a sign-in.
    void setSignedIn(bool signedIn);

Q_SIGNALS:
    /// A service, or pagename::channels.
    void opened(const QString& page);

private:
    [[nodiscard]] CardRow* rowOf(const catalog::Service& service);

    QList<CardRow*> m_behindSignIn;
};

} // namespace yibao::ui
