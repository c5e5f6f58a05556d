// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QFrame>

class QVBoxLayout;

namespace yibao::ui {

/// A sheet of paper: surface, hairline, radius 10. Header, body and footer are plain widgets in which the caller puts
/// layouts; header and footer exist once asked for and are parted from the body by a hairline.
class Card final : public QFrame
{
    Q_OBJECT
public:
    enum class Kind {
        Plain,
        Sunken, ///< a card inside a card, notes
        Raised, ///< pop-ups and dialogs; keeps paint::raisedMargin around itself for its rings
    };

    explicit Card(QWidget* parent = nullptr, Kind kind = Kind::Plain);

    void setKind(Kind kind);
    [[nodiscard]] Kind kind() const { return m_kind; }
    void setRadius(int radius);
    /// Without padding rows and tables may reach the hairline. The standard padding is 16; it follows the text step.
    void setBodyPadding(int horizontal, int vertical);
    void setHeaderPadding(int horizontal, int vertical);
    void setFooterPadding(int horizontal, int vertical);

    /// Where the caller adds the content of the card.
    [[nodiscard]] QVBoxLayout* body() const { return m_bodyLayout; }
    [[nodiscard]] QWidget* header();
    [[nodiscard]] QWidget* footer();
    /// The header and footer grounds: surface or sunken. Footers are sunken by default.
    void setHeaderSunken(bool sunken);
    void setFooterSunken(bool sunken);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Padding
    {
        int horizontal = 16, vertical = 16;
    };
    void refresh();
    void roundBody();

    Kind m_kind = Kind::Plain;
    int m_radius = 0;
    QVBoxLayout* m_layout;
    QWidget* m_header = nullptr;
    QWidget* m_body;
    QVBoxLayout* m_bodyLayout;
    QWidget* m_footer = nullptr;
    Padding m_bodyPadding, m_headerPadding{16, 12}, m_footerPadding{16, 12};
    bool m_headerSunken = false, m_footerSunken = true;
};

} // namespace yibao::ui
