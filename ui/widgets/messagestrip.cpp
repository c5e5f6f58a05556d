// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/messagestrip.h"

#include "ui/theme/look.h"
#include "ui/theme/painting.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

struct Dress
{
    QString icon;
    Ink ink;
    QColor ground;
};

Dress dressOf(NoteState state, const Theme& theme)
{
    switch (state) {
    case NoteState::Ok:
        return {u"ok"_s, Ink::Success, theme.successBg};
    case NoteState::Info:
        return {u"info"_s, Ink::Info, theme.infoBg};
    case NoteState::Offline:
        return {u"offline"_s, Ink::Info, theme.infoBg};
    case NoteState::Alert:
        return {u"alert"_s, Ink::Warning, theme.warningBg};
    case NoteState::Stop:
        return {u"stop"_s, Ink::Danger, theme.dangerBg};
    case NoteState::Help:
        return {u"help"_s, Ink::Neutral, theme.neutralBg};
    }
    return {};
}

} // namespace

MessageStrip::MessageStrip(const QString& name, QWidget* parent)
    : QFrame(parent)
    , m_inset(Sizes::frameInset)
    , m_icon(new IconLabel(u"info"_s, Ink::Info))
    , m_words(new Label({}, TextRole::Body))
    , m_link(new LinkLabel({}))
{
    setObjectName(name);
    m_words->setObjectName(name + u".words"_s);
    m_link->setObjectName(name + u".link"_s);
    m_words->setWordWrap(true);
    auto* line = new QHBoxLayout(this);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_words, 1);
    line->addWidget(m_link, 0, Qt::AlignTop);
    connect(m_link, &QAbstractButton::clicked, this, &MessageStrip::linkActivated);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    followLook();
    hide();
}

void MessageStrip::setMessage(NoteState state, const QString& words, const QString& link)
{
    const bool changed = words != m_words->text() || isHidden();
    m_state = state;
    m_words->setText(words);
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
    setVisible(!words.isEmpty());
    followLook();
    if (changed && !words.isEmpty()) {
        QAccessibleEvent alert(m_words, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void MessageStrip::setAmongCards(bool among)
{
    m_inset = among ? 0 : Sizes::frameInset;
    followLook();
    update();
}

QString MessageStrip::words() const
{
    return m_words->text();
}

QSize MessageStrip::sizeHint() const
{
    const QSize hint = QFrame::sizeHint();
    return {hint.width(), std::max(hint.height(), layout()->heightForWidth(width()))};
}

void MessageStrip::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void MessageStrip::followLook()
{
    const Look& look = Look::of(this);
    const Sizes& sizes = look.sizes();
    const Dress dress = dressOf(m_state, look.theme());
    m_icon->setIcon(dress.icon, dress.ink);
    m_words->setInk(dress.ink);
    const int side = m_inset + sizes.space(12);
    layout()->setContentsMargins(side, sizes.space(8), side, sizes.space(8));
    layout()->setSpacing(sizes.space(8));
    update();
}

void MessageStrip::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        followLook();
}

void MessageStrip::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Dress dress = dressOf(m_state, look.theme());
    const bool outlined = look.theme().kind == ThemeKind::HighContrast;
    QPainter painter(this);
    paint::frame(painter, rect().adjusted(m_inset, 0, -m_inset, 0), look.sizes().radiusControl, dress.ground,
                 outlined ? look.theme().ink(dress.ink) : QColor());
}

} // namespace yibao::ui
