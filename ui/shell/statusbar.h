// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QWidget>

namespace yibao::ui {

class IconLabel;
class Label;
class StatusButton;

/// Where the program stands towards the network.
enum class NetState {
    Offline,  ///< no portal is configured
    Starting, ///< the portal program is being started
    Unknown,  ///< a portal is configured and was not asked yet
    Connected,
    NoAnswer,
};

/// The line at the foot of the window: net state and lists held at the left; disclaimer, help and hotline at the right,
/// in every mode. While somebody is signed in, that stands in the place of the lists. Object names: "statusBar",
/// "status.net", "status.lists", "status.person", "status.lock", "status.message", "status.help", "status.hotline".
class StatusBar final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusBar(QWidget* parent = nullptr);

    /// `portal` is its name in words.
    void setNet(NetState state, const QString& portal);
    [[nodiscard]] NetState net() const { return m_net; }
    void setLists(int lists, qint64 rows);
    /// Somebody is signed in, never who; after so many minutes without anybody the station locks, 0: it does not.
    void setPerson(bool signedIn, int lockMinutes);
    /// A sentence that a toast has shown; stands in the place of the lists for a while.
    void showMessage(const QString& sentence);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void netClicked();
    void listsClicked();
    void helpClicked();
    void hotlineClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void fit();

    StatusButton* m_netButton;
    StatusButton* m_lists;
    QWidget* m_person;
    Label* m_lock;
    Label* m_message;
    Label* m_disclaimer;
    StatusButton* m_help;
    StatusButton* m_hotline;
    NetState m_net = NetState::Offline;
    bool m_signedIn = false;
};

} // namespace yibao::ui
