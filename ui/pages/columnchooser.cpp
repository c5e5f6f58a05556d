// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/columnchooser.h"

#include "ui/models/answermodel.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int fieldRole = Qt::UserRole;

} // namespace

ColumnChooser::ColumnChooser(models::AnswerModel& model, QWidget* parent)
    : PopupPanel(parent)
    , m_model(model)
    , m_content(new QWidget(this))
    , m_list(new QListWidget)
    , m_twoLines(new QCheckBox(tr("Two lines for long words")))
    , m_up(new Button(ButtonRole::Compact, tr("Move up"), u"up"_s))
    , m_down(new Button(ButtonRole::Compact, tr("Move down"), u"down"_s))
    , m_reset(new Button(ButtonRole::Quiet, tr("As usual")))
{
    setObjectName(u"columnChooser"_s);
    setAccessibleName(tr("Columns"));
    m_list->setObjectName(u"columns.list"_s);
    m_list->setAccessibleName(tr("Columns of the list"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_twoLines->setObjectName(u"columns.twoLines"_s);
    m_up->setObjectName(u"columns.up"_s);
    m_down->setObjectName(u"columns.down"_s);
    m_reset->setObjectName(u"columns.reset"_s);
    m_reset->setCompact(true);

    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(8, 8, 8, 12);
    column->setSpacing(8);
    auto* title = new Label(tr("Columns"), TextRole::Lead);
    title->setContentsMargins(8, 4, 8, 0);
    column->addWidget(title);
    column->addWidget(m_list, 1);
    auto* moves = new QHBoxLayout;
    moves->setContentsMargins(8, 0, 8, 0);
    moves->setSpacing(8);
    moves->addWidget(m_up);
    moves->addWidget(m_down);
    moves->addStretch(1);
    moves->addWidget(m_reset);
    column->addLayout(moves);
    column->addWidget(new Hairline);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(8, 0, 8, 0);
    foot->addWidget(m_twoLines);
    column->addLayout(foot);

    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::tell);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnChooser::refreshButtons);
    connect(m_up, &QAbstractButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QAbstractButton::clicked, this, [this] { move(1); });
    connect(m_twoLines, &QCheckBox::toggled, this, &ColumnChooser::tell);
    connect(m_reset, &QAbstractButton::clicked, this, [this] {
        fill(usual());
        tell();
    });
}

QStringList ColumnChooser::usual() const
{
    QStringList fields;
    for (const catalog::Column& column : m_model.service().columns) {
        if (column.shown)
            fields.append(column.field);
    }
    return fields;
}

void ColumnChooser::openFor(QWidget* anchor, const models::ColumnMemory::Choice& choice)
{
    m_filling = true;
    m_twoLines->setChecked(choice.twoLines);
    m_filling = false;
    fill(m_model.chosen());
    const Sizes& sizes = Look::of(this).sizes();
    const int rows = static_cast<int>(std::min<qsizetype>(m_list->count(), 9));
    openAt(anchor, QSize(sizes.space(48) * 7, rows * sizes.tableRow + sizes.space(48) * 4 + sizes.space(8)));
    m_list->setFocus(Qt::PopupFocusReason);
}

void ColumnChooser::fill(const QStringList& fields)
{
    m_filling = true;
    m_list->clear();
    QStringList order = fields;
    for (const catalog::Column& column : m_model.service().columns) {
        if (!order.contains(column.field))
            order.append(column.field);
    }
    const QStringList folded = m_model.folded();
    for (const QString& id : std::as_const(order)) {
        const catalog::Field* field = m_model.dataset().field(id);
        if (field == nullptr)
            continue;
        QString words = catalog::translated(field->label);
        if (folded.contains(id))
            //: %1 is a column; none of the rows has a value for it
            words = tr("%1 (not provided by the source)").arg(words);
        auto* item = new QListWidgetItem(words, m_list);
        item->setData(fieldRole, id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(fields.contains(id) ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint(QSize(0, Look::of(this).sizes().tableRow));
    }
    m_list->setCurrentRow(0);
    m_filling = false;
    refreshButtons();
}

QStringList ColumnChooser::checkedFields() const
{
    QStringList fields;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            fields.append(m_list->item(row)->data(fieldRole).toString());
    }
    return fields;
}

void ColumnChooser::tell()
{
    if (m_filling)
        return;
    QStringList fields = checkedFields();
    if (fields.isEmpty()) {
        // A table without any column is of no use: the last one stays.
        m_filling = true;
        m_list->currentItem()->setCheckState(Qt::Checked);
        m_filling = false;
        fields = checkedFields();
    }
    refreshButtons();
    Q_EMIT chosen({.fields = fields == usual() ? QStringList() : fields, .twoLines = m_twoLines->isChecked()});
}

void ColumnChooser::move(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_filling = true;
    QListWidgetItem* item = m_list->takeItem(from);
    m_list->insertItem(to, item);
    m_list->setCurrentRow(to);
    m_filling = false;
    tell();
}

void ColumnChooser::refreshButtons()
{
    m_up->setEnabled(m_list->currentRow() > 0);
    m_down->setEnabled(m_list->currentRow() >= 0 && m_list->currentRow() < m_list->count() - 1);
    m_reset->setEnabled(checkedFields() != usual());
}

void ColumnChooser::resizeEvent(QResizeEvent* event)
{
    PopupPanel::resizeEvent(event);
    m_content->setGeometry(inside());
}

bool ColumnChooser::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return PopupPanel::eventFilter(watched, event);
}

} // namespace yibao::ui
