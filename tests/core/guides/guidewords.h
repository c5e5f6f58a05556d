// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/guides/guide.h"

namespace yibao::test {

/// All that a step can say, in both languages.
inline QString allWords(const guides::Step& step)
{
    QStringList words;
    const auto add = [&words](const guides::Text& text) { words << text.chinese << text.english; };
    for (const guides::Text& text : {step.label, step.title, step.text, step.tapsTitle, step.qrCaption})
        add(text);
    for (const guides::Choice& choice : step.choices) {
        add(choice.label);
        add(choice.hint);
    }
    for (const guides::Material& material : step.materials) {
        add(material.name);
        add(material.hint);
    }
    for (const QList<guides::Text>& list : {step.exact, step.taps, step.warnings, step.notes}) {
        for (const guides::Text& text : list)
            add(text);
    }
    if (step.table) {
        for (const guides::Text& text : step.table->columns)
            add(text);
        for (const QList<guides::Text>& row : step.table->rows) {
            for (const guides::Text& text : row)
                add(text);
        }
    }
    for (const guides::Link& link : step.links) {
        add(link.label);
        words << link.address;
    }
    words << step.qr;
    return words.join(u'\n');
}

} // namespace yibao::test
