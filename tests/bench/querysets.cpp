// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/bench/querysets.h"

#include "core/directory/search/readings.h"

using namespace Qt::StringLiterals;

namespace yibao::bench {

namespace {

using search::Readings;

class Maker
{
public:
    Maker(const catalog::Catalog& catalog, std::uint64_t seed)
        : m_catalog(catalog)
        , m_chance(seed)
    {}

    /// A fair choice of 4 000 rows, whatever their number.
    void see(const Institution& institution)
    {
        constexpr qsizetype kept = 4000;
        ++m_seen;
        if (m_rows.size() < kept)
            m_rows.append(institution);
        else if (const std::size_t at = m_chance.below(m_seen); at < static_cast<std::size_t>(kept))
            m_rows[static_cast<qsizetype>(at)] = institution;
    }

    [[nodiscard]] QuerySets make()
    {
        QuerySets sets{.mixed = mixed(), .phrases = phrases()};
        sets.typing = keystrokes(sets.phrases);
        sets.adversarial = adversarial();
        sets.address = address();
        sets.near = near();
        return sets;
    }

private:
    [[nodiscard]] Institution row() { return m_chance.of(m_rows); }

    /// Without cutting a character in half.
    [[nodiscard]] QString piece(const QString& text, std::size_t low, std::size_t high)
    {
        const QList<uint> points = text.toUcs4();
        const auto size = static_cast<std::size_t>(points.size());
        const std::size_t length = std::min(size, m_chance.between(low, high));
        const std::size_t from = m_chance.below(size - length + 1);
        return QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData()) + from,
                                 static_cast<qsizetype>(length));
    }

    [[nodiscard]] QString spelled(const QString& text, bool initials)
    {
        const Readings& readings = Readings::standard();
        QString letters;
        for (const QChar character : text) {
            const auto syllables = readings.syllables(character.unicode());
            if (syllables.empty())
                continue;
            const std::string_view spelling = readings.spelling(syllables.front());
            letters += QLatin1StringView(spelling.data(), initials ? 1 : static_cast<qsizetype>(spelling.size()));
        }
        return letters;
    }

    [[nodiscard]] Asked filtered(QString text)
    {
        Asked asked{.text = std::move(text)};
        const std::uint32_t region = row().region;
        switch (m_chance.below(6)) {
        case 0:
        case 1:
            asked.region = region / 10000 * 10000;
            break;
        case 2:
            asked.region = city(region);
            break;
        case 3:
            asked.region = region;
            break;
        case 4:
            asked.settlementGrade = m_chance.of(QStringList{u"3"_s, u"2"_s, u"1"_s, u"9"_s});
            break;
        default:
            asked.type = m_chance.of(QStringList{u"A100"_s, u"C220"_s, u"B100"_s, u"D120"_s});
            break;
        }
        return asked;
    }

    [[nodiscard]] std::uint32_t city(std::uint32_t region) const
    {
        const auto above =
            m_catalog.regions().ancestorAtLevel(catalog::RegionCode::fromNumber(static_cast<int>(region)), 2);
        return above.isNull() ? region : static_cast<std::uint32_t>(above.number());
    }

    [[nodiscard]] QString place()
    {
        const auto code = catalog::RegionCode::fromNumber(
            static_cast<int>(m_chance.perMille(500) ? row().region : city(row().region)));
        const QString name = m_catalog.regions().name(code);
        return name.size() > 2 ? name.chopped(1) : name;
    }

    [[nodiscard]] QStringList mixedTexts()
    {
        QStringList texts{u"医"_s, u"院"_s, u"药"_s, u"室"_s, u"大"_s, u"龙"_s};
        while (texts.size() < 22)
            texts.append(piece(row().name, 1, 1));
        texts += {u"医院"_s, u"药房"_s, u"卫生"_s, u"龙医"_s, u"饕餮"_s, u"协和"_s, u"仁济"_s};
        while (texts.size() < 22 + 42)
            texts.append(piece(row().name, 2, 2));
        texts +=
            {u"人民医院"_s, u"大药房连锁有限公司"_s, u"火星人民医院"_s, u"村卫生室"_s, u"301医院"_s, u"第一人民医院"_s};
        while (texts.size() < 22 + 42 + 50)
            texts.append(piece(row().name, 3, 9));
        texts += {u"人民医院 海"_s, u"大药房 第一"_s};
        while (texts.size() < 22 + 42 + 50 + 34)
            texts.append(m_chance.perMille(600) ? place() + u' ' + piece(row().name, 2, 3)
                                                : piece(row().name, 2, 2) + u' ' + piece(row().name, 1, 3));
        texts += {u"y"_s, u"yy"_s, u"zzzz"_s, u"bjxh"_s, u"lsyxgs"_s, u"rmyy"_s};
        while (texts.size() < 22 + 42 + 50 + 34 + 26)
            texts.append(spelled(piece(row().name, 2, 6), true));
        texts += {u"x"_s, u"xi"_s, u"xieh"_s, u"renminyiy"_s, u"weishengshi"_s};
        while (texts.size() < 200) {
            QString letters = spelled(piece(row().name, 2, 4), false);
            letters.chop(static_cast<qsizetype>(m_chance.below(3)));
            texts.append(letters.isEmpty() ? u"yi"_s : letters);
        }
        return texts;
    }

