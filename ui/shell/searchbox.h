// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/clock.h"
#include "core/services/globalsearch.h"
#include "ui/widgets/controlframe.h"

class QLineEdit;

namespace yibao::ui {

class IconButton;
class IconLabel;
class KeyHint;
class Label;
class SearchPopup;

/// The one search field of the header and its pop-up. A newer text replaces hits in place; a slow answer to an older
/// one is dropped. Object names: "searchBox", "search.edit", "search.clear".
class SearchBox final : public ControlFrame
{
    Q_OBJECT
public:
    /// `window` holds the pop-up. Search and clock must outlive the box.
    SearchBox(services::GlobalSearch& search, const Clock& clock, QWidget* window, QWidget* parent = nullptr);
    ~SearchBox() override;

    /// Gives the field the focus, its text selected.
    void activate();
    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    /// Empties the field and closes the pop-up.
    void reset();
    [[nodiscard]] SearchPopup& popup() const { return *m_popup; }
    /// No answer is awaited.
    [[nodiscard]] bool isSettled() const { return !m_underWay; }
    /// Looks the text up again, because lists came or went.
    void refresh();

Q_SIGNALS:
    void hitChosen(const yibao::services::SearchHit& hit);
    void allChosen(const yibao::services::SearchGroup& group, const yibao::services::SearchHit& hit);
    /// Esc in the empty field: back to the page.
    void left();
    void settled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void textChanged(const QString& text);
    void answered(const services::SearchResult& result);
    void describe();
    [[nodiscard]] bool keyPressed(int key, Qt::KeyboardModifiers modifiers);

    services::GlobalSearch& m_search;
    IconLabel* m_icon;
    QLineEdit* m_edit;
    Label* m_count;
    KeyHint* m_key;
    IconButton* m_clear;
    SearchPopup* m_popup;
    QString m_answeredText;
    bool m_underWay = false;
    bool m_enterAwaits = false; ///< Enter came before the answer; it opens the first hit then
    bool m_dismissed = false;   ///< Closed by a click elsewhere; opens again with the next key.
};

} // namespace yibao::ui
