// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>

#include <functional>

namespace yibao::wire {

/// Reads the members of one object of a profile strictly: a member of the wrong type or out of range is a problem that
/// names its place; members nobody asks for are ignored. Readers of inner objects share the first problem.
class ProfileReader
{
public:
    ProfileReader(const QJsonObject& object, const QString& place, QString* problem);

    /// What is there; `otherwise` when the member is missing or wrong.
    [[nodiscard]] QString text(const QString& member, const QString& otherwise = {}) const;
    /// The same, and a missing or empty one is a problem.
    [[nodiscard]] QString requiredText(const QString& member) const;
    [[nodiscard]] bool flag(const QString& member, bool otherwise) const;
    [[nodiscard]] qint64 number(const QString& member, qint64 otherwise, qint64 least, qint64 most) const;
    [[nodiscard]] QMap<QString, QString> texts(const QString& member) const;
    /// Calls `read` with each member of an object of objects.
    void each(const QString& member, const std::function<void(const QString& name, const ProfileReader&)>& read) const;
    /// Tells of a value that is of the right type and wrong all the same.
    void refuse(const QString& member, const QString& why) const;

private:
    [[nodiscard]] QString placeOf(const QString& member) const;

    QJsonObject m_object;
    QString m_place;
    QString* m_problem;
};

} // namespace yibao::wire
