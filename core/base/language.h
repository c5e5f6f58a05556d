// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QLocale>
#include <QObject>
#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

class QCoreApplication;

namespace yibao {

/// The languages the program speaks: "zh_CN" and "en".
[[nodiscard]] QStringList languages();

/// The first of: what was asked for, what the settings say, English where the system is English, else Chinese.
[[nodiscard]] QString chooseLanguage(const QString& asked, const QString& setting = {},
                                     const QLocale& system = QLocale::system());

/// The translations in force. Takes them away again when it goes.
class Language final
{
public:
    Language() = default;
    ~Language();
    Q_DISABLE_COPY_MOVE(Language)

    /// Loads our words and Qt's own; replaces what was in force. False when a translation is missing.
    bool use(const QString& language);
    [[nodiscard]] QString current() const { return m_current; }

private:
    void remove();

    std::vector<std::unique_ptr<QTranslator>> m_translators;
    QString m_current;
};

} // namespace yibao
