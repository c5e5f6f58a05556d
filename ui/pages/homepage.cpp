// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/homepage.h"

#include "core/base/whendone.h"
#include "core/catalog/celltext.h"
#include "ui/pages/cardrow.h"
#include "ui/pages/pairform.h"
#include "ui/pages/pairwords.h"
#include "ui/pages/tasktile.h"
#include "ui/theme/look.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/recentregions.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int widest = 1680;
constexpr int mostRows = 5;

void empty(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

/// A sentence in a card that has no rows.
QWidget* nothing(const QString& words)
{
    auto* label = new Label(words, TextRole::Body, Ink::Muted);
    label->setWordWrap(true);
    label->setContentsMargins(16, 16, 16, 16);
    return label;
}

} // namespace

HomePage::HomePage(models::AnswerSource& answers, const HomeParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_answers(answers)
    , m_content(new QWidget)
{
    setObjectName(u"homePage"_s);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(scroll);

    auto* column = new QVBoxLayout(m_content);
    column->setSpacing(0);
    m_notices = new QVBoxLayout;
    m_notices->setContentsMargins(0, 0, 0, 0);
    m_notices->setSpacing(8);
    column->addLayout(m_notices);
    auto* question = new Label(tr("What would you like to do?"), TextRole::Display);
    question->setObjectName(u"home.question"_s);
    question->setWordWrap(true);
    column->addWidget(question);
    column->addSpacing(10);
    column->addWidget(makePairCard());
    m_tiles = new QGridLayout;
    m_lists = new QGridLayout;
    column->addLayout(m_tiles);
    column->addLayout(m_lists);
    column->addStretch(1);
    makeTiles(parts);

    m_clear = new LinkLabel(tr("Clear all"), TextRole::Label);
    m_clear->setObjectName(u"home.clearRecent"_s);
    m_clear->setAccessibleName(tr("Clear all recent questions"));
    connect(m_clear, &QAbstractButton::clicked, this, &HomePage::recentCleared);
    m_recentCard = makeListCard(tr("Recent questions"), m_clear, m_recentRows);
    m_import = new LinkLabel(tr("Import F8"), TextRole::Label);
    m_import->setObjectName(u"home.import"_s);
    connect(m_import, &QAbstractButton::clicked, this,
            [this] { Q_EMIT opened({.page = pagename::sources, .filters = {}, .rowKey = {}}); });
    m_holdingsCard = makeListCard(tr("Data and sources"), m_import, m_holdingRows);

    scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);
    setRecent({});
    arrange();
    setFocusProxy(m_form);
    connect(&m_answers, &models::AnswerSource::listsChanged, this, &HomePage::refresh);
    connect(&m_answers, &models::AnswerSource::portalReplaced, this, &HomePage::refresh);
    refresh();
}

HomePage::~HomePage() = default;

QWidget* HomePage::makePairCard()
{
    auto* card = new Card;
    card->setBodyPadding(16, 14);
    card->setObjectName(u"home.ask"_s);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    auto* title = new Label(tr("Care elsewhere: can it be settled directly?"), TextRole::Lead);
    title->setElided(true);
    head->addWidget(title);
    head->addWidget(new KeyHint(u"F3"_s));
    head->addStretch(1);
    card->body()->addLayout(head);
    card->body()->addSpacing(4);
    m_form = new PairForm(u"home"_s, m_answers.catalog().regions());
    card->body()->addWidget(m_form);
    connect(m_form, &PairForm::submitted, this, [this] {
        Q_EMIT opened({.page = pagename::pair, .filters = m_form->pair().filters(), .rowKey = {}, .text = {}});
    });
    return card;
}

void HomePage::makeTiles(const HomeParts& parts)
{
    const auto addService = [this](const QString& id, const QString& title) {
        if (const catalog::Service* service = m_answers.catalog().service(id))
            addPage(id, service->icon, title, catalog::translated(service->hint), service->shortcut);
    };
    if (parts.family.isEmpty()) {
        addService(u"designated-hospitals"_s, tr("Find a hospital"));
        addService(u"designated-pharmacies"_s, tr("Find a pharmacy"));
        addService(u"agencies"_s, tr("Find the agency"));
    } else {
        auto* tile = addTile(u"search"_s, u"hospital"_s, tr("Find a hospital or pharmacy"),
                             tr("By any part of the name, pinyin or place"), u"Ctrl K"_s);
        connect(tile, &QAbstractButton::clicked, this, &HomePage::searchRequested);
        addService(u"agencies"_s, tr("Find the agency"));
        addPage(parts.family, u"users"_s, tr("For a relative"), tr("Family account or shared money: which is which"),
                {});
    }
    addService(u"drugs"_s, tr("Look up a drug"));
    if (parts.guides)
        addPage(pagename::guides, u"book"_s, tr("Guides"), tr("What to bring, and how it is done"), u"F7"_s);
    else
        addService(u"pool-area-openings"_s, tr("See which places are open"));
    if (parts.personal)
        addPage(pagename::personal, u"idcard"_s, tr("My insurance"),
                tr("Enrolment, contributions, account, settlements; with a sign-in"), {});
    else
        addService(u"networked-hospitals"_s, tr("Hospitals elsewhere"));
}

