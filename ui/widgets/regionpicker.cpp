// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/regionpicker.h"

#include "ui/theme/painting.h"
#include "ui/widgets/controlframe.h"
#include "ui/widgets/label.h"
#include "ui/widgets/recentregions.h"
#include "ui/widgets/regionlist.h"
#include "ui/widgets/regionparts.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using catalog::RegionCode;

namespace {

constexpr int hitLimit = 50;
constexpr QSize standardSize(440, 400);

} // namespace

RegionPicker::RegionPicker(const catalog::RegionTree& regions, const std::shared_ptr<RecentRegions>& recents,
                           QWidget* parent)
    : PopupPanel(parent)
    , m_regions(regions)
    , m_recents(recents)
    , m_inputFrame(new ControlFrame(this))
    , m_input(new QLineEdit(m_inputFrame))
    , m_recentLine(new QWidget(this))
    , m_hits(new RegionList(regions, this))
    , m_none(new Label({}, TextRole::Body, Ink::Secondary, this))
    , m_foot(new RegionFoot(this))
{
    setObjectName(u"regionPicker"_s);
    setAccessibleName(tr("Choose a place"));

    auto* inputLine = new QHBoxLayout(m_inputFrame);
    inputLine->setContentsMargins(0, 0, 0, 0);
    inputLine->setSpacing(Look::of(this).sizes().space(8));
    inputLine->addWidget(new IconLabel(u"search"_s, Ink::Muted, 0, m_inputFrame));
    inputLine->addWidget(m_input, 1);
    m_input->setObjectName(u"region.input"_s);
    m_input->setAccessibleName(tr("Search places"));
    m_input->setPlaceholderText(tr("Part of the name, or several words from the top down"));
    m_input->setFrame(false);
    m_input->setMaxLength(60);
    m_inputFrame->setFocusProxy(m_input);
    connect(m_input, &QLineEdit::textChanged, this, &RegionPicker::typedText);

    m_recentLine->setAccessibleName(tr("Recent"));
    const auto typed = [this](const QString& text) {
        m_input->setFocus(Qt::OtherFocusReason);
        m_input->insert(text);
    };
    for (int i = 0; i < columnCount; ++i) {
        auto* column = new RegionList(regions, this);
        column->setObjectName(u"region.column.%1"_s.arg(i));
        column->setAccessibleName(tr("Column %1 of %2").arg(i + 1).arg(columnCount));
        connect(column, &RegionList::moved, this, [this, i] { columnMoved(i); });
        connect(column, &RegionList::clicked, this, &RegionPicker::clicked);
        connect(column, &RegionList::doubleClicked, this, &RegionPicker::accept);
        connect(column, &RegionList::typed, this, typed);
        m_columns.at(static_cast<size_t>(i)) = column;
    }
    m_hits->setObjectName(u"region.hits"_s);
    m_hits->setAccessibleName(tr("Places found"));
    m_hits->setRingAlways(true);
    connect(m_hits, &RegionList::moved, this, [this] { m_foot->setPath(m_regions.path(current())); });
    connect(m_hits, &RegionList::clicked, this, [this](RegionCode code, bool) { accept(code); });
    connect(m_hits, &RegionList::typed, this, typed);
    m_none->setObjectName(u"region.none"_s);
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignCenter);
    m_foot->setObjectName(u"region.foot"_s);
    connect(m_foot, &RegionFoot::accepted, this, [this] { accept(current()); });
    connect(m_recents.get(), &RecentRegions::changed, this, [this] {
        if (isOpen())
            showRecents();
    });
}

RegionPicker::~RegionPicker() = default;

QList<RegionCode> RegionPicker::childrenOf(RegionCode code) const
{
    if (code.isNull())
        return m_regions.roots();
    const auto* node = m_regions.node(code);
    return node != nullptr ? node->children : QList<RegionCode>();
}

bool RegionPicker::searching() const
{
    return !m_input->text().trimmed().isEmpty();
}

RegionCode RegionPicker::current() const
{
    if (searching())
        return m_hits->currentCode();
    return m_chain.isEmpty() ? RegionCode() : m_chain.constLast();
}

void RegionPicker::openFor(QWidget* anchor, RegionCode current, const QString& text)
{
    m_hadPlace = !current.isNull();
    m_input->clear();
    setPlace(current);
    showRecents();
    const Sizes& sizes = Look::of(this).sizes();
    const QSize room = anchor->window()->size();
    const int edge = 2 * paint::raisedMargin;
    const QSize wanted(sizes.space(standardSize.width()), sizes.space(standardSize.height()));
    // A big text step on a small screen: rather smaller than cut off.
    const QSize least(standardSize);
    openAt(anchor, wanted.boundedTo(QSize(room.width() - edge, room.height() - edge)).expandedTo(least));
    m_input->setFocus(Qt::PopupFocusReason);
    showColumns();
    m_input->setText(text);
}

void RegionPicker::setPlace(RegionCode code)
{
    m_chain.clear();
    for (RegionCode at = code; !at.isNull() && m_chain.size() < 32;) {
        const auto* node = m_regions.node(at);
        if (node == nullptr)
            break;
        m_chain.prepend(at);
        at = node->parent;
    }
    m_depth = qMax<qsizetype>(0, m_chain.size() - 1);
}

