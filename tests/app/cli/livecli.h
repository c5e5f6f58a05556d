// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/qr/qr.h"

#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTest>

#include <fcntl.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

/// The real program while it runs: what it says so far, and what a person types. With a terminal, standard input and
/// standard error are one.
class LiveCli final
{
public:
    LiveCli(const QStringList& arguments, const QString& temporary, bool terminal = false)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), temporary);
        environment.remove(QStringLiteral("DISPLAY"));
        environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        m_process.setProcessEnvironment(environment);
        if (terminal) {
            winsize size{.ws_row = 50, .ws_col = 120, .ws_xpixel = 0, .ws_ypixel = 0};
            if (::openpty(&m_master, &m_slave, nullptr, nullptr, &size) != 0)
                qFatal("no pseudo terminal");
            ::fcntl(m_master, F_SETFL, O_NONBLOCK);
            m_process.setChildProcessModifier([slave = m_slave] {
                ::setsid();
                ::ioctl(slave, TIOCSCTTY, 0);
                ::dup2(slave, 0);
                ::dup2(slave, 2);
            });
        }
        m_process.start(QStringLiteral(YIBAO_BIN_DIR "/yibao"), arguments);
        m_process.waitForStarted();
    }
    ~LiveCli()
    {
        if (m_process.state() != QProcess::NotRunning)
            m_process.kill();
        m_process.waitForFinished();
        for (const int end : {m_master, m_slave}) {
            if (end >= 0)
                ::close(end);
        }
    }
    Q_DISABLE_COPY_MOVE(LiveCli)

    void type(const QByteArray& text)
    {
        if (m_master >= 0) {
            if (::write(m_master, text.constData(), static_cast<size_t>(text.size())) != text.size())
                qFatal("nothing takes what is typed");
        } else {
            m_process.write(text);
        }
    }
    void endInput() { m_process.closeWriteChannel(); }

    /// Standard error so far.
    const QString& said()
    {
        QByteArray bytes = m_process.readAllStandardError();
        char chunk[4096];
        while (m_master >= 0) {
            const ssize_t count = ::read(m_master, chunk, sizeof chunk);
            if (count <= 0)
                break;
            bytes.append(chunk, count);
        }
        m_raw += bytes;
        m_said = QString::fromUtf8(m_raw);
        return m_said;
    }
    bool hears(const QString& words, int patience = 30'000)
    {
        return QTest::qWaitFor([&] { return said().contains(words); }, patience);
    }
    /// First group of the last match, once there is one.
    QString find(const QString& pattern, int patience = 30'000)
    {
        const QRegularExpression shape(pattern);
        QString found;
        (void)QTest::qWaitFor(
            [&] {
                auto matches = shape.globalMatch(said());
                while (matches.hasNext())
                    found = matches.next().captured(1);
                return !found.isEmpty();
            },
            patience);
        return found;
    }
    /// What a telephone reads from the last code drawn, the `number`th from 1.
    QString code(int number = 1)
    {
        static const QRegularExpression colours(QStringLiteral("\x1b\\[[0-9;]*[mK]"));
        QString content;
        (void)QTest::qWaitFor(
            [&] {
                QList<QStringList> codes;
                bool open = false;
                for (QString line : QString(said()).split(u'\n')) {
                    line = line.remove(colours).remove(u'\r');
                    const bool drawn = line.size() > 20 && line.trimmed().size() != 1 &&
                                       std::all_of(line.begin(), line.end(), [](QChar c) { return QStringView(u" █▀▄").contains(c); });
                    if (drawn && !open)
                        codes.append(QStringList());
                    if (drawn)
                        codes.last().append(line);
                    open = drawn;
                }
                if (codes.size() < number || open)
                    return false;
                content = read(codes.at(number - 1));
                return !content.isEmpty();
            },
            30'000);
        return content;
    }
    int end(int patience = 30'000)
    {
        (void)QTest::qWaitFor(
            [&] {
                (void)said();
                return m_process.state() == QProcess::NotRunning;
            },
            patience);
        m_out += m_process.readAllStandardOutput();
        return m_process.state() == QProcess::NotRunning && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] QByteArray out() const { return m_out; }
    [[nodiscard]] bool echoes() const
    {
        termios settings{};
        return ::tcgetattr(m_slave, &settings) == 0 && (settings.c_lflag & static_cast<tcflag_t>(ECHO)) != 0;
    }

private:
    static QString read(const QStringList& lines)
    {
        constexpr int scale = 4;
        const int width = static_cast<int>(lines.constFirst().size());
        const int height = 2 * static_cast<int>(lines.size());
        QByteArray pixels(qsizetype{width} * height * scale * scale, '\xff');
        for (int y = 0; y < height * scale; ++y) {
            for (int x = 0; x < width * scale; ++x) {
                const QChar c = lines.at(y / scale / 2).at(x / scale);
                if (c == u'█' || c == ((y / scale) % 2 == 0 ? u'▀' : u'▄'))
                    pixels[qsizetype{y} * width * scale + x] = '\0';
            }
        }
        return yibao::qr::decode({.pixels = reinterpret_cast<const uchar*>(pixels.constData()),
                                  .width = width * scale,
                                  .height = height * scale,
                                  .stride = qsizetype{width} * scale})
            .value_or(QString());
    }

    QProcess m_process;
    QByteArray m_raw;
    QByteArray m_out;
    QString m_said;
    int m_master = -1;
    int m_slave = -1;
};
