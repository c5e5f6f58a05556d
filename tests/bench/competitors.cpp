// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/bench/competitors.h"

#include "core/directory/search/segmentation.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace yibao::bench {

namespace {

class Database
{
public:
    explicit Database(const QString& file)
        : m_name(u"competitors"_s)
        , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
    {
        m_database.setDatabaseName(file);
        if (!m_database.open())
            std::fprintf(stderr, "%s\n", qPrintable(m_database.lastError().text()));
    }
    ~Database()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] bool run(const QString& sql)
    {
        QSqlQuery query(m_database);
        if (query.exec(sql))
            return true;
        std::fprintf(stderr, "%s: %s\n", qPrintable(sql), qPrintable(query.lastError().text()));
        return false;
    }
    [[nodiscard]] QSqlDatabase& get() { return m_database; }

private:
    QString m_name;
    QSqlDatabase m_database;
};

struct Condition
{
    QString sql;
    QVariantList values;

    void add(const QString& part, const QVariantList& bound = {})
    {
        sql += (sql.isEmpty() ? QString() : u" AND "_s) + part;
        values += bound;
    }
};

bool isLetters(const QString& word)
{
    return std::ranges::all_of(word, [](QChar c) { return c.unicode() < 128 && c.isLetter(); });
}

QString escaped(QString word)
{
    return word.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
}

/// All ways of cutting letters into syllables, a space before each; the last one may be half typed. Letters that are
/// looked for anywhere in a spelling would find "gan" in "fang an", which is not what was asked.
void addCuts(const QByteArray& letters, const QString& before, QStringList& cuts)
{
    const search::Readings& readings = search::Readings::standard();
    const std::string_view rest(letters.constData(), static_cast<std::size_t>(letters.size()));
    if (search::isSyllable(rest, true, readings))
        cuts.append(before + u' ' + QString::fromLatin1(letters));
    for (qsizetype length = 1; length < letters.size(); ++length) {
        if (search::isSyllable(rest.substr(0, static_cast<std::size_t>(length)), false, readings))
            addCuts(letters.mid(length), before + u' ' + QString::fromLatin1(letters.left(length)), cuts);
    }
}

QStringList cutsOf(const QString& word)
{
    QStringList cuts;
    if (isLetters(word))
        addCuts(word.toLower().toLatin1(), {}, cuts);
    return cuts;
}

void addLike(Condition& condition, const QString& word, bool everything)
{
    QStringList columns{u"r.name"_s, u"r.alias"_s, u"r.code"_s};
    if (isLetters(word))
        columns += u"r.py_init"_s;
    if (everything)
        columns += {u"r.address"_s, u"r.phone"_s};
    QStringList parts;
    QVariantList bound;
    const auto alternative = [&](const QString& column, const QString& text) {
        parts.append(column + u" LIKE ? ESCAPE '\\'"_s);
        bound.append(QString(u'%' + escaped(text) + u'%'));
    };
    for (const QString& column : columns)
        alternative(column, word);
    for (const QString& cut : cutsOf(word))
        alternative(u"r.py_full"_s, cut);
    condition.add(u'(' + parts.join(u" OR "_s) + u')', bound);
}

/// A word of at least four characters with one of them wrong, missing or too many.
QStringList slips(const QString& word)
{
    const QList<uint> points = word.toUcs4();
    if (points.size() < 4 || std::ranges::any_of(points, [](uint point) { return point < 128; }))
        return {};
    const auto text = [](const QList<uint>& characters) {
        return QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.constData()), characters.size());
    };
    const QString any = u"_"_s;
    QStringList all;
    for (qsizetype at = 0; at < points.size(); ++at) {
        const QString before = text(points.first(at));
        const QString after = text(points.sliced(at + 1));
        all.append(before + after);
        if (at > 0)
            all.append(before + any + text(points.sliced(at)));
        if (at > 0 && !after.isEmpty())
            all.append(before + any + after);
    }
    return all;
}

