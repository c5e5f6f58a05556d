// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/widgets/notebar.h"

#include <QFrame>

namespace yibao::ui {

class IconLabel;
class Label;

/// Trouble, or what came of something, within a form: a tinted strip with icon and words that stays until solved. Its
/// painted frame is 2 px narrower on each side than the widget, as fields are.
/// Object names: "<object name>.words", "<object name>.link".
class MessageStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit MessageStrip(const QString& name, QWidget* parent = nullptr);

    /// Shows itself and tells screen readers; without words it goes away. `link`: words of what helps, or none.
    void setMessage(NoteState state, const QString& words, const QString& link = {});
    [[nodiscard]] QString words() const;
    /// Its frame is as wide as the widget, as cards above and below it are.
    void setAmongCards(bool among);
    /// As high as its words are in the width that it has.
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void linkActivated();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void followLook();

    NoteState m_state = NoteState::Info;
    int m_inset;
    IconLabel* m_icon;
    Label* m_words;
    LinkLabel* m_link;
};

} // namespace yibao::ui
