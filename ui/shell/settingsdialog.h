// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/shell/shellcontext.h"
#include "ui/shell/stationaccount.h"
#include "ui/widgets/appdialog.h"

class QButtonGroup;
class QCheckBox;
class QLineEdit;
class QRadioButton;

namespace yibao::ui {

class ChoiceField;
class Label;
class TextField;

/// Profile, language, theme, text size, data folder. Nothing is taken before "Save". Object names: "settingsDialog",
/// "settings.profile.<name>", "settings.language", "settings.theme", "settings.textSize", "settings.dataDir",
/// "settings.chooseFolder", "settings.staySignedIn", "settings.keys", "settings.setKeys", "settings.removeKeys",
/// "settings.save".
class SettingsDialog final : public AppDialog
{
    Q_OBJECT
public:
    SettingsDialog(const ShellContext& context, Dialogs& dialogs, QWidget* parent);
    ~SettingsDialog() override;

private:
    QWidget* makeProfiles();
    QWidget* makeLook();
    QWidget* makeFolder();
    QWidget* makeAccount(const StationAccount& account);
    QWidget* makeKeys(const GatewayKeys& keys);
    void chooseFolder();
    void save();
    void apply();
    [[nodiscard]] QString chosenProfile() const;

    Settings& m_settings;
    Dialogs& m_dialogs;
    QList<ProfileChoice> m_profiles;
    QString m_dataDir;
    QButtonGroup* m_group;
    ChoiceField* m_language = nullptr;
    ChoiceField* m_theme = nullptr;
    ChoiceField* m_textSize = nullptr;
    TextField* m_folder = nullptr;
    Label* m_folderNote = nullptr;
    const StationAccount* m_account;
    QCheckBox* m_stay = nullptr; ///< at home only
};

} // namespace yibao::ui
