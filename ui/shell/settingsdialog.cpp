// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/settingsdialog.h"

#include "core/base/whendone.h"
#include "ui/shell/keysdialog.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textfield.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

QString sentenceFor(const ProfileChoice& profile)
{
    if (profile.name == "offline"_L1)
        return SettingsDialog::tr("Only the lists on this computer. Nothing is sent anywhere.");
    if (profile.name == "sandbox"_L1)
        return SettingsDialog::tr("A practice portal on this computer with made-up institutions. Every row says so.");
    if (profile.name == "national"_L1)
        return SettingsDialog::tr("Public questions go to the official platform, at most one a second and never whole "
                                  "lists. Personal services open the official page.");
    return SettingsDialog::tr("A profile from a file: %1").arg(QDir::toNativeSeparators(profile.name));
}

QVBoxLayout* column(QWidget* widget)
{
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    return layout;
}

} // namespace

SettingsDialog::SettingsDialog(const ShellContext& context, Dialogs& dialogs, QWidget* parent)
    : AppDialog(tr("Settings"), parent)
    , m_settings(context.settings)
    , m_dialogs(dialogs)
    , m_profiles(context.profiles())
    , m_dataDir(context.dataDir)
    , m_group(new QButtonGroup(this))
    , m_account(context.account)
{
    setObjectName(u"settingsDialog"_s);
    setBaseWidth(640);
    body()->addWidget(makeProfiles());
    body()->addSpacing(16);
    body()->addWidget(makeLook());
    body()->addSpacing(16);
    body()->addWidget(makeFolder());
    if (m_account != nullptr) {
        if (QWidget* part = makeAccount(*m_account)) {
            body()->addSpacing(16);
            body()->addWidget(part);
        }
    }
    addCancel();
    Button* saveButton = addAction(tr("Save"));
    saveButton->setObjectName(u"settings.save"_s);
    connect(saveButton, &QAbstractButton::clicked, this, &SettingsDialog::save);
}

SettingsDialog::~SettingsDialog() = default;

QWidget* SettingsDialog::makeProfiles()
{
    auto* part = new QWidget;
    auto* layout = column(part);
    layout->addWidget(new Label(tr("Where answers come from"), TextRole::Lead));
    const QString current = m_settings.value(Setting::Profile);
    const auto known = [&](const ProfileChoice& profile) { return profile.name == current; };
    if (std::none_of(m_profiles.begin(), m_profiles.end(), known))
        m_profiles.append({.name = current, .title = QFileInfo(current).fileName(), .address = {}, .optIn = false});
    for (const ProfileChoice& profile : std::as_const(m_profiles)) {
        auto* choice = new QRadioButton(profile.address.isEmpty() ? profile.title
                                                                  : tr("%1 · %2").arg(profile.title, profile.address));
        choice->setObjectName(u"settings.profile."_s + profile.name);
        choice->setProperty("profile", profile.name);
        choice->setChecked(profile.name == current);
        m_group->addButton(choice);
        layout->addWidget(choice);
        auto* words = new Label(sentenceFor(profile), TextRole::Label, Ink::Secondary);
        words->setWordWrap(true);
        words->setContentsMargins(Look::of(this).sizes().space(24) + 4, 0, 0, 4);
        choice->setAccessibleDescription(words->text());
        layout->addWidget(words);
    }
    return part;
}

