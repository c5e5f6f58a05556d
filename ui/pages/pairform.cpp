// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/pairform.h"

#include "ui/pages/pairwords.h"
#include "ui/theme/control.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/regionfield.h"
#include "ui/widgets/segmentbar.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using services::Care;

namespace {

constexpr int leastField = 250;  ///< for a province and a city
constexpr int roomForBoth = 560; ///< the places stand beside each other

/// What is no field beside fields, whose widgets are larger than their frames.
QWidget* cell(QWidget* part, int across)
{
    auto* holder = new QWidget;
    auto* line = new QHBoxLayout(holder);
    line->setContentsMargins(across, Sizes::frameInset, across, Sizes::frameInset);
    line->addWidget(part);
    return holder;
}

} // namespace

PairForm::PairForm(const QString& prefix, const catalog::RegionTree& regions, QWidget* parent)
    : QFrame(parent)
    , m_insured(new RegionField(prefix + u".insured"_s, tr("Insured in"), regions))
    , m_treatment(new RegionField(prefix + u".treatment"_s, tr("Treated in"), regions))
    , m_care(new SegmentBar)
    , m_ask(new Button(ButtonRole::Primary, tr("Show the answer")))
    , m_arrow(cell(new IconLabel(u"forward"_s), Sizes::frameInset))
    , m_rest(new QWidget)
    , m_restLine(new QBoxLayout(QBoxLayout::LeftToRight, m_rest))
    , m_grid(new QGridLayout(this))
{
    setFrameShape(QFrame::NoFrame);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_care->setObjectName(prefix + u".care"_s);
    m_care->setAccessibleName(tr("Kind of care"));
    m_care->setBesideFields(true);
    m_ask->setObjectName(prefix + u".ask"_s);
    for (const Care care : {Care::Inpatient, Care::Outpatient, Care::Chronic})
        m_care->addTab(PairWords::care(care));
    for (RegionField* field : {m_insured, m_treatment}) {
        field->setPlaceholder(tr("Name, pinyin or initials"));
        connect(field, &FilterField::edited, this, &PairForm::edited);
        connect(field, &FilterField::submitted, this, &PairForm::submit);
    }
    connect(m_care, &QTabBar::currentChanged, this, [this] {
        if (!m_filling)
            Q_EMIT edited();
    });
    connect(m_ask, &QAbstractButton::clicked, this, &PairForm::submit);
    m_restLine->setContentsMargins(0, 0, 0, 0);
    m_restLine->addWidget(cell(m_care, Sizes::frameInset));
    m_restLine->addWidget(cell(m_ask, Sizes::frameInset));
    // Placed by lines below; the order in which Tab walks is this one.
    for (QWidget* part : QList<QWidget*>{m_insured, m_treatment, m_rest, m_arrow})
        part->setParent(this);
    setTabOrder(m_insured, m_treatment);
    setTabOrder(m_treatment, m_care);
    setTabOrder(m_care, m_ask);
    setFocusProxy(m_insured);
    setControlMargins(this);
    arrange();
}

void PairForm::setRecentRegions(const std::shared_ptr<RecentRegions>& recents)
{
    if (recents == nullptr)
        return;
    m_insured->setRecentRegions(recents);
    m_treatment->setRecentRegions(recents);
}

PairForm::Pair PairForm::pair() const
{
    return {.insured = m_insured->region(),
            .treatment = m_treatment->region(),
            .care = static_cast<Care>(m_care->currentIndex())};
}

void PairForm::setPair(const Pair& pair)
{
    m_filling = true;
    m_insured->setRegion(pair.insured);
    m_treatment->setRegion(pair.treatment);
    m_care->setCurrentIndex(static_cast<int>(pair.care));
    m_filling = false;
}

void PairForm::focusFirst()
{
    m_insured->setFocus(Qt::OtherFocusReason);
}

void PairForm::submit()
{
    RegionField* missing = nullptr;
    for (RegionField* field : {m_treatment, m_insured}) {
        if (!field->region().isNull())
            continue;
        field->setError(tr("Please choose a place."));
        missing = field;
    }
    if (missing != nullptr)
        missing->setFocus(Qt::OtherFocusReason);
    else
        Q_EMIT submitted();
}

void PairForm::keyPressEvent(QKeyEvent* event)
{
    const bool bare = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int digit = event->key() - Qt::Key_1;
    if (bare && m_care->hasFocus() && digit >= 0 && digit < m_care->count()) {
        m_care->setCurrentIndex(digit);
        return;
    }
    if (bare && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        submit();
        return;
    }
    QFrame::keyPressEvent(event);
}

void PairForm::arrange()
{
    const Sizes& sizes = Look::of(this).sizes();
    // The fields keep 2 px around their frames themselves.
    m_grid->setHorizontalSpacing(sizes.space(8) - 2 * Sizes::frameInset);
    m_grid->setVerticalSpacing(sizes.space(8) - 2 * Sizes::frameInset);
    m_restLine->setSpacing(sizes.space(8) - 2 * Sizes::frameInset);
    m_arrow->setFixedHeight(sizes.control + 2 * Sizes::frameInset);
    const int rest = m_care->sizeHint().width() + m_ask->sizeHint().width() + m_arrow->sizeHint().width();
    const bool one = width() >= rest + 2 * sizes.space(leastField) + 4 * sizes.space(8);
    const int lines = one ? 1 : width() >= sizes.space(roomForBoth) ? 2 : 4;
    if (lines == m_lines)
        return;
    m_lines = lines;
    m_arrow->setVisible(lines < 4);
    m_restLine->setDirection(lines < 4 ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_grid->addWidget(m_insured, 0, 0, Qt::AlignTop);
    if (lines < 4)
        m_grid->addWidget(m_arrow, 0, 1, Qt::AlignTop);
    m_grid->addWidget(m_treatment, lines < 4 ? 0 : 1, lines < 4 ? 2 : 0, Qt::AlignTop);
    if (lines == 1)
        m_grid->addWidget(m_rest, 0, 3, Qt::AlignTop);
    else
        m_grid->addWidget(m_rest, lines / 2, 0, 1, lines < 4 ? 3 : 1, Qt::AlignLeft);
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, column == 0 || (column == 2 && lines < 4) ? 1 : 0);
}

void PairForm::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void PairForm::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace yibao::ui
