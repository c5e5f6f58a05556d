// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/models/letterjump.h"

#include "core/base/whendone.h"
#include "core/directory/search/readings.h"

#include <algorithm>

namespace yibao::models {

namespace {

constexpr int mostAsked = 2000; // far beyond what halving needs; a list that is not sorted must not be asked forever

/// Characters by which a name of the letter may begin.
std::vector<char16_t> charactersOf(QChar letter)
{
    const char16_t small = letter.toLower().unicode();
    std::vector<char16_t> units{letter.toUpper().unicode(), small};
    if (small >= u'a' && small <= u'z') {
        const search::Readings& readings = search::Readings::standard();
        const std::uint32_t bit = 1U << (small - u'a');
        for (std::uint32_t unit = 0x3400; unit < 0xFB00; ++unit) {
            if ((readings.initials(static_cast<char16_t>(unit)) & bit) != 0)
                units.push_back(static_cast<char16_t>(unit));
        }
    }
    return units;
}

} // namespace

LetterJump::LetterJump(AnswerSource& source, QObject* parent)
    : QObject(parent)
    , m_source(source)
{}

void LetterJump::start(const catalog::Question& question, qint64 total, QChar letter)
{
    stop();
    m_known.clear();
    m_question = question;
    m_field = question.sort;
    m_total = total;
    m_asked = 0;
    m_at = 0;
    m_wanted.clear();
    for (const char16_t unit : charactersOf(letter))
        m_wanted.push_back(place(unit));
    std::sort(m_wanted.begin(), m_wanted.end());
    step();
}

void LetterJump::stop()
{
    ++m_generation;
    m_future.cancel();
    m_future = {};
}

void LetterJump::step()
{
    while (m_at < m_wanted.size()) {
        const int wanted = m_wanted[m_at];
        // What is known leaves the first row at or after the character between two rows.
        qint64 low = 0;
        qint64 high = m_total;
        int highPlace = 0;
        for (auto it = m_known.cbegin(); it != m_known.cend(); ++it) {
            if (it.value() >= wanted) {
                high = it.key();
                highPlace = it.value();
                break;
            }
            low = it.key() + 1;
        }
        if (low < high) {
            ask(low + (high - low) / 2);
            return;
        }
        if (high >= m_total)
            break;
        if (std::binary_search(m_wanted.begin(), m_wanted.end(), highPlace)) {
            end(high);
            return;
        }
        m_at =
            static_cast<std::size_t>(std::lower_bound(m_wanted.begin(), m_wanted.end(), highPlace) - m_wanted.begin());
    }
    end(-1);
}

void LetterJump::ask(qint64 row)
{
    if (++m_asked > mostAsked) {
        end(-1);
        return;
    }
    catalog::Question question = m_question;
    question.page = {.offset = row, .limit = 1};
    m_future = m_source.local(question);
    whenDone(m_future, this, [this, row, generation = m_generation](const Result<catalog::Answer>& answer) {
        if (generation != m_generation)
            return;
        if (!answer || answer->rows.isEmpty()) {
            end(-1);
            return;
        }
        const catalog::Dataset& dataset = m_source.catalog().datasetOf(*m_source.catalog().service(m_question.service));
        const QString name = answer->rows.first().cells.value(dataset.indexOf(m_field));
        m_known.insert(row, name.isEmpty() ? place(0) : place(name.front().unicode()));
        step();
    });
}

void LetterJump::end(qint64 row)
{
    m_wanted.clear();
    Q_EMIT found(row);
}

} // namespace yibao::models
