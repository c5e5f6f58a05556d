// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/theme/look.h"

#include <QTimer>
#include <QWidget>

#include <functional>

namespace yibao::ui {

/// A name or number of a person, masked. Where staff may see it, holding the mouse button or Space for three seconds
/// shows all of it, until ten seconds are over, the focus goes, or the window does. A value that the portal masked
/// already has nothing to show. Object names are the caller's; the masked words are the accessible ones.
class MaskedText final : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Name, CitizenId, Mobile, Card, Address };

    MaskedText(Kind kind, const QString& label, QWidget* parent = nullptr);
    ~MaskedText() override;

    void setValue(const QString& value);
    /// Forgets the value.
    void clear() { setValue({}); }
    /// Asked before each showing: notes it in the audit log. What may not be noted is not shown. Without one nothing is
    /// ever shown.
    void setGate(std::function<bool()> gate);
    void setTimes(int holdMs, int shownMs);

    [[nodiscard]] bool isRevealable() const;
    [[nodiscard]] bool isRevealed() const { return m_revealed; }
    /// The words on the screen.
    [[nodiscard]] QString shown() const;
    [[nodiscard]] QString masked() const;
    void hideAgain();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void revealedChanged(bool revealed);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void reveal();
    void refresh();

    Kind m_kind;
    QString m_label;
    QString m_value;
    std::function<bool()> m_gate;
    QTimer m_hold;
    QTimer m_shown;
    bool m_revealed = false;
};

} // namespace yibao::ui
