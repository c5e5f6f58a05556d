// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/catalog.h"

#include <QFrame>
#include <QMap>
#include <QPointer>

#include <memory>

namespace yibao::ui {

class Button;
class FilterField;
class KeyHint;
class RecentRegions;

/// The conditions of a service, built from its declaration: one line, more where its words have no
/// room for that, those behind "More"
/// in a line of their own. Layouts place the painted frames, as they do for buttons. Object names: "filterBar", fields
/// "filter.<id>", buttons "filter.more", "filter.reset", "filter.search".
class FilterBar final : public QFrame
{
    Q_OBJECT
public:
    /// Both must outlive the bar.
    FilterBar(const catalog::Catalog& catalog, const catalog::Service& service, QWidget* parent = nullptr);
    ~FilterBar() override;

    /// Filter id to canonical value; empty ones are left out.
    [[nodiscard]] QMap<QString, QString> values() const;
    /// Fields that are not named become empty; unknown ids are passed over. Emits nothing. Opens "More" when one of the
    /// fields behind it holds a value.
    void setValues(const QMap<QString, QString>& values);
    [[nodiscard]] bool isEmpty() const { return values().isEmpty(); }

    [[nodiscard]] FilterField* field(const QString& filterId) const; ///< null for unknown ids
    [[nodiscard]] const QList<FilterField*>& fields() const { return m_fields; }
    /// Error::fieldErrors; the first field that is wrong gets the focus. An empty map takes all errors away.
    void setErrors(const QMap<QString, QString>& errors);
    void setRecentRegions(const std::shared_ptr<RecentRegions>& recents);
    /// The day calendars open at.
    void setToday(QDate today);

    [[nodiscard]] bool isMoreShown() const { return m_moreShown; }
    void setMoreShown(bool shown);
    void focusFirst();

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A person changed a value; at every key.
    void edited();
    /// The button, Enter in a field, Ctrl Enter anywhere in the window.
    void searchRequested();
    /// A person emptied all values; edited() does not come besides.
    void reset();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] FilterField* make(const catalog::Filter& filter);
    void translateFields();
    void translateButtons();
    void assignMnemonics();
    void showMnemonics(bool shown);
    void orderTabs();
    int place(int width, bool apply) const;
    void refit();

    const catalog::Catalog& m_catalog;
    const catalog::Service& m_service;
    QList<FilterField*> m_fields;
    QList<FilterField*> m_primary;
    QList<FilterField*> m_secondary;
    Button* m_more;
    Button* m_reset;
    Button* m_search;
    QList<QPointer<KeyHint>> m_hints; // of the window once they were shown
    bool m_moreShown = false;
};

} // namespace yibao::ui
