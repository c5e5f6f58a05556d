// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/models/placeagencies.h"
#include "ui/pages/pairwords.h"

#include <QWidget>

class QVBoxLayout;

namespace yibao::ui {

class Card;
class Label;

/// Whom to call in the insured place and in the place of treatment. Object names "pair.agencies", and for n = 0 the
/// insured place, 1 the other: "pair.agencies.<n>", "pair.phone.<n>.<i>", "pair.copyPhone.<n>.<i>",
/// "pair.allAgencies.<n>".
class PairAgencies final : public QWidget
{
    Q_OBJECT
public:
    PairAgencies(models::AnswerSource& source, const PairWords& words, QWidget* parent = nullptr);

    void setPlaces(catalog::RegionCode insured, catalog::RegionCode treatment);
    [[nodiscard]] bool isAsking() const { return m_insured.isAsking() || m_treatment.isAsking(); }

Q_SIGNALS:
    void copyRequested(const QString& phone);
    void allRequested(yibao::catalog::RegionCode region);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// What stands there: the same news again must not take the focus from a button.
    struct Shown
    {
        catalog::RegionCode region;
        catalog::RegionCode found;
        QList<models::PlaceAgencies::Agency> agencies;
        qint64 total = 0;
        bool waiting = false;

        friend bool operator==(const Shown&, const Shown&) = default;
    };
    void show(int side);
    void addAgency(QVBoxLayout* column, const QString& number, const models::PlaceAgencies::Agency& agency);
    void followLook();
    [[nodiscard]] const models::PlaceAgencies& side(int side) const { return side == 0 ? m_insured : m_treatment; }

    const PairWords& m_words;
    models::PlaceAgencies m_insured;
    models::PlaceAgencies m_treatment;
    Card* m_card;
    QList<QVBoxLayout*> m_columns;
    QList<QWidget*> m_contents{nullptr, nullptr};
    QList<Shown> m_shown{{}, {}};
};

} // namespace yibao::ui
