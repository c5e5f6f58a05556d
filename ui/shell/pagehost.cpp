// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/pagehost.h"

#include "ui/family/familypage.h"
#include "ui/guides/channelspage.h"
#include "ui/guides/guidepage.h"
#include "ui/guides/guidespage.h"
#include "ui/pages/homepage.h"
#include "ui/pages/pagehead.h"
#include "ui/pages/personalcontext.h"
#include "ui/pages/querypage.h"
#include "ui/pages/regionpairpage.h"
#include "ui/pages/servicecataloguepage.h"
#include "ui/pages/signinneededpage.h"
#include "ui/pages/sourcespage.h"
#include "ui/personal/personalcentre.h"
#include "ui/personal/personalpage.h"

#include <QAbstractButton>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {
const QString guidePrefix = u"guide:"_s;
const QString familyGuide = guidePrefix + u"family-account"_s;
const QString filingGuide = guidePrefix + u"filing-elsewhere"_s;
} // namespace

QString guidePage(const QString& guide)
{
    return guidePrefix + guide;
}

QString railPage(const QString& page)
{
    return page.startsWith(guidePrefix) || page == pagename::channels ? pagename::guides : page;
}

PageHost::PageHost(const PageContext& context, const guides::Guidebook* guides, const guides::ChannelBook* channels,
                   QWidget* parent)
    : QStackedWidget(parent)
    , m_context(context)
    , m_guides(guides)
    , m_channels(channels)
{
    setObjectName(u"pageHost"_s);
}

PageHost::~PageHost() = default;

bool PageHost::knows(const QString& page) const
{
    if (page == pagename::home || page == pagename::catalogue || page == pagename::sources || page == pagename::pair)
        return true;
    if (page == pagename::personal || page == pagename::family)
        return m_context.personal != nullptr;
    if (page == pagename::guides)
        return m_guides != nullptr;
    if (page == pagename::channels)
        return m_channels != nullptr;
    if (guideOf(page) != nullptr)
        return true;
    const catalog::Service* service = m_context.source.catalog().service(page);
    return service != nullptr && service->access != catalog::Access::Link;
}

const guides::Guide* PageHost::guideOf(const QString& page) const
{
    return m_guides != nullptr && page.startsWith(guidePrefix) ? m_guides->guide(page.mid(guidePrefix.size()))
                                                               : nullptr;
}

void PageHost::forgetAnswers()
{
    for (QWidget* page : std::as_const(m_pages)) {
        if (auto* guide = qobject_cast<GuidePage*>(page))
            guide->forget();
        else if (auto* pair = qobject_cast<RegionPairPage*>(page))
            pair->forget();
    }
}

QWidget* PageHost::makeGuides()
{
    auto* page = new GuidesPage(*m_guides, m_context.source.clock().today(), m_channels != nullptr);
    connect(page, &GuidesPage::channelsRequested, this, [this] { Q_EMIT pageRequested(pagename::channels); });
    connect(page, &GuidesPage::opened, this, [this](const QString& guide) { Q_EMIT pageRequested(guidePage(guide)); });
    connect(page, &GuidesPage::backRequested, this, &PageHost::backRequested);
    return page;
}

QWidget* PageHost::makeGuide(const guides::Guide& guide)
{
    auto* page = new GuidePage(
        guide, {.clock = m_context.source.clock(), .dialogs = m_context.dialogs, .printers = *m_context.printers});
    connect(page, &GuidePage::backRequested, this, [this] { Q_EMIT pageRequested(pagename::guides); });
    connect(page, &GuidePage::officialPageRequested, this, &PageHost::officialPageRequested);
    connect(page, &GuidePage::messageShown, this, &PageHost::messageShown);
    connect(page, &GuidePage::pageRequested, this, &PageHost::pageRequested);
    connect(page, &GuidePage::guideRequested, this, &PageHost::openGuide);
    return page;
}

void PageHost::openGuide(const QString& id, const QString& step)
{
    if (guideOf(guidePage(id)) == nullptr)
        return;
    Q_EMIT pageRequested(guidePage(id));
    if (auto* guide = qobject_cast<GuidePage*>(pageFor(guidePage(id))))
        guide->begin(step);
}

