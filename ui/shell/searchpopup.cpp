// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/searchpopup.h"

#include "ui/models/searchmodel.h"
#include "ui/shell/searchdelegate.h"
#include "ui/theme/painting.h"

#include <QEvent>
#include <QListView>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {
constexpr int popupWidth = 840;
constexpr int underField = 2;
} // namespace

SearchPopup::SearchPopup(const Clock& clock, QWidget* window)
    : QWidget(window)
    , m_model(new models::SearchModel(clock, this))
    , m_delegate(new SearchDelegate(this))
    , m_list(new QListView(window))
{
    setObjectName(u"searchPopup"_s);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Search results"));
    hide();
    m_list->setObjectName(u"search.list"_s);
    m_list->setAccessibleName(tr("Search results"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->hide();
    for (QWidget* opaque : {static_cast<QWidget*>(m_list), m_list->viewport()}) {
        opaque->setAttribute(Qt::WA_OpaquePaintEvent);
        opaque->installEventFilter(this);
    }
    m_delegate->setAllKey(u"Ctrl Enter"_s);
    window->installEventFilter(this);
}

SearchPopup::~SearchPopup()
{
    delete m_list;
}

void SearchPopup::show(const services::SearchResult& result, const QWidget* anchor)
{
    m_anchor = anchor;
    // Where one went with the keys one stays; who only types has the best of the new hits.
    const bool moved = m_list->currentIndex() != m_model->firstHit();
    const services::SearchHit* current = moved ? m_model->hit(m_list->currentIndex()) : nullptr;
    const services::SearchHit before = current != nullptr ? *current : services::SearchHit{};
    m_model->show(result);
    const QModelIndex same = current != nullptr ? m_model->indexOf(before) : QModelIndex();
    place();
    select(same.isValid() ? same : m_model->firstHit());
    if (m_list->currentIndex() == m_model->firstHit())
        m_list->scrollToTop();
    QWidget::show();
}

void SearchPopup::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    raise();
    m_list->show();
    m_list->raise();
}

void SearchPopup::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (m_list != nullptr)
        m_list->hide();
}

void SearchPopup::prepare(const services::SearchResult& result, const QWidget* anchor)
{
    if (isOpen())
        return;
    m_anchor = anchor;
    m_model->show(result);
    place();
    m_list->setCurrentIndex(m_model->firstHit());
    std::ignore = grab();
    std::ignore = m_list->grab();
    m_model->show({});
}

int SearchPopup::footHeight() const
{
    const Look& look = Look::of(this);
    return std::max(look.sizes().control, look.lineHeight(TextRole::Caption) + look.sizes().space(16));
}

void SearchPopup::place()
{
    if (m_anchor == nullptr)
        return;
    const Look& look = Look::of(this);
    const int margin = paint::raisedMargin;
    const int border = look.sizes().borderWidth;
    const QWidget* window = parentWidget();
    const QPoint corner = m_anchor->mapTo(window, QPoint(Sizes::frameInset, m_anchor->height() - Sizes::frameInset));
    const int width = std::min(look.sizes().space(popupWidth), window->width() - 2 * look.sizes().space(12));
    const int left = std::clamp(corner.x(), look.sizes().space(12),
                                std::max(look.sizes().space(12), window->width() - width - look.sizes().space(12)));
    const int top = corner.y() + underField + Sizes::frameInset;

    int wanted = 0;
    QStyleOptionViewItem option;
    option.widget = m_list;
    for (int i = 0; i < m_model->rowCount(); ++i)
        wanted += m_delegate->sizeHint(option, m_model->index(i)).height();
    const int room =
        window->height() - top - look.sizes().statusBar - footHeight() - SearchDelegate::cornerHeight(look);
    const int list = std::clamp(wanted, 0, std::max(look.sizes().searchHit, room));
    const int corners = SearchDelegate::cornerHeight(look);
    setGeometry(left - margin, top - margin, width + 2 * margin, corners + list + footHeight() + 2 * (margin + border));
    m_list->setGeometry(left + border, top + border + corners, width - 2 * border, list);
}

void SearchPopup::select(const QModelIndex& index)
{
    m_list->setCurrentIndex(index);
    if (index.isValid())
        m_list->scrollTo(index);
    Q_EMIT currentChanged();
}

void SearchPopup::step(int by)
{
    const QModelIndex next = m_model->nextHit(m_list->currentIndex(), by);
    if (next.isValid())
        select(next);
}

void SearchPopup::stepGroup(int by)
{
    select(m_model->nextGroup(m_list->currentIndex(), by));
}

