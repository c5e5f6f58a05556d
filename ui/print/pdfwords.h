// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QByteArray>

class QFont;

namespace yibao::ui {

/// Qt names a glyph by the first character that has it, and for 户, 人 or 一 that is a radical of another block, which
/// nobody finds by typing 户. Gives the tables of a PDF that Qt wrote the ordinary characters; its length stays.
/// `font`: the one the PDF is set in.
void nameOrdinaryCharacters(QByteArray& pdf, const QFont& font);

} // namespace yibao::ui