QWidget* PageHost::makeChannels()
{
    auto* page = new ChannelsPage(*m_channels, m_context.source.catalog(), m_context.source.clock().today());
    connect(page, &ChannelsPage::backRequested, this, &PageHost::backRequested);
    connect(page, &ChannelsPage::officialPageRequested, this, &PageHost::officialPageRequested);
    connect(page, &ChannelsPage::pageRequested, this, &PageHost::pageRequested);
    connect(page, &ChannelsPage::guideRequested, this, &PageHost::openGuide);
    return page;
}

QWidget* PageHost::makePair()
{
    auto* page = new RegionPairPage(m_context, guideOf(filingGuide) != nullptr);
    connect(page, &RegionPairPage::backRequested, this, &PageHost::backRequested);
    connect(page, &RegionPairPage::requested, this, &PageHost::requested);
    connect(page, &RegionPairPage::guideRequested, this, [this] { Q_EMIT pageRequested(filingGuide); });
    connect(page, &RegionPairPage::importRequested, this, &PageHost::importRequested);
    connect(page, &RegionPairPage::officialPageRequested, this, &PageHost::officialPageRequested);
    connect(page, &RegionPairPage::settingsRequested, this, &PageHost::settingsRequested);
    connect(page, &RegionPairPage::messageShown, this, &PageHost::messageShown);
    connect(page, &RegionPairPage::pairChanged, this, [this] { Q_EMIT targetChanged(remembered(pagename::pair)); });
    connect(page, &RegionPairPage::answered, this,
            [this, page] { Q_EMIT answered({.service = pagename::pair, .filters = page->pair().filters()}, 1); });
    return page;
}

QWidget* PageHost::makeHome()
{
    auto* home = new HomePage(m_context.source, {.guides = m_guides != nullptr,
                                                 .personal = m_context.personal != nullptr,
                                                 .family = guideOf(familyGuide) != nullptr ? familyGuide : QString()});
    connect(home, &HomePage::searchRequested, this, &PageHost::searchRequested);
    home->setRecentRegions(m_context.regions);
    home->setRecent(m_recent);
    home->setNotices(m_notices);
    connect(home, &HomePage::opened, this, [this](const Target& target) {
        // A tile leads to the page as it was left; a question goes there with its own filters.
        if (target.filters.isEmpty() && target.text.isEmpty())
            Q_EMIT pageRequested(target.page);
        else
            Q_EMIT requested(target);
    });
    connect(home, &HomePage::recentCleared, this, &PageHost::recentCleared);
    return home;
}

QWidget* PageHost::makeQuery(const catalog::Service& service)
{
    auto* page = new QueryPage(service, m_context);
    connect(page, &QueryPage::backRequested, this, &PageHost::backRequested);
    connect(page, &QueryPage::sourcesRequested, this, [this] { Q_EMIT pageRequested(pagename::sources); });
    connect(page, &QueryPage::importRequested, this, &PageHost::importRequested);
    connect(page, &QueryPage::officialPageRequested, this, &PageHost::officialPageRequested);
    connect(page, &QueryPage::settingsRequested, this, &PageHost::settingsRequested);
    connect(page, &QueryPage::signInRequested, this, &PageHost::signInRequested);
    connect(page, &QueryPage::messageShown, this, &PageHost::messageShown);
    models::QueryPresenter& presenter = page->presenter();
    connect(&presenter, &models::QueryPresenter::questionChanged, this, [this, page] {
        const catalog::Question& question = page->presenter().question();
        Q_EMIT targetChanged(
            {.page = question.service, .filters = question.filters, .rowKey = {}, .text = question.text});
    });
    connect(&presenter, &models::QueryPresenter::answered, this, [this, page] {
        if (page->presenter().total() > 0)
            Q_EMIT answered(page->presenter().question(), page->presenter().total());
    });
    return page;
}

QWidget* PageHost::makePersonal(const catalog::Service& service)
{
    if (m_context.personal == nullptr) {
        auto* signIn = new SignInNeededPage(service);
        connect(signIn, &SignInNeededPage::officialPageRequested, this, &PageHost::officialPageRequested);
        connect(signIn, &SignInNeededPage::backRequested, this, &PageHost::backRequested);
        return signIn;
    }
    // What is asked here is told to nobody: neither the history nor the recent questions.
    auto* page = new PersonalPage(service, m_context);
    connect(page, &PersonalPage::backRequested, this, &PageHost::backRequested);
    connect(page, &PersonalPage::pageRequested, this, &PageHost::pageRequested);
    connect(page, &PersonalPage::officialPageRequested, this, &PageHost::officialPageRequested);
    connect(page, &PersonalPage::settingsRequested, this, &PageHost::settingsRequested);
    connect(page, &PersonalPage::signInRequested, this, &PageHost::signInRequested);
    connect(page, &PersonalPage::messageShown, this, &PageHost::messageShown);
    return page;
}

