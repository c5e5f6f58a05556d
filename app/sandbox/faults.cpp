// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/faults.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

namespace {

struct Kind
{
    FaultKind kind;
    const char* name;
    const char* argument; ///< as the help names it; null when the kind takes none
    bool needsArgument;
    qint64 least;
    qint64 most;
    qint64 otherwise;
    bool ofLine;
    const char* help;
};

constexpr Kind kinds[] = {
    {FaultKind::Latency, "latency", "MS", true, 0, 600000, 0, false, "answers so many milliseconds late"},
    {FaultKind::Drop, "drop", nullptr, false, 0, 0, 0, true, "closes the connection without an answer"},
    {FaultKind::Truncate, "truncate", "BYTES", false, 0, 1 << 30, -1, true,
     "cuts the answer after so many bytes of its body (half)"},
    {FaultKind::Stall, "stall", nullptr, false, 0, 0, 0, true, "takes the request and never answers"},
    {FaultKind::Slowloris, "slowloris", "BYTES_PER_SECOND", false, 1, 1 << 20, 20, true, "answers drop by drop (20)"},
    {FaultKind::Garbage, "garbage", nullptr, false, 0, 0, 0, false, "sends random bytes as JSON"},
    {FaultKind::Html, "html", nullptr, false, 0, 0, 0, false, "sends the log-in page of a captive portal"},
    {FaultKind::BadSign, "badsign", nullptr, false, 0, 0, 0, false, "turns one bit of the answer's signature"},
    {FaultKind::BadEnc, "badenc", nullptr, false, 0, 0, 0, false, "turns one bit of the answer's payload"},
    {FaultKind::Status, "status", "CODE", true, 200, 599, 0, false, "answers with this HTTP status"},
    {FaultKind::Skew, "skew", "SECONDS", true, -315360000, 315360000, 0, false, "sets the portal's clock ahead"},
    {FaultKind::Flood, "flood", "N", false, 0, 1 << 30, 10, false, "refuses for 2 s with 429 after every N calls (10)"},
    {FaultKind::Huge, "huge", "MB", false, 1, 4096, 100, false, "answers with so many megabytes (100)"},
    {FaultKind::Redirect, "redirect", nullptr, false, 0, 0, 0, false, "answers with a redirect"},
    {FaultKind::WrongTypes, "wrongtypes", nullptr, false, 0, 0, 0, false, "answers with members of other types"},
    {FaultKind::Missing, "missing", nullptr, false, 0, 0, 0, false, "answers without the members of data"},
    {FaultKind::Deep, "deep", "LEVELS", false, 1, 10000000, 100000, false,
     "answers with so many arrays inside each other (100000)"},
    {FaultKind::Maintenance, "maintenance", nullptr, false, 0, 0, 0, false, "is closed: 503, code 690500"},
};

const Kind& kindOf(FaultKind kind)
{
    return *std::find_if(std::begin(kinds), std::end(kinds),
                         [kind](const Kind& candidate) { return candidate.kind == kind; });
}

tl::unexpected<QString> refused(const QString& why)
{
    return tl::unexpected<QString>(why);
}

} // namespace

tl::expected<Fault, QString> parseFault(const QString& text)
{
    const qsizetype at = text.indexOf(u'@');
    const QString head = at < 0 ? text : text.left(at);
    const qsizetype colon = head.indexOf(u':');
    const QString name = colon < 0 ? head : head.left(colon);
    const auto* kind = std::find_if(std::begin(kinds), std::end(kinds),
                                    [&](const Kind& candidate) { return name == QLatin1StringView(candidate.name); });
    if (kind == std::end(kinds))
        return refused(u"unknown fault '%1'"_s.arg(name));
    if (at >= 0 && at + 1 == text.size())
        return refused(u"fault '%1': a path is expected behind @"_s.arg(name));
    Fault fault{.kind = kind->kind, .argument = kind->otherwise, .path = at < 0 ? QString() : text.mid(at + 1)};
    if (colon < 0) {
        if (kind->needsArgument)
            return refused(u"fault '%1' needs :%2"_s.arg(name, QLatin1StringView(kind->argument)));
        return fault;
    }
    if (kind->argument == nullptr)
        return refused(u"fault '%1' takes no argument"_s.arg(name));
    bool isNumber = false;
    fault.argument = head.mid(colon + 1).toLongLong(&isNumber);
    if (!isNumber || fault.argument < kind->least || fault.argument > kind->most)
        return refused(u"fault '%1': %2 is a number from %3 to %4"_s.arg(name, QLatin1StringView(kind->argument))
                           .arg(kind->least)
                           .arg(kind->most));
    return fault;
}

QString faultHelp()
{
    QString help;
    for (const Kind& kind : kinds) {
        QString name = QString::fromLatin1(kind.name);
        if (kind.argument != nullptr)
            name += (kind.needsArgument ? u":%1"_s : u"[:%1]"_s).arg(QLatin1StringView(kind.argument));
        help += u"  %1 %2\n"_s.arg(name.leftJustified(30), QLatin1StringView(kind.help));
    }
    return help;
}

const Fault* Faults::find(FaultKind kind, const QString& path) const
{
    for (const Fault& fault : m_faults) {
        if (fault.kind == kind && path.contains(fault.path))
            return &fault;
    }
    return nullptr;
}

const Fault* Faults::findOfLine(const QString& path) const
{
    for (const Fault& fault : m_faults) {
        if (kindOf(fault.kind).ofLine && path.contains(fault.path))
            return &fault;
    }
    return nullptr;
}

bool Faults::hasLineFaults() const
{
    return std::any_of(m_faults.begin(), m_faults.end(), [](const Fault& fault) { return kindOf(fault.kind).ofLine; });
}

int FloodGuard::count(qint64 allowed, const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    if (m_closedUntil.isValid() && now >= m_closedUntil) {
        m_closedUntil = {};
        m_calls = 0;
    }
    if (!m_closedUntil.isValid() && m_calls++ < allowed)
        return 0;
    if (!m_closedUntil.isValid())
        m_closedUntil = now.addSecs(pauseSeconds);
    return static_cast<int>(std::max<qint64>(1, (now.msecsTo(m_closedUntil) + 999) / 1000));
}

} // namespace yibao::sandbox
