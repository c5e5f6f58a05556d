// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace yibao::catalog {

struct Page
{
    qint64 offset = 0;
    int limit = 50;  ///< 0 asks for the count alone

    friend bool operator==(const Page&, const Page&) = default;
};

/// What is asked of a service. A plain value; filters hold canonical values (Catalog::filterValue).
struct Question
{
    QString service;                 ///< Service::id
    QMap<QString, QString> filters;  ///< Filter::id to value; empty values are left out
    Page page;
    QString sort;                    ///< field id; empty for the recommended order
    bool descending = false;
    QString text;                    ///< free text over everything a list holds; never asked of a portal

    /// The same question whatever the page: service, text, filters.
    [[nodiscard]] QString key() const;
    friend bool operator==(const Question&, const Question&) = default;
};

enum class Origin {
    Import,     ///< a list that a person imported
    Portal,     ///< answers of a portal
    Sample,     ///< rows printed in the operating guide
    Synthetic,  ///< demonstration data of the sandbox
};

/// Where rows come from and as of when.
struct Provenance
{
    int id = 0;            ///< row set in the directory; 0 for answers that are not stored
    Origin origin = Origin::Import;
    QString dataset;
    QString title;         ///< source in words, as it stands on screens, files and paper
    QString portal;        ///< profile name for Portal and Synthetic, else empty
    QDate asOf;            ///< invalid when the source does not say
    QDateTime heldSince;   ///< UTC

    friend bool operator==(const Provenance&, const Provenance&) = default;
};

/// One row. Cells follow the order of Dataset::fields; a null string says that the source does not provide the field,
/// an empty one that it was given empty.
struct Row
{
    QString key;                   ///< identity within its dataset
    QStringList cells;
    QMap<QString, QString> extra;  ///< members the catalogue does not know, and words beside codes ("typeText")
    int source = 0;                ///< Provenance::id
    qint64 position = 0;           ///< line of the list it stood in, from 1; 0 when unknown

    friend bool operator==(const Row&, const Row&) = default;
};

/// Why a row was found, best first.
enum class MatchKind {
    Exact,      ///< the whole name
    Alias,      ///< the whole of another name
    Suffix,     ///< the name ends so
    Prefix,     ///< the name begins so, or a code
    Initials,   ///< initials or syllables
    Substring,  ///< inside the name or another name
    Address,    ///< in the address, another text or the telephone number
    Near,       ///< not what was typed, but close to it
};
[[nodiscard]] QString matchWord(MatchKind kind);  ///< "别名", "拼音" …; empty where the marked letters say it all

struct CellRange
{
    int field = 0;     ///< index into Dataset::fields
    int start = 0;     ///< UTF-16 units of the cell as it stands in the row
    int length = 0;

    friend bool operator==(const CellRange&, const CellRange&) = default;
};

struct Hit
{
    MatchKind kind = MatchKind::Substring;
    QString alias;             ///< the other name that matched, when it is not a cell of the row
    QList<CellRange> ranges;   ///< in order; what matched, for marking

    friend bool operator==(const Hit&, const Hit&) = default;
};

struct Answer
{
    Question question;
    QList<Row> rows;
    QList<Hit> hits;                 ///< one for each row when a text was looked up, else empty
    qint64 total = 0;                ///< rows that match, on all pages, near ones included
    qint64 near = 0;                 ///< how many of them are only near what was typed; they come last
    QList<Provenance> sources;       ///< of the rows of all pages
    bool fromPortal = false;         ///< asked just now, as against held on this machine
    bool complete = true;            ///< false: the machine holds only part of what the portal has

    [[nodiscard]] const Provenance* source(int id) const;
    /// The oldest date among the sources; invalid when one is unknown or there are none.
    [[nodiscard]] QDate asOf() const;
    [[nodiscard]] bool isSynthetic() const;
};

enum class Freshness { Latest, Recent, MayHaveChanged, Expired, Unknown };

/// 7, 30 and 90 days, counted from the date of the data to today; a date in the future is Unknown.
[[nodiscard]] Freshness freshness(QDate asOf, QDate today);
[[nodiscard]] QString freshnessWord(Freshness freshness);              ///< 最新 …
[[nodiscard]] QString freshnessText(QDate asOf, QDate today);          ///< "已过期 · 751 天前"

} // namespace yibao::catalog
