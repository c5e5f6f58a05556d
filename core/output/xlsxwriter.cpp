// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/supportids.h"
#include "core/output/sheet.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QUuid>

#include <xlsxwriter.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace yibao::output {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("catalog", source);
}

constexpr qsizetype longestCell = 32767;
constexpr double narrowest = 10;
constexpr double widest = 60;

double columnWidth(const catalog::Field* field)
{
    if (field == nullptr)
        return 18;
    switch (field->kind) {
    case catalog::FieldKind::Name:
        return 42;
    case catalog::FieldKind::Code:
        return 18;
    case catalog::FieldKind::Region:
        return 26;
    case catalog::FieldKind::Phone:
        return 22;
    case catalog::FieldKind::Choices:
        return 36;
    case catalog::FieldKind::Text:
        return field->id == u"address" ? widest : 24;
    case catalog::FieldKind::Choice:
        return 18;
    case catalog::FieldKind::Flag:
    case catalog::FieldKind::Number:
    case catalog::FieldKind::Date:
    case catalog::FieldKind::Month:
    case catalog::FieldKind::Money:
        return narrowest + 4;
    }
    return 18;
}

/// Every cell is text, so that codes keep all their digits; the library keeps one row in memory.
class XlsxWriter final : public RowWriter
{
public:
    XlsxWriter(const QString& file, const Sheet& sheet)
        : m_sheet(sheet)
        , m_file(file)
        , m_part(file + u'.' + QUuid::createUuid().toString(QUuid::Id128).left(8) + u".part"_s)
    {}

    ~XlsxWriter() override
    {
        if (m_book != nullptr)
            workbook_close(m_book);
        QFile::remove(m_part);
    }

    Status begin()
    {
        // The library tells of an unwritable place only at the end; a person should know before a million rows.
        QFile probe(m_part);
        if (!probe.open(QIODevice::WriteOnly))
            return writeFailed(probe);
        probe.close();
        m_folder = QFile::encodeName(QFileInfo(m_part).absolutePath());
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = m_folder.data();
        m_book = workbook_new_opt(QFile::encodeName(m_part).constData(), &options);
        if (m_book == nullptr)
            return fail(ErrorCode::FileUnwritable, YIBAO_SUPPORT("OUT-WRITE-01"), m_part);
        m_heading = workbook_add_format(m_book);
        format_set_bold(m_heading);
        m_text = workbook_add_format(m_book);
        format_set_num_format_index(m_text, 49);
        m_rows = workbook_add_worksheet(m_book, words(QT_TRANSLATE_NOOP("catalog", "Rows")).toUtf8().constData());
        if (m_rows == nullptr)
            return fail(ErrorCode::FileUnwritable, YIBAO_SUPPORT("OUT-WRITE-01"), u"worksheet"_s);
        const QStringList titles = m_sheet.titles();
        for (qsizetype i = 0; i < titles.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column(
                m_rows, column, column,
                i < m_sheet.fields().size() ? columnWidth(m_sheet.dataset().field(m_sheet.fields().at(i))) : 28,
                m_text);
        }
        worksheet_freeze_panes(m_rows, 1, 0);
        return line(m_rows, 0, titles, m_heading);
    }

    Status write(const QList<catalog::Row>& rows, const QList<catalog::Provenance>& sources) override
    {
        collect(m_sources, sources);
        for (const catalog::Row& row : rows) {
            if (m_count + 1 >= LXW_ROW_MAX)
                return fail(ErrorCode::Validation, YIBAO_SUPPORT("OUT-LIMIT-03"),
                            u"a sheet holds at most 1,048,575 rows; choose CSV"_s);
            ++m_count;
            if (const Status written =
                    line(m_rows, static_cast<lxw_row_t>(m_count), m_sheet.cells(row, sources), m_text);
                !written)
                return written;
        }
        return {};
    }

