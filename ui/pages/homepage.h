// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/error.h"
#include "ui/models/answersource.h"
#include "ui/pages/recententry.h"
#include "ui/pages/target.h"

#include <QWidget>

#include <memory>

class QGridLayout;
class QVBoxLayout;

namespace yibao::ui {

class Card;
class CardRow;
class LinkLabel;
class PairForm;
class RecentRegions;
class TaskTile;

/// What stands on the home page beside the services.
struct HomeParts
{
    bool guides = false;
    bool personal = false; ///< somebody can sign in here
    QString family;        ///< page of the guide on doing things for relatives; empty: there is none
};

/// Where one begins: what one can do, what was asked lately, and which lists this machine holds. Object names:
/// "homePage", tiles "home.tile.<page>" and "home.tile.search", those of PairForm with "home", "home.clearRecent",
/// "home.recent.<n>", "home.holding.<n>", "home.import".
class HomePage final : public QWidget
{
    Q_OBJECT
public:
    explicit HomePage(models::AnswerSource& answers, const HomeParts& parts = {}, QWidget* parent = nullptr);
    ~HomePage() override;

    void setRecentRegions(const std::shared_ptr<RecentRegions>& recents);
    /// Newest first; the page shows five.
    void setRecent(const QList<RecentEntry>& entries);
    /// What a person should know of the start: told in strips above everything until they are closed.
    void setNotices(const QStringList& notices);
    /// Asks for the holdings again.
    void refresh();
    /// The holdings are there.
    [[nodiscard]] bool isSettled() const { return m_asked == m_answered; }

Q_SIGNALS:
    void opened(const yibao::ui::Target& target);
    /// To the search of the window, which finds hospitals and pharmacies alike.
    void searchRequested();
    void recentCleared();
    void settled();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makePairCard();
    void makeTiles(const HomeParts& parts);
    TaskTile* addTile(const QString& name, const QString& icon, const QString& title, const QString& hint,
                      const QString& key);
    void addPage(const QString& page, const QString& icon, const QString& title, const QString& hint,
                 const QString& key);
    Card* makeListCard(const QString& title, LinkLabel* link, QVBoxLayout*& rows);
    void showHoldings(const Result<QList<directory::Holding>>& holdings);
    void fillHoldings(const QList<directory::Holding>& holdings);
    void arrange();
    [[nodiscard]] QString timeWords(const QDateTime& time) const;
    [[nodiscard]] CardRow* recentRow(const RecentEntry& entry) const;

    models::AnswerSource& m_answers;
    QWidget* m_content;
    QVBoxLayout* m_notices;
    QGridLayout* m_tiles;
    QGridLayout* m_lists;
    QList<QWidget*> m_tileWidgets;
    PairForm* m_form = nullptr;
    Card* m_recentCard = nullptr;
    Card* m_holdingsCard = nullptr;
    QVBoxLayout* m_recentRows = nullptr;
    QVBoxLayout* m_holdingRows = nullptr;
    LinkLabel* m_clear = nullptr;
    LinkLabel* m_import = nullptr;
    int m_asked = 0;
    int m_answered = 0;
    int m_columns = 0;
};

} // namespace yibao::ui
