// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/sourcespage.h"

#include "core/base/whendone.h"
#include "ui/models/querypresenter.h"
#include "ui/pages/overlayscrollbar.h"
#include "ui/pages/pagehead.h"
#include "ui/theme/look.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/toast.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using directory::Holding;

class SourcesPage::Private
{
public:
    Private(SourcesPage* page, const PageContext& pages)
        : q(page)
        , context(pages)
    {}

    void build();
    void ask();
    void show(const Result<QList<Holding>>& holdings);
    void addGroup(const catalog::Dataset& dataset, const QList<Holding>& holdings);
    QWidget* row(const catalog::Dataset& dataset, const Holding& holding);
    void remove(const Holding& holding);
    [[nodiscard]] static QString originWords(const catalog::Provenance& source);

    SourcesPage* q;
    PageContext context;
    Label* sum = nullptr;
    Label* trouble = nullptr;
    QScrollArea* scroll = nullptr;
    QWidget* list = nullptr;
    EmptyState* empty = nullptr;
    Button* import = nullptr;
    Toast* toast = nullptr;
    QTimer* again = nullptr;
    QList<Holding> shown;
    bool isShown = false;
};

void SourcesPage::Private::build()
{
    auto* head = new PageHead({}, SourcesPage::tr("Data and sources"));
    import = new Button(ButtonRole::Compact, SourcesPage::tr("Import a list"), u"plus"_s);
    import->setObjectName(u"sources.import"_s);
    head->addAction(import);
    sum = new Label({}, TextRole::Body, Ink::Secondary);
    sum->setObjectName(u"sources.sum"_s);
    trouble = new Label({}, TextRole::Body, Ink::Danger);
    trouble->setObjectName(u"sources.trouble"_s);
    trouble->setWordWrap(true);
    trouble->hide();
    list = new QWidget;
    auto* rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 24, 24);
    rows->setSpacing(12);
    scroll = new QScrollArea;
    scroll->setObjectName(u"sources.list"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(list);
    list->setAutoFillBackground(false);
    new OverlayScrollBar(scroll);
    empty = new EmptyState;
    empty->hide();

    auto* column = new QVBoxLayout(q);
    column->setContentsMargins(24, 16, 0, 0);
    column->setSpacing(12);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 24, 0);
    top->addWidget(head);
    column->addLayout(top);
    column->addWidget(sum);
    column->addWidget(trouble);
    column->addWidget(scroll, 1);
    column->addWidget(empty, 1);
    toast = new Toast(q);
    again = new QTimer(q);
    again->setSingleShot(true);
    again->setInterval(50);

    QObject::connect(again, &QTimer::timeout, q, [this] { ask(); });
    QObject::connect(&context.source, &models::AnswerSource::listsChanged, q, [this] { again->start(); });
    QObject::connect(import, &QAbstractButton::clicked, q, &SourcesPage::importRequested);
    QObject::connect(empty, &EmptyState::importRequested, q, &SourcesPage::importRequested);
    QObject::connect(toast, &Toast::messageShown, q, &SourcesPage::messageShown);
}

void SourcesPage::Private::ask()
{
    whenDone(context.source.holdings(), q, [this](const Result<QList<Holding>>& holdings) { show(holdings); });
}

