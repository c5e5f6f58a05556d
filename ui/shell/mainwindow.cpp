// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/mainwindow.h"

#include "core/base/whendone.h"
#include "ui/pages/importdialog.h"
#include "ui/pages/pagecontext.h"
#include "ui/print/printers.h"
#include "ui/shell/accountshell.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/recentstore.h"
#include "ui/shell/searchbox.h"
#include "ui/shell/searchpopup.h"
#include "ui/shell/shellcommands.h"
#include "ui/shell/shelldialogs.h"
#include "ui/shell/taborder.h"
#include "ui/shell/textsize.h"
#include "ui/theme/look.h"
#include "ui/widgets/recentregions.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include <numeric>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int foldBelow = 1100;

} // namespace

MainWindow::MainWindow(const ShellContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(720, 480);
    setAcceptDrops(true);
    new QVBoxLayout(this);
    layout()->setContentsMargins(0, 0, 0, 0);
    layout()->setSpacing(0);
    if (m_context.dialogs == nullptr) {
        m_ownDialogs = std::make_unique<WidgetDialogs>(this);
        m_context.dialogs = m_ownDialogs.get();
    }
    if (m_context.printers == nullptr) {
        m_ownPrinters = std::make_unique<SystemPrinters>();
        m_context.printers = m_ownPrinters.get();
    }
    connect(&m_context.recent, &RecentStore::changed, this, [this] { m_pages->setRecent(m_context.recent.entries()); });
    connect(&m_context.source, &models::AnswerSource::listsChanged, this, &MainWindow::refreshLists);
    connect(&m_context.source, &models::AnswerSource::portalReplaced, this, &MainWindow::refreshLists);
    connect(&m_context.settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::TextSize)
            m_header->setElder(isElder(m_context.settings));
    });
    if (m_context.regions != nullptr)
        m_context.regions->setSpeller(
            [search = &m_context.search](const QString& typed, int limit) { return search->places(typed, limit); });
    m_dialogs = std::make_unique<ShellDialogs>(m_context, pageContext(), m_commands, this);
    connect(m_dialogs.get(), &ShellDialogs::messageShown, this,
            [this](const QString& words) { m_status->showMessage(words); });
    if (m_context.account != nullptr)
        connectAccount();
    build();
    visit({.page = pagename::home, .filters = {}, .rowKey = {}}, true);
}

MainWindow::~MainWindow()
{
    // Pages hold references into the dialogs and the command table.
    delete m_pages;
}

PageContext MainWindow::pageContext() const
{
    return {.source = m_context.source,
            .directory = m_context.directory,
            .dialogs = *m_context.dialogs,
            .columns = m_context.columns,
            .regions = m_context.regions,
            .personal = m_context.personal,
            .printers = m_context.printers};
}

void MainWindow::build()
{
    setWindowTitle(tr("Yibao Desk"));
    setAccessibleName(tr("Yibao Desk"));
    m_rail = new NavigationRail;
    m_search = new SearchBox(m_context.search, m_context.source.clock(), this);
    m_header = new HeaderBar(m_search);
    m_pages = new PageHost(pageContext(), m_context.guides, m_context.channels);
    m_status = new StatusBar;

    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_header);
    auto* page = new QHBoxLayout;
    page->setSpacing(0);
    page->addWidget(m_pages, 1);
    right->addLayout(page, 1);
    auto* upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(m_rail);
    upper->addLayout(right, 1);
    auto* whole = qobject_cast<QVBoxLayout*>(layout());
    whole->addLayout(upper, 1);
    whole->addWidget(m_status);

    m_rail->setEntries(railEntries(m_context.source.catalog(), {.personal = m_context.personal != nullptr,
                                                                .lock = m_context.account != nullptr,
                                                                .guides = m_context.guides != nullptr}));
    connect(m_rail, &NavigationRail::activated, this, [this](const QString& id) {
        m_railOpened = false;
        if (id == railname::settings)
            m_dialogs->showSettings();
        else if (id == railname::lock)
            m_account->lock();
        else
            openPage(id);
        foldRail();
    });
    connect(m_rail, &NavigationRail::menuRequested, this, [this] {
        auto* menu = new QMenu(this);
        menu->setObjectName(u"applicationMenu"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_commands.fill(menu);
        menu->popup(m_rail->menuCorner());
    });
    connect(m_header, &HeaderBar::backClicked, this, &MainWindow::goBack);
    connect(m_header, &HeaderBar::forwardClicked, this, &MainWindow::goForward);
    connect(m_header, &HeaderBar::elderClicked, this, [this] { toggleElder(m_context.settings); });
    connect(m_header, &HeaderBar::signInClicked, this, &MainWindow::signIn);
    if (m_account != nullptr) {
        connect(m_header, &HeaderBar::personClicked, m_account, &AccountShell::showMenu);
        m_account->attach(m_header, page);
    }
    connect(m_status, &StatusBar::helpClicked, m_dialogs.get(), &ShellDialogs::showHelp);
    connect(m_status, &StatusBar::hotlineClicked, m_dialogs.get(), &ShellDialogs::showHotline);
    connect(m_status, &StatusBar::listsClicked, this, [this] { openPage(pagename::sources); });
    connect(m_status, &StatusBar::netClicked, this, [this] {
        if (m_net == NetState::Offline)
            m_dialogs->showSettings();
        else
            Q_EMIT reconnectRequested();
    });
    connectPages();
    connectSearch();

    m_pages->setRecent(m_context.recent.entries());
    m_pages->setNotices(m_notices);
    m_header->setElder(isElder(m_context.settings));
    m_status->setNet(m_net, m_portal);
    showPerson();
    m_commands.clear();
    addShellCommands(m_commands, *this, m_context);
    m_commands.install(this);
    foldRail();
    refreshLists();
}