QString quoted(QString text)
{
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

/// The same for an index of trigrams; the word has at least three characters.
QString matching(const QString& word, bool everything)
{
    QString match = (everything ? u"{name alias code py_init address phone} : "_s : u"{name alias code py_init} : "_s) +
                    quoted(word);
    for (const QString& cut : cutsOf(word))
        match += u" OR py_full : "_s + quoted(cut);
    return u'(' + match + u')';
}

/// Both engines: the rest is what they put before WHERE.
class Sql : public Subject
{
public:
    Sql(const QString& file, const catalog::Catalog& catalog)
        : m_database(file)
        , m_catalog(catalog)
    {}

    [[nodiscard]] Outcome ask(const Asked& asked) final
    {
        Outcome outcome;
        add(outcome, asked, u"hospitals"_s);
        if (asked.type.isEmpty() && asked.settlementGrade.isEmpty())
            add(outcome, asked, u"pharmacies"_s);
        return outcome;
    }

protected:
    struct Statement
    {
        QString from;
        Condition where;
        QString order;
        QVariantList orderValues;
    };
    [[nodiscard]] virtual Statement statement(const QString& table, const QStringList& words,
                                              const Asked& asked) const = 0;
    /// What is asked when that gave few rows; nothing when there is nothing to ask.
    [[nodiscard]] virtual std::optional<Statement> nearStatement(const QString&, const QStringList&, const Asked&) const
    {
        return std::nullopt;
    }

private:
    void add(Outcome& outcome, const Asked& asked, const QString& table)
    {
        const QStringList words = asked.text.split(u' ', Qt::SkipEmptyParts);
        const qint64 found = run(outcome, statement(table, words, asked), asked);
        outcome.total += found;
        if (found >= static_cast<qint64>(search::Query::enough))
            return;
        if (auto made = nearStatement(table, words, asked)) {
            const qint64 near = run(outcome, std::move(*made), asked);
            outcome.total += near;
            outcome.near += near;
        }
    }

    /// How many rows there are; those of the page are read.
    qint64 run(Outcome& outcome, Statement made, const Asked& asked)
    {
        if (asked.region != 0) {
            QStringList codes;
            const auto code = catalog::RegionCode::fromNumber(static_cast<int>(asked.region));
            for (const catalog::RegionCode one : m_catalog.regions().subtree(code))
                codes.append(QString::number(one.number()));
            made.where.add(u"r.region IN ("_s + codes.join(u',') + u')');
        }
        if (!asked.type.isEmpty())
            made.where.add(u"r.type = ?"_s, {label(u"institution-type"_s, asked.type)});
        if (!asked.settlementGrade.isEmpty())
            made.where.add(u"r.settlement = ?"_s, {label(u"settlement-grade"_s, asked.settlementGrade)});
        const QString where = made.where.sql.isEmpty() ? QString() : u" WHERE "_s + made.where.sql;
        QSqlQuery count(m_database.get());
        count.setForwardOnly(true);
        count.prepare(u"SELECT count(*) FROM "_s + made.from + where);
        for (const QVariant& value : std::as_const(made.where.values))
            count.addBindValue(value);
        if (!count.exec() || !count.next()) {
            std::fprintf(stderr, "%s\n", qPrintable(count.lastError().text()));
            outcome.failed = true;
            return 0;
        }
        QSqlQuery page(m_database.get());
        page.setForwardOnly(true);
        page.prepare(
            u"SELECT r.code, r.name, r.alias, r.region, r.type, r.settlement, r.grade, r.address, r.phone FROM "_s +
            made.from + where + u" ORDER BY "_s + made.order + u" LIMIT %1"_s.arg(pageOfList));
        for (const QVariant& value : std::as_const(made.where.values))
            page.addBindValue(value);
        for (const QVariant& value : std::as_const(made.orderValues))
            page.addBindValue(value);
        outcome.failed = outcome.failed || !page.exec();
        while (page.next()) {
            QStringList cells;
            for (int column = 0; column < 9; ++column)
                cells.append(page.value(column).toString());
            ++outcome.rows;
        }
        return count.value(0).toLongLong();
    }

    [[nodiscard]] QString label(const QString& dictionary, const QString& value) const
    {
        const auto* entry = m_catalog.dictionary(dictionary).entry(value);
        return entry == nullptr ? value : entry->label;
    }

    Database m_database;
    const catalog::Catalog& m_catalog;
};

class NaiveLike final : public Sql
{
public:
    using Sql::Sql;

protected:
    [[nodiscard]] Statement statement(const QString& table, const QStringList& words, const Asked& asked) const override
    {
        const QString first = words.value(0);
        Statement made{.from = table + u" r"_s, .orderValues = {first, QString(escaped(first) + u'%')}};
        for (const QString& word : words)
            addLike(made.where, word, asked.everything);
        // Whatever begins so comes first, in letters too.
        QString begins = u"r.name LIKE ? ESCAPE '\\'"_s;
        if (isLetters(first)) {
            begins += u" OR r.py_init LIKE ?"_s;
            made.orderValues.append(QString(u"%|"_s + first + u'%'));
        }
        for (const QString& cut : cutsOf(first)) {
            begins += u" OR r.py_full LIKE ?"_s;
            made.orderValues.append(QString(u"%|"_s + cut + u'%'));
        }
        made.order = u"r.name <> ?, NOT ("_s + begins + u"), r.rank, length(r.name), r.id"_s;
        return made;
    }

    /// As the product does: where the words as they stand find few rows, one character may be wrong.
    [[nodiscard]] std::optional<Statement> nearStatement(const QString& table, const QStringList& words,
                                                         const Asked& asked) const override
    {
        Statement made{.from = table + u" r"_s, .order = u"r.rank, length(r.name), r.id"_s};
        Condition exact;
        bool loose = false;
        for (const QString& word : words) {
            addLike(exact, word, asked.everything);
            const QStringList others = slips(word);
            if (others.isEmpty()) {
                addLike(made.where, word, asked.everything);
                continue;
            }
            loose = true;
            QStringList parts;
            QVariantList bound;
            for (const QString& other : others) {
                for (const QString& column : {u"r.name"_s, u"r.alias"_s}) {
                    parts.append(column + u" LIKE ?"_s);
                    bound.append(QString(u'%' + other + u'%'));
                }
            }
            made.where.add(u'(' + parts.join(u" OR "_s) + u')', bound);
        }
        if (!loose)
            return std::nullopt;
        made.where.add(u"NOT ("_s + exact.sql + u')', exact.values);
        return made;
    }
};

class Trigrams final : public Sql
{
public:
    using Sql::Sql;

protected:
    [[nodiscard]] Statement statement(const QString& table, const QStringList& words, const Asked& asked) const override
    {
        QStringList long3;
        Statement made{.order = u"r.id"_s};
        for (const QString& word : words)
            if (word.toUcs4().size() >= 3)
                long3.append(matching(word, asked.everything));
        if (long3.isEmpty()) {
            made.from = table + u" r"_s;
        } else {
            const QString fts = table + u"_fts"_s;
            made.from = fts + u" f JOIN "_s + table + u" r ON r.id = f.rowid"_s;
            made.where.add(fts + u" MATCH ?"_s, {long3.join(u" AND "_s)});
            made.where.sql.replace(fts + u" MATCH"_s, u"f."_s + fts + u" MATCH"_s);
            made.order = u"f.rowid"_s;
        }
        for (const QString& word : words)
            if (word.toUcs4().size() < 3)
                addLike(made.where, word, asked.everything);
        return made;
    }
};

/// All spellings of a text, as every standard reading of a character counts: the first letters, or the syllables with
/// a space before each; a bar before each spelling.
QString spellings(const QString& text, bool initials)
{
    constexpr qsizetype most = 256;
    const search::Readings& readings = search::Readings::standard();
    QStringList all{QString()};
    for (const QChar character : text) {
        QStringList here;
        for (const search::SyllableId syllable : readings.syllables(character.unicode())) {
            const std::string_view spelling = readings.spelling(syllable);
            here.append(QLatin1StringView(spelling.data(), initials ? 1 : static_cast<qsizetype>(spelling.size())));
        }
        if (here.isEmpty())
            here.append(character.toLower());
        here.removeDuplicates();
        QStringList longer;
        for (const QString& before : std::as_const(all))
            for (const QString& one : std::as_const(here))
                longer.append(initials ? before + one : before + u' ' + one);
        all = longer.mid(0, most);
    }
    return text.isEmpty() ? text : u'|' + all.join(u'|');
}

bool fill(Database& database, const QString& table, const std::function<void(const NationalDirectory::Sink&)>& rows)
{
    if (!database.run(
            u"CREATE TABLE %1 (id INTEGER PRIMARY KEY, code TEXT, name TEXT, alias TEXT, region INTEGER, type TEXT, "
            "settlement TEXT, grade TEXT, address TEXT, phone TEXT, py_init TEXT, py_full TEXT, rank INTEGER)"_s.arg(
                table)))
        return false;
    QSqlQuery insert(database.get());
    insert.prepare(
        u"INSERT INTO %1 (code, name, alias, region, type, settlement, grade, address, phone, py_init, py_full, rank) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(table));
    bool good = true;
    rows([&](const Institution& i) {
        const QVariantList values{i.code,
                                  i.name,
                                  i.alias,
                                  i.region,
                                  i.type,
                                  i.settlementGrade,
                                  i.hospitalGrade,
                                  i.address,
                                  i.phone,
                                  spellings(i.name, true) + spellings(i.alias, true),
                                  spellings(i.name, false) + spellings(i.alias, false),
                                  i.hospitalGrade.startsWith(u'三')   ? 0
                                  : i.hospitalGrade.startsWith(u'二') ? 1
                                                                      : 2};
        for (int at = 0; at < values.size(); ++at)
            insert.bindValue(at, values.at(at));
        good = insert.exec() && good;
    });
    return good;
}

} // namespace

CompetitorBuild buildCompetitors(const QString& file, const NationalDirectory& directory, std::size_t hospitals,
                                 std::size_t pharmacies)
{
    CompetitorBuild build;
    Database database(file);
    const Times begin = Times::now();
    bool good = database.run(u"PRAGMA synchronous = OFF"_s) && database.run(u"BEGIN"_s);
    good = good && fill(database, u"hospitals"_s, [&](const auto& sink) { directory.hospitals(hospitals, sink); });
    good = good && fill(database, u"pharmacies"_s, [&](const auto& sink) { directory.pharmacies(pharmacies, sink); });
    good = database.run(u"COMMIT"_s) && good;
    const Times rows = Times::now();
    for (const auto& table : {u"hospitals"_s, u"pharmacies"_s}) {
        good =
            good &&
            database.run(u"CREATE VIRTUAL TABLE %1_fts USING fts5(name, alias, code, py_init, py_full, address, phone, "
                         "content='', tokenize='trigram')"_s.arg(table));
        good = good &&
               database.run(
                   u"INSERT INTO %1_fts (rowid, name, alias, code, py_init, py_full, address, phone) SELECT id, name, "
                   "alias, code, py_init, py_full, address, phone FROM %1"_s.arg(table));
    }
    build.rows = rows - begin;
    build.trigrams = Times::now() - rows;
    build.failed = !good;
    return build;
}

std::unique_ptr<Subject> naiveLike(const QString& file, const catalog::Catalog& catalog)
{
    return std::make_unique<NaiveLike>(file, catalog);
}

std::unique_ptr<Subject> trigrams(const QString& file, const catalog::Catalog& catalog)
{
    return std::make_unique<Trigrams>(file, catalog);
}

} // namespace yibao::bench
