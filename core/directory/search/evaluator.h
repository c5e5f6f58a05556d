// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/segment.h"

#include <array>
#include <deque>
#include <functional>

namespace yibao::search {

/// Thrown when a newer question is waiting; caught where a question enters the index.
struct Stopped
{};

/// Rows of a segment by class; no row is in two classes.
using Classes = std::array<Bitmap, matchClasses>;

/// Answers queries from one segment, by the match rules of the public header. For one question.
class Evaluator
{
public:
    /// `base`: the rows that the whole question is about, null for all; it outlives this.
    Evaluator(const Segment& segment, const Readings& readings, const Bitmap* base, std::function<bool()> stop)
        : m_segment(segment)
        , m_readings(readings)
        , m_base(base)
        , m_stop(std::move(stop))
    {}

    /// Rows that match one tier, by class; `within`: the rows that may be found; null for all. Throws DamagedPage,
    /// Stopped.
    [[nodiscard]] Classes classes(const Query& query, std::size_t tier, const Bitmap* within) const;
    /// The same without telling classes apart.
    [[nodiscard]] Bitmap matches(const Query& query, std::size_t tier, const Bitmap* within) const;

private:
    /// How the rows match a term of several.
    struct TermRows
    {
        Bitmap named; ///< by name, further name, code or place
        Bitmap rest;  ///< by what Scope::Everything adds
        Bitmap start; ///< of `named`: the name begins so; when edges are told
    };
    /// Rows with another name that holds a pattern, and those with one that it is.
    struct OtherRows
    {
        Bitmap any;
        Bitmap whole;
    };
    void addOne(const Term& term, Scope scope, const Bitmap* within, Classes& classes) const;
    void addSeveral(const Reading& reading, Scope scope, const Bitmap* within, Classes& classes) const;
    [[nodiscard]] Bitmap inRest(const Reading& reading, const Bitmap* within) const;
    [[nodiscard]] Bitmap inAny(const Reading& reading, Scope scope, const Bitmap* within) const;
    /// `beside`: there are other words.
    [[nodiscard]] TermRows rowsOf(const Term& term, Scope scope, bool beside, const Bitmap* within,
                                  TextIndex::Tell tell) const;
    [[nodiscard]] std::vector<const Term*> rarestFirst(const Reading& reading, Scope scope) const;
    [[nodiscard]] Bitmap restOf(const Term& term, const Bitmap* within) const;
    [[nodiscard]] Bitmap phonesOf(const Term& term, const Bitmap* within) const;
    [[nodiscard]] std::uint64_t estimate(const Term& term, Scope scope) const;
    [[nodiscard]] const TextIndex::Places& inNames(const Pattern& pattern, const Bitmap* within,
                                                   TextIndex::Tell tell) const;
    [[nodiscard]] const OtherRows& inOtherNames(const Pattern& pattern) const;
    [[nodiscard]] Bitmap inRests(const Pattern& pattern, const Bitmap* within) const;
    void pause() const
    {
        if (m_stop && m_stop())
            throw Stopped();
    }

    const Segment& m_segment;
    const Readings& m_readings;
    const Bitmap* m_base;
    std::function<bool()> m_stop;
    /// Readings and tiers of a question ask for the same words again and again.
    struct Known
    {
        Pattern pattern;
        TextIndex::Tell told = TextIndex::Tell::Any;
        TextIndex::Places places;
    };
    mutable std::deque<Known> m_known; ///< within m_base
    mutable TextIndex::Places m_unkept;
    struct KnownOthers
    {
        Pattern pattern;
        OtherRows rows;
    };
    mutable std::deque<KnownOthers> m_knownOthers;
    mutable OtherRows m_unkeptOthers;
    mutable TextIndex::ReadLists m_read;
};

} // namespace yibao::search
