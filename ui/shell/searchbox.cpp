// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/searchbox.h"

#include "core/base/text.h"
#include "core/base/whendone.h"
#include "ui/shell/searchpopup.h"
#include "ui/theme/control.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <utility>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {
constexpr int longestText = 200;
constexpr int leastWidth = 48;
}

SearchBox::SearchBox(services::GlobalSearch& search, const Clock& clock, QWidget* window, QWidget* parent)
    : ControlFrame(parent)
    , m_search(search)
    , m_icon(new IconLabel(u"search"_s, Ink::Secondary))
    , m_edit(new QLineEdit)
    , m_count(new Label({}, TextRole::Caption, Ink::Muted))
    , m_key(new KeyHint(u"Ctrl K"_s))
    , m_clear(new IconButton(u"close"_s, tr("Clear the search"), u"Esc"_s))
    , m_popup(new SearchPopup(clock, window))
{
    setObjectName(u"searchBox"_s);
    m_edit->setObjectName(u"search.edit"_s);
    m_edit->setAccessibleName(tr("Search everything"));
    m_edit->setPlaceholderText(tr("Hospital, pharmacy, agency, place, drug, guide"));
    m_edit->setFrame(false);
    m_edit->setMaxLength(longestText);
    m_edit->setMinimumWidth(leastWidth); // by itself it would ask for more, and the count be cut in the largest type
    setRing(m_edit, Ring::None);
    setRing(this, Ring::Field);
    m_clear->setObjectName(u"search.clear"_s);
    m_clear->setButtonSize(IconButton::Size::Smallest);
    m_clear->setFocusPolicy(Qt::NoFocus);
    setFocusProxy(m_edit);

    // The base has a layout of its own measures; only spacing is ours.
    auto* row = qobject_cast<QHBoxLayout*>(layout());
    if (row == nullptr)
        row = new QHBoxLayout(this);
    row->setContentsMargins(1, 0, -2, 0);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_edit, 1);
    row->addWidget(m_count);
    row->addWidget(m_key);
    row->addWidget(m_clear);
    m_clear->hide();
    m_count->hide();

    m_edit->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &SearchBox::textChanged);
    connect(m_clear, &QAbstractButton::clicked, this, [this] {
        reset();
        activate();
    });
    connect(m_popup, &SearchPopup::currentChanged, this, &SearchBox::describe);
    connect(m_popup, &SearchPopup::hitChosen, this, [this](const services::SearchHit& hit) {
        reset();
        Q_EMIT hitChosen(hit);
    });
    connect(m_popup, &SearchPopup::allChosen, this,
            [this](const services::SearchGroup& group, const services::SearchHit& hit) {
                reset();
                Q_EMIT allChosen(group, hit);
            });
}

SearchBox::~SearchBox() = default;

void SearchBox::activate()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void SearchBox::setText(const QString& text)
{
    m_edit->setText(text);
}

QString SearchBox::text() const
{
    return m_edit->text();
}

void SearchBox::reset()
{
    m_edit->clear();
    m_popup->hide();
}

void SearchBox::refresh()
{
    if (!text().isEmpty())
        textChanged(text());
}

void SearchBox::textChanged(const QString& text)
{
    const bool nothing = text::folded(text).isEmpty();
    m_key->setVisible(text.isEmpty());
    m_clear->setVisible(!text.isEmpty());
    m_dismissed = false;
    if (nothing) {
        m_count->hide();
        m_popup->hide();
        m_answeredText.clear();
        m_underWay = false;
        m_enterAwaits = false;
        describe();
        Q_EMIT settled();
        return;
    }
    // The hits of the key before stay until those of this one are there; its look-up is dropped.
    m_underWay = true;
    m_enterAwaits = false;
    whenDone(m_search.search(text), this, [this](const services::SearchResult& result) { answered(result); });
}

void SearchBox::answered(const services::SearchResult& result)
{
    // Only the newest text is worth showing: hits of an older one would flicker under the caret.
    if (!m_underWay || result.text != text())
        return;
    m_underWay = false;
    if (!result.text.isEmpty()) {
        m_answeredText = result.text;
        m_count->setText(tr("%n hit(s)", nullptr, int(std::min<qint64>(result.total(), 999999))));
        m_count->show();
        if (!m_dismissed)
            m_popup->show(result, this);
        describe();
    }
    Q_EMIT settled();
    if (std::exchange(m_enterAwaits, false))
        m_popup->openCurrent();
}

void SearchBox::describe()
{
    QString words;
    if (m_popup->isOpen())
        words = m_popup->currentWords();
    if (words == m_edit->accessibleDescription())
        return;
    m_edit->setAccessibleDescription(words);
    QAccessibleEvent event(m_edit, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

bool SearchBox::keyPressed(int key, Qt::KeyboardModifiers modifiers)
{
    const bool open = m_popup->isOpen();
    switch (key) {
    case Qt::Key_Escape:
        if (m_edit->text().isEmpty())
            Q_EMIT left();
        else
            reset();
        return true;
    case Qt::Key_Down:
        if (open)
            m_popup->step(1);
        else
            refresh();
        return true;
    case Qt::Key_Up:
        if (open)
            m_popup->step(-1);
        return open;
    case Qt::Key_Tab:
        if (open)
            m_popup->stepGroup(1);
        return open;
    case Qt::Key_Backtab:
        if (open)
            m_popup->stepGroup(-1);
        return open;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (open && m_answeredText == text())
            return modifiers.testFlag(Qt::ControlModifier) ? m_popup->openAll() : m_popup->openCurrent();
        // The answer to the last key is on its way: what it brings is opened then.
        m_enterAwaits = m_underWay;
        if (!m_underWay)
            refresh();
        return true;
    default:
        return false;
    }
}

bool SearchBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit) {
        if (event->type() == QEvent::ShortcutOverride) {
            // Esc and Ctrl Enter mean something else in the window; here they are the pop-up's.
            const auto* key = static_cast<QKeyEvent*>(event);
            const bool ours =
                key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
            if (ours && (m_popup->isOpen() || key->key() == Qt::Key_Escape)) {
                event->accept();
                return true;
            }
        } else if (event->type() == QEvent::KeyPress) {
            const auto* key = static_cast<QKeyEvent*>(event);
            if (keyPressed(key->key(), key->modifiers()))
                return true;
        } else if (event->type() == QEvent::FocusOut) {
            const auto* focus = static_cast<QFocusEvent*>(event);
            if (focus->reason() != Qt::ActiveWindowFocusReason && focus->reason() != Qt::PopupFocusReason) {
                m_dismissed = true;
                m_popup->hide();
            }
        } else if (event->type() == QEvent::FocusIn && m_edit->text().isEmpty()) {
            whenDone(m_search.prepare(), this, [this](const services::SearchResult& result) {
                if (text().isEmpty())
                    m_popup->prepare(result, this);
            });
        } else if (event->type() == QEvent::FocusIn && !m_popup->isOpen()) {
            refresh();
        }
    } else if (event->type() == QEvent::MouseButtonPress && m_popup->isOpen()) {
        // A click on what takes no focus does not move it, yet it means: not this.
        m_dismissed = true;
        m_popup->hide();
    }
    return ControlFrame::eventFilter(watched, event);
}

void SearchBox::mousePressEvent(QMouseEvent*)
{
    m_edit->setFocus(Qt::MouseFocusReason);
}

} // namespace yibao::ui