qsizetype RegionPicker::firstDepth() const
{
    const bool leadsOn = m_chain.isEmpty() || !childrenOf(m_chain.constLast()).isEmpty();
    const qsizetype deepest = leadsOn ? m_chain.size() : m_chain.size() - 1;
    return qMin(m_depth, qMax<qsizetype>(0, deepest - (columnCount - 1)));
}

void RegionPicker::fillColumn(int column)
{
    RegionList* list = m_columns.at(static_cast<size_t>(column));
    const qsizetype depth = firstDepth() + column;
    const bool there = depth <= m_chain.size();
    const RegionCode above = there && depth > 0 ? m_chain.at(depth - 1) : RegionCode();
    const QList<RegionCode> rows = there ? childrenOf(above) : QList<RegionCode>();
    list->showColumn(rows, rows.isEmpty() ? RegionCode() : above);
    list->setFocusPolicy(rows.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    if (depth < m_chain.size())
        list->select(m_chain.at(depth));
    else if (depth == m_chain.size() && depth == m_depth && depth > 0)
        list->select({});
    else
        list->clearCurrent();
}

void RegionPicker::showColumns()
{
    for (int i = 0; i < columnCount; ++i)
        fillColumn(i);
    m_foot->setPath(m_regions.path(current()));
}

void RegionPicker::focusColumn()
{
    RegionList* column = m_columns.at(static_cast<size_t>(m_depth - firstDepth()));
    column->setFocus(Qt::OtherFocusReason);
    if (!column->currentIndex().isValid())
        column->step(1);
}

void RegionPicker::columnMoved(int column)
{
    const RegionList* list = m_columns.at(static_cast<size_t>(column));
    const qsizetype first = firstDepth();
    m_depth = first + column;
    m_chain.resize(qMin(m_depth, m_chain.size()));
    if (!list->isWholeAt(list->currentIndex()))
        m_chain.append(list->currentCode());
    if (firstDepth() == first) {
        // What stands left of the row, and its own column, stay as they are.
        for (int i = column + 1; i < columnCount; ++i)
            fillColumn(i);
    } else {
        showColumns();
        focusColumn();
    }
    m_foot->setPath(m_regions.path(current()));
}

void RegionPicker::clicked(RegionCode code, bool whole)
{
    if (whole || childrenOf(code).isEmpty()) {
        accept(code);
        return;
    }
    setPlace(code);
    showColumns();
    focusColumn();
}

void RegionPicker::goRight()
{
    if (m_depth >= m_chain.size() || childrenOf(m_chain.constLast()).isEmpty())
        return;
    m_depth = m_chain.size();
    showColumns();
    focusColumn();
}

void RegionPicker::goLeft()
{
    if (m_depth == 0)
        return;
    --m_depth;
    m_chain.resize(m_depth + 1);
    showColumns();
    focusColumn();
}

void RegionPicker::accept(RegionCode code)
{
    if (code.isNull())
        return;
    dismiss();
    Q_EMIT picked(code);
}

void RegionPicker::typedText()
{
    const bool search = searching();
    if (search) {
        const QString text = m_input->text().simplified();
        QList<RegionCode> found = m_regions.find(text, hitLimit);
        if (found.isEmpty())
            found = m_recents->spelled(text, hitLimit);
        if (found.isEmpty()) {
            // A path written in one, as it stands on forms: "河北省唐山市".
            const auto resolved = m_regions.resolve(text);
            if (resolved && !resolved->code.isNull() && resolved->rest.isEmpty())
                found.append(resolved->code);
        }
        m_hits->showHits(found, text);
        m_none->setText(tr("No place is called “%1”. Fewer characters find more.").arg(text));
    }
    arrange();
    m_foot->setPath(m_regions.path(current()));
    if (search && m_hits->model()->rowCount() == 0) {
        QAccessibleEvent alert(m_none, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

bool RegionPicker::inputKey(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp: {
        const bool down = event->key() == Qt::Key_Down || event->key() == Qt::Key_PageDown;
        const bool far = event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp;
        if (searching())
            m_hits->step((down ? 1 : -1) * (far ? 5 : 1));
        else if (down)
            focusColumn();
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if ((event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
            return false;
        accept(current());
        return true;
    default:
        return false;
    }
}

bool RegionPicker::eventFilter(QObject* watched, QEvent* event)
{
    // The panel sees the events of the whole program while it is open.
    if (watched == m_input && event->type() == QEvent::KeyPress && isOpen() && inputKey(static_cast<QKeyEvent*>(event)))
        return true;
    return PopupPanel::eventFilter(watched, event);
}

void RegionPicker::keyPressEvent(QKeyEvent* event)
{
    const bool inColumn =
        std::any_of(m_columns.begin(), m_columns.end(), [](const RegionList* list) { return list->hasFocus(); });
    switch (event->key()) {
    case Qt::Key_Right:
        if (inColumn)
            goRight();
        event->accept();
        return;
    case Qt::Key_Left:
        if (inColumn)
            goLeft();
        event->accept();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        event->accept();
        if (inColumn || m_hits->hasFocus())
            accept(current());
        return;
    case Qt::Key_Delete:
        event->accept();
        if (inColumn && m_clearable) {
            dismiss();
            Q_EMIT picked({});
        }
        return;
    case Qt::Key_Backspace:
        event->accept();
        m_input->setFocus(Qt::OtherFocusReason);
        return;
    default:
        PopupPanel::keyPressEvent(event);
    }
}

} // namespace yibao::ui