TaskTile* HomePage::addTile(const QString& name, const QString& icon, const QString& title, const QString& hint,
                            const QString& key)
{
    auto* tile = new TaskTile(icon, title, hint, key);
    tile->setObjectName(u"home.tile."_s + name);
    m_tileWidgets.append(tile);
    return tile;
}

void HomePage::addPage(const QString& page, const QString& icon, const QString& title, const QString& hint,
                       const QString& key)
{
    connect(addTile(page, icon, title, hint, key), &QAbstractButton::clicked, this,
            [this, page] { Q_EMIT opened({.page = page, .filters = {}, .rowKey = {}}); });
}

Card* HomePage::makeListCard(const QString& title, LinkLabel* link, QVBoxLayout*& rows)
{
    auto* card = new Card;
    auto* head = new QHBoxLayout(card->header());
    head->setContentsMargins(0, 0, 0, 0);
    auto* words = new Label(title, TextRole::Lead);
    words->setWordWrap(true);
    head->addWidget(words, 1);
    head->addWidget(link);
    // The heads of both cards stay on one line when the left one has nothing to clear.
    QSizePolicy policy = link->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    link->setSizePolicy(policy);
    card->setHeaderPadding(16, 10);
    card->setBodyPadding(0, 0);
    rows = new QVBoxLayout;
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    card->body()->addLayout(rows);
    card->body()->addStretch(1);
    return card;
}

void HomePage::setRecentRegions(const std::shared_ptr<RecentRegions>& recents)
{
    m_form->setRecentRegions(recents);
}

QString HomePage::timeWords(const QDateTime& time) const
{
    const QDateTime local = time.toLocalTime();
    const QString clock = local.toString(u"HH:mm"_s);
    const qint64 days = local.date().daysTo(m_answers.clock().today());
    if (days == 0)
        return tr("today %1").arg(clock);
    if (days == 1)
        return tr("yesterday %1").arg(clock);
    return local.date().toString(Qt::ISODate);
}

CardRow* HomePage::recentRow(const RecentEntry& entry) const
{
    const catalog::Catalog& catalog = m_answers.catalog();
    if (entry.question.service == pagename::pair) {
        const auto pair = models::PairPresenter::Pair::of(entry.question.filters);
        return new CardRow(u"route"_s,
                           //: %1 and %2 are places, %3 is a kind of care
                           tr("Insured in %1 → %2, %3")
                               .arg(catalog.regions().name(pair.insured), catalog.regions().name(pair.treatment),
                                    PairWords::care(pair.care)),
                           {});
    }
    const catalog::Service* service = catalog.service(entry.question.service);
    if (service == nullptr)
        return nullptr;
    const catalog::CellText words(catalog);
    QStringList details;
    for (const catalog::Filter& filter : service->filters) {
        if (const QString value = entry.question.filters.value(filter.id); !value.isEmpty())
            details.append(words.filterValueInWords(filter, value));
    }
    details.append(catalog::counted(catalog.datasetOf(*service).counted, entry.total));
    return new CardRow(service->icon, catalog::translated(service->title), details.join(u" · "_s));
}

void HomePage::setRecent(const QList<RecentEntry>& entries)
{
    empty(m_recentRows);
    m_clear->setVisible(!entries.isEmpty());
    if (entries.isEmpty())
        m_recentRows->addWidget(nothing(tr("Questions you ask will stand here, to be asked again.")));
    int n = 0;
    for (const RecentEntry& entry : entries.mid(0, mostRows)) {
        CardRow* row = recentRow(entry);
        if (row == nullptr)
            continue;
        row->setObjectName(u"home.recent.%1"_s.arg(n));
        row->setRule(n > 0);
        row->setEnd(timeWords(entry.time));
        connect(row, &QAbstractButton::clicked, this, [this, question = entry.question] {
            Q_EMIT opened({.page = question.service, .filters = question.filters, .rowKey = {}, .text = question.text});
        });
        m_recentRows->addWidget(row);
        ++n;
    }
}

