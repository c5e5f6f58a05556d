// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/textmatch.h"

#include "core/base/text.h"

#include <algorithm>

namespace yibao::text {

namespace {

/// A string folded character by character, with the character of the original for every folded unit.
struct Traced
{
    QString folded;
    QList<qsizetype> begin; ///< start of the original character
    QList<qsizetype> end;   ///< one past it
};

Traced traced(const QString& shown)
{
    Traced result;
    result.folded.reserve(shown.size());
    for (qsizetype i = 0; i < shown.size();) {
        qsizetype next = i + 1;
        if (shown.at(i).isHighSurrogate() && next < shown.size() && shown.at(next).isLowSurrogate())
            ++next;
        // A base and its marks compose to one character, so they must be folded together.
        while (next < shown.size() && shown.at(next).isMark())
            ++next;
        const QString piece = folded(shown.mid(i, next - i));
        result.folded.append(piece);
        result.begin.insert(result.begin.size(), piece.size(), i);
        result.end.insert(result.end.size(), piece.size(), next);
        i = next;
    }
    return result;
}

} // namespace

QList<Range> matches(const QString& shown, const QString& needle)
{
    QList<Range> found;
    const Traced hay = traced(shown);
    for (const QString& word : simplified(needle).split(u' ', Qt::SkipEmptyParts)) {
        const QString sought = folded(word);
        if (sought.isEmpty())
            continue;
        for (qsizetype at = hay.folded.indexOf(sought); at >= 0; at = hay.folded.indexOf(sought, at + sought.size())) {
            const qsizetype start = hay.begin.at(at);
            found.append({start, hay.end.at(at + sought.size() - 1) - start});
        }
    }
    std::sort(found.begin(), found.end(), [](const Range& a, const Range& b) { return a.start < b.start; });
    QList<Range> merged;
    for (const Range& range : std::as_const(found)) {
        if (!merged.isEmpty() && range.start <= merged.last().start + merged.last().length) {
            Range& last = merged.last();
            last.length = std::max(last.length, range.start + range.length - last.start);
        } else {
            merged.append(range);
        }
    }
    return merged;
}

} // namespace yibao::text
