// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/regionpairpage.h"

#include "ui/pages/answertable.h"
#include "ui/pages/beforeleavingcard.h"
#include "ui/pages/pairagencies.h"
#include "ui/pages/pairanswercard.h"
#include "ui/pages/pairform.h"
#include "ui/pages/pairhospitals.h"
#include "ui/pages/pairsheet.h"
#include "ui/print/picturedialog.h"
#include "ui/print/printdialog.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errorstate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/toast.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using models::PairPresenter;
using Phase = PairPresenter::Phase;
using Verdict = services::RegionPair::Verdict;

namespace {

constexpr int widest = 1680;
constexpr int sideWidth = 372;
constexpr int roomForBoth = 860; ///< below that the columns stand under each other

} // namespace

RegionPairPage::RegionPairPage(const PageContext& context, bool guide, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_words(context.source.catalog(), context.source.clock())
    , m_presenter(std::make_unique<PairPresenter>(context.source))
    , m_hotline(context.source)
    , m_guide(guide)
{
    setObjectName(u"page.region-pair"_s);
    setAccessibleName(title());
    build();
    connectParts();
    followLook();
    refresh();
}

RegionPairPage::~RegionPairPage() = default;

// ---- what comes from outside -----------------------------------------------------------------------------------

void RegionPairPage::setPair(const Pair& pair)
{
    m_form->setPair(pair);
    if (pair != m_presenter->pair() || pair.isComplete())
        m_presenter->ask(pair);
}

void RegionPairPage::focusFirst()
{
    m_scroll->ensureVisible(0, 0);
    m_form->focusFirst();
}

void RegionPairPage::forget()
{
    for (PairHospitals* list : {m_inpatient, m_outpatient})
        list->forget();
}

bool RegionPairPage::isSettled() const
{
    if (m_presenter->phase() == Phase::Asking || m_presenter->isChecking())
        return false;
    const PairHospitals* list = hospitals();
    return m_presenter->phase() != Phase::Answered ||
           ((list == nullptr || list->isSettled()) && !m_agencies->isAsking());
}

void RegionPairPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backRequested();
    else
        QWidget::keyPressEvent(event);
}

void RegionPairPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    followLook();
}

void RegionPairPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_toast != nullptr)
        followLook();
}

bool RegionPairPage::eventFilter(QObject* watched, QEvent* event)
{
    // Where the list begins depends on how many lines the answer takes.
    if (watched == m_body && (event->type() == QEvent::Move || event->type() == QEvent::Show))
        fitRows();
    return QWidget::eventFilter(watched, event);
}

// ---- what a person does ----------------------------------------------------------------------------------------

void RegionPairPage::ask()
{
    const bool another = m_form->pair() != m_presenter->pair();
    m_presenter->ask(m_form->pair());
    if (another)
        Q_EMIT pairChanged();
}

void RegionPairPage::copy(const QString& text, const QString& sentence)
{
    QGuiApplication::clipboard()->setText(text);
    m_toast->showMessage(sentence);
}

void RegionPairPage::allowTaking(bool allowed)
{
    for (Button* button : {m_copy, m_picture, m_print}) {
        if (button == nullptr)
            continue;
        button->setEnabled(allowed);
        button->setToolTip(allowed ? QString() : tr("There is no answer to take along yet."));
    }
}

void RegionPairPage::copySentence()
{
    if (m_presenter->phase() != Phase::Answered)
        return;
    const PairHospitals* list = hospitals();
    copy(m_words.text(m_presenter->answer(), hotlineWords(), list == nullptr ? QStringList() : list->chosen()),
         tr("The answer is on the clipboard, with sources and dates."));
}

PrintSheet RegionPairPage::sheet() const
{
    const PairHospitals* list = hospitals();
    return pairSheet(m_words, m_presenter->answer(), hotlineWords(), list == nullptr ? QStringList() : list->chosen());
}

