// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/shell/shellcontext.h"
#include "ui/widgets/appdialog.h"

class QButtonGroup;
class QLineEdit;
class QRadioButton;

namespace yibao::ui {

class ChoiceField;
class Label;
class TextField;

/// Profile, language, theme, text size, data folder. Nothing is taken before "Save". Object names: "settingsDialog",
/// "settings.profile.<name>", "settings.language", "settings.theme", "settings.textSize", "settings.dataDir",
/// "settings.chooseFolder", "settings.save".
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
};

} // namespace yibao::ui
