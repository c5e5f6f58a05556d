// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/celltext.h"

#include <QFrame>

#include <functional>

class QGridLayout;
class QScrollArea;
class QVBoxLayout;

namespace yibao::ui {

class Badge;
class Button;
class FreshnessBadge;
class IconButton;
class Label;
class QrView;
class SyntheticBadge;

/// All of one row, at the right of the table: name, badges, every value with a copy mark, what the source does not
/// provide in one line, the code as a QR code, source and date, and what can be done. Object names: "detailCard",
/// "card.close", "card.sentence", "card.copy.<field>", "card.phone.<n>".
class DetailCard final : public QFrame
{
    Q_OBJECT
public:
    DetailCard(const catalog::Catalog& catalog, const catalog::Service& service, QWidget* parent = nullptr);
    ~DetailCard() override;

    /// `hit`: why the row was found; what was typed is marked and the reason stands among the badges.
    void showRow(const catalog::Row& row, const std::optional<catalog::Provenance>& source, QDate today,
                 const catalog::Hit& hit = {});
    [[nodiscard]] const catalog::Hit& hit() const { return m_hit; }
    /// The telephone for questions; with an area code it can be dialled as it stands.
    void setHotline(const QString& number, bool withAreaCode);
    [[nodiscard]] const catalog::Row& row() const { return m_row; }
    void focusFirst();
    /// Where copies go; the desktop's clipboard unless told.
    void setClipboard(std::function<void(const QString&)> put) { m_put = std::move(put); }
    /// Rows of a person: no code to take along and no sentence for others.
    void setPersonal(bool personal);

Q_SIGNALS:
    void closeRequested();
    void sentenceRequested();
    /// A value was put on the clipboard.
    void copied(const QString& what);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void fillHead();
    void fillFacts();
    void fillFoot(QDate today);
    void addFact(const QString& id, const QString& label, const QString& value, const QString& copy,
                 QWidget* instead = nullptr);
    void addValue(const catalog::Field& field, const QString& label, const QString& words);
    void addExtra();
    void addHotline();
    void fillCode();
    void refreshHotline();
    void followLook();
    /// The field whose words stand as a badge under the name: class of an institution, of a drug.
    [[nodiscard]] const catalog::Field* kindField() const;
    [[nodiscard]] bool isTold(const catalog::Field& field) const;
    void mark(Label& label, const QString& field, int before = 0) const;

    const catalog::Service& m_service;
    const catalog::Dataset& m_dataset;
    const catalog::Catalog& m_catalog;
    catalog::CellText m_text;
    catalog::Row m_row;
    catalog::Hit m_hit;
    std::optional<catalog::Provenance> m_source;
    QString m_hotlineNumber = QStringLiteral("12393");
    bool m_hotlineHasArea = false;
    QDate m_today;
    std::function<void(const QString&)> m_put;
    bool m_personal = false;

    QWidget* m_head = nullptr;
    Label* m_name = nullptr;
    Label* m_alias = nullptr;
    QWidget* m_badges = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_facts = nullptr;
    QGridLayout* m_grid = nullptr;
    QWidget* m_take = nullptr;
    QrView* m_qr = nullptr;
    Label* m_qrText = nullptr;
    QWidget* m_foot = nullptr;
    Label* m_origin = nullptr;
    Label* m_date = nullptr;
    FreshnessBadge* m_freshness = nullptr;
    SyntheticBadge* m_synthetic = nullptr;
    QWidget* m_actions = nullptr;
    Button* m_sentence = nullptr;
};

} // namespace yibao::ui
