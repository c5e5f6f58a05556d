// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/catalog.h"
#include "ui/pages/cardlistpage.h"

namespace yibao::ui {

/// 服务目录: every service of the portal in its group, what one finds there and what it needs. Object names
/// "page.catalogue", rows "catalogue.<service id>".
class ServiceCataloguePage final : public CardListPage
{
    Q_OBJECT
public:
    explicit ServiceCataloguePage(const catalog::Catalog& catalog, QWidget* parent = nullptr);

    /// Whether somebody is: then no service says that it needs a sign-in.
    void setSignedIn(bool signedIn);

Q_SIGNALS:
    void opened(const QString& service);

private:
    [[nodiscard]] CardRow* rowOf(const catalog::Service& service);

    QList<CardRow*> m_behindSignIn;
};

} // namespace yibao::ui
