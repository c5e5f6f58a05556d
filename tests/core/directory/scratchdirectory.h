// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/directory.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

namespace yibao::directory::test {

using namespace Qt::StringLiterals;

/// The catalogue that ships; loaded once for all tests of a program.
inline const catalog::Catalog& shippedCatalog()
{
    static const catalog::Catalog catalog = [] {
        auto loaded = catalog::Catalog::load();
        if (!loaded)
            qFatal("catalogue: %s", qPrintable(loaded.error().detail));
        return *loaded;
    }();
    return catalog;
}

/// A directory of its own in a folder of its own.
class Scratch
{
public:
    explicit Scratch(const DirectoryOptions& given = {})
        : clock(QDateTime(QDate(2026, 11, 21), QTime(9, 30, 5), Qt::UTC))
        , options(given)
    {
        reopen();
    }

    void reopen()
    {
        directory.reset();
        auto opened = Directory::open(file(), shippedCatalog(), clock, options);
        if (!opened)
            qFatal("directory: %s", qPrintable(opened.error().detail));
        directory = std::move(*opened);
    }
    [[nodiscard]] QString file() const { return folder.filePath(u"directory.db"_s); }
    Directory* operator->() const { return directory.get(); }
    Q_DISABLE_COPY_MOVE(Scratch)

    /// Writes a list and gives its path.
    [[nodiscard]] QString list(const QByteArray& content, const QString& name = u"list.csv"_s) const
    {
        QFile out(folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("list cannot be written");
        return out.fileName();
    }
    [[nodiscard]] QString list(const QString& content, const QString& name = u"list.csv"_s) const
    {
        return list(content.toUtf8(), name);
    }
    [[nodiscard]] ImportJob job(const QString& dataset, const QString& path,
                                const QString& source = u"测试名单"_s) const
    {
        return {.file = path, .dataset = dataset, .source = source, .asOf = QDate(2026, 10, 31)};
    }
    [[nodiscard]] Result<ImportReport> import(const ImportJob& job) const { return directory->import(job).result(); }

    [[nodiscard]] Result<catalog::Answer> find(const catalog::Question& question) const
    {
        return directory->find(question).result();
    }
    [[nodiscard]] Result<catalog::Answer> find(const QString& service, const QMap<QString, QString>& filters = {},
                                               int limit = 50) const
    {
        return find(catalog::Question{.service = service, .filters = filters, .page = {.offset = 0, .limit = limit}});
    }
    [[nodiscard]] qint64 total(const QString& service, const QMap<QString, QString>& filters = {}) const
    {
        const auto answer = find(service, filters, 0);
        return answer ? answer->total : -1;
    }
    /// One cell of every row of a page.
    [[nodiscard]] QStringList cells(const Result<catalog::Answer>& answer, const QString& field) const
    {
        if (!answer)
            return {u"error "_s + answer.error().supportId};
        const catalog::Catalog& catalog = shippedCatalog();
        const int at = catalog.datasetOf(*catalog.service(answer->question.service)).indexOf(field);
        QStringList result;
        for (const catalog::Row& row : answer->rows)
            result.append(row.cells.at(at));
        return result;
    }

    QTemporaryDir folder;
    FixedClock clock;
    DirectoryOptions options;
    std::unique_ptr<Directory> directory;
};

/// A list of so many designated hospitals, as bytes of a CSV file.
inline QByteArray manyHospitals(int rows, const QString& suffix = {})
{
    QString text = u"名称,编码,行政区划,地址\n"_s;
    for (int i = 0; i < rows; ++i) {
        const QString number = QString::number(i);
        text += u"第%1医院%2,H440304%3,440304,福田区某路%1号\n"_s.arg(number, suffix, number.rightJustified(5, u'0'));
    }
    return text.toUtf8();
}

/// A file of the shared data folder, empty when it is not there.
inline QString sharedFile(const QString& name)
{
    const QString folder =
        qEnvironmentVariable("YIBAO_SHARED_DATA", QStringLiteral(YIBAO_SOURCE_DIR "/../shared/data"));
    const QString path = QDir(folder).filePath(name);
    return QFile::exists(path) ? path : QString();
}

} // namespace yibao::directory::test