void MainWindow::connectPages()
{
    connect(m_pages, &PageHost::requested, this, &MainWindow::open);
    connect(m_pages, &PageHost::pageRequested, this, &MainWindow::openPage);
    connect(m_pages, &PageHost::backRequested, this, &MainWindow::leavePage);
    connect(m_pages, &PageHost::importRequested, this,
            [this](const QString& dataset) { m_dialogs->importList(dataset, {}); });
    connect(m_pages, &PageHost::officialPageRequested, m_dialogs.get(), &ShellDialogs::openOfficial);
    connect(m_pages, &PageHost::settingsRequested, m_dialogs.get(), &ShellDialogs::showSettings);
    connect(m_pages, &PageHost::signInRequested, this, &MainWindow::signIn);
    connect(m_pages, &PageHost::searchRequested, this, &MainWindow::focusSearch);
    connect(m_pages, &PageHost::messageShown, m_status, &StatusBar::showMessage);
    connect(m_pages, &PageHost::targetChanged, this, [this](const Target& target) {
        if (target.page == m_pages->page())
            m_history.update(target);
    });
    connect(m_pages, &PageHost::answered, &m_context.recent, &RecentStore::note);
    connect(m_pages, &PageHost::recentCleared, m_dialogs.get(), &ShellDialogs::clearRecent);
}

void MainWindow::connectSearch()
{
    connect(m_search, &SearchBox::left, this, [this] { m_pages->show(*m_history.current(), true); });
    connect(m_search, &SearchBox::hitChosen, this, [this](const services::SearchHit& hit) {
        if (hit.filters.isEmpty() && hit.text.isEmpty())
            openPage(hit.service);
        else
            open({.page = hit.service, .filters = hit.filters, .rowKey = hit.rowKey, .text = hit.text});
    });
    connect(m_search, &SearchBox::allChosen, this,
            [this](const services::SearchGroup& group, const services::SearchHit& hit) {
                open({.page = group.service, .filters = hit.filters, .rowKey = {}, .text = hit.text});
            });
    connect(&m_context.source, &models::AnswerSource::listsChanged, m_search, [search = m_search] {
        if (search->popup().isOpen())
            search->refresh();
    });
}

void MainWindow::rebuild()
{
    // Everything that holds words is made anew: no widget can then keep one of the other language.
    const Target place = m_history.current().value_or(Target{.page = pagename::home, .filters = {}, .rowKey = {}});
    const QString text = m_search->text();
    if (m_account != nullptr)
        m_account->detach();
    for (QWidget* old :
         {static_cast<QWidget*>(&m_search->popup()), static_cast<QWidget*>(m_rail), static_cast<QWidget*>(m_header),
          static_cast<QWidget*>(m_pages), static_cast<QWidget*>(m_status)})
        delete old;
    delete layout()->takeAt(0);
    build();
    visit(place, false);
    if (!text.isEmpty())
        search(text);
}

void MainWindow::visit(const Target& target, bool focus)
{
    m_pages->show(target, focus);
    m_rail->setCurrent(railPage(m_pages->page()));
    m_header->setHistory(m_history.canGoBack(), m_history.canGoForward());
    if (!m_history.current())
        m_history.visit(target);
}

void MainWindow::open(const Target& target)
{
    const catalog::Service* service = m_context.source.catalog().service(target.page);
    if (service != nullptr && service->access == catalog::Access::Link) {
        m_dialogs->openOfficial(QUrl(service->officialUrl, QUrl::StrictMode));
        return;
    }
    m_history.visit(target);
    visit(target, true);
}

void MainWindow::openPage(const QString& page)
{
    open(m_pages->remembered(page));
}

void MainWindow::goBack()
{
    if (const auto target = m_history.back())
        visit(*target, true);
}

void MainWindow::goForward()
{
    if (const auto target = m_history.forward())
        visit(*target, true);
}

void MainWindow::leavePage()
{
    if (m_history.canGoBack())
        goBack();
    else if (m_pages->page() != pagename::home)
        openPage(pagename::home);
}

void MainWindow::focusSearch()
{
    m_search->activate();
}

void MainWindow::search(const QString& text)
{
    m_search->activate();
    m_search->setText(text);
}

