// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/look.h"

#include "ui/theme/focustracker.h"
#include "ui/theme/iconloader.h"
#include "ui/theme/yibaostyle.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPointer>
#include <QToolTip>
#include <QWidget>

#include <array>
#include <cmath>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace yibao::ui {
namespace {

struct Type
{
    std::array<qreal, 4> points; // standard, large, elder, extra
    bool bold;
    qreal line;
};

const Type& typeOf(TextRole role)
{
    static constexpr Type caption{{9, 12, 18, 30}, false, 1.5};
    static constexpr Type label{{9.75, 13, 18, 30}, false, 1.5};
    static constexpr Type body{{10.5, 14, 18, 30}, false, 1.57};
    static constexpr Type lead{{11.25, 15, 18, 30}, true, 1.5};
    static constexpr Type heading{{13.5, 18, 21, 33}, true, 1.5};
    static constexpr Type title{{15, 20, 24, 36}, true, 1.5};
    static constexpr Type answer{{16.5, 22, 24, 36}, true, 1.45};
    static constexpr Type display{{18, 24, 30, 42}, true, 1.42};
    switch (role) {
    case TextRole::Caption:
        return caption;
    case TextRole::Label:
        return label;
    case TextRole::Body:
        return body;
    case TextRole::Lead:
        return lead;
    case TextRole::Heading:
        return heading;
    case TextRole::Title:
        return title;
    case TextRole::Answer:
        return answer;
    case TextRole::Display:
        return display;
    }
    return body;
}

const QStringList& families()
{
    static const QStringList names = {u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s,  u"Microsoft YaHei UI"_s,
                                      u"Microsoft YaHei"_s,  u"WenQuanYi Micro Hei"_s, u"sans-serif"_s};
    return names;
}

bool digitsAreEqual(const QFont& font)
{
    const QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit)
        if (std::abs(metrics.horizontalAdvance(QChar(digit)) - width) > 0.01)
            return false;
    return true;
}

} // namespace

class Look::Private
{
public:
    Theme theme;
    Sizes sizes;
    TextStep step = TextStep::Standard;
    QPointer<QApplication> application; // none for a look that is not in force
    bool keyboard = true;               // before any input, what has the focus shows it
    mutable int tabular = -1;           // asked for once; measuring needs an application
    // One object each: with a new one Qt looks for the family again at every use.
    mutable std::map<std::tuple<TextRole, bool, TextStep>, QFont> fonts;

    [[nodiscard]] QFont font(TextRole role, bool bold) const
    {
        const auto [at, isNew] = fonts.try_emplace({role, bold, step});
        if (isNew) {
            QFont& font = at->second;
            font.setFamilies(families());
            font.setPointSizeF(typeOf(role).points.at(static_cast<std::size_t>(step)));
            font.setWeight(bold ? QFont::Bold : QFont::Normal);
        }
        return at->second;
    }

    void apply(Look& look)
    {
        if (!application)
            return;
        application->setPalette(theme.palette());
        // Without a class name this also clears the fonts that the platform gives to menus, tooltips and the like.
        QApplication::setFont(look.font(TextRole::Body));
        QToolTip::setFont(look.font(TextRole::Label));
        QToolTip::setPalette(theme.palette());
        // Qt tells the widgets of shown windows later and the others when they are shown; those that hear of the change
        // below must see the new colours and fonts.
        for (const auto type : {QEvent::ApplicationPaletteChange, QEvent::ApplicationFontChange}) {
            const QWidgetList windows = QApplication::topLevelWidgets();
            for (QWidget* window : windows) {
                QEvent event(type);
                QCoreApplication::sendEvent(window, &event);
            }
        }
        const QWidgetList widgets = QApplication::allWidgets();
        for (QWidget* widget : widgets) {
            QEvent event(QEvent::StyleChange);
            QCoreApplication::sendEvent(widget, &event);
        }
    }
};

Look::Look(ThemeKind theme, TextStep step, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->theme = Theme::of(theme);
    d->step = step;
    d->sizes = Sizes::of(step, theme);
}

Look::~Look() = default;

Look* Look::install(QApplication& application, ThemeKind theme, TextStep step)
{
    auto* style = new YibaoStyle(theme, step);
    Look& look = style->look();
    look.d->application = &application;
    QApplication::setStyle(style);
    look.d->apply(look);
    new FocusTracker(look, application);
    return &look;
}

const Look& Look::of(const QWidget* widget)
{
    const QStyle* style = widget != nullptr ? widget->style() : QApplication::style();
    if (const auto* ours = qobject_cast<const YibaoStyle*>(style))
        return ours->look();
    static const Look plain(ThemeKind::Light, TextStep::Standard);
    return plain;
}

const Theme& Look::theme() const
{
    return d->theme;
}

const Sizes& Look::sizes() const
{
    return d->sizes;
}

TextStep Look::step() const
{
    return d->step;
}

QFont Look::font(TextRole role, bool bold) const
{
    return d->font(role, bold || typeOf(role).bold);
}

QFont Look::regularFont(TextRole role) const
{
    return d->font(role, false);
}

int Look::lineHeight(TextRole role) const
{
    const QFontMetricsF metrics(font(role));
    const qreal pixels = QFontInfo(font(role)).pixelSize();
    return qRound(std::max(metrics.height(), pixels * typeOf(role).line));
}

bool Look::hasTabularDigits() const
{
    if (d->tabular < 0)
        d->tabular = digitsAreEqual(font(TextRole::Body)) && digitsAreEqual(font(TextRole::Body, true)) ? 1 : 0;
    return d->tabular == 1;
}

QPixmap Look::pixmap(const QString& name, const QColor& colour, int size, qreal ratio) const
{
    return icons::icon(name, colour, name == u"mark" ? d->theme.accentText : d->theme.surface, size, ratio);
}

QIcon Look::icon(const QString& name) const
{
    return iconNames().contains(name) ? QIcon(new LookIconEngine(name, this)) : QIcon();
}

QStringList Look::iconNames()
{
    return icons::iconNames();
}

QPixmap Look::drawing(const QString& name, qreal ratio) const
{
    return icons::drawing(name, d->theme, QSize(d->sizes.space(160), d->sizes.space(112)), ratio);
}

QStringList Look::drawingNames()
{
    return icons::drawingNames();
}

bool Look::keyboardInput() const
{
    return d->keyboard;
}

void Look::setTheme(ThemeKind theme)
{
    if (d->theme.kind == theme)
        return;
    d->theme = Theme::of(theme);
    d->sizes = Sizes::of(d->step, theme);
    d->apply(*this);
    Q_EMIT changed();
}

void Look::setStep(TextStep step)
{
    if (d->step == step)
        return;
    d->step = step;
    d->sizes = Sizes::of(step, d->theme.kind);
    d->apply(*this);
    Q_EMIT changed();
}

void Look::setKeyboardInput(bool keyboard)
{
    if (d->keyboard == keyboard)
        return;
    d->keyboard = keyboard;
    Q_EMIT inputChanged();
}

} // namespace yibao::ui