    Status finish() override
    {
        worksheet_autofilter(m_rows, 0, 0, static_cast<lxw_row_t>(m_count),
                             static_cast<lxw_col_t>(m_sheet.titles().size() - 1));
        if (const Status told = tellSources(); !told)
            return told;
        lxw_workbook* book = m_book;
        m_book = nullptr;
        const lxw_error error = workbook_close(book);
        if (error != LXW_NO_ERROR)
            return failed(error);
        // Takes the place of an older file in one step; QFile::rename would refuse it.
        std::error_code renamed;
        std::filesystem::rename(QFileInfo(m_part).filesystemFilePath(), QFileInfo(m_file).filesystemFilePath(), renamed);
        if (renamed)
            return fail(ErrorCode::FileUnwritable, YIBAO_SUPPORT("OUT-WRITE-01"), m_file);
        return {};
    }

private:
    static tl::unexpected<Error> failed(lxw_error error)
    {
        return fail(error == LXW_ERROR_ZIP_FILE_OPERATION ? ErrorCode::StorageFull : ErrorCode::FileUnwritable,
                    error == LXW_ERROR_ZIP_FILE_OPERATION ? YIBAO_SUPPORT("OUT-FULL-02")
                                                          : YIBAO_SUPPORT("OUT-WRITE-01"),
                    QString::fromUtf8(lxw_strerror(error)));
    }

    Status line(lxw_worksheet* sheet, lxw_row_t row, const QStringList& cells, lxw_format* format)
    {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (cells.at(i).isEmpty())
                continue;
            const QByteArray text = cells.at(i).left(longestCell).toUtf8();
            const lxw_error error =
                worksheet_write_string(sheet, row, static_cast<lxw_col_t>(i), text.constData(), format);
            if (error != LXW_NO_ERROR)
                return failed(error);
        }
        return {};
    }

    Status tellSources()
    {
        lxw_worksheet* sheet =
            workbook_add_worksheet(m_book, words(QT_TRANSLATE_NOOP("catalog", "Sources")).toUtf8().constData());
        if (sheet == nullptr)
            return fail(ErrorCode::FileUnwritable, YIBAO_SUPPORT("OUT-WRITE-01"), u"worksheet"_s);
        worksheet_set_column(sheet, 0, 0, 24, m_heading);
        worksheet_set_column(sheet, 1, 1, widest, m_text);
        lxw_row_t at = 0;
        QList<QStringList> lines{{words(QT_TRANSLATE_NOOP("catalog", "Service")), m_sheet.serviceTitle()},
                                 {words(QT_TRANSLATE_NOOP("catalog", "Question")), m_sheet.questionInWords()},
                                 {words(QT_TRANSLATE_NOOP("catalog", "Rows")), QString::number(m_count)},
                                 {words(QT_TRANSLATE_NOOP("catalog", "Written at")),
                                  m_sheet.plan().exportedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)},
                                 {words(QT_TRANSLATE_NOOP("catalog", "Program")), u"Yibao Desk " YIBAO_VERSION ""_s}};
        for (const catalog::Provenance& source : std::as_const(m_sources)) {
            lines.append({words(QT_TRANSLATE_NOOP("catalog", "Source")), source.title});
            lines.append({words(QT_TRANSLATE_NOOP("catalog", "Data as of")), Sheet::dateWords(source.asOf)});
        }
        lines.append({words(QT_TRANSLATE_NOOP("catalog", "Note")),
                      words(QT_TRANSLATE_NOOP(
                          "catalog", "For reference only; the healthcare-security agency decides. Hotline 12393."))});
        for (const QStringList& cells : std::as_const(lines)) {
            if (const Status written = line(sheet, at++, cells, m_text); !written)
                return written;
        }
        return {};
    }

    Sheet m_sheet;
    QString m_file;
    QString m_part;
    QByteArray m_folder;
    QList<catalog::Provenance> m_sources;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_rows = nullptr;
    lxw_format* m_heading = nullptr;
    lxw_format* m_text = nullptr;
    qint64 m_count = 0;
};

} // namespace

Result<std::unique_ptr<RowWriter>> openXlsx(const QString& file, const Sheet& sheet)
{
    auto writer = std::make_unique<XlsxWriter>(file, sheet);
    if (const Status begun = writer->begin(); !begun)
        return fail(begun.error());
    return writer;
}

} // namespace yibao::output
