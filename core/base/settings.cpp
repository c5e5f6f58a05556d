// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/settings.h"

#include "core/base/supportids.h"
#include "core/base/text.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao {

namespace {

constexpr qint64 largestFile = 1024 * 1024;
constexpr int longestValue = 4096;
constexpr int mostRegions = 8;
constexpr int mostColumns = 64;

struct Rule
{
    Setting setting;
    QLatin1StringView key;
    QLatin1StringView fallback;
    bool (*accepts)(const QString& value);
};

bool isWord(const QString& value)
{
    return !value.isEmpty() && value.size() <= longestValue && !text::isDamaged(value) && !value.contains(u'\n') &&
           !value.contains(u'\r');
}
bool isWordOrNothing(const QString& value)
{
    return value.isEmpty() || isWord(value);
}
bool isLanguage(const QString& value)
{
    return QStringList{u""_s, u"zh_CN"_s, u"en"_s}.contains(value);
}
bool isTheme(const QString& value)
{
    return QStringList{u"system"_s, u"light"_s, u"dark"_s, u"contrast"_s}.contains(value);
}
bool isTextSize(const QString& value)
{
    return QStringList{u"standard"_s, u"large"_s, u"elder"_s, u"extra"_s}.contains(value);
}

bool isSignInWay(const QString& value)
{
    return value == u"qr" || value == u"account";
}

const Rule& rule(Setting setting)
{
    static constexpr Rule rules[] = {
        {Setting::Profile, "portal/profile"_L1, "offline"_L1, isWord},
        {Setting::Language, "look/language"_L1, ""_L1, isLanguage},
        {Setting::Theme, "look/theme"_L1, "system"_L1, isTheme},
        {Setting::TextSize, "look/textSize"_L1, "standard"_L1, isTextSize},
        {Setting::TextSizeBefore, "look/textSizeBefore"_L1, "standard"_L1, isTextSize},
        {Setting::DataDir, "data/folder"_L1, ""_L1, isWordOrNothing},
        {Setting::SignInWay, "account/signInWay"_L1, "qr"_L1, isSignInWay},
    };
    const auto* found =
        std::find_if(std::begin(rules), std::end(rules), [&](const Rule& r) { return r.setting == setting; });
    Q_ASSERT(found != std::end(rules));
    return *found;
}

bool isRegionCode(const QString& code)
{
    return code.size() == 6 && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isIdentifier(const QString& id)
{
    return !id.isEmpty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' ||
               c == u'_';
    });
}

// QSettings takes nearly everything for an ini file, and would then write its own lines between the rubbish.
bool isReadable(const QString& file)
{
    QFile in(file);
    if (in.size() > largestFile || !in.open(QIODevice::ReadOnly))
        return false;
    const QByteArray content = in.readAll();
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString words = decoder(content);
    if (decoder.hasError() || text::isDamaged(words))
        return false;
    for (const QString& line : words.split(u'\n')) {
        const QString trimmed = line.trimmed();
        const bool section = trimmed.startsWith(u'[') && trimmed.endsWith(u']');
        if (!trimmed.isEmpty() && !trimmed.startsWith(u';') && !section && trimmed.indexOf(u'=') < 1)
            return false;
    }
    return true;
}

QString freeNameBeside(const QString& file)
{
    const QString stem = file + u".damaged-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss"_s);
    QString name = stem;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = stem + u'-' + QString::number(i);
    return name;
}

} // namespace

