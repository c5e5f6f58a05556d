// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/services/regionpair.h"

#include <QWidget>

class QVBoxLayout;

namespace yibao::ui {

class Card;
class IconButton;
class Label;

/// What is done before one leaves for care in another province, with the hotline of the insured place. Object names
/// "pair.before", "pair.guide", "pair.hotline", "pair.copyHotline".
class BeforeLeavingCard final : public QWidget
{
    Q_OBJECT
public:
    /// `guide`: the filing guide can be gone to.
    explicit BeforeLeavingCard(bool guide, QWidget* parent = nullptr);

    /// What is done and how, in its order; nothing where one asks first.
    [[nodiscard]] static QList<std::pair<QString, QString>> steps(const services::RegionPair& pair);
    void showFor(const services::RegionPair& pair);
    /// `words`: the number as it is told.
    void setHotline(const QString& number, const QString& words);

Q_SIGNALS:
    void guideRequested();
    void copyRequested(const QString& number);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addGuide(QVBoxLayout* column);
    void followLook();

    bool m_guide;
    Label* m_title;
    Card* m_card;
    QWidget* m_steps = nullptr;
    QWidget* m_link = nullptr; ///< to the guide, while it stands there
    Label* m_hotline;
    IconButton* m_copy;
    QString m_number;
};

} // namespace yibao::ui
