// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/personalcalls.h"
#include "ui/models/hotline.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace yibao::ui {

class Card;
class Label;
class PageHead;
class SettlementParts;

/// One settlement in full: who paid it, what the own part is made of, every amount with its official words, whether the
/// amounts add up, and the visit. It shows what the row holds at once and asks the portal for the rest. Object names:
/// "settlementView", "settlement.statement", "settlement.payers", "settlement.own", "settlement.check",
/// "settlement.copy", "settlement.back", "settlement.trouble", "settlement.retry".
class SettlementView final : public QWidget
{
    Q_OBJECT
public:
    /// `context.personal` is not null.
    SettlementView(const catalog::Service& service, const PageContext& context, const catalog::Row& row,
                   const std::optional<catalog::Provenance>& source, QWidget* parent = nullptr);
    ~SettlementView() override;

    [[nodiscard]] bool isSettled() const { return !m_asking; }
    void focusFirst();
    /// All of it in words, as it is copied: masked, without name and number.
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void backRequested();
    void pageRequested(const QString& page);
    void messageShown(const QString& sentence);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void ask();
    void fill();
    void fillStatement(const SettlementParts& parts);
    void fillOwn(const SettlementParts& parts);
    void fillTables(const SettlementParts& parts);
    void fillFurther();
    void fillShares();
    void fillCheck(const SettlementParts& parts);
    void fillVisit();
    void fillHelp();
    void fillRest();
    void addFact(Card& card, const QString& label, QWidget* value);
    void copy();
    void arrange();
    [[nodiscard]] QString text(const QString& field) const;

    const catalog::Service& m_service;
    const catalog::Dataset& m_dataset;
    PageContext m_context;
    models::Hotline m_hotline;
    catalog::Row m_row;
    std::optional<catalog::Provenance> m_source;
    QList<wire::SettlementDetail::Share> m_shares;
    std::optional<Error> m_error;
    bool m_asking = false;
    bool m_restOpen = false;
    QVBoxLayout* m_frame = nullptr;
    QScrollArea* m_area = nullptr;
    QBoxLayout* m_columns = nullptr;
    QVBoxLayout* m_left = nullptr;
    QVBoxLayout* m_right = nullptr;
    QWidget* m_rightHolder = nullptr;
    Label* m_help = nullptr;
};

} // namespace yibao::ui
