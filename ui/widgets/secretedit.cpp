// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/secretedit.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

bool takesAway(const QKeyEvent* key)
{
    return key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Cut);
}

} // namespace

SecretEdit::SecretEdit(Kind kind, QWidget* parent)
    : QLineEdit(parent)
    , m_kind(kind)
{
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    if (kind == Kind::Password)
        setEchoMode(QLineEdit::Password);
    // What is selected while it is shown goes to the second clipboard of X11 by itself.
    connect(this, &QLineEdit::selectionChanged, this, [this] {
        QClipboard* clipboard = QGuiApplication::clipboard();
        if (hasSelectedText() && clipboard->supportsSelection() && clipboard->ownsSelection() &&
            clipboard->text(QClipboard::Selection) == selectedText())
            clipboard->clear(QClipboard::Selection);
    });
}

SecretEdit::~SecretEdit()
{
    // Whoever listens may be half gone.
    const QSignalBlocker quiet(this);
    wipe();
}

QString SecretEdit::typed() const
{
    const QString shared = text();
    return QString(shared.constData(), shared.size());
}

void SecretEdit::wipe()
{
    {
        // The editor and we share one buffer; a detached copy would leave the first one as it is.
        QString shared = text();
        if (shared.data_ptr().isMutable()) {
            auto* characters = const_cast<QChar*>(shared.constData()); // NOLINT(cppcoreguidelines-pro-type-const-cast)
            std::fill(characters, characters + shared.size(), QChar(u' '));
        }
    }
    // Not clear(), which can be undone.
    setText({});
    setShown(false);
}

void SecretEdit::setShown(bool shown)
{
    if (m_kind == Kind::Password)
        setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
}

bool SecretEdit::isShown() const
{
    return echoMode() == QLineEdit::Normal;
}

bool SecretEdit::event(QEvent* event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        if (takesAway(static_cast<QKeyEvent*>(event))) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void SecretEdit::mouseReleaseEvent(QMouseEvent* event)
{
    // With dots Qt copies nothing to the second clipboard.
    const EchoMode mode = echoMode();
    setEchoMode(QLineEdit::Password);
    QLineEdit::mouseReleaseEvent(event);
    setEchoMode(mode);
}

void SecretEdit::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu();
    if (menu == nullptr)
        return;
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction* action : menu->actions()) {
        if (action->objectName() == "edit-copy"_L1 || action->objectName() == "edit-cut"_L1)
            action->setVisible(false);
    }
    menu->popup(event->globalPos());
}

} // namespace yibao::ui
