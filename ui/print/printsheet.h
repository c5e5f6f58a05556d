// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

/// What goes on paper as a plain value. It knows nothing of guides or of lists: who has something to hand over makes
/// one of these of it. All texts are in the language of the program; nothing of a person belongs here.
namespace yibao::ui {

struct PrintLine
{
    QString text;
    QString hint;        ///< smaller, below; may be empty
    bool ticked = false; ///< only of boxes
};

/// A part of a sheet; parts stand below each other.
struct PrintPart
{
    enum class Kind {
        Plain,    ///< paragraphs
        Bullets,  ///< one thing a line, in no order that matters
        Numbered, ///< acts in their order
        Boxes,    ///< things to tick off
        Warning,  ///< in a frame and bold: what goes wrong when it is not minded
        Table,
        Code, ///< a QR code, with the lines as its caption; behind numbered acts it stands beside them
    };
    Kind kind = Kind::Plain;
    QString title;           ///< may be empty
    QList<PrintLine> lines;  ///< all but tables
    QStringList columns;     ///< tables only
    QList<QStringList> rows; ///< tables only; as many cells as columns
    QString code;            ///< codes only: ASCII, an official address or a public code
};

struct PrintSheet
{
    QString nature; ///< what kind of paper it is and what it is not: "办事清单，非参保凭证、缴费凭证"
    QString title;
    QString way;       ///< how one came to it, in one line; may be empty
    QString statement; ///< the answer in one sentence; may be empty
    QString lead;      ///< a sentence more
    QList<PrintPart> parts;
    QString source;   ///< where it comes from, in words
    QDate asOf;       ///< date of the source; null when it bears none
    QDate comparedOn; ///< when somebody last compared it with the source; null when nobody did
};

/// A size for everybody, and one for those who read with difficulty: nothing but the footer is below 18 pt.
enum class PrintSize { Normal, Large };

} // namespace yibao::ui
