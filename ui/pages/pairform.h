// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/models/pairpresenter.h"

#include <QFrame>

#include <memory>

class QBoxLayout;
class QGridLayout;

namespace yibao::ui {

class Button;
class RecentRegions;
class RegionField;
class SegmentBar;

/// Insured where, treated where, which care; Enter anywhere asks. Layouts place the frames of the fields. 1 to 3 choose
/// the care while it has the focus. Object names "<prefix>.insured", "<prefix>.treatment", "<prefix>.care",
/// "<prefix>.ask".
class PairForm final : public QFrame
{
    Q_OBJECT
public:
    using Pair = models::PairPresenter::Pair;

    PairForm(const QString& prefix, const catalog::RegionTree& regions, QWidget* parent = nullptr);

    void setRecentRegions(const std::shared_ptr<RecentRegions>& recents);
    [[nodiscard]] Pair pair() const;
    /// Emits nothing.
    void setPair(const Pair& pair);
    void focusFirst();

Q_SIGNALS:
    /// A person changed a place or the care.
    void edited();
    /// A person asks, and both places are there.
    void submitted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void submit();
    void arrange();

    RegionField* m_insured;
    RegionField* m_treatment;
    SegmentBar* m_care;
    Button* m_ask;
    QWidget* m_arrow;
    QWidget* m_rest; ///< the care and the button
    QBoxLayout* m_restLine;
    QGridLayout* m_grid;
    int m_lines = 0;
    bool m_filling = false;
};

} // namespace yibao::ui
