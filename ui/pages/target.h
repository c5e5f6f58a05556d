// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QMap>
#include <QMetaType>
#include <QString>

namespace yibao::ui {

/// A place in the program: which page, and what it shows. A plain value; the history is a list of them.
struct Target
{
    QString page;                   ///< a Service::id, or one of the names below
    QMap<QString, QString> filters; ///< Filter::id to canonical value
    QString rowKey;                 ///< row whose card is open; empty for none
    QString text;                   ///< free text of the question; empty for none

    friend bool operator==(const Target&, const Target&) = default;
};

namespace pagename {
inline const QString home = QStringLiteral("home");
inline const QString catalogue = QStringLiteral("catalogue");
inline const QString sources = QStringLiteral("sources");
inline const QString guides = QStringLiteral("guides");
inline const QString channels = QStringLiteral("channels");
/// Filters: those of models::PairPresenter::Pair.
inline const QString pair = QStringLiteral("region-pair");
inline const QString family = QStringLiteral("family");            ///< only where somebody can sign in
inline const QString personal = QStringLiteral("personal-centre"); ///< only where somebody can sign in
} // namespace pagename

} // namespace yibao::ui

Q_DECLARE_METATYPE(yibao::ui::Target)
