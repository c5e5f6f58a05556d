// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/catalog.h"
#include "ui/theme/look.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QInputMethodEvent>
#include <QLabel>
#include <QPixmap>
#include <QTest>
#include <QTranslator>
#include <QVBoxLayout>
#include <QWidget>

namespace yibao::ui::stage {

/// The look of the program; installed once for a test program, the first call says which.
inline Look& look(ThemeKind theme = ThemeKind::Light, TextStep step = TextStep::Standard)
{
    static Look* const installed = Look::install(*qApp, theme, step);
    return *installed;
}

/// The catalogue that ships.
inline const catalog::Catalog& catalogue()
{
    static const Result<catalog::Catalog> loaded = catalog::Catalog::load();
    if (!loaded)
        qFatal("the catalogue does not load: %s", qPrintable(loaded.error().detail));
    return *loaded;
}

/// The Chinese words of the program, of the file YIBAO_QM when that is set. False when there are none.
inline bool speakChinese(QTranslator& translator)
{
    const QString file = qEnvironmentVariable("YIBAO_QM", QStringLiteral(":/yibao/i18n/yibaodesk_zh_CN.qm"));
    return translator.load(file) && QApplication::installTranslator(&translator);
}

/// A window with a margin around what is added to it.
class Window final : public QWidget
{
public:
    explicit Window(QSize size, int margin = 24)
        : m_layout(new QVBoxLayout(this))
    {
        look();
        m_layout->setContentsMargins(margin, margin, margin, margin);
        m_layout->setSpacing(12);
        resize(size);
    }
    template <typename Widget>
    Widget* add(Widget* widget, int stretch = 0)
    {
        m_layout->addWidget(widget, stretch);
        return widget;
    }
    void fill() { m_layout->addStretch(1); }
    void open()
    {
        show();
        activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(this));
        QCoreApplication::sendPostedEvents();
    }

private:
    QVBoxLayout* m_layout;
};

/// A picture for the eye, where YIBAO_SHOTS names a folder.
inline void shot(QWidget* widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("YIBAO_SHOTS");
    if (folder.isEmpty())
        return;
    QTest::qWait(30);
    QDir().mkpath(folder);
    widget->grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

/// Object names of everything that takes the focus and has no name for screen readers.
inline QStringList unnamed(const QWidget* root)
{
    QStringList names;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() != nullptr || !widget->isVisibleTo(root))
            continue;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        if (spoken == nullptr || spoken->text(QAccessible::Name).trimmed().isEmpty())
            names.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
    }
    return names;
}

/// Object names of buttons and labels that have less room than their words need.
inline QStringList clipped(const QWidget* root)
{
    QStringList names;
    for (const QAbstractButton* button : root->findChildren<QAbstractButton*>()) {
        if (button->isVisibleTo(root) && button->width() < button->minimumSizeHint().width())
            names.append(button->objectName() + QStringLiteral(": ") + button->text());
    }
    for (const QLabel* label : root->findChildren<QLabel*>()) {
        const bool low = label->wordWrap() && label->height() < label->heightForWidth(label->width());
        const bool narrow = !label->wordWrap() && label->width() < label->minimumSizeHint().width();
        if (label->isVisibleTo(root) && (low || narrow))
            names.append(label->objectName() + QStringLiteral(": ") + label->text());
    }
    return names;
}

/// What an input method does when a person picks a word.
inline void commit(QWidget* target, const QString& text)
{
    QInputMethodEvent composing(text.left(1), {});
    QApplication::sendEvent(target, &composing);
    QInputMethodEvent done;
    done.setCommitString(text);
    QApplication::sendEvent(target, &done);
}

} // namespace yibao::ui::stage
