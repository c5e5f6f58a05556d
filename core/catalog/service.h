// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace yibao::catalog {

/// Kinds of value; they decide how a cell is shown, filtered, sorted and exported.
enum class FieldKind {
    Text,
    Name,     ///< the words a row is known by
    Code,     ///< identifiers: never shown or written as a number
    Region,   ///< six-digit division code; words of the source the tree does not know stand in extra["<field>Text"]
    Choice,   ///< a code of `dictionary`; words for codes unknown to it stand in extra["<field>Text"]
    Choices,  ///< several codes separated by commas
    Phone,    ///< one or several telephone numbers
    Flag,     ///< "1" yes (开通), "0" no (未开通); anything else is kept and shown as it is
    Number,
    Date,     ///< ISO 8601, yyyy-MM-dd
    Month,    ///< yyyyMM
    Money,    ///< yuan as the portal writes it
};

/// One member of a row, named with the field's own terms.
struct Field
{
    QString id;              ///< for example "settlementGrade"; also the filter and import name
    const char* label;       ///< English source text, context "catalog"
    FieldKind kind = FieldKind::Text;
    QString dictionary;      ///< for Choice and Choices
    bool required = false;   ///< a row of a list without it is rejected
    QStringList headers;     ///< column titles by which lists carry this field, folded
};

/// A kind of list that can be held on this machine.
struct Dataset
{
    QString id;           ///< for example "designated-hospitals"
    const char* title;    ///< English source text, context "catalog"
    const char* counted;  ///< "%n institution(s)" …, context "catalog", plural form
    QList<Field> fields;
    QStringList identity;  ///< field ids that together identify a row in one list
    QStringList searched;  ///< field ids in which names and codes are looked up
    QStringList further;   ///< field ids in which free text is looked up beside them: addresses and the like
    QStringList order;     ///< recommended order: field ids, Choice by dictionary rank
    int reviewDays = 30;   ///< after this age rows are due for a check

    [[nodiscard]] int indexOf(const QString& fieldId) const;  ///< -1 when there is no such field
    [[nodiscard]] const Field* field(const QString& fieldId) const;
};

enum class FilterKind { Text, Region, Choice, Flag, Date };

struct Filter
{
    QString id;           ///< name on the command line, for example "region"
    const char* label;    ///< English source text, context "catalog"
    FilterKind kind = FilterKind::Text;
    QStringList fields;   ///< the fields it looks at; one of them must match
    QString dictionary;   ///< for Choice
    const char* placeholder = nullptr;
    bool primary = true;  ///< false: behind 更多
};

struct Column
{
    QString field;
    int weight = 100;     ///< share of the width
    bool shown = true;    ///< false: only by the column chooser
};

enum class Access {
    Open,      ///< everyone, offline too
    SignedIn,  ///< the person's own data; memory only
    Link,      ///< opens the official page
};

enum class MenuGroup { PublicQuery, CrossProvinceInpatient, CrossProvinceOutpatient, MyInsurance, Unit };

/// One service of the portal. Its page, command, search hit, wire call and exports follow from this entry.
struct Service
{
    QString id;            ///< command name, for example "designated-hospitals"
    const char* title;     ///< English source text, context "catalog"
    const char* hint;      ///< one line: what one finds here
    MenuGroup group = MenuGroup::PublicQuery;
    Access access = Access::Open;
    QString icon;          ///< name of an icon of ui/theme
    QString dataset;       ///< Dataset::id; of its own for every signed-in service
    QList<Filter> filters;
    QList<Column> columns;
    QString shortcut;      ///< key sequence in portable text, may be empty
    QString officialUrl;   ///< page of the official portal

    [[nodiscard]] const Filter* filter(const QString& filterId) const;
};

} // namespace yibao::catalog
