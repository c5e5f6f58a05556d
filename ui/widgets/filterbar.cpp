// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/filterbar.h"

#include "core/catalog/celltext.h"
#include "ui/theme/control.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/recentregions.h"
#include "ui/widgets/regionfield.h"
#include "ui/widgets/textfield.h"

#include <QApplication>
#include <QKeyEvent>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using catalog::Filter;
using catalog::FilterKind;

FilterBar::FilterBar(const catalog::Catalog& catalog, const catalog::Service& service, QWidget* parent)
    : QFrame(parent)
    , m_catalog(catalog)
    , m_service(service)
    , m_more(new Button(ButtonRole::Quiet, {}, u"filter"_s))
    , m_reset(new Button(ButtonRole::Outlined))
    , m_search(new Button(ButtonRole::Primary))
{
    setObjectName(u"filterBar"_s);
    setFrameShape(QFrame::NoFrame);
    setControlMargins(this);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    for (const Filter& filter : service.filters) {
        FilterField* field = make(filter);
        field->setObjectName(u"filter."_s + filter.id);
        m_fields.append(field);
        (filter.primary ? m_primary : m_secondary).append(field);
        connect(field, &FilterField::edited, this, &FilterBar::edited);
        connect(field, &FilterField::valueChanged, this, [this] { translateButtons(); });
        connect(field, &FilterField::submitted, this, &FilterBar::searchRequested);
    }
    // After the fields, so that the focus comes to those first.
    for (Button* button : {m_more, m_reset, m_search})
        button->setParent(this);
    m_more->setObjectName(u"filter.more"_s);
    m_reset->setObjectName(u"filter.reset"_s);
    m_search->setObjectName(u"filter.search"_s);
    m_more->setVisible(!m_secondary.isEmpty());
    m_reset->setVisible(!m_fields.isEmpty());
    for (FilterField* field : std::as_const(m_secondary))
        field->hide();

    connect(m_more, &QAbstractButton::clicked, this, [this] {
        setMoreShown(!m_moreShown);
        if (m_moreShown)
            m_secondary.constFirst()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_reset, &QAbstractButton::clicked, this, [this] {
        setValues({});
        Q_EMIT reset();
        focusFirst();
    });
    connect(m_search, &QAbstractButton::clicked, this, &FilterBar::searchRequested);
    for (const auto key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(key), this);
        connect(shortcut, &QShortcut::activated, this, &FilterBar::searchRequested);
    }
    translateFields();
    translateButtons();
    assignMnemonics();
    orderTabs();
}

FilterBar::~FilterBar()
{
    for (const QPointer<KeyHint>& hint : std::as_const(m_hints))
        delete hint;
}

FilterField* FilterBar::make(const Filter& filter)
{
    switch (filter.kind) {
    case FilterKind::Text:
        return new TextField(filter.id, {}, this);
    case FilterKind::Region:
        return new RegionField(filter.id, {}, m_catalog.regions(), this);
    case FilterKind::Choice:
    case FilterKind::Flag:
        return new ChoiceField(filter.id, {}, this);
    case FilterKind::Date:
        return new DateField(filter.id, {}, this);
    }
    Q_UNREACHABLE();
}

void FilterBar::translateFields()
{
    setAccessibleName(tr("Conditions"));
    const catalog::CellText words(m_catalog);
    for (const Filter& filter : m_service.filters) {
        FilterField* field = this->field(filter.id);
        field->setLabel(catalog::translated(filter.label));
        if (filter.placeholder != nullptr)
            field->setPlaceholder(catalog::translated(filter.placeholder));
        auto* choice = qobject_cast<ChoiceField*>(field);
        if (choice != nullptr && filter.kind == FilterKind::Choice)
            choice->setEntries(ChoiceField::entriesOf(m_catalog.dictionary(filter.dictionary), catalog::isInEnglish()));
        else if (choice != nullptr)
            choice->setEntries({{.code = u"1"_s, .label = words.filterValueInWords(filter, u"1"_s), .more = {}},
                                {.code = u"0"_s, .label = words.filterValueInWords(filter, u"0"_s), .more = {}}});
    }
}

void FilterBar::translateButtons()
{
    int hidden = 0;
    for (const FilterField* field : std::as_const(m_secondary))
        hidden += field->value().isEmpty() ? 0 : 1;
    QString more = m_moreShown ? tr("Fewer") : tr("More");
    // A condition that cannot be seen must not work in silence.
    if (!m_moreShown && hidden > 0)
        more = tr("More · %1").arg(hidden);
    const bool moved = more != m_more->text();
    m_more->setText(more);
    m_more->setAccessibleDescription(m_moreShown ? tr("The other conditions are shown")
                                                 : tr("Shows the other conditions; %n of them set", nullptr, hidden));
    m_reset->setText(tr("Reset"));
    m_search->setText(tr("Search"));
    m_search->setToolTip(tr("Asks the portal as well (Ctrl Enter)"));
    if (moved)
        refit();
}