    [[nodiscard]] QList<Asked> mixed()
    {
        QList<Asked> asked;
        std::size_t left = 75;
        std::size_t rows = 200;
        for (const QString& text : mixedTexts()) {
            const bool filter = m_chance.below(rows) < left;
            asked.append(filter ? filtered(text) : Asked{.text = text});
            left -= filter ? 1 : 0;
            --rows;
        }
        return asked;
    }

    [[nodiscard]] QStringList phrases()
    {
        QStringList phrases;
        for (int phrase = 0; phrase < 150; ++phrase) {
            const QString name = piece(row().name, 3, 8);
            const std::size_t kind = m_chance.below(10);
            phrases.append(kind < 5   ? name
                           : kind < 7 ? spelled(name, true)
                           : kind < 9 ? spelled(name.left(3), false)
                                      : place() + u' ' + name.left(3));
        }
        return phrases;
    }

    [[nodiscard]] static QList<Asked> keystrokes(const QStringList& phrases)
    {
        QList<Asked> asked;
        for (const QString& phrase : phrases) {
            const QList<uint> points = phrase.toUcs4();
            for (qsizetype typed = 1; typed <= points.size(); ++typed)
                asked.append({.text = QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData()), typed)});
        }
        return asked;
    }

    [[nodiscard]] QList<Asked> adversarial()
    {
        constexpr auto alphabet = "abcdefghijklmnopqrstuvwxyz"_L1;
        const QStringList signs{u"%"_s,
                                u"_"_s,
                                u"'"_s,
                                u"\"医院\""_s,
                                u"*"_s,
                                u"医*"_s,
                                u"(医"_s,
                                u"医 院"_s,
                                u"的"_s,
                                u"一"_s,
                                u"1"_s,
                                u"０"_s,
                                u"H"_s,
                                u"P4403"_s,
                                u"h44030"_s,
                                u"有限公司 第 店"_s,
                                u"卫 生 室"_s,
                                u"a b c d e f g"_s,
                                QString(10000, u'医'),
                                QString(64, u'y'),
                                u"村村村"_s,
                                u"😀"_s,
                                u"𠮷"_s,
                                QString(QChar(0xD800))};
        QList<Asked> asked;
        for (const QString& text : signs)
            asked.append({.text = text});
        while (asked.size() < 3000) {
            QString text;
            switch (m_chance.below(5)) {
            case 0:
                text = piece(row().name, 1, 6);
                break;
            case 1:
                for (std::size_t n = m_chance.between(1, 6); n > 0; --n)
                    text += QChar(alphabet[static_cast<qsizetype>(m_chance.below(26))]);
                break;
            case 2:
                text = spelled(piece(row().name, 1, 6), m_chance.perMille(500));
                break;
            case 3:
                text = piece(row().name, 1, 2) + spelled(piece(row().name, 1, 3), m_chance.perMille(500));
                break;
            default:
                text = piece(row().name, 1, 2) + u' ' + piece(row().name, 1, 2) + u' ' + piece(row().name, 1, 1);
                break;
            }
            asked.append({.text = text});
        }
        return asked;
    }

    [[nodiscard]] QList<Asked> address()
    {
        QList<Asked> asked;
        while (asked.size() < 148) {
            const std::size_t kind = m_chance.below(4);
            const QString text = kind == 0   ? piece(row().address, 2, 6)
                                 : kind == 1 ? piece(row().name, 2, 5)
                                 : kind == 2 ? piece(row().address, 2, 4) + u' ' + piece(row().name, 2, 3)
                                             : piece(row().name, 1, 2);
            asked.append({.text = text, .everything = true});
        }
        return asked;
    }

    [[nodiscard]] QList<Asked> near()
    {
        QList<Asked> asked{{.text = u"协合医院"_s}};
        while (asked.size() < 100) {
            QString text = piece(row().name, 4, 9);
            const auto at = static_cast<qsizetype>(m_chance.between(1, static_cast<std::size_t>(text.size()) - 2));
            if (text.size() < 4 || text.at(at).isSurrogate())
                continue;
            if (m_chance.perMille(500))
                text.remove(at, 1);
            else
                text[at] = row().name.at(0).isSurrogate() ? u'合' : row().name.at(0);
            asked.append({.text = text});
        }
        return asked;
    }

    const catalog::Catalog& m_catalog;
    Chance m_chance;
    QList<Institution> m_rows;
    std::size_t m_seen = 0;
};

} // namespace

QuerySets querySets(const NationalDirectory& directory, std::size_t hospitals, std::size_t pharmacies,
                    const catalog::Catalog& catalog, std::uint64_t seed)
{
    Maker maker(catalog, seed ^ 0x51);
    const auto see = [&](const Institution& institution) { maker.see(institution); };
    directory.hospitals(hospitals, see);
    directory.pharmacies(pharmacies, see);
    return maker.make();
}

} // namespace yibao::bench
