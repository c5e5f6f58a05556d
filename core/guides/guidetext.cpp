// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/guides/guidetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace yibao::guides {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("yibao::guides", source);
}

} // namespace

QString channelWord(Channel channel)
{
    switch (channel) {
    case Channel::App:
        return words(QT_TRANSLATE_NOOP("yibao::guides", "National App"));
    case Channel::MiniProgram:
        return words(QT_TRANSLATE_NOOP("yibao::guides", "Mini-program"));
    case Channel::OfficialAccount:
        return words(QT_TRANSLATE_NOOP("yibao::guides", "WeChat official account"));
    case Channel::Website:
        return words(QT_TRANSLATE_NOOP("yibao::guides", "Official website"));
    case Channel::Hall:
        return words(QT_TRANSLATE_NOOP("yibao::guides", "Agency counter"));
    case Channel::Hospital:
        return words(QT_TRANSLATE_NOOP("yibao::guides", "Hospital or pharmacy counter"));
    case Channel::Phone:
        return words(QT_TRANSLATE_NOOP("yibao::guides", "By telephone"));
    }
    return {};
}

QString sourceLine(const Guide& guide, const Step& step)
{
    const Source* source = guide.source(step);
    return words(QT_TRANSLATE_NOOP("yibao::guides", "%1, compared on %2"))
        .arg(source == nullptr ? QString() : source->title.here(), guide.verifiedOn.toString(Qt::ISODate));
}

QString plainText(const Guide& guide, const Step& step)
{
    QStringList lines{guide.title.here(), step.title.here()};
    if (!step.text.isEmpty())
        lines.append(step.text.here());
    const auto heading = [&lines](const QString& text) { lines << QString() << text; };
    if (step.channel)
        lines.append(words(QT_TRANSLATE_NOOP("yibao::guides", "Where: %1")).arg(channelWord(*step.channel)));
    for (const Choice& choice : step.choices)
        lines.append(u"· "_s + choice.label.here() +
                     (choice.hint.isEmpty() ? QString() : u" (%1)"_s.arg(choice.hint.here())));
    if (!step.materials.isEmpty()) {
        heading(words(QT_TRANSLATE_NOOP("yibao::guides", "What to bring")));
        for (const Material& material : step.materials)
            lines.append(u"□ %1 (%2)"_s.arg(material.name.here(), material.hint.here()));
    }
    if (!step.exact.isEmpty()) {
        heading(words(QT_TRANSLATE_NOOP("yibao::guides", "To be filled in without a mistake")));
        for (const Text& field : step.exact)
            lines.append(u"· "_s + field.here());
    }
    if (!step.taps.isEmpty()) {
        heading(step.tapsTitle.isEmpty() ? words(QT_TRANSLATE_NOOP("yibao::guides", "How it is done"))
                                         : step.tapsTitle.here());
        for (int i = 0; i < step.taps.size(); ++i)
            lines.append(u"%1. %2"_s.arg(i + 1).arg(step.taps.at(i).here()));
    }
    if (!step.warnings.isEmpty()) {
        heading(words(QT_TRANSLATE_NOOP("yibao::guides", "Mind this")));
        for (const Text& warning : step.warnings)
            lines.append(u"! "_s + warning.here());
    }
    if (!step.notes.isEmpty()) {
        heading(words(QT_TRANSLATE_NOOP("yibao::guides", "Good to know")));
        for (const Text& note : step.notes)
            lines.append(u"· "_s + note.here());
    }
    if (step.table) {
        lines.append(QString());
        const auto row = [&lines](const QList<Text>& cells) {
            QStringList texts;
            for (const Text& cell : cells)
                texts.append(cell.here());
            lines.append(texts.join(u" | "_s));
        };
        row(step.table->columns);
        for (const QList<Text>& cells : step.table->rows)
            row(cells);
    }
    if (!step.qr.isEmpty())
        lines << QString() << step.qrCaption.here() + u' ' + step.qr;
    lines << QString() << sourceLine(guide, step);
    return lines.join(u'\n');
}

} // namespace yibao::guides