std::unique_ptr<Settings> Settings::open(const QString& file)
{
    QString quarantined;
    bool damaged = false;
    if (QFileInfo(file).isFile() && !isReadable(file)) {
        damaged = true;
        const QString aside = freeNameBeside(file);
        if (QFile::rename(file, aside))
            quarantined = aside;
    }
    // What could be neither read nor moved stays as it is; then nothing is read from it and nothing kept.
    const bool usable = !damaged || !quarantined.isEmpty();
    auto settings =
        std::make_unique<Settings>(std::make_unique<QSettings>(usable ? file : QString(), QSettings::IniFormat));
    settings->m_quarantined = quarantined;
    if (damaged) {
        settings->m_notice = Error{.code = ErrorCode::StorageCorrupt,
                                   .supportId = YIBAO_SUPPORT("APP-SETTINGS-04"),
                                   .detail = usable ? u"settings moved aside"_s : u"settings cannot be read"_s};
    } else if (settings->m_store->status() != QSettings::NoError || QFileInfo(file).isDir()) {
        settings->m_notice = Error{.code = ErrorCode::StorageReadOnly,
                                   .supportId = YIBAO_SUPPORT("APP-SETTINGS-04"),
                                   .detail = u"settings cannot be kept"_s};
    }
    return settings;
}

Settings::Settings(std::unique_ptr<QSettings> store, QObject* parent)
    : QObject(parent)
    , m_store(std::move(store))
{}

Settings::~Settings() = default;

QString Settings::fallback(Setting setting)
{
    return QString(rule(setting).fallback);
}

QString Settings::value(Setting setting) const
{
    const Rule& r = rule(setting);
    if (const auto said = m_overrides.constFind(setting); said != m_overrides.cend())
        return *said;
    const QVariant stored = m_store->value(r.key);
    // A value with a comma that was written by hand arrives as a list: not ours.
    const QString value = stored.typeId() == QMetaType::QString ? stored.toString() : QString();
    return stored.isValid() && r.accepts(value) ? value : QString(r.fallback);
}

bool Settings::setValue(Setting setting, const QString& value)
{
    const Rule& r = rule(setting);
    if (!r.accepts(value))
        return false;
    if (value == this->value(setting))
        return true;
    m_overrides.remove(setting);
    if (value == r.fallback)
        m_store->remove(r.key);
    else
        m_store->setValue(r.key, value);
    Q_EMIT changed(setting);
    return true;
}

bool Settings::override(Setting setting, const QString& value)
{
    if (!rule(setting).accepts(value))
        return false;
    m_overrides.insert(setting, value);
    return true;
}

QByteArray Settings::windowGeometry() const
{
    const QByteArray geometry = QByteArray::fromBase64(m_store->value("window/geometry"_L1).toByteArray());
    return geometry.size() <= 256 ? geometry : QByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    m_store->setValue("window/geometry"_L1, QString::fromLatin1(geometry.toBase64()));
}

QStringList Settings::recentRegions() const
{
    QStringList codes;
    for (const QString& code : m_store->value("regions/recent"_L1).toStringList()) {
        if (isRegionCode(code) && !codes.contains(code) && codes.size() < mostRegions)
            codes.append(code);
    }
    return codes;
}

void Settings::addRecentRegion(const QString& code)
{
    if (!isRegionCode(code))
        return;
    QStringList codes = recentRegions();
    codes.removeAll(code);
    codes.prepend(code);
    m_store->setValue("regions/recent"_L1, codes.mid(0, mostRegions));
}

QStringList Settings::columns(const QString& service) const
{
    QStringList fields;
    if (!isIdentifier(service))
        return fields;
    for (const QString& field : m_store->value(u"columns/"_s + service).toStringList()) {
        if (isIdentifier(field) && !fields.contains(field) && fields.size() < mostColumns)
            fields.append(field);
    }
    return fields;
}

void Settings::setColumns(const QString& service, const QStringList& fields)
{
    if (!isIdentifier(service))
        return;
    if (fields.isEmpty())
        m_store->remove(u"columns/"_s + service);
    else
        m_store->setValue(u"columns/"_s + service, fields);
}

QString Settings::file() const
{
    return m_store->fileName();
}

bool Settings::sync()
{
    m_store->sync();
    return m_store->status() == QSettings::NoError;
}

} // namespace yibao
