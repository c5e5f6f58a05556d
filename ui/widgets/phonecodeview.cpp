// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/phonecodeview.h"

#include "core/qr/qr.h"
#include "ui/theme/look.h"
#include "ui/widgets/qrview.h"

#include <QAccessible>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

PhoneCodeView::PhoneCodeView(const QString& name, const QString& purpose, int side, QWidget* parent)
    : QWidget(parent)
    , m_view(new QrView)
    , m_icon(new IconLabel(u"qr"_s, Ink::Secondary))
    , m_state(new Label({}, TextRole::Lead))
    , m_bar(new QProgressBar)
    , m_time(new Label({}, TextRole::Label, Ink::Secondary))
{
    m_view->setObjectName(name + u".view"_s);
    m_view->setPurpose(purpose);
    m_view->setSide(side);
    m_state->setObjectName(name + u".state"_s);
    m_state->setWordWrap(true);
    m_state->setAlignment(Qt::AlignCenter);
    m_time->setObjectName(name + u".time"_s);
    m_time->setWordWrap(true);
    m_time->setAlignment(Qt::AlignCenter);
    m_bar->setObjectName(name + u".bar"_s);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Time left for this code"));
    const Sizes& sizes = Look::of(this).sizes();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Sizes::frameInset, 0, Sizes::frameInset, 0);
    column->setSpacing(sizes.space(2));
    column->addWidget(m_view, 0, Qt::AlignHCenter);
    column->addSpacing(sizes.space(6));
    auto* line = new QHBoxLayout;
    line->setSpacing(sizes.space(6));
    line->addStretch(1);
    line->addWidget(m_icon);
    line->addWidget(m_state);
    line->addStretch(1);
    column->addLayout(line);
    column->addWidget(m_bar);
    column->addWidget(m_time);
}

void PhoneCodeView::setState(const QString& icon, Ink ink, const QString& words)
{
    const bool isNew = m_state->text() != words;
    m_icon->setIcon(icon, ink);
    m_state->setText(words);
    m_state->setInk(ink == Ink::Secondary ? Ink::Text : ink);
    // On one line with its icon in the middle where it fits, else as wide as the code.
    const Sizes& sizes = Look::of(this).sizes();
    const int room = m_view->sizeHint().width() - sizes.iconText - 3 * sizes.space(6);
    m_state->setMinimumWidth(qMin(m_state->fontMetrics().horizontalAdvance(words) + 2, room));
    if (isNew && isVisible()) {
        QAccessibleEvent alert(m_state, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void PhoneCodeView::setCode(const QString& content, const QString& meaning, const QString& cannotDraw, int life)
{
    if (content == m_shown && m_view->hasCode())
        return;
    m_shown = content;
    m_life = life;
    if (const auto matrix = qr::encode(content))
        m_view->setCode(*matrix, meaning);
    else
        m_view->clear(cannotDraw, u"stop"_s);
}

void PhoneCodeView::setNoCode(const QString& words, const QString& icon)
{
    m_shown.clear();
    m_view->clear(words, icon);
}

void PhoneCodeView::setTime(int secondsLeft, const QString& words)
{
    m_bar->setRange(0, qMax(1, m_life));
    m_bar->setValue(words.isEmpty() ? 0 : qMin(secondsLeft, m_life));
    m_time->setText(words.isEmpty() ? QString(QChar::Nbsp) : words);
}

} // namespace yibao::ui