QWidget* SettingsDialog::makeLook()
{
    auto* part = new QWidget;
    auto* layout = column(part);
    layout->addWidget(new Label(tr("How it looks"), TextRole::Lead));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(-Sizes::frameInset, 0, -Sizes::frameInset, 0);
    row->setSpacing(Look::of(this).sizes().space(8));
    layout->addLayout(row);
    const auto add = [&](const QString& id, const QString& label, Setting setting,
                         const QList<ChoiceField::Entry>& entries) {
        auto* field = new ChoiceField(id, label);
        field->setObjectName(u"settings."_s + id);
        field->setEntries(entries);
        field->setClearable(false);
        field->setValue(m_settings.value(setting));
        row->addWidget(field, 1);
        return field;
    };
    // The languages stand in their own words, so that one can be found by who reads no other.
    m_language = add(u"language"_s, tr("Language"), Setting::Language,
                     {{u"zh_CN"_s, u"简体中文"_s, 0, {}}, {u"en"_s, u"English"_s, 0, {}}});
    if (m_language->value().isEmpty())
        m_language->setValue(locale().language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s);
    m_theme = add(u"theme"_s, tr("Colours"), Setting::Theme,
                  {{u"system"_s, tr("as the system"), 0, {}},
                   {u"light"_s, tr("light"), 0, {}},
                   {u"dark"_s, tr("dark"), 0, {}},
                   {u"contrast"_s, tr("high contrast"), 0, {}}});
    m_textSize = add(u"textSize"_s, tr("Type"), Setting::TextSize,
                     {{u"standard"_s, tr("standard"), 0, {}},
                      {u"large"_s, tr("large"), 0, {}},
                      {u"elder"_s, tr("elder version"), 0, {}},
                      {u"extra"_s, tr("very large"), 0, {}}});
    return part;
}

QWidget* SettingsDialog::makeFolder()
{
    auto* part = new QWidget;
    auto* layout = column(part);
    layout->addWidget(new Label(tr("Where lists are kept"), TextRole::Lead));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(-Sizes::frameInset, 0, -Sizes::frameInset, 0);
    row->setSpacing(Look::of(this).sizes().space(8));
    m_folder = new TextField(u"dataDir"_s, tr("Data folder"));
    m_folder->setObjectName(u"settings.dataDir"_s);
    m_folder->setPlaceholder(QDir::toNativeSeparators(m_dataDir));
    m_folder->setValue(QDir::toNativeSeparators(m_settings.value(Setting::DataDir)));
    auto* choose = new Button(ButtonRole::Outlined, tr("Choose…"));
    choose->setObjectName(u"settings.chooseFolder"_s);
    choose->setAccessibleName(tr("Choose the data folder"));
    connect(choose, &QAbstractButton::clicked, this, &SettingsDialog::chooseFolder);
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    layout->addLayout(row);
    m_folderNote = new Label(
        tr("In use now: %1. Another folder is used from the next start on.").arg(QDir::toNativeSeparators(m_dataDir)),
        TextRole::Label, Ink::Secondary);
    m_folderNote->setWordWrap(true);
    layout->addWidget(m_folderNote);
    return part;
}

QWidget* SettingsDialog::makeAccount(const StationAccount& account)
{
    const bool home = account.session.mode() == account::StationMode::Home;
    const bool keys = !account.keys.keySet().isEmpty();
    if (!home && !keys)
        return nullptr;
    auto* part = new QWidget;
    auto* layout = column(part);
    layout->addWidget(new Label(keys ? tr("Sign-in and keys") : tr("Sign-in"), TextRole::Lead));
    if (home) {
        const bool somebody = account::holdsPerson(account.session.state());
        m_stay = new QCheckBox(tr("Stay signed in on this computer"));
        m_stay->setObjectName(u"settings.staySignedIn"_s);
        m_stay->setChecked(account.session.staysSignedIn());
        m_stay->setEnabled(somebody || account.session.staysSignedIn());
        layout->addWidget(m_stay);
        const auto notice = account.keepingNotice();
        auto* words = new Label(
            notice     ? tr("There is no keychain here: it holds for this session only. (%1)").arg(notice->supportId)
            : somebody ? tr("Only on a computer that nobody else uses. Signing out ends it.")
                       : tr("Can be chosen once you are signed in."),
            TextRole::Label, Ink::Secondary);
        words->setWordWrap(true);
        m_stay->setAccessibleDescription(words->text());
        layout->addWidget(words);
    }
    if (keys)
        layout->addWidget(makeKeys(account.keys));
    return part;
}

