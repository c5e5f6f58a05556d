// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/appdialog.h"

#include "ui/theme/painting.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScreen>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

/// Darkens the window behind, so that it is plain where keys go now.
class Scrim final : public QWidget
{
public:
    explicit Scrim(QWidget* window)
        : QWidget(window)
    {
        setObjectName(u"dialog.scrim"_s);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        setGeometry(window->rect());
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), QColor(0x1D, 0x21, 0x25, 255 * 34 / 100));
    }
};

} // namespace

AppDialog::AppDialog(const QString& title, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_title(new Label(title, TextRole::Heading))
    , m_text(new Label({}, TextRole::Body, Ink::Secondary))
    , m_head(new QWidget(this))
    , m_foot(new QWidget(this))
    , m_body(new QVBoxLayout)
    , m_footLine(new QHBoxLayout(m_foot))
    , m_titleLine(new QHBoxLayout)
{
    setAttribute(Qt::WA_TranslucentBackground);
    setWindowTitle(title);
    setAccessibleName(title);
    m_title->setObjectName(u"dialog.title"_s);
    m_title->setWordWrap(true);
    m_text->setObjectName(u"dialog.text"_s);
    m_text->setWordWrap(true);
    m_text->hide();

    auto* outer = new QVBoxLayout(this);
    outer->setSpacing(0);
    outer->addWidget(m_head, 1);
    outer->addWidget(m_foot);
    auto* head = new QVBoxLayout(m_head);
    m_titleLine->addWidget(m_title, 1);
    head->addLayout(m_titleLine);
    head->addWidget(m_text);
    head->addLayout(m_body, 1);
    m_footLine->addStretch(1);
    followLook();
}

AppDialog::~AppDialog()
{
    delete m_scrim;
}

void AppDialog::setTitle(const QString& title)
{
    m_title->setText(title);
    setWindowTitle(title);
    setAccessibleName(title);
    fit();
}

QString AppDialog::title() const
{
    return m_title->text();
}

void AppDialog::setText(const QString& text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleDescription(text);
    fit();
}

QString AppDialog::text() const
{
    return m_text->text();
}

Button* AppDialog::addCancel(const QString& label)
{
    Button* button = addAction(label.isEmpty() ? tr("Cancel") : label, Action::Outlined);
    button->setObjectName(u"dialog.cancel"_s);
    connect(button, &QAbstractButton::clicked, this, &QDialog::reject);
    return button;
}

Button* AppDialog::addAction(const QString& label, Action kind)
{
    ButtonRole role = ButtonRole::Outlined;
    switch (kind) {
    case Action::Primary:
        role = ButtonRole::Primary;
        break;
    case Action::Outlined:
        break;
    case Action::Danger:
        role = ButtonRole::Danger;
        break;
    }
    auto* button = new Button(role, label, {}, {}, m_foot);
    m_footLine->addWidget(button);
    if (kind == Action::Primary)
        button->setDefault(true);
    return button;
}

void AppDialog::setFootNote(QWidget* widget, int stretch)
{
    m_footLine->insertWidget(0, widget, stretch);
}

void AppDialog::addToFoot(QWidget* widget)
{
    m_footLine->addWidget(widget);
}

void AppDialog::addToTitle(QWidget* widget)
{
    // The title takes what its words need; what follows stands beside them.
    m_title->setWordWrap(false);
    m_titleLine->setStretchFactor(m_title, 0);
    m_titleLine->addWidget(widget);
    m_titleLine->addStretch(1);
}

void AppDialog::addClose()
{
    auto* close = new IconButton(u"close"_s, tr("Close"), u"Esc"_s);
    close->setObjectName(u"dialog.close"_s);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    m_titleLine->addWidget(close);
}

void AppDialog::setBaseWidth(int width)
{
    m_baseWidth = width;
    fit();
}

void AppDialog::followLook()
{
    const Sizes& sizes = Look::of(this).sizes();
    const int edge = paint::raisedMargin + sizes.borderWidth;
    layout()->setContentsMargins(edge, edge, edge, edge);
    const int side = sizes.space(24) - sizes.borderWidth;
    m_head->layout()->setContentsMargins(side, sizes.space(20), side, sizes.space(20));
    m_head->layout()->setSpacing(sizes.space(6));
    m_body->setSpacing(sizes.space(12));
    m_body->setContentsMargins(0, sizes.space(8), 0, 0);
    m_footLine->setContentsMargins(side, sizes.space(12) + sizes.borderWidth, side, sizes.space(12));
    m_footLine->setSpacing(sizes.space(12));
    m_titleLine->setSpacing(sizes.space(12));
    fit();
}

QSize AppDialog::sizeHint() const
{
    const int margin = 2 * paint::raisedMargin;
    int width = Look::of(this).sizes().space(m_baseWidth) + margin;
    QSize room = screen()->availableSize();
    if (parentWidget() != nullptr && parentWidget()->window()->isVisible())
        room = room.boundedTo(parentWidget()->window()->size());
    width = qMax(qMin(width, room.width() - 32), layout()->totalMinimumSize().width());
    const int wanted =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : layout()->totalSizeHint().height();
    // Where the window is lower than that, what scrolls gives way; what flows does not.
    const QLayout* head = m_head->layout();
    const int inside = width - 2 * (paint::raisedMargin + Look::of(this).sizes().borderWidth);
    const int spare =
        head->hasHeightForWidth() ? head->totalHeightForWidth(inside) - head->totalMinimumHeightForWidth(inside) : 0;
    return {width, qMax(qMin(wanted, room.height() - margin), wanted - spare)};
}

void AppDialog::fit()
{
    if (m_fitting || !isVisible())
        return;
    m_fitting = true;
    resize(sizeHint());
    m_fitting = false;
    centre();
}

void AppDialog::centre()
{
    if (parentWidget() == nullptr || !isVisible())
        return;
    const QWidget* home = parentWidget()->window();
    move(home->mapToGlobal(home->rect().center()) - rect().center());
}

bool AppDialog::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        const bool done = QDialog::event(event);
        fit();
        return done;
    }
    return QDialog::event(event);
}

void AppDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    fit();
    QWidget* home = parentWidget() != nullptr ? parentWidget()->window() : nullptr;
    if (home == nullptr || m_scrim)
        return;
    m_scrim = new Scrim(home);
    m_scrim->show();
    m_scrim->raise();
    home->installEventFilter(this);
}

void AppDialog::hideEvent(QHideEvent* event)
{
    QDialog::hideEvent(event);
    if (m_scrim) {
        m_scrim->parentWidget()->removeEventFilter(this);
        delete m_scrim;
    }
}

bool AppDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (m_scrim && watched == m_scrim->parentWidget() && event->type() == QEvent::Resize)
        m_scrim->setGeometry(m_scrim->parentWidget()->rect());
    return QDialog::eventFilter(watched, event);
}

void AppDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    // X11 may have no compositor, and then what is not opaque is black: there the dialog ends with its frame, which the
    // darkened window behind sets off. Elsewhere a pixel is left for the smooth edge, or the soft ring around it.
    const int margin = paint::raisedMargin;
    const bool rings = Look::of(this).theme().kind == ThemeKind::Light;
    const bool blends = QGuiApplication::platformName() != "xcb"_L1;
    const QRectF frame = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    const qreal out = !blends ? 0 : rings ? margin : 1;
    QPainterPath path;
    const qreal radius = Look::of(this).sizes().radiusDialog + out;
    path.addRoundedRect(frame.adjusted(-out, -out, out, out), radius, radius);
    setMask(QRegion(path.toFillPolygon().toPolygon()));
    // Its layout may make it larger than was asked for.
    if (!m_fitting)
        centre();
}

void AppDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_footLine != nullptr)
        followLook();
}

void AppDialog::mousePressEvent(QMouseEvent* event)
{
    // There is no title bar to take it by.
    if (event->button() == Qt::LeftButton &&
        event->position().y() < m_title->mapTo(this, m_title->rect().bottomLeft()).y() && windowHandle() != nullptr)
        windowHandle()->startSystemMove();
    QDialog::mousePressEvent(event);
}

void AppDialog::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const Sizes& sizes = look.sizes();
    const int margin = paint::raisedMargin;
    const int line = sizes.borderWidth;
    QPainter painter(this);
    const QRect frame = rect().adjusted(margin, margin, -margin, -margin);
    paint::raisedFrame(painter, frame, look, sizes.radiusDialog);
    if (m_foot->isHidden())
        return;
    const QRect foot = m_foot->geometry();
    paint::frame(painter, foot, 0.0, sizes.radiusDialog - line, theme.sunken, QColor());
    painter.fillRect(foot.left(), foot.top(), foot.width(), line, theme.border);
}

} // namespace yibao::ui
