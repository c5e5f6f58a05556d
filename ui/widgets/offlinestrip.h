// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QDate>
#include <QWidget>

namespace yibao::ui {

class Button;

/// Stands above rows that come from this machine while there is no network: the rows stay, this says so. One line, two
/// where there is no room. Object names: "offlineStrip", "offline.reconnect".
class OfflineStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit OfflineStrip(QWidget* parent = nullptr);

    /// An invalid date says that the date of the list is not known.
    void setAsOf(QDate asOf);
    /// While a try is under way the button rests and says so.
    void setReconnecting(bool reconnecting);
    /// False where the profile has no portal to come back: no button, and no promise.
    void setReconnectOffered(bool offered);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void reconnectRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void placeButton();
    [[nodiscard]] int textRoom(int width) const;
    [[nodiscard]] bool inOneLine(int width) const;

    QDate m_asOf;
    QString m_statement;
    QString m_line;
    Button* m_reconnect;
    bool m_reconnecting = false;
    bool m_offered = true;
};

} // namespace yibao::ui
