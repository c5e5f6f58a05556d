// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QWidget>

namespace yibao::ui {

class LinkLabel;

/// The six shapes of state.
enum class NoteState { Ok, Info, Alert, Stop, Help, Offline };

/// 40 px at the foot of a page: state, sentence, a muted part, a link at the right. It stays until what it tells of is
/// over; the page hides it. Object names: "noteBar", "note.link".
class NoteBar final : public QWidget
{
    Q_OBJECT
public:
    struct Note
    {
        NoteState state = NoteState::Info;
        QString sentence;
        QString emphasis; ///< part of the sentence in bold, for example a telephone number
        QString muted;
        QString link; ///< words of the link; empty for none
        QString key;  ///< key sequence in portable text that does the same as the link; may be empty

        friend bool operator==(const Note&, const Note&) = default;
    };

    explicit NoteBar(QWidget* parent = nullptr);

    /// Shows the note and tells screen readers when it is a new one.
    void setNote(const Note& note);
    [[nodiscard]] const Note& note() const { return m_note; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void linkActivated();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void placeLink();
    [[nodiscard]] QRect textRect(int width) const;

    Note m_note;
    LinkLabel* m_link;
};

} // namespace yibao::ui