QWidget* SettingsDialog::makeKeys(const GatewayKeys& keys)
{
    auto* part = new QWidget;
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Look::of(this).sizes().space(8));
    auto* state = new Label;
    state->setObjectName(u"settings.keys"_s);
    state->setWordWrap(true);
    auto* set = new Button(ButtonRole::Outlined);
    set->setObjectName(u"settings.setKeys"_s);
    auto* remove = new Button(ButtonRole::Outlined, tr("Remove the keys"));
    remove->setObjectName(u"settings.removeKeys"_s);
    row->addWidget(state, 1);
    row->addWidget(set);
    row->addWidget(remove);
    const auto show = [state, set, remove, keys] {
        const bool present = keys.present();
        state->setText(present ? tr("Keys of the gateway “%1”: in the keychain").arg(keys.keySet())
                               : tr("Keys of the gateway “%1”: not on this computer").arg(keys.keySet()));
        set->setText(present ? tr("Replace the keys…") : tr("Enter the keys…"));
        remove->setEnabled(present);
    };
    show();
    connect(set, &QAbstractButton::clicked, this, [this, keys, show] {
        auto* dialog = new KeysDialog(keys, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, show);
        dialog->open();
    });
    connect(remove, &QAbstractButton::clicked, this, [this, keys, show] {
        const auto asked = m_dialogs.confirm(tr("Remove the keys of “%1” from this computer?").arg(keys.keySet()),
                                             tr("The portal cannot be asked any more until they are entered again."),
                                             tr("Remove the keys"), true);
        whenDone(asked, this, [this, keys, show](bool yes) {
            if (yes)
                whenDone(keys.remove(), this, [show](const Result<bool>&) { show(); });
        });
    });
    return part;
}

void SettingsDialog::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Choose the data folder"), m_dataDir);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& folder) { m_folder->setValue(QDir::toNativeSeparators(folder)); });
    dialog->open();
}

QString SettingsDialog::chosenProfile() const
{
    const QAbstractButton* checked = m_group->checkedButton();
    return checked == nullptr ? m_settings.value(Setting::Profile) : checked->property("profile").toString();
}

void SettingsDialog::save()
{
    const QString folder = QDir::fromNativeSeparators(m_folder->value().trimmed());
    const QFileInfo info(folder);
    if (!folder.isEmpty() && (!info.isAbsolute() || (info.exists() && !(info.isDir() && info.isWritable())))) {
        m_folder->setError(tr("Please give a folder that can be written, with its whole path."));
        m_folder->setFocus();
        return;
    }
    const QString profile = chosenProfile();
    const auto chosen = std::find_if(m_profiles.begin(), m_profiles.end(),
                                     [&](const ProfileChoice& candidate) { return candidate.name == profile; });
    if (chosen == m_profiles.end() || !chosen->optIn || profile == m_settings.value(Setting::Profile)) {
        apply();
        return;
    }
    const auto asked = m_dialogs.confirm(
        tr("Connect to %1?").arg(chosen->title),
        tr("Questions then leave this computer: the service, the conditions and this computer's address. "
           "At most one a second, never whole lists. You can go back here at any time."),
        tr("Connect"));
    whenDone(asked, this, [this](bool yes) {
        if (yes)
            apply();
    });
}

void SettingsDialog::apply()
{
    // Language and look rebuild what is behind this dialog, so it goes first.
    const QString profile = chosenProfile();
    const QString folder = QDir::fromNativeSeparators(m_folder->value().trimmed());
    const QList<std::pair<Setting, QString>> values{{Setting::Profile, profile},
                                                    {Setting::DataDir, folder},
                                                    {Setting::Theme, m_theme->value()},
                                                    {Setting::TextSize, m_textSize->value()},
                                                    {Setting::Language, m_language->value()}};
    Settings& settings = m_settings;
    if (m_stay != nullptr && m_stay->isEnabled() && m_stay->isChecked() != m_account->session.staysSignedIn())
        (void)m_account->session.setStaySignedIn(m_stay->isChecked());
    accept();
    for (const auto& [setting, value] : values)
        settings.setValue(setting, value);
    settings.sync();
}

} // namespace yibao::ui
