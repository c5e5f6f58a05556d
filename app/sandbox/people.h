// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/records.h"

#include <memory>

namespace yibao::catalog {
class RegionTree;
} // namespace yibao::catalog

namespace yibao::sandbox {

class Lists;

/// A made-up person. Born in the 1800s or in the region 999999, so that no one has the number; the names begin with
/// 演, the mobiles with 154 0000, which no carrier hands out.
struct Person
{
    QString key; ///< short English word, unique
    QString name;
    QString certNo;
    QString mobile;
    QString email;         ///< may be empty
    QString password;      ///< that the account begins with
    QString state;         ///< for the table of --people
    QString gender;        ///< 1 male, 2 female
    bool activated = true; ///< the e-certificate
    bool locked = false;   ///< by the portal, not by wrong answers
    bool insured = true;
    Records records;
};
using PersonPtr = std::shared_ptr<const Person>;

/// Where made-up people go; made from the demonstration directory, or invented where there is none.
struct Provider
{
    QString code;
    QString name;
    QString grade; ///< hospLv; may be empty
};

class People
{
public:
    /// `lists` is null when the portal serves lists of others, with which made-up people must not be mixed.
    People(const catalog::RegionTree& tree, const Lists* lists, quint64 seed);

    [[nodiscard]] const std::vector<PersonPtr>& all() const { return m_people; }
    /// Somebody for a mobile that was registered just now: not activated, insured, the same for the same number.
    [[nodiscard]] PersonPtr newcomer(const QString& mobile) const;

    /// A table in Markdown of who can sign in and in which state they are.
    [[nodiscard]] static QString table();

private:
    const catalog::RegionTree& m_tree;
    const Lists* m_lists;
    quint64 m_seed;
    std::vector<PersonPtr> m_people;
};

/// The 18th character of a citizen's number after GB 11643.
[[nodiscard]] QString withCheckCharacter(const QString& seventeenDigits);
/// Lower-case hex SHA-256 of the UTF-8, as passwords go over the wire.
[[nodiscard]] QString passwordDigest(const QString& password);

} // namespace yibao::sandbox
