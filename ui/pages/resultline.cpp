// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/resultline.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using models::Patience;
using models::Phase;

namespace {
constexpr qsizetype longestText = 16;
}

ResultLine::ResultLine(QWidget* parent)
    : QWidget(parent)
    , m_count(new Label({}, TextRole::Body, Ink::Text))
    , m_marked(new Label({}, TextRole::Body, Ink::Secondary))
    , m_line(new Hairline(Qt::Vertical))
    , m_source(new Label({}, TextRole::Body, Ink::Secondary))
    , m_date(new Label({}, TextRole::Body, Ink::Secondary))
    , m_freshness(new FreshnessBadge)
    , m_synthetic(new SyntheticBadge)
    , m_text(new Button(ButtonRole::Compact, {}, u"close"_s))
    , m_columns(new Button(ButtonRole::Quiet, {}, u"columns"_s))
{
    setObjectName(u"resultLine"_s);
    m_count->setObjectName(u"result.count"_s);
    m_marked->setObjectName(u"result.marked"_s);
    m_source->setObjectName(u"result.source"_s);
    m_date->setObjectName(u"result.date"_s);
    m_text->setObjectName(u"result.text"_s);
    m_columns->setObjectName(u"result.columns"_s);
    m_count->setRole(TextRole::Body, true);
    m_source->setElided(true);
    m_columns->setCompact(true);
    m_line->setFixedHeight(16);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->setSizeConstraint(QLayout::SetNoConstraint);
    m_text->hide();
    for (QWidget* part : QList<QWidget*>{m_text, m_count, m_synthetic, m_marked, m_line})
        row->addWidget(part, 0, Qt::AlignVCenter);
    row->addWidget(m_source, 0, Qt::AlignVCenter);
    row->addWidget(m_date, 0, Qt::AlignVCenter);
    row->addWidget(m_freshness, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_columns, 0, Qt::AlignVCenter);
    connect(m_columns, &QAbstractButton::clicked, this, &ResultLine::columnsRequested);
    connect(m_text, &QAbstractButton::clicked, this, &ResultLine::textDismissed);
    setColumns(0, 0);
    followLook();
}

void ResultLine::showAnswer(models::QueryPresenter& presenter)
{
    const bool rows = presenter.phase() == Phase::Data;
    const catalog::Dataset& dataset = presenter.model().dataset();
    QString count;
    if (rows) {
        const QString counted = catalog::counted(dataset.counted, presenter.total());
        //: %1 is "78 institutions"
        count = presenter.isComplete() ? tr("%1 found").arg(counted) : tr("%1 found on this computer").arg(counted);
        if (presenter.near() == presenter.total())
            //: %1 is "12 institutions found"; no row holds the very words that were typed
            count = tr("%1, all only similar").arg(count);
        else if (presenter.near() > 0)
            //: %1 is "12 institutions found", %2 how many of them are only similar to what was typed; they come last
            count = tr("%1, %2 of them only similar").arg(count, QLocale(QLocale::English).toString(presenter.near()));
    } else if (presenter.phase() == Phase::NoHit) {
        count = tr("Nothing found");
    }
    const QString& typed = presenter.question().text;
    m_text->setVisible(!typed.isEmpty());
    if (!typed.isEmpty()) {
        m_text->setText(
            tr("Words: %1").arg(typed.size() > longestText ? typed.left(longestText) + QChar(0x2026) : typed));
        m_text->setAccessibleName(tr("Take away the words “%1”").arg(typed));
        m_text->setToolTip(m_text->accessibleName());
    }
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
    m_synthetic->setVisible(rows && presenter.isSynthetic());

    m_checking = presenter.isChecking() && presenter.patience() != Patience::None;
    QString beside;
    if (m_checking)
        beside = presenter.patience() == Patience::Long ? tr("Still checking with the portal; you can go on meanwhile")
                                                        : tr("Checking with the portal…");
    else if (presenter.model().markedCount() > 0)
        beside = tr("%1 marked").arg(catalog::counted(dataset.counted, presenter.model().markedCount()));
    m_marked->setText(beside);

    m_sourced = rows && !presenter.sources().isEmpty();
    const QDate asOf = presenter.asOf();
    m_source->setText(tr("Source: %1").arg(presenter.sourceWords()));
    const QString date = asOf.isValid() ? tr("as of %1").arg(asOf.toString(Qt::ISODate)) : QString();
    m_date->setText(m_narrow || date.isEmpty() ? date : u"· "_s + date);
    m_freshness->setAsOf(asOf, presenter.source().clock().today());
    m_columns->setVisible(rows);
    fit();
    setAccessibleName(spoken());
    update();
}

void ResultLine::fit()
{
    // What gives way first is told elsewhere: the title of the source by the card, the date by the age in the badge.
    m_source->setVisible(m_sourced && !m_narrow);
    m_date->setVisible(m_sourced && !m_date->text().isEmpty());
    m_marked->setVisible(!m_marked->text().isEmpty());
    m_line->setVisible(m_sourced);
    const auto wanted = [this] {
        int width = 0;
        for (int i = 0; i < layout()->count(); ++i) {
            const QWidget* part = layout()->itemAt(i)->widget();
            if (part != nullptr && part != m_source && part->isVisibleTo(this))
                width += part->sizeHint().width() + layout()->spacing();
        }
        return width;
    };
    m_freshness->setVisible(m_sourced);
    for (QWidget* part : QList<QWidget*>{m_date, m_marked, m_freshness}) {
        if (wanted() > width())
            part->hide();
    }
    if (m_date->isHidden() && m_source->isHidden())
        m_line->hide();
}

void ResultLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ResultLine::setColumns(qsizetype shown, qsizetype chosen)
{
    m_columns->setText(tr("Columns %1/%2").arg(shown).arg(chosen));
    m_columns->setAccessibleName(tr("Columns: %1 of %2 shown").arg(shown).arg(chosen));
    fit();
}

void ResultLine::setNarrow(bool narrow)
{
    m_narrow = narrow;
}

QString ResultLine::spoken() const
{
    QStringList parts;
    for (const Label* label : {m_count, m_marked, m_source, m_date}) {
        if (label->isVisibleTo(this) && !label->text().isEmpty())
            parts.append(label->text().startsWith(u"· ") ? label->text().mid(2) : label->text());
    }
    if (m_synthetic->isVisibleTo(this))
        parts.append(m_synthetic->badge().text);
    if (m_freshness->isVisibleTo(this))
        parts.append(m_freshness->badge().text);
    //: between the parts of what a screen reader says
    return parts.join(tr(", "));
}

void ResultLine::announce()
{
    const QString words = spoken();
    if (words == m_announced || words.isEmpty())
        return;
    m_announced = words;
    setAccessibleName(words);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ResultLine::paintEvent(QPaintEvent*)
{
    if (!m_checking)
        return;
    // A bar that stands still: its presence is the message, nothing here moves by itself.
    const Theme& theme = Look::of(this).theme();
    QPainter painter(this);
    painter.fillRect(0, height() - 2, width(), 2, theme.border);
    painter.fillRect(0, height() - 2, width() * 38 / 100, 2, theme.accent);
}

void ResultLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        followLook();
}

void ResultLine::followLook()
{
    setFixedHeight(Look::of(this).sizes().space(32) + Look::of(this).sizes().space(12));
}

} // namespace yibao::ui