void MainWindow::nextPane()
{
    const QList<QWidget*> panes{m_rail, m_header, m_pages, m_status};
    const QWidget* focus = focusWidget();
    qsizetype at = 2;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focus != nullptr && panes.at(i)->isAncestorOf(focus))
            at = i;
    }
    switch ((at + 1) % panes.size()) {
    case 0:
        m_rail->focusCurrent();
        break;
    case 1:
        m_search->activate();
        break;
    case 2:
        m_pages->show(*m_history.current(), true);
        break;
    default:
        m_status->findChild<QWidget*>(u"status.net"_s)->setFocus(Qt::ShortcutFocusReason);
        break;
    }
}

void MainWindow::showMenu()
{
    if (m_rail->isFolded()) {
        m_railOpened = true;
        foldRail();
        m_rail->focusCurrent();
        return;
    }
    Q_EMIT m_rail->menuRequested();
}

void MainWindow::connectAccount()
{
    m_account = new AccountShell(m_context, m_commands, this);
    connect(m_account, &AccountShell::lockChanged, this, &MainWindow::setLocked);
    connect(m_account, &AccountShell::personChanged, this, &MainWindow::showPerson);
    connect(m_account, &AccountShell::homeRequested, this, [this] { openPage(pagename::home); });
    connect(m_account, &AccountShell::wiped, this, &MainWindow::closeDialogs);
    connect(m_account, &AccountShell::wiped, this, [this] { m_pages->forgetAnswers(); });
    connect(m_account, &AccountShell::signedIn, this, [this] {
        // From a page of the person one stays there; from anywhere else the way leads to all of them.
        const catalog::Service* service = m_context.source.catalog().service(m_pages->page());
        const bool personal =
            (service != nullptr && service->access == catalog::Access::SignedIn) || m_pages->page() == pagename::family;
        if (!personal && m_pages->knows(pagename::personal))
            openPage(pagename::personal);
        else
            m_pages->show(*m_history.current(), true);
    });
}

void MainWindow::showPerson()
{
    const bool somebody = m_account != nullptr && m_account->isSignedIn();
    m_rail->setShown(railname::lock, somebody);
    m_status->setPerson(somebody, somebody ? m_account->idleMinutes() : 0);
}

void MainWindow::setLocked(bool locked)
{
    m_commands.setHeld(locked);
    for (QWidget* part : {static_cast<QWidget*>(m_rail), static_cast<QWidget*>(m_header),
                          static_cast<QWidget*>(m_pages), static_cast<QWidget*>(m_status)})
        part->setEnabled(!locked);
}

void MainWindow::closeDialogs()
{
    m_search->popup().hide();
    while (QWidget* popup = QApplication::activePopupWidget()) {
        if (!popup->close())
            break;
    }
    for (QDialog* dialog : findChildren<QDialog*>()) {
        if (dialog->isVisible())
            dialog->reject();
    }
}

void MainWindow::signIn()
{
    if (m_account != nullptr && m_account->offersSignIn()) {
        m_account->signIn();
        return;
    }
    for (const catalog::Service& service : m_context.source.catalog().services()) {
        if (service.access == catalog::Access::SignedIn && service.group == catalog::MenuGroup::MyInsurance) {
            openPage(service.id);
            return;
        }
    }
}

void MainWindow::setNet(NetState state, const QString& portal)
{
    m_net = state;
    m_portal = portal;
    m_status->setNet(state, portal);
}

void MainWindow::setNotices(const QStringList& notices)
{
    m_notices = notices;
    m_pages->setNotices(notices);
}

bool MainWindow::isSettled() const
{
    return m_pages->isSettled() && m_search->isSettled() && m_net != NetState::Starting;
}

void MainWindow::foldRail()
{
    const Sizes& sizes = Look::of(this).sizes();
    const int limit = sizes.space(foldBelow);
    if (width() >= limit)
        m_railOpened = false;
    m_rail->setFolded(width() < limit && !m_railOpened);
}

void MainWindow::refreshLists()
{
    whenDone(m_context.source.holdings(), this, [this](const Result<QList<directory::Holding>>& holdings) {
        if (!holdings)
            return;
        const qint64 rows = std::accumulate(holdings->begin(), holdings->end(), qint64(0),
                                            [](qint64 sum, const directory::Holding& held) { return sum + held.rows; });
        m_status->setLists(int(holdings->size()), rows);
    });
}

bool MainWindow::focusNextPrevChild(bool next)
{
    // Between page and status bar stands what comes and goes: the sign-in beside the page, the warning, the lock.
    QWidget* stop = nextStop(tabStops(*this, {m_rail, m_header, m_pages, nullptr, m_status}), focusWidget(), next);
    if (stop == nullptr)
        return false;
    stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void MainWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        QTimer::singleShot(0, this, &MainWindow::rebuild);
    else if (event->type() == QEvent::StyleChange && m_rail != nullptr)
        foldRail();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_context.settings.setWindowGeometry(saveGeometry());
    m_context.settings.sync();
    Q_EMIT leaving();
    QWidget::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_context.importOffered && ImportDialog::takes(event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_dialogs->importList({}, ImportDialog::fileOf(event->mimeData()));
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
    } else if (m_railOpened) {
        m_railOpened = false;
        foldRail();
    } else {
        leavePage();
    }
}

void MainWindow::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Look::of(this).theme().window);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    foldRail();
}

} // namespace yibao::ui