void FilterBar::assignMnemonics()
{
    // Letters come from the English words, so that they are the same in every language. M, R and S are the buttons'.
    QString taken = u"FHMRS"_s;
    for (const Filter& filter : m_service.filters) {
        const QString words = QString::fromLatin1(filter.label).toUpper();
        for (const QChar letter : words) {
            if (letter >= u'A' && letter <= u'Z' && !taken.contains(letter)) {
                taken += letter;
                field(filter.id)->setMnemonic(letter);
                break;
            }
        }
    }
    const QList<std::pair<Button*, QString>> buttons{{m_more, u"M"_s}, {m_reset, u"R"_s}, {m_search, u"S"_s}};
    for (const auto& [button, letter] : buttons) {
        auto* shortcut = new QShortcut(QKeySequence(u"Alt+"_s + letter), this);
        connect(shortcut, &QShortcut::activated, button, [target = button] {
            target->setFocus(Qt::ShortcutFocusReason);
            target->click();
        });
        auto* hint = new KeyHint(letter, this);
        hint->hide();
        hint->setProperty("for", QVariant::fromValue<QObject*>(button));
        m_hints.append(hint);
    }
}

void FilterBar::showMnemonics(bool shown)
{
    for (FilterField* field : std::as_const(m_fields))
        field->setMnemonicShown(shown);
    for (const QPointer<KeyHint>& hint : std::as_const(m_hints)) {
        if (!hint)
            continue;
        const auto* button = qobject_cast<QWidget*>(hint->property("for").value<QObject*>());
        const bool here = shown && button != nullptr && button->isVisible();
        hint->setVisible(here);
        if (!here)
            continue;
        // Over the lower edge of its button: the words stay legible and nothing moves.
        if (hint->parentWidget() != window())
            hint->setParent(window());
        const QSize size = hint->sizeHint();
        const QPoint edge = button->mapTo(window(), QPoint(button->width() / 2, button->height() - Sizes::frameInset));
        hint->setGeometry(edge.x() - size.width() / 2, edge.y() - size.height() / 2, size.width(), size.height());
        hint->show();
        hint->raise();
    }
}

void FilterBar::orderTabs()
{
    QWidget* last = nullptr;
    const auto next = [&last](QWidget* widget) {
        while (widget->focusProxy() != nullptr)
            widget = widget->focusProxy();
        if (last != nullptr)
            setTabOrder(last, widget);
        last = widget;
    };
    for (FilterField* field : std::as_const(m_primary))
        next(field);
    next(m_more);
    for (FilterField* field : std::as_const(m_secondary))
        next(field);
    next(m_reset);
    next(m_search);
}

QMap<QString, QString> FilterBar::values() const
{
    QMap<QString, QString> values;
    for (const FilterField* field : m_fields) {
        const QString value = field->value();
        if (!value.isEmpty())
            values.insert(field->id(), value);
    }
    return values;
}

void FilterBar::setValues(const QMap<QString, QString>& values)
{
    for (FilterField* field : std::as_const(m_fields)) {
        field->setValue(values.value(field->id()));
        field->setError({});
    }
    for (const FilterField* field : std::as_const(m_secondary)) {
        if (!field->value().isEmpty())
            setMoreShown(true);
    }
    refit();
}

FilterField* FilterBar::field(const QString& filterId) const
{
    for (FilterField* field : m_fields) {
        if (field->id() == filterId)
            return field;
    }
    return nullptr;
}

void FilterBar::setErrors(const QMap<QString, QString>& errors)
{
    FilterField* first = nullptr;
    for (FilterField* field : std::as_const(m_fields)) {
        const QString error = errors.value(field->id());
        field->setError(error);
        if (error.isEmpty())
            continue;
        if (m_secondary.contains(field))
            setMoreShown(true);
        if (first == nullptr)
            first = field;
    }
    refit();
    if (first != nullptr)
        first->setFocus(Qt::OtherFocusReason);
}

void FilterBar::setRecentRegions(const std::shared_ptr<RecentRegions>& recents)
{
    for (FilterField* field : std::as_const(m_fields)) {
        if (auto* region = qobject_cast<RegionField*>(field))
            region->setRecentRegions(recents);
    }
}

void FilterBar::setToday(QDate today)
{
    for (FilterField* field : std::as_const(m_fields)) {
        if (auto* date = qobject_cast<DateField*>(field))
            date->setToday(today);
    }
}

void FilterBar::setMoreShown(bool shown)
{
    if (m_moreShown == shown || m_secondary.isEmpty())
        return;
    m_moreShown = shown;
    for (FilterField* field : std::as_const(m_secondary))
        field->setVisible(shown);
    translateButtons();
    refit();
}

void FilterBar::focusFirst()
{
    if (!m_fields.isEmpty())
        m_fields.constFirst()->setFocus(Qt::OtherFocusReason);
    else
        m_search->setFocus(Qt::OtherFocusReason);
}

void FilterBar::refit()
{
    place(width(), true);
    updateGeometry();
}

// --- events --------------------------------------------------------------------------------------------------------

void FilterBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    place(width(), true);
    if (place(width(), false) != height())
        updateGeometry();
}

void FilterBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (m_fields.isEmpty())
        return;
    if (event->type() == QEvent::LanguageChange) {
        translateFields();
        translateButtons();
        refit();
    } else if (event->type() == QEvent::StyleChange) {
        refit();
    }
}

bool FilterBar::event(QEvent* event)
{
    // A field has grown or become smaller, for example by the sentence of an error.
    if (event->type() == QEvent::LayoutRequest)
        refit();
    return QFrame::event(event);
}

void FilterBar::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    qApp->installEventFilter(this);
}

void FilterBar::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    qApp->removeEventFilter(this);
    showMnemonics(false);
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt)
            showMnemonics(true);
        break;
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt)
            showMnemonics(false);
        break;
    case QEvent::WindowDeactivate:
    case QEvent::MouseButtonPress:
        showMnemonics(false);
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace yibao::ui
