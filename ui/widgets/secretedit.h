// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QLineEdit>

namespace yibao::ui {

/// Where a password or the code of a message is typed. Paste and password managers may fill it; nothing of it goes to
/// the clipboard, not even while it is shown, and wipe() leaves nothing of it behind.
class SecretEdit final : public QLineEdit
{
    Q_OBJECT
public:
    enum class Kind {
        Password, ///< dots until it is shown
        Code,     ///< plain: good for minutes and once
    };

    explicit SecretEdit(Kind kind, QWidget* parent = nullptr);
    ~SecretEdit() override;

    /// A copy of its own of what is typed, to be moved into where it is kept.
    [[nodiscard]] QString typed() const;
    /// Overwrites and empties it, with everything that could be undone.
    void wipe();
    void setShown(bool shown);
    [[nodiscard]] bool isShown() const;

protected:
    bool event(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    Kind m_kind;
};

} // namespace yibao::ui
