// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/theme/look.h"

#include <QDate>
#include <QWidget>

class QPainter;

namespace yibao::ui {

enum class BadgeKind {
    Success,
    Info,
    Warning,
    Danger,
    Neutral,
    Own,       ///< of the thing itself: designated, insured here
    Synthetic, ///< dashed outline: demonstration data
};

/// What a badge says. The icon is one of Look::iconNames(), or empty for none.
struct BadgeText
{
    BadgeKind kind = BadgeKind::Neutral;
    QString text;
    QString icon;

    friend bool operator==(const BadgeText&, const BadgeText&) = default;
};

/// A word on a tinted ground, 22 px high.
class Badge : public QWidget
{
    Q_OBJECT
public:
    explicit Badge(QWidget* parent = nullptr);
    Badge(BadgeKind kind, const QString& text, const QString& icon = {}, QWidget* parent = nullptr);

    void setBadge(const BadgeText& badge);
    [[nodiscard]] const BadgeText& badge() const { return m_badge; }
    /// Bold words, as answers have.
    void setStrong(bool strong);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// For delegates: the size of a badge and its painting in the vertical centre of `rect`, from its left edge.
    [[nodiscard]] static QSize sizeOf(const BadgeText& badge, const Look& look, bool strong = false);
    static void paint(QPainter& painter, const QRect& rect, const BadgeText& badge, const Look& look,
                      bool strong = false);

    /// Success with check, danger with stop and so on; empty for kinds without an icon of their own.
    [[nodiscard]] static QString iconOf(BadgeKind kind);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    BadgeText m_badge;
    bool m_strong = false;
};

/// How old a list is: its word and its age. An invalid date, and one that lies more than a day ahead, is unknown.
class FreshnessBadge final : public Badge
{
    Q_OBJECT
public:
    explicit FreshnessBadge(QWidget* parent = nullptr);

    void setAsOf(const QDate& date, const QDate& today);
    [[nodiscard]] static BadgeText of(const QDate& date, const QDate& today);

protected:
    void changeEvent(QEvent* event) override;

private:
    QDate m_date, m_today;
};

/// "合成演示数据", beside the title or count of what it describes.
class SyntheticBadge final : public Badge
{
    Q_OBJECT
public:
    explicit SyntheticBadge(QWidget* parent = nullptr);
    [[nodiscard]] static BadgeText text();

protected:
    void changeEvent(QEvent* event) override;
};

} // namespace yibao::ui
