// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/choicefield.h"

#include "ui/theme/look.h"
#include "ui/widgets/choicepopup.h"
#include "ui/widgets/fieldbox.h"

#include <QFontMetrics>

using namespace Qt::StringLiterals;

namespace yibao::ui {

ChoiceField::ChoiceField(const QString& id, const QString& label, QWidget* parent)
    : OpeningField(id, label, parent)
{
    setPlaceholder(tr("Any"));
}

ChoiceField::~ChoiceField()
{
    delete m_popup;
}

QList<ChoiceField::Entry> ChoiceField::entriesOf(const catalog::Dictionary& dictionary, bool english)
{
    using DictionaryEntry = catalog::Dictionary::Entry;
    const QList<DictionaryEntry>& all = dictionary.entries();
    const auto make = [english](const DictionaryEntry& entry, int depth) {
        const bool useEnglish = english && !entry.english.isEmpty();
        QStringList more = entry.aliases;
        more << entry.code << (useEnglish ? entry.label : entry.english);
        more.removeAll(QString());
        return Entry{
            .code = entry.code, .label = useEnglish ? entry.english : entry.label, .depth = depth, .more = more};
    };
    QList<Entry> entries;
    // Members follow their group wherever the source lists them; a parent that is not there makes no group.
    for (const DictionaryEntry& entry : all) {
        if (!entry.parent.isEmpty() && entry.parent != entry.code && dictionary.entry(entry.parent) != nullptr)
            continue;
        entries.append(make(entry, 0));
        for (const DictionaryEntry& member : all) {
            if (member.parent == entry.code && member.code != entry.code)
                entries.append(make(member, 1));
        }
    }
    // Deeper or circular groups are not lost: what has not come yet stands at the end.
    for (const DictionaryEntry& entry : all) {
        const bool there =
            std::any_of(entries.cbegin(), entries.cend(), [&](const Entry& made) { return made.code == entry.code; });
        if (!there)
            entries.append(make(entry, 1));
    }
    return entries;
}

void ChoiceField::setEntries(const QList<Entry>& entries)
{
    m_entries = entries;
    m_measured = {};
    if (m_popup)
        m_popup->dismiss();
    updateGeometry();
    box()->update();
    // The same code may have other words now.
    setAccessibleDescription(words());
    box()->setAccessibleDescription(words());
}

QString ChoiceField::words() const
{
    for (const Entry& entry : m_entries) {
        if (entry.code == m_value)
            return entry.label;
    }
    return m_value;
}

void ChoiceField::setValue(const QString& canonical)
{
    if (canonical == m_value)
        return;
    m_value = canonical;
    announceValue();
}

bool ChoiceField::isOpen() const
{
    return m_popup && m_popup->isOpen();
}

void ChoiceField::choose(const QString& code)
{
    if (code == m_value)
        return;
    setValue(code);
    Q_EMIT edited();
}

void ChoiceField::openWith(const QString& typed)
{
    if (isOpen() || !isEnabled())
        return;
    if (!m_popup) {
        m_popup = new ChoicePopup(this);
        connect(m_popup->list(), &ChoiceList::chosen, this, &ChoiceField::choose);
        connect(m_popup, &PopupPanel::dismissed, box(), qOverload<>(&QWidget::update));
    }
    QList<Entry> rows = m_entries;
    if (isClearable())
        rows.prepend({.code = QString(), .label = placeholder(), .depth = 0, .more = {}});
    m_popup->list()->setObjectName(objectName() + u".list"_s);
    m_popup->list()->setAccessibleName(label());
    m_popup->list()->setEntries(rows);
    m_popup->openFor(box(), m_value);
    if (!typed.isEmpty())
        m_popup->list()->keyboardSearch(typed);
}

int ChoiceField::valueWidth() const
{
    const QFont font = valueFont();
    if (m_measured.width >= 0 && m_measured.font == font && m_measured.placeholder == placeholder())
        return m_measured.width;
    const QFontMetrics metrics(font);
    int width = metrics.horizontalAdvance(placeholder());
    // The usual entries; a very long one is elided rather than widening the whole form.
    for (const Entry& entry : m_entries)
        width = qMax(width, qMin(metrics.horizontalAdvance(entry.label), metrics.height() * 4));
    m_measured = {.font = font, .placeholder = placeholder(), .width = width + 2};
    return m_measured.width;
}

} // namespace yibao::ui
