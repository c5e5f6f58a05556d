// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/jumpdialog.h"

#include "core/base/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textfield.h"

#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

JumpDialog::JumpDialog(qint64 rows, int current, QWidget* parent)
    : AppDialog(tr("Go to which row?"), parent)
    , m_field(new TextField(u"row"_s, tr("Row")))
    , m_rows(rows)
{
    setObjectName(u"jumpDialog"_s);
    setBaseWidth(400);
    setText(tr("The list has %1 rows.").arg(QLocale(QLocale::English).toString(rows)));
    m_field->setObjectName(u"jump.row"_s);
    m_field->setValue(QString::number(std::max(current, 0) + 1));
    body()->addWidget(m_field);
    addCancel();
    auto* go = addAction(tr("Go there"));
    go->setObjectName(u"jump.go"_s);
    connect(go, &QAbstractButton::clicked, this, &JumpDialog::go);
    connect(m_field, &FilterField::submitted, this, &JumpDialog::go);
    m_field->edit()->setFocus();
    m_field->edit()->selectAll();
}

void JumpDialog::go()
{
    bool isNumber = false;
    const qint64 row = text::simplified(m_field->value()).remove(u',').toLongLong(&isNumber);
    if (!isNumber || row < 1 || row > m_rows) {
        m_field->setError(tr("A number from 1 to %1, please.").arg(QLocale(QLocale::English).toString(m_rows)));
        return;
    }
    Q_EMIT rowChosen(static_cast<int>(row - 1));
    accept();
}

} // namespace yibao::ui