void HomePage::setNotices(const QStringList& notices)
{
    empty(m_notices);
    m_notices->setContentsMargins(0, 0, 0, notices.isEmpty() ? 0 : Look::of(this).sizes().space(12));
    for (const QString& notice : notices) {
        auto* bar = new NoteBar;
        bar->setNote({.state = NoteState::Alert,
                      .sentence = notice,
                      .emphasis = {},
                      .muted = {},
                      .link = tr("Understood"),
                      .key = {}});
        connect(bar, &NoteBar::linkActivated, bar, [bar] {
            bar->hide();
            bar->deleteLater();
        });
        m_notices->addWidget(bar);
    }
}

void HomePage::refresh()
{
    ++m_asked;
    whenDone(m_answers.holdings(), this,
             [this](const Result<QList<directory::Holding>>& holdings) { showHoldings(holdings); });
}

void HomePage::showHoldings(const Result<QList<directory::Holding>>& holdings)
{
    // Answers come in the order of the questions, so only the last one counts.
    if (++m_answered < m_asked)
        return;
    empty(m_holdingRows);
    if (!holdings) {
        m_holdingRows->addWidget(nothing(lineFor(holdings.error())));
    } else if (holdings->isEmpty()) {
        m_holdingRows->addWidget(
            nothing(tr("No list has been imported yet. With one, look-ups work without a network.")));
    } else {
        fillHoldings(*holdings);
    }
    Q_EMIT settled();
}

void HomePage::fillHoldings(const QList<directory::Holding>& holdings)
{
    QList<directory::Holding> sorted = holdings;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.rows > b.rows; });
    const QDate today = m_answers.clock().today();
    const QLocale digits(QLocale::English);
    // What does not fit is counted in the last row, so the page keeps its height.
    const qsizetype shown = sorted.size() > mostRows ? mostRows - 1 : sorted.size();
    const auto addRow = [this](CardRow* row, int n) {
        row->setObjectName(u"home.holding.%1"_s.arg(n));
        row->setRule(n > 0);
        connect(row, &QAbstractButton::clicked, this,
                [this] { Q_EMIT opened({.page = pagename::sources, .filters = {}, .rowKey = {}}); });
        m_holdingRows->addWidget(row);
    };
    for (int n = 0; n < shown; ++n) {
        const directory::Holding& holding = sorted.at(n);
        const catalog::Dataset* dataset = m_answers.catalog().dataset(holding.source.dataset);
        const QString title = dataset == nullptr ? holding.source.dataset : catalog::translated(dataset->title);
        const QString rows = tr("%1 rows").arg(digits.toString(holding.rows));
        auto* row = new CardRow(u"db"_s, title, rows + u" · "_s + holding.source.title);
        QList<BadgeText> badges;
        if (holding.source.origin == catalog::Origin::Synthetic)
            badges.append(SyntheticBadge::text());
        badges.append(FreshnessBadge::of(holding.source.asOf, today));
        row->setBadges(badges);
        addRow(row, n);
    }
    if (shown < sorted.size())
        addRow(new CardRow(u"more"_s, tr("and %n more list(s)", nullptr, int(sorted.size() - shown)), {}), int(shown));
}

void HomePage::arrange()
{
    const Sizes& sizes = Look::of(this).sizes();
    const int gap = sizes.space(12);
    auto* column = qobject_cast<QVBoxLayout*>(m_content->layout());
    column->setContentsMargins(sizes.pagePadding, sizes.pageTop + 4, sizes.pagePadding, sizes.space(8));
    m_content->setMaximumWidth(widest + 2 * sizes.pagePadding);

    const int room = std::min(width(), widest) - 2 * sizes.pagePadding;
    const int columns = std::clamp((room + gap) / (sizes.space(300) + gap), 1, 3);
    for (QGridLayout* grid : {m_tiles, m_lists}) {
        grid->setSpacing(gap);
        grid->setContentsMargins(0, gap, 0, 0);
    }
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < 3; ++i) {
        m_tiles->setColumnStretch(i, i < columns ? 1 : 0);
        m_tiles->setColumnMinimumWidth(i, 0);
    }
    for (int i = 0; i < m_tileWidgets.size(); ++i)
        m_tiles->addWidget(m_tileWidgets.at(i), i / columns, i % columns);
    const bool wide = columns > 1;
    m_lists->addWidget(m_recentCard, 0, 0);
    m_lists->addWidget(m_holdingsCard, wide ? 0 : 1, wide ? 1 : 0);
    m_lists->setColumnStretch(0, 1);
    m_lists->setColumnStretch(1, wide ? 1 : 0);
}

void HomePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void HomePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    arrange();
}

void HomePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace yibao::ui