QWidget* PageHost::makeCentre()
{
    auto* centre = new PersonalCentre(m_context);
    connect(centre, &PersonalCentre::pageRequested, this, &PageHost::pageRequested);
    connect(centre, &PersonalCentre::officialPageRequested, this, &PageHost::officialPageRequested);
    connect(centre, &PersonalCentre::signInRequested, this, &PageHost::signInRequested);
    connect(centre, &PersonalCentre::backRequested, this, &PageHost::backRequested);
    return centre;
}

QWidget* PageHost::makeFamily()
{
    auto* family = new FamilyPage(m_context);
    connect(family, &FamilyPage::backRequested, this, &PageHost::backRequested);
    connect(family, &FamilyPage::pageRequested, this, &PageHost::pageRequested);
    connect(family, &FamilyPage::guideRequested, this,
            [this](const QString& guide) { Q_EMIT pageRequested(guidePage(guide)); });
    connect(family, &FamilyPage::officialPageRequested, this, &PageHost::officialPageRequested);
    connect(family, &FamilyPage::settingsRequested, this, &PageHost::settingsRequested);
    connect(family, &FamilyPage::signInRequested, this, &PageHost::signInRequested);
    connect(family, &FamilyPage::messageShown, this, &PageHost::messageShown);
    return family;
}

QWidget* PageHost::make(const QString& page)
{
    if (page == pagename::family && m_context.personal != nullptr)
        return makeFamily();
    if (page == pagename::personal && m_context.personal != nullptr)
        return makeCentre();
    if (page == pagename::guides && m_guides != nullptr)
        return makeGuides();
    if (const guides::Guide* guide = guideOf(page))
        return makeGuide(*guide);
    if (page == pagename::channels && m_channels != nullptr)
        return makeChannels();
    if (page == pagename::catalogue) {
        auto* catalogue = new ServiceCataloguePage(m_context.source.catalog(), m_channels != nullptr);
        connect(catalogue, &ServiceCataloguePage::opened, this, &PageHost::pageRequested);
        connect(catalogue, &ServiceCataloguePage::backRequested, this, &PageHost::backRequested);
        if (m_context.personal != nullptr) {
            const account::Session& session = m_context.personal->service.session();
            const auto follow = [catalogue](account::SessionState state) {
                catalogue->setSignedIn(account::holdsPerson(state));
            };
            connect(&session, &account::Session::stateChanged, catalogue, follow);
            follow(session.state());
        }
        return catalogue;
    }
    if (page == pagename::pair)
        return makePair();
    if (page == pagename::sources) {
        auto* sources = new SourcesPage(m_context);
        connect(sources, &SourcesPage::importRequested, this, [this] { Q_EMIT importRequested({}); });
        connect(sources, &SourcesPage::backRequested, this, &PageHost::backRequested);
        connect(sources, &SourcesPage::messageShown, this, &PageHost::messageShown);
        return sources;
    }
    const catalog::Service* service = m_context.source.catalog().service(page);
    if (service == nullptr || service->access == catalog::Access::Link)
        return makeHome();
    if (service->access == catalog::Access::Open)
        return makeQuery(*service);
    return makePersonal(*service);
}

QWidget* PageHost::pageFor(const QString& page)
{
    QWidget*& widget = m_pages[page];
    if (widget == nullptr) {
        widget = make(page);
        // Pages of a person tell it themselves: their heads come and go.
        const bool personal = qobject_cast<PersonalPage*>(widget) != nullptr ||
                              qobject_cast<PersonalCentre*>(widget) != nullptr ||
                              qobject_cast<FamilyPage*>(widget) != nullptr;
        if (const auto* head = personal ? nullptr : widget->findChild<PageHead*>())
            connect(head, &PageHead::pageRequested, this, &PageHost::pageRequested);
        addWidget(widget);
    }
    return widget;
}

