// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/regioncode.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// What is done on the phone or at a counter, told step by step. Content is data (resources/guides); nothing of it is
/// personal.
namespace yibao::guides {

/// A sentence in both languages.
struct Text
{
    QString chinese;
    QString english;

    [[nodiscard]] bool isEmpty() const { return chinese.isEmpty(); }
    /// In the language of the program.
    [[nodiscard]] QString here() const;
};

enum class Group { Family, Code, Channels, Trouble, Elsewhere, Help };

/// How a result is meant.
enum class Mood {
    Good, ///< nothing stands in the way
    Info,
    Warning, ///< something must be there first
    Unknown, ///< the sources do not say
};

/// Where something is done.
enum class Channel { App, MiniProgram, OfficialAccount, Website, Hall, Hospital, Phone };

struct Source
{
    QString id; ///< within the guide
    Text title;
    QDate asOf; ///< null when the source bears no date
};

struct Choice
{
    Text label;
    Text hint;   ///< may be empty
    Text answer; ///< a few characters: how the way so far repeats it
    QString to;
};

/// Asks for a date of birth.
struct AgeFork
{
    int limit = 0; ///< years; who has the birthday has reached it
    QString below;
    QString from;
};

struct Onward
{
    Text label;
    QString to;
};

struct Material
{
    Text name;
    Text hint;
};

struct Table
{
    QList<Text> columns;
    QList<QList<Text>> rows; ///< as many cells as columns
};

/// One of the three is set.
struct Link
{
    Text label;
    QString guide; ///< another guide, from `step` on when that is set
    QString step;
    QString service; ///< a service of the catalogue, or the page region-pair or family
    QString address; ///< https
};

/// One page: a question with its answers, something to be read, or a result.
struct Step
{
    QString id;
    QString source; ///< Source::id
    Text label;     ///< short, for the bar of steps
    Text title;
    Text text;
    std::optional<Mood> mood;   ///< results have one
    catalog::RegionCode region; ///< what it says holds there only; null for everywhere
    std::optional<Channel> channel;
    QList<Choice> choices;
    std::optional<AgeFork> age;
    std::optional<Onward> next;
    QList<Material> materials;
    QList<Text> exact; ///< fields that bear no mistake
    QList<Text> taps;  ///< one act each, in order
    Text tapsTitle;
    QList<Text> warnings;
    QList<Text> notes;
    std::optional<Table> table;
    QList<Link> links;
    QString qr; ///< an official address in ASCII; never personal; empty when there is none
    Text qrCaption;

    [[nodiscard]] bool isResult() const { return choices.isEmpty() && !age && !next; }
    /// Ids of the steps that may follow.
    [[nodiscard]] QStringList following() const;
};

struct Guide
{
    QString id;
    Text title;
    Text summary;
    QStringList keywords; ///< under which people look for it, in Chinese
    QString icon;
    Group group = Group::Help;
    int order = 0;              ///< its place in the group, from 1
    catalog::RegionCode region; ///< for people insured there only; null for all
    QList<Source> sources;
    QDate verifiedOn; ///< when somebody last compared it with its sources
    int reviewDays = 0;
    QString start;
    QList<Step> steps;

    [[nodiscard]] const Step* step(const QString& stepId) const;
    [[nodiscard]] const Source* source(const Step& step) const;
    /// Whether it should have been looked through again by then.
    [[nodiscard]] bool isDue(QDate today) const { return verifiedOn.addDays(reviewDays) < today; }
};

} // namespace yibao::guides