void RegionPairPage::print()
{
    if (m_presenter->phase() != Phase::Answered)
        return;
    auto* dialog =
        new PrintDialog(sheet(), {m_context.source.clock(), m_context.dialogs, *m_context.printers}, window());
    connect(dialog, &PrintDialog::done, this, &RegionPairPage::messageShown);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RegionPairPage::makePicture()
{
    auto* dialog =
        new PictureDialog(sheet(), {m_context.source.clock(), m_context.dialogs, *m_context.printers}, window());
    connect(dialog, &PictureDialog::done, this, &RegionPairPage::messageShown);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RegionPairPage::handleError(ErrorAction action)
{
    switch (action) {
    case ErrorAction::Retry:
    case ErrorAction::CheckNetwork:
        ask();
        break;
    case ErrorAction::OpenOfficial:
        Q_EMIT officialPageRequested(QUrl(officialUrl()));
        break;
    case ErrorAction::OpenSettings:
        Q_EMIT settingsRequested();
        break;
    case ErrorAction::ChooseFile:
        Q_EMIT importRequested(u"pool-area-openings"_s);
        break;
    case ErrorAction::CorrectFields:
        focusFirst();
        break;
    case ErrorAction::None:
    case ErrorAction::SignIn: // what is asked here is open
        break;
    }
}

// ---- showing ---------------------------------------------------------------------------------------------------

PairHospitals* RegionPairPage::hospitals() const
{
    const Verdict verdict = m_presenter->answer().verdict;
    if (verdict == Verdict::No || verdict == Verdict::SameProvince)
        return nullptr;
    switch (m_presenter->pair().care) {
    case services::Care::Inpatient:
        return m_inpatient;
    case services::Care::Outpatient:
        return m_outpatient;
    case services::Care::Chronic:
        break;
    }
    return nullptr;
}

QString RegionPairPage::hotlineWords() const
{
    // From another place the bare number reaches that place.
    return m_hotline.hasAreaCode() ? m_hotline.number() : tr("12393 (dial its area code first)");
}

QString RegionPairPage::officialUrl() const
{
    const bool outpatient = m_presenter->pair().care == services::Care::Outpatient;
    const catalog::Service* service =
        m_context.source.catalog().service(outpatient ? u"pilot-areas"_s : u"pool-area-openings"_s);
    return service == nullptr ? QString() : service->officialUrl;
}

void RegionPairPage::refresh()
{
    const Phase phase = m_presenter->phase();
    const bool isAnswered = phase == Phase::Answered;
    if (phase == Phase::Asking) {
        // This machine answers in a moment; the answer before stands so long, and no longer.
        if (!m_late.isActive())
            m_late.start();
        return;
    }
    m_late.stop();
    m_hotline.setRegion(m_presenter->pair().insured);
    m_card->setChecking(m_presenter->isChecking());
    m_card->setVisible(phase != Phase::Failed);
    m_error->setVisible(phase == Phase::Failed);
    allowTaking(isAnswered);
    m_strip->setMessage(NoteState::Offline,
                        isAnswered && m_presenter->error() && !m_presenter->isChecking()
                            ? tr("The portal did not answer. What this computer holds stands.")
                            : QString(),
                        tr("Try again"));
    switch (phase) {
    case Phase::Waiting:
        m_card->showInvitation();
        break;
    case Phase::Asking: // told above
        break;
    case Phase::Answered:
        m_card->showAnswer(m_presenter->answer(), m_words, hotlineWords());
        break;
    case Phase::Failed:
        m_error->showError(*m_presenter->error(), {.when = m_context.source.clock().now(),
                                                   .stillSafe = {},
                                                   .hotline = m_hotline.number(),
                                                   .say = {},
                                                   .officialPage = !officialUrl().isEmpty()});
        break;
    }
    if (isAnswered)
        refreshBody();
    m_body->setVisible(isAnswered);
    fitRows();
}

void RegionPairPage::refreshBody()
{
    const services::RegionPair& answer = m_presenter->answer();
    PairHospitals* shown = hospitals();
    const bool another = !m_told || m_told->insured != answer.insured || m_told->treatment != answer.treatment ||
                         m_told->care != answer.care || m_told->verdict != answer.verdict;
    m_told = answer;
    m_before->setHotline(m_hotline.number(), hotlineWords());
    for (PairHospitals* list : {m_inpatient, m_outpatient})
        list->setHotline(m_hotline.number());
    if (!another)
        return;
    m_before->showFor(answer);
    m_agencies->setPlaces(answer.insured, answer.treatment);
    for (PairHospitals* list : {m_inpatient, m_outpatient})
        list->setVisible(list == shown);
    if (shown != nullptr)
        shown->setRegion(answer.treatment);
    // Where there is no list the agencies have its place.
    auto* place = static_cast<QBoxLayout*>((shown != nullptr ? m_right : m_left)->layout());
    if (place->indexOf(m_agencies) < 0)
        place->insertWidget(shown != nullptr ? 1 : 0, m_agencies);
    Q_EMIT answered();
}

void RegionPairPage::fitRows()
{
    PairHospitals* list = hospitals();
    if (list == nullptr || !m_body->isVisibleTo(this))
        return;
    const Sizes& sizes = Look::of(this).sizes();
    list->fit(m_scroll->viewport()->height() - list->mapTo(m_content, QPoint()).y() - sizes.pagePadding);
}

void RegionPairPage::followLook()
{
    const Sizes& sizes = Look::of(this).sizes();
    auto* column = m_content->layout();
    column->setContentsMargins(sizes.pagePadding, sizes.pageTop, sizes.pagePadding, sizes.pagePadding);
    column->setSpacing(sizes.cardGap);
    m_content->setMaximumWidth(widest + 2 * sizes.pagePadding);
    const bool beside = width() >= sizes.space(roomForBoth);
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setSpacing(beside ? sizes.columnGap : sizes.space(20));
    m_columns->setContentsMargins(0, sizes.space(8), 0, 0);
    m_right->setMinimumWidth(beside ? sizes.space(sideWidth) : 0);
    m_right->setMaximumWidth(beside ? sizes.space(sideWidth) : QWIDGETSIZE_MAX);
    for (QWidget* side : {m_left, m_right})
        side->layout()->setSpacing(sizes.space(20));
    fitRows();
}

} // namespace yibao::ui
