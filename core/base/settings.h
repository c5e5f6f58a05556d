// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QSettings>
#include <QStringList>

#include <memory>
#include <optional>

namespace yibao {

/// Everything the program remembers between two starts that is one word. Values outside the table's rule read as
/// their default, so a file edited by hand can do no harm.
enum class Setting {
    Profile,        ///< name of a shipped portal profile, or the path of a profile file
    Language,       ///< zh_CN, en; empty: by the system
    Theme,          ///< system, light, dark, contrast
    TextSize,       ///< standard, large, elder, extra
    TextSizeBefore, ///< the size to which F9 returns from elder
    DataDir,        ///< folder of the lists; empty for the usual one. Read at start.
    SignInWay,      ///< the tab of the sign-in used last: qr, account
};

/// Settings over an ini file. Nothing personal is ever written here.
class Settings final : public QObject
{
    Q_OBJECT
public:
    /// Reads `file`. One that cannot be understood is moved aside and `notice()` says so; the program goes on with
    /// defaults. Never fails.
    [[nodiscard]] static std::unique_ptr<Settings> open(const QString& file);
    /// Over a store made by the caller, for tests.
    explicit Settings(std::unique_ptr<QSettings> store, QObject* parent = nullptr);
    ~Settings() override;

    [[nodiscard]] QString value(Setting setting) const;
    /// Keeps the value; one that the rule refuses is left out. True when it was taken.
    bool setValue(Setting setting, const QString& value);
    [[nodiscard]] static QString fallback(Setting setting);
    /// What the command line said: holds until the value is set, and is not kept. True when the rule takes it.
    bool override(Setting setting, const QString& value);

    /// Geometry of the main window as QWidget::saveGeometry gave it; empty when unknown or implausible.
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);

    /// Region codes chosen lately, newest first, at most eight.
    [[nodiscard]] QStringList recentRegions() const;
    void addRecentRegion(const QString& code);

    /// Column choice of a table: field ids in order; empty for the declared one.
    [[nodiscard]] QStringList columns(const QString& service) const;
    void setColumns(const QString& service, const QStringList& fields);

    /// What a person should know of the opening: the damaged file, or that nothing can be kept.
    [[nodiscard]] std::optional<Error> notice() const { return m_notice; }
    /// Where a damaged file was put; empty when none was.
    [[nodiscard]] QString quarantined() const { return m_quarantined; }
    [[nodiscard]] QString file() const;
    /// Writes to the disk now. False when it could not.
    bool sync();

Q_SIGNALS:
    void changed(yibao::Setting setting);

private:
    std::unique_ptr<QSettings> m_store;
    QMap<Setting, QString> m_overrides;
    std::optional<Error> m_notice;
    QString m_quarantined;
};

} // namespace yibao
