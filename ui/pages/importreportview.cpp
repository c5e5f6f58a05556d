// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/importreportview.h"

#include "core/catalog/catalog.h"
#include "ui/theme/look.h"
#include "ui/widgets/label.h"

#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

QString number(qint64 n)
{
    return QLocale(QLocale::English).toString(n);
}

} // namespace

ImportReportView::ImportReportView(QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
}

QString ImportReportView::summary(const directory::ImportReport& report)
{
    if (report.changesNothing())
        return report.rejected == 0 ? tr("Nothing changes: all %1 rows are here already.").arg(number(report.unchanged))
                                    : tr("Nothing changes: %1 rows are here already, %2 were not taken.")
                                          .arg(number(report.unchanged), number(report.rejected));
    return tr("%1 added, %2 changed, %3 unchanged, %4 gone, %5 not taken.")
        .arg(number(report.added), number(report.changed), number(report.unchanged), number(report.gone),
             number(report.rejected));
}

QString ImportReportView::reasonWords(const catalog::Catalog& catalog, const directory::ImportReport& report,
                                      const QString& reason)
{
    if (reason == u"duplicate-key")
        return tr("stands twice in the list");
    if (reason == u"unknown-region")
        return tr("the place is not known");
    if (reason == u"bad-code")
        return tr("the code is not valid");
    if (reason == u"bad-text")
        return tr("the text is damaged");
    if (reason == u"column-count")
        return tr("the row has another number of columns");
    if (reason.startsWith(u"missing-")) {
        const catalog::Dataset* dataset = catalog.dataset(report.dataset);
        const catalog::Field* field = dataset == nullptr ? nullptr : dataset->field(reason.mid(8));
        if (field != nullptr)
            return tr("without %1").arg(catalog::translated(field->label));
    }
    return reason;
}

void ImportReportView::showReport(const catalog::Catalog& catalog, const directory::ImportReport& report)
{
    while (QLayoutItem* item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto* column = static_cast<QVBoxLayout*>(layout());
    const QString sum = summary(report);
    QStringList lines{report.source, sum};
    auto* statement = new Label(sum, TextRole::Lead);
    statement->setObjectName(u"report.summary"_s);
    statement->setWordWrap(true);
    column->addWidget(statement);
    const QString read = tr("%1 rows read, %2").arg(number(report.read), report.encoding);
    column->addWidget(new Label(read, TextRole::Label, Ink::Muted));
    lines.append(read);
    if (!report.unusedColumns.isEmpty()) {
        auto* kept = new Label(tr("Columns kept aside with each row: %1").arg(report.unusedColumns.join(tr(", "))),
                               TextRole::Label, Ink::Muted);
        kept->setWordWrap(true);
        column->addWidget(kept);
        lines.append(kept->text());
    }
    if (report.rejected > 0) {
        auto* why = new Label(tr("Not taken"), TextRole::Body);
        why->setRole(TextRole::Body, true);
        why->setContentsMargins(0, 8, 0, 0);
        column->addWidget(why);
        for (auto it = report.rejectedByReason.cbegin(); it != report.rejectedByReason.cend(); ++it) {
            const QString words = tr("%1: %2").arg(reasonWords(catalog, report, it.key()), number(it.value()));
            column->addWidget(new Label(words, TextRole::Body, Ink::Secondary));
            lines.append(words);
        }
        auto* table = new QTableWidget(static_cast<int>(report.examples.size()), 3);
        table->setObjectName(u"report.reasons"_s);
        table->setAccessibleName(tr("Rows that were not taken"));
        table->setHorizontalHeaderLabels({tr("Line"), tr("Why"), tr("Value")});
        table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        table->setTabKeyNavigation(false);
        table->setShowGrid(false);
        table->verticalHeader()->hide();
        table->verticalHeader()->setDefaultSectionSize(Look::of(this).sizes().tableRow);
        table->horizontalHeader()->setStretchLastSection(true);
        table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        table->setColumnWidth(1, 260);
        for (int row = 0; row < table->rowCount(); ++row) {
            const directory::Rejection& one = report.examples.at(row);
            const QString reason = reasonWords(catalog, report, one.reason);
            const QStringList cells{number(one.line), reason, one.value};
            for (int at = 0; at < cells.size(); ++at)
                table->setItem(row, at, new QTableWidgetItem(cells.at(at)));
            lines.append(tr("line %1: %2 (%3)").arg(number(one.line), reason, one.value));
        }
        column->addWidget(table, 1);
        if (report.rejected > report.examples.size())
            column->addWidget(
                new Label(tr("The first %n of them are shown.", nullptr, static_cast<int>(report.examples.size())),
                          TextRole::Caption, Ink::Muted));
    } else {
        column->addStretch(1);
    }
    m_text = lines.join(u'\n');
}

} // namespace yibao::ui
