// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/answercopy.h"

#include "ui/models/answermodel.h"

#include <QMimeData>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace yibao::ui {

QString harmlessCell(const QString& value)
{
    static const QRegularExpression blanks(u"[\\t\\r\\n\\x0b\\x0c\\x{2028}\\x{2029}]+"_s);
    QString cell = value;
    cell.replace(blanks, u" "_s);
    const QChar first = cell.isEmpty() ? QChar() : cell.front();
    const bool formula = first == u'=' || first == u'+' || first == u'@' || first == u'-' || first == u'＝' ||
                         first == u'＋' || first == u'＠' || first == u'－';
    return formula && cell.size() > 1 ? u'\'' + cell : cell;
}

std::unique_ptr<QMimeData> rowsForClipboard(const models::AnswerModel& model, const QList<catalog::Row>& rows,
                                            const QStringList& fields, bool withHeader)
{
    QStringList lines;
    QString html = u"<table>"_s;
    const auto line = [&](const QStringList& cells, const QString& tag) {
        QStringList plain;
        html += u"<tr>"_s;
        for (const QString& cell : cells) {
            plain.append(harmlessCell(cell));
            // The number format keeps spreadsheets from turning codes into numbers.
            html += u"<%1 style='mso-number-format:\"\\@\"'>%2</%1>"_s.arg(tag, harmlessCell(cell).toHtmlEscaped());
        }
        html += u"</tr>"_s;
        lines.append(plain.join(u'\t'));
    };
    if (withHeader) {
        QStringList titles;
        for (const QString& field : fields)
            titles.append(catalog::translated(model.dataset().field(field)->label));
        line(titles, u"th"_s);
    }
    for (const catalog::Row& row : rows) {
        QStringList cells;
        for (const QString& field : fields)
            cells.append(model.cellText(row, field));
        line(cells, u"td"_s);
    }
    auto data = std::make_unique<QMimeData>();
    data->setText(lines.join(u'\n'));
    data->setHtml(html + u"</table>"_s);
    return data;
}

} // namespace yibao::ui
