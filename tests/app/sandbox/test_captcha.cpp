// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/captcha.h"
#include "sandboxprogram.h"

#include <QSet>
#include <QtEndian>

using namespace yibao;
using namespace yibao::sandboxtest;

namespace {

struct Png
{
    bool good = false;
    quint32 width = 0;
    quint32 height = 0;
    QByteArray lines; ///< filter byte and grey pixels, line by line
};

quint32 crc(const QByteArray& bytes)
{
    quint32 value = ~0U;
    for (const char byte : bytes) {
        value ^= static_cast<unsigned char>(byte);
        for (int i = 0; i < 8; ++i)
            value = (value & 1U) != 0 ? (value >> 1) ^ 0xedb88320U : value >> 1;
    }
    return ~value;
}

/// Reads what a strict decoder would: order of chunks, check sums, length of the pixels.
Png decoded(const QByteArray& bytes)
{
    Png png;
    if (!bytes.startsWith(QByteArray::fromHex("89504e470d0a1a0a")))
        return png;
    QByteArray data;
    QList<QByteArray> order;
    for (qsizetype at = 8; at + 12 <= bytes.size();) {
        const auto size = qFromBigEndian<quint32>(bytes.constData() + at);
        const QByteArray type = bytes.mid(at + 4, 4);
        const QByteArray body = bytes.mid(at + 8, size);
        if (at + 12 + static_cast<qsizetype>(size) > bytes.size() ||
            crc(type + body) != qFromBigEndian<quint32>(bytes.constData() + at + 8 + size))
            return png;
        if (type == "IHDR") {
            png.width = qFromBigEndian<quint32>(body.constData());
            png.height = qFromBigEndian<quint32>(body.constData() + 4);
            if (body.mid(8) != QByteArray::fromHex("0800000000"))
                return png;
        } else if (type == "IDAT") {
            data += body;
        }
        order.append(type);
        at += 12 + static_cast<qsizetype>(size);
    }
    QByteArray sized(4, '\0');
    qToBigEndian<quint32>((png.width + 1) * png.height, sized.data());
    png.lines = qUncompress(sized + data);
    png.good = order == QList<QByteArray>{"IHDR", "IDAT", "IEND"} &&
               png.lines.size() == static_cast<qsizetype>((png.width + 1) * png.height);
    return png;
}

const QString codeImage = u"/nthl/api/acct/codeImage"_s;

} // namespace

class TestCaptcha final : public QObject
{
    Q_OBJECT

    std::unique_ptr<SandboxProgram> m_sandbox;
    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1795289116, Qt::UTC);

    Json fresh() const { return m_sandbox->plain(codeImage, Json::object())[u"data"]; }
    HttpAnswer read(const QString& id) const { return m_sandbox->get(u"/sandbox/captcha?imgUid="_s + id); }
    bool accepted(const QString& id, const QString& text) const
    {
        const QString target = u"/sandbox/captcha?imgUid="_s + id + u"&imgCode="_s + text;
        return exchange(m_sandbox->port(), httpRequest("POST", target, {})).json()[u"accepted"].toBool();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProgram>();
        QVERIFY(m_sandbox->port() != 0);
    }
    void cleanupTestCase() { m_sandbox.reset(); }

    void picture()
    {
        const auto sealed = SealedClient().ask(*m_sandbox, codeImage, Json::object());
        QVERIFY(sealed.has_value());
        const QString prefix = u"data:image/png;base64,"_s;
        const QString text = sealed->reply.data[u"imgCode"].text();
        QVERIFY(text.startsWith(prefix));
        const Png png = decoded(QByteArray::fromBase64(text.mid(prefix.size()).toLatin1()));
        QVERIFY(png.good);
        QVERIFY(png.width >= 100 && png.width <= 300 && png.height >= 30 && png.height <= 120);
        qsizetype ink = 0;
        for (qsizetype i = 0; i < png.lines.size(); ++i) {
            if (i % (png.width + 1) == 0)
                QCOMPARE(png.lines.at(i), '\0');
            else if (static_cast<unsigned char>(png.lines.at(i)) < 0x40)
                ++ink;
        }
        // Four characters of at least ten dots, sixteen pixels each.
        QVERIFY(ink > 4 * 9 * 16);
        QVERIFY(ink < png.lines.size() / 2);
    }

    void everyCharacterIsDrawn()
    {
        QSet<QByteArray> pictures;
        const QString characters = u"23456789ACEFHKLPTXY"_s;
        for (const QChar c : characters) {
            const Png png = decoded(sandbox::captchaPicture(QString(c), 1));
            QVERIFY(png.good);
            QVERIFY2(png.lines.count('\x20') >= 10 * 16, qPrintable(QString(c)));
            pictures.insert(png.lines);
        }
        QCOMPARE(pictures.size(), characters.size());
    }

    void textIsToldToTests()
    {
        const Json first = fresh();
        const Json second = fresh();
        QVERIFY(first[u"imgUid"].text() != second[u"imgUid"].text());
        const QString text = read(first[u"imgUid"].text()).json()[u"text"].text();
        QCOMPARE(text.size(), 4);
        QCOMPARE(read(first[u"imgUid"].text()).json()[u"text"].text(), text);
        QCOMPARE(read(u"00000000-0000-0000-0000-000000000000"_s).status, 404);
        // Who only sees the screen does not know the id: without one it is the last picture.
        const QString last = read(second[u"imgUid"].text()).json()[u"text"].text();
        QCOMPARE(m_sandbox->get(u"/sandbox/captcha"_s).json()[u"text"].text(), last);
    }

    void servesOnce()
    {
        const QString id = fresh()[u"imgUid"].text();
        const QString text = read(id).json()[u"text"].text();
        QVERIFY(accepted(id, text.toLower()));
        QVERIFY(!accepted(id, text));
        QCOMPARE(read(id).status, 404);
    }

    void wrongAnswerUsesItUp()
    {
        const QString id = fresh()[u"imgUid"].text();
        const QString text = read(id).json()[u"text"].text();
        QVERIFY(!accepted(id, u"0000"_s));
        QVERIFY(!accepted(id, text));
        QVERIFY(!accepted(id, QString()));
    }

    void lastsFiveMinutes()
    {
        sandbox::Captchas captchas;
        const QString id = captchas.issue(m_now).id;
        const QString text = captchas.peek(id, m_now.addSecs(299)).value_or(QString());
        QCOMPARE(text.size(), 4);
        QVERIFY(!captchas.peek(id, m_now.addSecs(300)).has_value());
        QVERIFY(!captchas.redeem(id, text, m_now));
        const QString late = captchas.issue(m_now).id;
        const QString lateText = *captchas.peek(late, m_now);
        QVERIFY(!captchas.redeem(late, lateText, m_now.addSecs(301)));
    }

    void aFloodOfThemIsBounded()
    {
        sandbox::Captchas captchas;
        const QString first = captchas.issue(m_now).id;
        for (int i = 0; i < 2001; ++i)
            (void)captchas.issue(m_now);
        QVERIFY(!captchas.peek(first, m_now).has_value());
        const QString last = captchas.issue(m_now).id;
        QVERIFY(captchas.peek(last, m_now).has_value());
    }
};

QTEST_GUILESS_MAIN(TestCaptcha)
#include "test_captcha.moc"
