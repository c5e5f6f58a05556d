// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"
#include "core/directory/search/query.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yibao::search {

/// One row as the index sees it. All texts are folded (fold.h).
struct Document
{
    /// A value by which rows are filtered. `field` numbers the fields of the list as its owner likes.
    struct Value
    {
        std::uint16_t field = 0;
        std::u16string value;
    };

    std::int64_t row = 0; ///< stable number of the row
    std::uint32_t source = 0;
    bool hidden = false;                ///< a better row of the same key is shown instead
    std::vector<std::uint32_t> regions; ///< its division and all above it, codes as numbers; empty without a place
    // The recommended order: rank, tie, position, row.
    std::int64_t rank = 0;
    bool tieByName = false; ///< tie is the name; otherwise there is none
    std::uint32_t position = 0;
    std::u16string name;
    std::vector<std::u16string> otherNames; ///< "also called", generic name, aliases; duplicates are harmless
    std::u16string rest;                    ///< address and other texts, separated by u'\n'
    std::vector<std::u16string> codes;
    std::vector<std::u16string> phones; ///< local numbers, digits alone
    std::vector<Value> values;
};

/// One hit of a page.
struct Hit
{
    std::int64_t row = 0;
    std::uint32_t source = 0;
    Match match = Match::Substring;
};

/// Which rows may be seen at all, and the filters beside the text.
struct Filters
{
    std::vector<std::uint32_t> sources; ///< only rows of these
    std::vector<std::int64_t> excluded; ///< rows that are not seen although their source is
    /// Within one of these divisions (Document::regions holds it); nothing: everywhere.
    std::optional<std::vector<std::uint32_t>> regions;
    struct OneOf
    {
        std::vector<std::uint16_t> fields;  ///< one of these has …
        std::vector<std::u16string> values; ///< … one of these values
    };
    std::vector<OneOf> oneOf; ///< all of them must hold
};

/// What is asked of an index: all queries must match (a list may have several text filters).
struct Request
{
    std::vector<Query> queries;
    Filters filters;
    std::int64_t offset = 0;
    std::int64_t limit = 50;
};

struct Found
{
    std::vector<Hit> hits;  ///< one page
    std::int64_t total = 0; ///< rows that match, near ones included; exact
    std::int64_t near = 0;  ///< how many of them are only near
    std::vector<std::pair<std::uint32_t, std::int64_t>>
        bySource; ///< rows of each source among all, only sources with rows
};

/// What an index was made from; it is used only for exactly that.
struct Identity
{
    std::u16string directory;                                    ///< random mark of the database
    std::u16string list;                                         ///< dataset and digest of its layout
    std::uint64_t sequence = 0;                                  ///< changes up to this number are in it
    std::vector<std::pair<std::uint32_t, std::int64_t>> sources; ///< every source in it and its rows, ascending
};

/// A built piece of an index: immutable, in memory or mapped from a file. Shared by threads.
class Segment;

/// Collects rows and builds a segment from them. One thread.
class SegmentBuilder
{
public:
    explicit SegmentBuilder(const Readings& readings = Readings::standard());
    ~SegmentBuilder();
    void add(Document document);
    [[nodiscard]] std::size_t size() const;

    /// Returns true to stop, asked now and then.
    using Stop = std::function<bool()>;
    /// A segment in memory, for few rows.
    [[nodiscard]] std::shared_ptr<const Segment> build(const Identity& identity, const Stop& stop = {});
    /// Writes `path` and `path`.rest (addresses) beside it, each in one step: old files are whole until new ones are.
    [[nodiscard]] Status write(const Identity& identity, const QString& path, const Stop& stop = {});

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Maps a file. DataDamaged for one that is cut off, flipped or of another version; every later read is checked too.
[[nodiscard]] Result<std::shared_ptr<const Segment>> openSegment(const QString& path);
/// Reads what nearly every question needs (some 10 ms for a million rows), so that the first questions do not wait for
/// one page after the other. For another thread than that of the questions.
void warm(const Segment& segment, const std::function<bool()>& stop);
[[nodiscard]] const Identity& identityOf(const Segment& segment);
[[nodiscard]] std::size_t rowsOf(const Segment& segment);

/// A base segment, what came after it, and what of them is gone. Immutable: a change makes a new one that shares the
/// segments, so questions go on meanwhile.
class Index
{
public:
    explicit Index(std::shared_ptr<const Segment> base, const Readings& readings = Readings::standard());
    ~Index();

    /// The same with these rows gone, and `changed` (null for none) added. Small segments are merged into larger
    /// ones by the caller, who sees their sizes in deltas().
    [[nodiscard]] std::shared_ptr<const Index> with(const std::vector<std::int64_t>& gone,
                                                    std::shared_ptr<const Segment> changed) const;
    [[nodiscard]] std::vector<std::size_t> deltas() const; ///< rows of the segments after the base
    [[nodiscard]] std::size_t dead() const;                ///< rows that are gone but still lie in a segment
    [[nodiscard]] const Identity& identity() const;        ///< of the base

    /// `stop` is asked between steps; a stopped question gives Cancelled. DataDamaged when a page of the file is bad.
    [[nodiscard]] Result<Found> find(const Request& request, const std::function<bool()>& stop = {}) const;
    /// All rows that match, in order; for exports.
    [[nodiscard]] Result<std::vector<std::int64_t>> all(const Request& request) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The same answer from rows alone, one after the other: for lists without an index, and the oracle of the tests'
/// oracle. Slow: about a second for a million rows.
class Scan
{
public:
    Scan(const Request& request, const Readings& readings = Readings::standard());
    ~Scan();
    void look(const Document& document);
    [[nodiscard]] Found found() const;
    [[nodiscard]] std::vector<std::int64_t> all() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Where a query matched one row, for marks and reasons. Ranges are in units of the folded text.
struct Spot
{
    enum class In : std::uint8_t { Name, OtherName, Rest, Code, Phone, Region };
    In in = In::Name;
    int which = 0; ///< number of the other name, code or telephone number
    std::size_t start = 0;
    std::size_t length = 0;
    bool pinyin = false;
};
struct Explanation
{
    Match match = Match::Substring;
    std::vector<Spot> spots;
};
/// Nothing when the row does not match.
[[nodiscard]] std::optional<Explanation> explain(const Query& query, const Document& document,
                                                 const Readings& readings = Readings::standard());

} // namespace yibao::search
