// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QWidget>

namespace yibao::ui {

class Button;
class IconButton;
class SearchBox;

/// Back, forward, the search field; at the right the elder version and the sign-in. Nothing else ever goes here.
/// Object names: "headerBar", "header.back", "header.forward", "header.elder", "header.signIn".
class HeaderBar final : public QWidget
{
    Q_OBJECT
public:
    /// Takes `search` as a child.
    explicit HeaderBar(SearchBox* search, QWidget* parent = nullptr);

    void setHistory(bool canGoBack, bool canGoForward);
    /// What the button at the right leads to: the elder version, or back to the usual one.
    void setElder(bool elder);
    /// Who is signed in, masked: the button then opens a menu. Empty: nobody, and it leads to the sign-in.
    void setPerson(const QString& masked);
    /// Where a menu of this size opens so that it ends under the button. In global coordinates.
    [[nodiscard]] QPoint menuCorner(const QSize& menu) const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void backClicked();
    void forwardClicked();
    void elderClicked();
    void signInClicked();
    void personClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    IconButton* m_back;
    IconButton* m_forward;
    SearchBox* m_search;
    Button* m_elder;
    Button* m_signIn;
    bool m_somebody = false;
};

} // namespace yibao::ui
