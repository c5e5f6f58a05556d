// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// How RegionPairPage is put together, and what its parts tell each other.

#include "ui/pages/answertable.h"
#include "ui/pages/beforeleavingcard.h"
#include "ui/pages/overlayscrollbar.h"
#include "ui/pages/pagehead.h"
#include "ui/pages/pairagencies.h"
#include "ui/pages/pairanswercard.h"
#include "ui/pages/pairform.h"
#include "ui/pages/pairhospitals.h"
#include "ui/pages/regionpairpage.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errorstate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/toast.h"

#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yibao::ui {

using models::PairPresenter;

QString RegionPairPage::title()
{
    return tr("Can it be settled directly");
}

QWidget* RegionPairPage::makeHead()
{
    auto* head = new PageHead({tr("Care elsewhere")}, title());
    m_copy = new Button(ButtonRole::Compact, tr("Copy as a sentence"), u"copy"_s, u"Ctrl C"_s);
    m_copy->setObjectName(u"pair.copy"_s);
    connect(m_copy, &QAbstractButton::clicked, this, &RegionPairPage::copySentence);
    head->addAction(m_copy);
    if (m_context.printers == nullptr)
        return head;
    m_picture = new Button(ButtonRole::Compact, tr("Save as picture"), u"mobile"_s);
    m_picture->setObjectName(u"pair.picture"_s);
    connect(m_picture, &QAbstractButton::clicked, this, &RegionPairPage::makePicture);
    head->addAction(m_picture);
    m_print = new Button(ButtonRole::Compact, tr("Print"), u"print"_s, u"Ctrl P"_s);
    m_print->setObjectName(u"pair.print"_s);
    connect(m_print, &QAbstractButton::clicked, this, &RegionPairPage::print);
    head->addAction(m_print);
    auto* printing = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_P), this);
    printing->setContext(Qt::WidgetWithChildrenShortcut);
    connect(printing, &QShortcut::activated, this, &RegionPairPage::print);
    return head;
}

PairHospitals* RegionPairPage::addHospitals(const QString& service)
{
    auto* list = new PairHospitals(*m_context.source.catalog().service(service), m_context);
    list->hide();
    connect(list, &PairHospitals::requested, this, &RegionPairPage::requested);
    connect(list, &PairHospitals::importRequested, this, &RegionPairPage::importRequested);
    connect(list, &PairHospitals::officialPageRequested, this, &RegionPairPage::officialPageRequested);
    connect(list, &PairHospitals::actionRequested, this, &RegionPairPage::handleError);
    connect(list, &PairHospitals::messageShown, this, [this](const QString& words) { m_toast->showMessage(words); });
    // The page scrolls with the row one stands on.
    connect(list->table(), &AnswerTable::currentRowChanged, this, [this, table = list->table()] {
        const QRect row = table->visualRect(table->currentIndex());
        const QPoint at = table->viewport()->mapTo(m_content, row.center());
        m_scroll->ensureVisible(0, at.y(), 0, 2 * row.height());
    });
    m_left->layout()->addWidget(list);
    return list;
}

void RegionPairPage::build()
{
    const catalog::Catalog& catalog = m_context.source.catalog();
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(u"pair.area"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    new OverlayScrollBar(m_scroll);
    outer->addWidget(m_scroll);

    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    m_form = new PairForm(u"pair"_s, catalog.regions());
    m_form->setRecentRegions(m_context.regions);
    m_strip = new MessageStrip(u"pair.strip"_s);
    m_card = new PairAnswerCard;
    m_error = new ErrorState;
    m_error->setMinimumHeight(360);
    m_body = new QWidget;
    for (QWidget* part : QList<QWidget*>{makeHead(), m_form, m_strip, m_card, m_error, m_body})
        column->addWidget(part);
    column->addStretch(1);

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, m_body);
    m_left = new QWidget;
    m_right = new QWidget;
    for (QWidget* side : {m_left, m_right}) {
        auto* lines = new QVBoxLayout(side);
        lines->setContentsMargins(0, 0, 0, 0);
    }
    m_columns->addWidget(m_left, 1);
    m_columns->addWidget(m_right);
    m_inpatient = addHospitals(u"networked-hospitals"_s);
    m_outpatient = addHospitals(u"pilot-institutions"_s);
    m_before = new BeforeLeavingCard(m_guide);
    m_agencies = new PairAgencies(m_context.source, m_words);
    auto* right = static_cast<QVBoxLayout*>(m_right->layout());
    right->addWidget(m_before);
    right->addWidget(m_agencies);
    right->addStretch(1);
    static_cast<QVBoxLayout*>(m_left->layout())->addStretch(1);
    m_body->installEventFilter(this);

    m_scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);
    setFocusProxy(m_form);
    m_toast = new Toast(this);
}

void RegionPairPage::connectParts()
{
    m_late.setInterval(150ms);
    m_late.setSingleShot(true);
    connect(&m_late, &QTimer::timeout, this, [this] {
        allowTaking(false);
        m_body->hide();
        m_card->showAsking();
    });
    connect(m_presenter.get(), &PairPresenter::changed, this, &RegionPairPage::refresh);
    connect(&m_hotline, &models::Hotline::changed, this, &RegionPairPage::refresh);
    connect(m_form, &PairForm::submitted, this, &RegionPairPage::ask);
    connect(m_form, &PairForm::edited, this, [this] {
        // Nothing is answered before one asks for the first time; then every change is a question.
        if (m_presenter->phase() != PairPresenter::Phase::Waiting || m_told)
            ask();
    });
    connect(m_card, &PairAnswerCard::importRequested, this, [this] {
        const bool outpatient = m_presenter->pair().care == services::Care::Outpatient;
        Q_EMIT importRequested(outpatient ? u"pilot-areas"_s : u"pool-area-openings"_s);
    });
    connect(m_card, &PairAnswerCard::officialPageRequested, this,
            [this] { Q_EMIT officialPageRequested(QUrl(officialUrl())); });
    connect(m_error, &ErrorState::actionRequested, this, &RegionPairPage::handleError);
    connect(m_error, &ErrorState::officialPageRequested, this,
            [this] { Q_EMIT officialPageRequested(QUrl(officialUrl())); });
    connect(m_error, &ErrorState::copied, this,
            [this](const QString& id) { m_toast->showMessage(tr("%1 is on the clipboard.").arg(id)); });
    connect(m_strip, &MessageStrip::linkActivated, this, &RegionPairPage::ask);
    connect(m_before, &BeforeLeavingCard::guideRequested, this, &RegionPairPage::guideRequested);
    //: %1 is a telephone number
    const auto copyNumber = [this](const QString& number) { copy(number, tr("Copied: %1").arg(number)); };
    connect(m_before, &BeforeLeavingCard::copyRequested, this, copyNumber);
    connect(m_agencies, &PairAgencies::copyRequested, this, copyNumber);
    connect(m_agencies, &PairAgencies::allRequested, this, [this](catalog::RegionCode region) {
        Q_EMIT requested(
            {.page = u"agencies"_s, .filters = {{u"region"_s, region.toString()}}, .rowKey = {}, .text = {}});
    });
    connect(m_toast, &Toast::messageShown, this, &RegionPairPage::messageShown);
    auto* copying = new QShortcut(QKeySequence::Copy, this);
    copying->setContext(Qt::WidgetWithChildrenShortcut);
    connect(copying, &QShortcut::activated, this, &RegionPairPage::copySentence);
    auto* again = new QShortcut(Qt::Key_F5, this);
    again->setContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, this, [this] {
        if (m_presenter->pair().isComplete())
            ask();
    });
}

} // namespace yibao::ui
