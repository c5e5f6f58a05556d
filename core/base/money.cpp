// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/money.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace yibao {

std::optional<Money> Money::fromYuan(const QString& text)
{
    static const QRegularExpression shape(u"^\\s*([+-]?)(\\d{1,15})(?:\\.(\\d{1,2}))?\\s*$"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 fen = match.captured(2).toLongLong() * 100 + match.captured(3).leftJustified(2, u'0').toLongLong();
    return Money(match.captured(1) == u"-" ? -fen : fen);
}

QString Money::toString() const
{
    const quint64 magnitude = m_fen < 0 ? 0 - static_cast<quint64>(m_fen) : static_cast<quint64>(m_fen);
    QString yuan = QString::number(magnitude / 100);
    for (qsizetype at = yuan.size() - 3; at > 0; at -= 3)
        yuan.insert(at, u',');
    return (m_fen < 0 ? u"-"_s : QString()) + yuan + u'.' + QString::number(magnitude % 100).rightJustified(2, u'0');
}

} // namespace yibao
