// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/catalog.h"

#include <QWidget>

class QGridLayout;
class QScrollArea;

namespace yibao::ui {

class Card;
class CardRow;

/// 服务目录: every service of the portal in its group, what one finds there and what it needs. Object names
/// "page.catalogue", rows "catalogue.<service id>".
class ServiceCataloguePage final : public QWidget
{
    Q_OBJECT
public:
    explicit ServiceCataloguePage(const catalog::Catalog& catalog, QWidget* parent = nullptr);

    /// Whether somebody is: then no service says that it needs a sign-in.
    void setSignedIn(bool signedIn);

Q_SIGNALS:
    void opened(const QString& service);
    void backRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Card* makeGroup(const catalog::Catalog& catalog, catalog::MenuGroup group);
    void arrange();

    QWidget* m_content;
    QScrollArea* m_scroll = nullptr;
    QGridLayout* m_grid;
    QList<Card*> m_cards;
    QList<QWidget*> m_rows;         ///< in the order of the groups
    QList<CardRow*> m_behindSignIn; ///< of those
    int m_columns = 0;
};

} // namespace yibao::ui