void PageHost::show(const Target& target, bool focus)
{
    m_page = knows(target.page) ? target.page : pagename::home;
    QWidget* widget = pageFor(m_page);
    fill(widget, target);
    setCurrentWidget(widget);
    if (!focus)
        return;
    if (auto* query = qobject_cast<QueryPage*>(widget); query != nullptr && target.rowKey.isEmpty())
        query->focusFilters();
    else if (auto* mine = qobject_cast<PersonalPage*>(widget))
        mine->focusFirst();
    else if (auto* centre = qobject_cast<PersonalCentre*>(widget))
        centre->focusFirst();
    else if (auto* family = qobject_cast<FamilyPage*>(widget))
        family->focusFirst();
    else if (auto* sources = qobject_cast<SourcesPage*>(widget))
        sources->focusFirst();
    else if (auto* guide = qobject_cast<GuidePage*>(widget))
        guide->focusFirst();
    else if (auto* pair = qobject_cast<RegionPairPage*>(widget))
        pair->focusFirst();
    else if (query == nullptr)
        widget->setFocus(Qt::OtherFocusReason);
}

void PageHost::fill(QWidget* widget, const Target& target)
{
    if (auto* pair = qobject_cast<RegionPairPage*>(widget)) {
        if (const auto wanted = RegionPairPage::Pair::of(target.filters); wanted != pair->pair())
            pair->setPair(wanted);
        return;
    }
    auto* query = qobject_cast<QueryPage*>(widget);
    if (query == nullptr)
        return;
    models::QueryPresenter& presenter = query->presenter();
    const bool same = presenter.question().filters == target.filters && presenter.question().text == target.text;
    const bool asked = same && presenter.phase() != models::Phase::Loading;
    if (!same)
        query->setQuestion(target.filters, target.text);
    if (target.rowKey.isEmpty())
        return;
    if (asked) {
        query->showRow(target.rowKey);
        return;
    }
    // The rows of the question before may hold the key as well, and would go with the card that opens on them.
    auto* once = new QObject(query);
    connect(&presenter, &models::QueryPresenter::answered, once, [query, once, key = target.rowKey] {
        once->deleteLater();
        query->showRow(key);
    });
}

Target PageHost::remembered(const QString& page) const
{
    Target target{.page = page, .filters = {}, .rowKey = {}};
    if (auto* pair = qobject_cast<RegionPairPage*>(m_pages.value(page)))
        target.filters = pair->pair().filters();
    if (auto* query = qobject_cast<QueryPage*>(m_pages.value(page))) {
        target.filters = query->presenter().question().filters;
        target.text = query->presenter().question().text;
    }
    return target;
}

bool PageHost::isSettled() const
{
    if (auto* home = qobject_cast<HomePage*>(currentWidget()))
        return home->isSettled();
    if (auto* query = qobject_cast<QueryPage*>(currentWidget()))
        return query->presenter().phase() != models::Phase::Loading && !query->presenter().isChecking() &&
               !query->presenter().isAsking();
    if (auto* mine = qobject_cast<PersonalPage*>(currentWidget()))
        return mine->isSettled();
    if (auto* family = qobject_cast<FamilyPage*>(currentWidget()))
        return family->isSettled();
    if (auto* pair = qobject_cast<RegionPairPage*>(currentWidget()))
        return pair->isSettled();
    return true;
}

void PageHost::setRecent(const QList<RecentEntry>& entries)
{
    m_recent = entries;
    if (auto* home = qobject_cast<HomePage*>(m_pages.value(pagename::home)))
        home->setRecent(entries);
}

void PageHost::setNotices(const QStringList& notices)
{
    m_notices = notices;
    if (auto* home = qobject_cast<HomePage*>(m_pages.value(pagename::home)))
        home->setNotices(notices);
}

bool PageHost::canPress(const QString& objectName) const
{
    const auto* button =
        currentWidget() == nullptr ? nullptr : currentWidget()->findChild<QAbstractButton*>(objectName);
    return button != nullptr && button->isEnabled() && button->isVisible();
}

void PageHost::press(const QString& objectName)
{
    if (canPress(objectName))
        currentWidget()->findChild<QAbstractButton*>(objectName)->click();
}

} // namespace yibao::ui
