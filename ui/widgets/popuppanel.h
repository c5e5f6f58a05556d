// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QPointer>
#include <QWidget>

namespace yibao::ui {

/// A pop-up that belongs to a control: it floats inside the window of its anchor, so that input methods, screen
/// readers and pictures of the window know it; only a window too small for it makes it a window of its own. Closes with
/// Esc, with Tab out of its end and with a click elsewhere. Its rectangle is the painted frame and, around it,
/// paint::raisedMargin for the rings.
class PopupPanel : public QWidget
{
    Q_OBJECT
public:
    explicit PopupPanel(QWidget* parent);
    ~PopupPanel() override;

    /// 2 px under the anchor's frame, or above it when only there is room; never outside the window. `frame` is the
    /// size that is painted.
    void openAt(QWidget* anchor, QSize frame);
    [[nodiscard]] bool isOpen() const { return m_open; }

public Q_SLOTS:
    /// Gives the focus back to the anchor and hides.
    void dismiss();

Q_SIGNALS:
    void opened();
    void dismissed();

protected:
    /// Inside of the outline.
    [[nodiscard]] QRect inside() const;
    [[nodiscard]] QWidget* anchor() const { return m_anchor; }
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void close(bool giveFocusBack);
    void focusMoved(QWidget* now);
    [[nodiscard]] bool holds(const QWidget* widget) const;
    [[nodiscard]] static QRect place(const QRect& anchor, QSize size, const QRect& within);

    QPointer<QWidget> m_anchor;
    QPointer<QWidget> m_home;
    bool m_open = false;
};

} // namespace yibao::ui
