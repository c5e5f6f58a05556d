// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/pairhospitals.h"

#include "core/catalog/celltext.h"
#include "ui/pages/answertable.h"
#include "ui/theme/look.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstate.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/loadinglines.h"
#include "ui/widgets/textfield.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using models::Phase;
using models::QueryPresenter;

namespace {

constexpr int fewestRows = 5;
constexpr int mostRows = 20;
constexpr int roomForLink = 640; ///< below that the link stands under the title

} // namespace

PairHospitals::PairHospitals(const catalog::Service& service, const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_context(context)
    , m_presenter(std::make_unique<QueryPresenter>(context.source, service))
    , m_hotline(u"12393"_s)
{
    setObjectName(u"pair.hospitals."_s + service.id);
    m_presenter->model().setChosen({u"name"_s, u"region"_s, u"type"_s, u"settlementGrade"_s});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    m_find = new TextField(u"pair.find"_s, tr("Name"));
    m_find->setPlaceholder(tr("Name, pinyin or initials"));
    m_find->hide();
    column->addWidget(m_find);
    m_table = new AnswerTable(m_presenter->model());
    m_table->setAccessibleName(catalog::translated(service.title));
    m_table->setSortable(false);
    m_loading = new LoadingLines;
    m_sheet = new Card;
    m_sheet->setBodyPadding(0, 0);
    m_sheet->body()->addWidget(m_table);
    m_sheet->body()->addWidget(m_loading);
    m_empty = new EmptyState;
    m_error = new ErrorState;
    for (QWidget* part : QList<QWidget*>{m_sheet, m_empty, m_error})
        column->addWidget(part);
    column->addWidget(makeFoot());
    column->addStretch(1);
    connectParts();
    followLook();
    refresh();
}

PairHospitals::~PairHospitals() = default;

QWidget* PairHospitals::makeHead()
{
    auto* head = new QWidget;
    m_head = new QBoxLayout(QBoxLayout::LeftToRight, head);
    m_head->setContentsMargins(0, 0, 0, 0);
    auto* line = new QHBoxLayout;
    line->setSpacing(10);
    m_title = new Label({}, TextRole::Lead);
    m_title->setElided(true);
    m_count = new Label({}, TextRole::Body, Ink::Secondary);
    m_count->setObjectName(u"pair.count"_s);
    m_count->setElided(true);
    m_synthetic = new SyntheticBadge;
    m_all = new LinkLabel(m_service.shortcut.isEmpty() ? tr("All of them, with conditions")
                                                       : tr("All of them, with conditions %1").arg(m_service.shortcut),
                          TextRole::Label);
    m_all->setObjectName(u"pair.all"_s);
    line->addWidget(m_title);
    line->addWidget(m_count);
    line->addWidget(m_synthetic);
    line->addStretch(1);
    m_head->addLayout(line, 1);
    m_head->addWidget(m_all, 0, Qt::AlignLeft);
    return head;
}

QWidget* PairHospitals::makeFoot()
{
    m_foot = new QWidget;
    auto* lines = new QVBoxLayout(m_foot);
    lines->setContentsMargins(0, 0, 0, 0);
    auto* source = new QHBoxLayout;
    source->setSpacing(8);
    m_source = new Label({}, TextRole::Caption, Ink::Muted);
    m_source->setObjectName(u"pair.listSource"_s);
    m_source->setElided(true);
    m_age = new FreshnessBadge;
    source->addWidget(m_source);
    source->addWidget(m_age);
    source->addStretch(1);
    auto* keys = new QHBoxLayout;
    keys->setSpacing(6);
    const auto hint = [keys](const QString& key, const QString& words) {
        keys->addWidget(new KeyHint(key));
        auto* label = new Label(words, TextRole::Label, Ink::Secondary);
        label->setElided(true);
        keys->addWidget(label);
        keys->addSpacing(6);
    };
    hint(tr("Space"), tr("marks a row"));
    hint(u"Ctrl C"_s, tr("copies the answer with what is marked"));
    keys->addStretch(1);
    lines->addLayout(source);
    lines->addLayout(keys);
    return m_foot;
}

void PairHospitals::connectParts()
{
    connect(m_presenter.get(), &QueryPresenter::changed, this, &PairHospitals::refresh);
    connect(m_presenter.get(), &QueryPresenter::answered, this, &PairHospitals::refresh);
    connect(m_all, &QAbstractButton::clicked, this, [this] {
        Q_EMIT requested({.page = m_service.id, .filters = m_presenter->question().filters, .rowKey = {}, .text = {}});
    });
    connect(m_table, &AnswerTable::cardRequested, this, [this](int row) {
        if (const auto answer = m_presenter->model().row(row))
            Q_EMIT requested(
                {.page = m_service.id, .filters = m_presenter->question().filters, .rowKey = answer->key, .text = {}});
    });
    connect(m_table, &AnswerTable::typed, this, &PairHospitals::find);
    connect(m_find, &FilterField::edited, this, [this] {
        auto filters = m_presenter->question().filters;
        filters.insert(u"name"_s, m_find->value());
        m_presenter->setFilters(filters);
    });
    connect(m_find, &FilterField::submitted, this, [this] { m_table->setFocus(Qt::TabFocusReason); });
    connect(m_empty, &EmptyState::importRequested, this, [this] { Q_EMIT importRequested(m_service.dataset); });
    connect(m_empty, &EmptyState::resetRequested, this, &PairHospitals::endFind);
    connect(m_error, &ErrorState::officialPageRequested, this,
            [this] { Q_EMIT officialPageRequested(QUrl(m_service.officialUrl)); });
    connect(m_error, &ErrorState::copied, this,
            [this](const QString& id) { Q_EMIT messageShown(tr("%1 is on the clipboard.").arg(id)); });
    connect(m_error, &ErrorState::actionRequested, this, [this](ErrorAction action) {
        if (action == ErrorAction::Retry || action == ErrorAction::CheckNetwork)
            m_presenter->search();
        else
            Q_EMIT actionRequested(action);
    });
}

// ---- what comes from outside -----------------------------------------------------------------------------------

void PairHospitals::setRegion(catalog::RegionCode region)
{
    if (region != m_region) {
        m_region = region;
        forget();
        m_presenter->setFilters({{u"region"_s, region.toString()}});
    }
    m_presenter->open();
    refresh();
}

void PairHospitals::setHotline(const QString& number)
{
    m_hotline = number;
}

QStringList PairHospitals::chosen() const
{
    const catalog::CellText words(m_context.source.catalog());
    const catalog::Dataset& dataset = m_context.source.catalog().datasetOf(m_service);
    QStringList sentences;
    if (marks().isAll()) {
        for (int i = 0; i < m_presenter->model().rowCount(); ++i) {
            const auto row = m_presenter->model().row(i);
            if (!row || !marks().contains(row->key))
                continue;
            const auto source = m_presenter->model().source(*row);
            sentences.append(words.sentence(dataset, *row, source ? &*source : nullptr));
        }
    }
    for (const models::Marks::Marked& marked : marks().rows())
        sentences.append(words.sentence(dataset, marked.row, &marked.source));
    return sentences;
}

void PairHospitals::forget()
{
    m_presenter->model().clearMarks();
    m_find->setValue({});
    m_find->hide();
    auto filters = m_presenter->question().filters;
    if (filters.remove(u"name"_s) > 0)
        m_presenter->setFilters(filters);
}

bool PairHospitals::isSettled() const
{
    return m_presenter->phase() != Phase::Loading && !m_presenter->isChecking() && !m_presenter->isAsking();
}

// ---- a name ----------------------------------------------------------------------------------------------------

void PairHospitals::find(const QString& typed)
{
    m_find->show();
    m_find->edit()->setFocus(Qt::OtherFocusReason);
    m_find->edit()->end(false);
    QKeyEvent key(QEvent::KeyPress, 0, Qt::NoModifier, typed);
    QCoreApplication::sendEvent(m_find->edit(), &key);
}

void PairHospitals::endFind()
{
    m_find->setValue({});
    m_find->hide();
    m_presenter->setFilters({{u"region"_s, m_region.toString()}});
    m_table->setFocus(Qt::OtherFocusReason);
}

void PairHospitals::keyPressEvent(QKeyEvent* event)
{
    if (m_find->isVisible() && event->key() == Qt::Key_Escape) {
        endFind();
        return;
    }
    if (m_find->edit()->hasFocus() && event->key() == Qt::Key_Down) {
        m_table->setFocus(Qt::TabFocusReason);
        return;
    }
    QWidget::keyPressEvent(event);
}

// ---- showing ---------------------------------------------------------------------------------------------------

void PairHospitals::refresh()
{
    const catalog::Catalog& catalog = m_context.source.catalog();
    const catalog::Dataset& dataset = catalog.datasetOf(m_service);
    const bool rows = m_presenter->phase() == Phase::Data;
    const QString place = catalog.regions().name(m_region);
    // Outpatient lists hold pharmacies as well.
    m_title->setText(m_service.group == catalog::MenuGroup::CrossProvinceOutpatient
                         ? tr("Networked institutions and pharmacies in %1").arg(place)
                         : tr("Networked in %1").arg(place));
    QString count;
    if (rows) {
        count = catalog::counted(dataset.counted, m_presenter->total());
        if (const qint64 marked = m_presenter->model().markedCount(); marked > 0)
            //: %1 is "5 institutions"
            count = tr("%1, %2 marked").arg(count).arg(marked);
    }
    if (m_presenter->isChecking() && m_presenter->patience() != models::Patience::None)
        count = tr("Checking with the portal…");
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
    m_synthetic->setVisible(rows && m_presenter->isSynthetic());
    m_all->setVisible(rows);
    m_table->setOrder(m_presenter->question().sort, false, {});
    m_foot->setVisible(rows);
    m_source->setText(tr("Source: %1").arg(m_presenter->sourceWords()));
    m_age->setAsOf(m_presenter->asOf(), m_context.source.clock().today());
    refreshState();
    fit(m_room);
    Q_EMIT changed();
}

void PairHospitals::refreshState()
{
    const Phase phase = m_presenter->phase();
    m_sheet->setVisible(phase == Phase::Data || phase == Phase::Loading);
    m_table->setVisible(phase == Phase::Data);
    m_loading->setVisible(phase == Phase::Loading);
    m_empty->setVisible(phase == Phase::NoHit || phase == Phase::NothingHeld);
    m_error->setVisible(phase == Phase::Failed);
    const QString place = m_context.source.catalog().regions().name(m_region);
    if (phase == Phase::NothingHeld) {
        m_empty->showNothingImported(
            tr("No list for “%1” is on this computer yet").arg(catalog::translated(m_service.title)),
            tr("Import an official list, or choose a portal in the settings."));
    } else if (phase == Phase::NoHit && !m_find->value().isEmpty()) {
        m_empty->showNoMatch(tr("No networked institution in %1 is called “%2”").arg(place, m_find->value()),
                             tr("Fewer characters find more."));
    } else if (phase == Phase::NoHit) {
        //: %1 is a place
        m_empty->showNothing(tr("No networked institution in %1 is in the lists").arg(place),
                             //: %1 is a telephone number
                             tr("The lists on this computer may not be whole. Please ask %1.").arg(m_hotline));
    } else if (phase == Phase::Failed && (!m_error->isVisible() || m_error->error() != *m_presenter->error())) {
        m_error->showError(*m_presenter->error(), {.when = m_context.source.clock().now(),
                                                   .stillSafe = {},
                                                   .hotline = m_hotline,
                                                   .say = {},
                                                   .officialPage = !m_service.officialUrl.isEmpty()});
    }
}

void PairHospitals::fit(int room)
{
    m_room = room;
    const Sizes& sizes = Look::of(this).sizes();
    int above = m_table->mapTo(this, QPoint()).y();
    if (!m_foot->isHidden())
        above += m_foot->sizeHint().height();
    const int rows = std::clamp((room - above - sizes.tableHeader) / sizes.tableRow, fewestRows, mostRows);
    const int shown = std::min<int>(rows, m_table->model()->rowCount());
    m_table->setFixedHeight(sizes.tableHeader + shown * sizes.tableRow);
}

void PairHospitals::followLook()
{
    const Sizes& sizes = Look::of(this).sizes();
    layout()->setSpacing(sizes.space(8));
    m_head->setDirection(width() >= sizes.space(roomForLink) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_head->setSpacing(sizes.space(4));
    m_loading->setFixedHeight(sizes.tableHeader + fewestRows * sizes.tableRow);
    for (QWidget* state : QList<QWidget*>{m_empty, m_error})
        state->setMinimumHeight(sizes.space(320));
    m_foot->layout()->setSpacing(sizes.space(4));
}

void PairHospitals::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    followLook();
}

void PairHospitals::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_foot != nullptr) {
        followLook();
        fit(m_room);
    }
}

} // namespace yibao::ui
