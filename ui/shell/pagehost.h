// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/guides/channelbook.h"
#include "core/guides/guidebook.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/recententry.h"
#include "ui/pages/target.h"

#include <QHash>
#include <QStackedWidget>
#include <QUrl>

namespace yibao::ui {

class HomePage;
class QueryPage;

/// The page of a guide.
[[nodiscard]] QString guidePage(const QString& guide);
/// The entry of the rail under which a page stands: guides stand under their list.
[[nodiscard]] QString railPage(const QString& page);

/// The pages of the window, each made when it is first gone to and kept then. Says what pages ask for; goes nowhere by
/// itself.
class PageHost final : public QStackedWidget
{
    Q_OBJECT
public:
    /// `guides`, `channels`: null where there are none.
    explicit PageHost(const PageContext& context, const guides::Guidebook* guides = nullptr,
                      const guides::ChannelBook* channels = nullptr, QWidget* parent = nullptr);
    ~PageHost() override;

    /// Shows a place. A page that is not in the catalogue shows home. `focus` gives the page the focus.
    void show(const Target& target, bool focus);
    /// The place as it stood when the page was left; a fresh one for pages not made yet.
    [[nodiscard]] Target remembered(const QString& page) const;
    [[nodiscard]] QString page() const { return m_page; }
    [[nodiscard]] bool knows(const QString& page) const;
    /// Nothing is under way on the current page.
    [[nodiscard]] bool isSettled() const;

    void setRecent(const QList<RecentEntry>& entries);
    void setNotices(const QStringList& notices);
    /// What was answered in guides goes: a person has left.
    void forgetAnswers();
    /// Whether the buttons of the current page hold this object name and can be pressed.
    [[nodiscard]] bool canPress(const QString& objectName) const;
    void press(const QString& objectName);

Q_SIGNALS:
    void requested(const yibao::ui::Target& target);
    void pageRequested(const QString& page);
    void targetChanged(const yibao::ui::Target& target);
    void answered(const yibao::catalog::Question& question, qint64 total);
    void backRequested();
    void importRequested(const QString& dataset);
    void officialPageRequested(const QUrl& url);
    void settingsRequested();
    void signInRequested();
    void searchRequested();
    void recentCleared();
    void messageShown(const QString& sentence);

private:
    QWidget* pageFor(const QString& page);
    QWidget* make(const QString& page);
    QWidget* makeQuery(const catalog::Service& service);
    QWidget* makeHome();
    QWidget* makePersonal(const catalog::Service& service);
    QWidget* makeCentre();
    QWidget* makeFamily();
    QWidget* makeGuides();
    QWidget* makeGuide(const guides::Guide& guide);
    QWidget* makePair();
    QWidget* makeChannels();
    void openGuide(const QString& id, const QString& step);
    [[nodiscard]] const guides::Guide* guideOf(const QString& page) const;
    void fill(QWidget* widget, const Target& target);

    PageContext m_context;
    const guides::Guidebook* m_guides;
    const guides::ChannelBook* m_channels;
    QHash<QString, QWidget*> m_pages;
    QString m_page;
    QList<RecentEntry> m_recent;
    QStringList m_notices;
};

} // namespace yibao::ui