bool SearchPopup::openCurrent()
{
    const services::SearchHit* hit = m_model->hit(m_list->currentIndex());
    if (hit == nullptr)
        return false;
    const services::SearchHit chosen = *hit;
    Q_EMIT hitChosen(chosen);
    return true;
}

bool SearchPopup::openAll()
{
    const services::SearchGroup* group = m_model->group(m_list->currentIndex());
    const services::SearchHit* hit = m_model->hit(m_list->currentIndex());
    if (group == nullptr || hit == nullptr || group->service.isEmpty())
        return openCurrent();
    const services::SearchGroup chosen = *group;
    const services::SearchHit which = *hit;
    Q_EMIT allChosen(chosen, which);
    return true;
}

QString SearchPopup::currentWords() const
{
    return m_list->currentIndex().data(Qt::AccessibleTextRole).toString();
}

bool SearchPopup::clicked(const QPoint& at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (m_model->hit(index) != nullptr) {
        select(index);
        return openCurrent();
    }
    QStyleOptionViewItem option;
    option.widget = m_list;
    option.rect = m_list->visualRect(index);
    if (!index.isValid() || !m_delegate->allRect(option, index).contains(at))
        return false;
    select(m_model->nextHit(index, 1));
    return openAll();
}

bool SearchPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (m_list != nullptr && watched != parentWidget() && event->type() == QEvent::Paint) {
        QPainter painter(static_cast<QWidget*>(watched));
        painter.fillRect(static_cast<QPaintEvent*>(event)->rect(), Look::of(this).theme().raised);
    }
    // The view selects on press by itself, but a press that becomes something else must not open anything.
    if (m_list != nullptr && watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton)
            return clicked(mouse->position().toPoint());
    }
    return QWidget::eventFilter(watched, event);
}

void SearchPopup::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && isVisible())
        place();
}

void SearchPopup::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const Sizes& sizes = look.sizes();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int margin = paint::raisedMargin;
    const QRect frame = rect().adjusted(margin, margin, -margin, -margin);
    const int line = sizes.borderWidth;
    const QRect foot(frame.left() + line, frame.bottom() + 1 - line - footHeight(), frame.width() - 2 * line,
                     footHeight());
    // Between them lies the list. Both reach below the middle of the outline, so that nothing shines through its
    // curves.
    const QRectF ground = QRectF(frame).adjusted(line / 2.0, line / 2.0, -line / 2.0, -line / 2.0);
    const qreal radius = sizes.radiusCard - line / 2.0;
    paint::frame(painter, QRectF(ground.topLeft(), QPointF(ground.right(), m_list->y() - y())), radius, 0, theme.sunken,
                 QColor());
    paint::frame(painter, QRectF(QPointF(ground.left(), foot.top()), ground.bottomRight()), 0, radius, theme.sunken,
                 QColor());
    paint::raisedOutline(painter, frame, look, sizes.radiusCard);
    painter.fillRect(QRect(foot.left(), foot.top(), foot.width(), line), theme.border);

    const QFont caption = look.font(TextRole::Caption);
    const QString where = tr("Looked up on this computer · no network used");
    const int whereWidth = QFontMetrics(caption).horizontalAdvance(where) + 1;
    int end = foot.right() + 1 - sizes.space(16) - whereWidth;
    paint::text(painter, QRect(end, foot.top(), whereWidth, foot.height()), where, caption, theme.textMuted);
    end -= sizes.space(16);

    int x = foot.left() + sizes.space(16);
    const auto chip = [&](const QString& key) {
        const QSize size = paint::keyHintSize(key, look);
        paint::keyHint(painter, QRect(x, foot.top() + (foot.height() - size.height()) / 2, size.width(), size.height()),
                       key, look);
        x += size.width() + sizes.space(4);
    };
    const auto help = [&](const QStringList& keys, const QString& words) {
        int width = QFontMetrics(caption).horizontalAdvance(words) + sizes.space(4);
        for (const QString& key : keys)
            width += paint::keyHintSize(key, look).width() + sizes.space(4);
        if (x + width > end)
            return;
        for (const QString& key : keys)
            chip(key);
        x += paint::text(painter, QRect(x, foot.top(), end - x, foot.height()), words, caption, theme.textSecondary);
        x += sizes.space(16);
    };
    help({u"↑"_s, u"↓"_s}, tr("choose"));
    help({u"Enter"_s}, tr("open"));
    help({u"Tab"_s}, tr("next group"));
    help({u"Esc"_s}, tr("clear"));
}

} // namespace yibao::ui
