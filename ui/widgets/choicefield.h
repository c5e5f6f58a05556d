// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/dictionary.h"
#include "ui/widgets/openingfield.h"

#include <QFont>
#include <QList>
#include <QPointer>

namespace yibao::ui {

class ChoicePopup;

/// One of several values; the placeholder ("Any") comes first and is the empty value. Codes that are not among the
/// entries are kept and shown as they are. Down, Space, F4 or a typed character opens the list; Delete empties the
/// field.
class ChoiceField final : public OpeningField
{
    Q_OBJECT
public:
    struct Entry
    {
        QString code;
        QString label;
        int depth = 0;    ///< 1 for members of the group above
        QStringList more; ///< other words by which typing finds it

        friend bool operator==(const Entry&, const Entry&) = default;
    };

    ChoiceField(const QString& id, const QString& label, QWidget* parent = nullptr);
    ~ChoiceField() override;

    void setEntries(const QList<Entry>& entries);
    [[nodiscard]] const QList<Entry>& entries() const { return m_entries; }
    /// Entries of a dictionary, members under their groups, in English or in the official Chinese words.
    [[nodiscard]] static QList<Entry> entriesOf(const catalog::Dictionary& dictionary, bool english);
    [[nodiscard]] QString value() const override { return m_value; }
    void setValue(const QString& canonical) override;
    [[nodiscard]] QString words() const override;

    [[nodiscard]] bool isOpen() const override;

protected:
    [[nodiscard]] int valueWidth() const override;
    void openWith(const QString& typed) override;
    void empty() override { choose({}); }

private:
    void choose(const QString& code);

    QList<Entry> m_entries;
    QString m_value;
    struct Measured
    {
        QFont font;
        QString placeholder;
        int width = -1; ///< below 0: not yet
    };
    mutable Measured m_measured;   ///< a layout asks again and again
    QPointer<ChoicePopup> m_popup; // belongs to the window once it was open
};

} // namespace yibao::ui
