// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/clock.h"
#include "core/services/globalsearch.h"

#include <QPointer>
#include <QWidget>

class QListView;

namespace yibao::models {
class SearchModel;
}

namespace yibao::ui {

class SearchDelegate;

/// The hits under the search field. It never takes the focus: the field sends it the keys. A child of the window, so
/// that it is in pictures of the window and input methods stay where they are. Object names: "searchPopup",
/// "search.list".
class SearchPopup final : public QWidget
{
    Q_OBJECT
public:
    SearchPopup(const Clock& clock, QWidget* window);
    ~SearchPopup() override;

    /// Shows the result under `anchor`; the current hit stays when it is still among them.
    void show(const services::SearchResult& result, const QWidget* anchor);
    /// Paints the result where nobody sees it: what is made at the first use (fonts, icons, measures) is there when the
    /// first key is pressed.
    void prepare(const services::SearchResult& result, const QWidget* anchor);
    [[nodiscard]] bool isOpen() const { return isVisible(); }

    void step(int by);
    void stepGroup(int by);
    /// Opens the current hit. False when there is none.
    bool openCurrent();
    /// Opens all hits of the current group.
    bool openAll();
    /// The current hit in words, for screen readers; empty when there is none.
    [[nodiscard]] QString currentWords() const;

Q_SIGNALS:
    void hitChosen(const yibao::services::SearchHit& hit);
    /// All of a group; `hit` is its current one.
    void allChosen(const yibao::services::SearchGroup& group, const yibao::services::SearchHit& hit);
    void currentChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();
    void select(const QModelIndex& index);
    [[nodiscard]] int footHeight() const;
    [[nodiscard]] bool clicked(const QPoint& at);

    models::SearchModel* m_model;
    SearchDelegate* m_delegate;
    /// Lies on the pop-up as another child of the window: only what is opaque beside its siblings keeps Qt from
    /// painting the page below again at each key.
    QPointer<QListView> m_list;
    const QWidget* m_anchor = nullptr;
};

} // namespace yibao::ui