void SourcesPage::Private::show(const Result<QList<Holding>>& holdings)
{
    if (!holdings) {
        const ErrorText text = textFor(holdings.error());
        trouble->setText(SourcesPage::tr("%1. %2 (%3)").arg(text.title, text.whatToDo, holdings.error().supportId));
        trouble->show();
        return;
    }
    trouble->hide();
    const bool same = isShown && holdings->size() == shown.size() &&
                      std::equal(holdings->cbegin(), holdings->cend(), shown.cbegin(),
                                 [](const auto& a, const auto& b) { return a.rows == b.rows && a.source == b.source; });
    if (same)
        return;
    isShown = true;
    shown = *holdings;
    auto* rows = static_cast<QVBoxLayout*>(list->layout());
    const QWidget* focus = q->focusWidget();
    const bool focusWithin = focus != nullptr && list->isAncestorOf(focus);
    while (QLayoutItem* item = rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    qint64 total = 0;
    for (const Holding& holding : std::as_const(shown))
        total += holding.rows;
    for (const catalog::Dataset& dataset : context.source.catalog().datasets()) {
        QList<Holding> ofDataset;
        std::copy_if(shown.cbegin(), shown.cend(), std::back_inserter(ofDataset),
                     [&](const Holding& holding) { return holding.source.dataset == dataset.id; });
        if (!ofDataset.isEmpty())
            addGroup(dataset, ofDataset);
    }
    rows->addStretch(1);
    sum->setText(SourcesPage::tr("%n list(s) on this computer, %1 rows", nullptr, static_cast<int>(shown.size()))
                     .arg(QLocale(QLocale::English).toString(total)));
    sum->setVisible(!shown.isEmpty());
    scroll->setVisible(!shown.isEmpty());
    empty->setVisible(shown.isEmpty());
    if (shown.isEmpty())
        empty->showNothingImported(SourcesPage::tr("No lists on this computer yet"),
                                   SourcesPage::tr("Import an official list as CSV or TSV."));
    if (focusWithin)
        q->focusFirst();
}

void SourcesPage::Private::addGroup(const catalog::Dataset& dataset, const QList<Holding>& holdings)
{
    auto* card = new Card;
    card->setBodyPadding(0, 0);
    card->setHeaderSunken(true);
    auto* title = new QHBoxLayout(card->header());
    title->setContentsMargins(0, 0, 0, 0);
    title->addWidget(new Label(catalog::translated(dataset.title), TextRole::Lead), 1);
    for (qsizetype i = 0; i < holdings.size(); ++i) {
        if (i > 0)
            card->body()->addWidget(new Hairline);
        card->body()->addWidget(row(dataset, holdings.at(i)));
    }
    static_cast<QVBoxLayout*>(list->layout())->addWidget(card);
}

QString SourcesPage::Private::originWords(const catalog::Provenance& source)
{
    switch (source.origin) {
    case catalog::Origin::Import:
        return SourcesPage::tr("imported list");
    case catalog::Origin::Portal:
        return SourcesPage::tr("answers of the portal");
    case catalog::Origin::Sample:
        return SourcesPage::tr("sample of the operating guide");
    case catalog::Origin::Synthetic:
        return SourcesPage::tr("demonstration data");
    }
    return {};
}

QWidget* SourcesPage::Private::row(const catalog::Dataset& dataset, const Holding& holding)
{
    const catalog::Provenance& source = holding.source;
    auto* widget = new QWidget;
    widget->setObjectName(u"source.%1"_s.arg(source.id));
    auto* line = new QHBoxLayout(widget);
    line->setContentsMargins(16, 10, 12, 10);
    line->setSpacing(12);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* title = new Label(source.title, TextRole::Body);
    title->setElided(true);
    words->addWidget(title);
    QStringList facts;
    if (originWords(source) != source.title)
        facts.append(originWords(source));
    facts.append(source.asOf.isValid() ? SourcesPage::tr("as of %1").arg(source.asOf.toString(Qt::ISODate))
                                       : SourcesPage::tr("without a date"));
    if (source.heldSince.isValid())
        facts.append(
            SourcesPage::tr("here since %1").arg(source.heldSince.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)));
    auto* muted = new Label(facts.join(u" · "_s), TextRole::Caption, Ink::Muted);
    muted->setElided(true);
    words->addWidget(muted);
    line->addLayout(words, 1);
    if (source.origin == catalog::Origin::Synthetic)
        line->addWidget(new SyntheticBadge, 0, Qt::AlignVCenter);
    auto* freshness = new FreshnessBadge;
    freshness->setAsOf(source.asOf, context.source.clock().today());
    line->addWidget(freshness, 0, Qt::AlignVCenter);
    auto* count = new Label(catalog::counted(dataset.counted, holding.rows), TextRole::Body, Ink::Secondary);
    count->setMinimumWidth(110);
    count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line->addWidget(count, 0, Qt::AlignVCenter);
    auto* button = new Button(ButtonRole::Compact, SourcesPage::tr("Remove"));
    button->setObjectName(u"source.remove.%1"_s.arg(source.id));
    button->setAccessibleName(SourcesPage::tr("Remove %1").arg(source.title));
    QObject::connect(button, &QAbstractButton::clicked, q, [this, holding] { remove(holding); });
    line->addWidget(button, 0, Qt::AlignVCenter);
    // Rows of the guide come with the program and give way to any list by themselves.
    QSizePolicy policy = button->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    button->setSizePolicy(policy);
    button->setVisible(source.origin != catalog::Origin::Sample);
    return widget;
}

void SourcesPage::Private::remove(const Holding& holding)
{
    const QString rows = QLocale(QLocale::English).toString(holding.rows);
    whenDone(context.dialogs.confirm(
                 SourcesPage::tr("Remove “%1”?").arg(holding.source.title),
                 SourcesPage::tr("%1 rows go from this computer. The file they came from is not touched.").arg(rows),
                 SourcesPage::tr("Remove"), true),
             q, [this, holding](bool agreed) {
                 if (!agreed)
                     return;
                 whenDone(context.directory.removeSource(holding.source.id), q, [this, holding](const Status& status) {
                     if (!status) {
                         context.dialogs.showError(status.error());
                         return;
                     }
                     toast->showMessage(SourcesPage::tr("“%1” was removed.").arg(holding.source.title));
                     ask();
                 });
             });
}

SourcesPage::SourcesPage(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, context))
{
    setObjectName(u"page.sources"_s);
    setAccessibleName(tr("Data and sources"));
    d->build();
}

SourcesPage::~SourcesPage() = default;

void SourcesPage::focusFirst()
{
    d->import->setFocus(Qt::OtherFocusReason);
}

void SourcesPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    d->ask();
}

void SourcesPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT backRequested();
        event->accept();
        return;
    }
    QWidget::keyPressEvent(event);
}

void SourcesPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        d->isShown = false;
}

} // namespace yibao::ui
