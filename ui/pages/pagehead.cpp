// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/pagehead.h"

#include "ui/pages/crumb.h"
#include "ui/pages/target.h"
#include "ui/theme/look.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

PageHead::PageHead(const QStringList& path, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_path(new QWidget)
    , m_actions(new QHBoxLayout)
{
    QStringList steps{tr("Home")};
    steps += path;
    auto* line = new QHBoxLayout(m_path);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        auto* step = new Crumb(steps.at(i));
        step->setObjectName(u"page.step.%1"_s.arg(i));
        // A group has no page of its own: the list of all services shows what belongs to it.
        connect(step, &QAbstractButton::clicked, this,
                [this, i] { Q_EMIT pageRequested(i == 0 ? pagename::home : pagename::catalogue); });
        line->addWidget(step);
        line->addWidget(new Label(u"  ›  "_s, TextRole::Caption, Ink::Muted));
    }
    line->addWidget(new Label(title, TextRole::Caption, Ink::Muted));
    line->addStretch(1);
    steps.append(title);
    m_path->setObjectName(u"page.path"_s);
    m_path->setAccessibleName(tr("You are at: %1").arg(steps.join(tr(", "))));
    auto* name = new Label(title, TextRole::Title);
    name->setObjectName(u"page.title"_s);
    m_title = name;
    m_words = new QVBoxLayout;
    m_words->setSpacing(0);
    m_words->addWidget(m_path);
    m_words->addWidget(name);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addLayout(m_words);
    m_row->addStretch(1);
    m_actions->setSpacing(8);
    // Below the title they begin at its left.
    m_actions->addStretch(1);
    m_actions->setAlignment(Qt::AlignBottom);
    m_row->addLayout(m_actions);
    followLook();
}

void PageHead::addAction(QWidget* action)
{
    m_actions->insertWidget(m_actions->count() - 1, action, 0, Qt::AlignBottom);
}

QSize PageHead::minimumSizeHint() const
{
    return {std::max(m_title->minimumSizeHint().width(), m_actions->sizeHint().width()), minimumHeight()};
}

void PageHead::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PageHead::arrange()
{
    const int wanted = m_words->sizeHint().width() + 8 + m_actions->sizeHint().width();
    const bool below = m_actions->count() > 1 && width() < wanted;
    const QBoxLayout::Direction direction = below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (direction == m_row->direction())
        return;
    m_row->setDirection(direction);
    // Layouts place the painted frame of a button; the widget around it must not begin outside of the head.
    m_actions->setContentsMargins(below ? Sizes::frameInset : 0, 0, 0, 0);
    followLook();
}

void PageHead::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        followLook();
        arrange();
    }
}

void PageHead::followLook()
{
    const Look& look = Look::of(this);
    const int words = look.lineHeight(TextRole::Caption) + look.lineHeight(TextRole::Title);
    const bool below = m_row->direction() == QBoxLayout::TopToBottom;
    setFixedHeight(words + (below ? look.sizes().space(8) + m_actions->sizeHint().height() : 0));
}

} // namespace yibao::ui
