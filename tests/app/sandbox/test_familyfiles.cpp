// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/picturemetadata.h"
#include "familycaller.h"

#include <QCryptographicHash>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace yibao;
using namespace yibao::sandboxtest;

/// What goes along with an application for the family account: the letter, the photos, and what callers with
/// bad intent send in their place.
class TestFamilyFiles final : public QObject, private FamilyCaller
{
    Q_OBJECT

    const SealedClient m_client;

private Q_SLOTS:
    void initTestCase() { begin(); }
    void init() { signIn(u"normal"_s); }
    void cleanupTestCase() { end(); }

    void theLetterIsAlwaysTheSame()
    {
        const Json about = person(u"演𠮷明"_s, numberOf(QDate(2018, 2, 3), 101));
        const QByteArray first = letter(about);
        QVERIFY(first.startsWith("%PDF-1.") && first.endsWith("%%EOF\n"));
        QCOMPARE(letter(about), first);
        QVERIFY(letter(person(u"演𠮷明"_s, numberOf(QDate(2018, 2, 3), 103))) != first);
        signIn(u"many"_s);
        QVERIFY(letter(about) != first);
    }

    void theLetterCanBeRead()
    {
        const QString tool = QStandardPaths::findExecutable(u"pdftotext"_s);
        if (tool.isEmpty())
            QSKIP("no pdftotext on this machine");
        const QString number = numberOf(QDate(2018, 2, 3), 101);
        QTemporaryDir dir;
        QFile pdf(dir.filePath(u"letter.pdf"_s));
        QVERIFY(pdf.open(QIODevice::WriteOnly));
        pdf.write(letter(person(u"演𠮷明"_s, number)));
        pdf.close();
        QProcess reader;
        reader.start(tool, {u"-enc"_s, u"UTF-8"_s, pdf.fileName(), u"-"_s});
        QVERIFY(reader.waitForFinished() && reader.exitCode() == 0);
        const QString text = QString::fromUtf8(reader.readAllStandardOutput()).remove(u'\n');
        for (const QString& words : {u"个人承诺书"_s, u"合成演示文件"_s, u"没有法律效力"_s, u"家庭成员：演𠮷明"_s,
                                     number, u"申请人：演*安"_s, u"关系：子女"_s, u"如有不实，愿意承担相应责任。"_s})
            QVERIFY2(text.contains(words), qPrintable(words));
    }

    void whatWasReceivedIsTold()
    {
        Json request = form(u"演小明"_s, numberOf(today().addYears(-10), 201));
        const QByteArray photo = jpeg(5000, segment(0xe1, "Exif"));
        request.set(u"files"_s,
                    Json::array({file("COMMITMENT", "image/png", png()), file("OWN_REGISTER", "image/jpeg", photo),
                                 file("OWN_REGISTER", "image/jpeg", jpeg(4000)),
                                 file("MEMBER_REGISTER", "image/png", png(chunk("tEXt", "Author")))}));
        QCOMPARE(family(u"apply"_s, request).code, 0);
        const std::vector<Json> files = received()[u"files"].items();
        QCOMPARE(files.size(), 4U);
        QCOMPARE(files[1][u"kind"].text(), u"OWN_REGISTER"_s);
        QCOMPARE(files[1][u"mime"].text(), u"image/jpeg"_s);
        QCOMPARE(files[1][u"size"].integer(), photo.size());
        QCOMPARE(files[1][u"sha256"].text().toLatin1(),
                 QCryptographicHash::hash(photo, QCryptographicHash::Sha256).toHex());
        QCOMPARE(files[1][u"metadata"], Json(true));
        QCOMPARE(files[0][u"metadata"], Json(false));
        QCOMPARE(files[2][u"metadata"], Json(false));
        QCOMPARE(files[3][u"metadata"], Json(true));
    }

    void metadata_data()
    {
        QTest::addColumn<QByteArray>("picture");
        QTest::addColumn<bool>("holds");
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("text") << QByteArray("Exif eXIf") << false;
        QTest::newRow("bare JPEG") << jpeg(2000) << false;
        QTest::newRow("EXIF") << jpeg(2000, segment(0xe1, "Exif")) << true;
        QTest::newRow("IPTC") << jpeg(2000, segment(0xed, "Photoshop")) << true;
        QTest::newRow("colour profile") << jpeg(2000, segment(0xe2, "ICC_PROFILE")) << false;
        QTest::newRow("after fill bytes") << jpeg(2000, QByteArray("\xff\xff") + segment(0xe1, "Exif")) << true;
        QTest::newRow("length that lies") << QByteArray::fromHex("ffd8ffe0ffff") << false;
        QTest::newRow("length of nothing") << QByteArray::fromHex("ffd8ffe00000ffe100024578") << true;
        QTest::newRow("cut off") << QByteArray::fromHex("ffd8ffe0") << false;
        QTest::newRow("bare PNG") << png() << false;
        for (const char* kind : {"eXIf", "tEXt", "iTXt", "zTXt", "tIME"})
            QTest::newRow(kind) << png(chunk(kind, "x")) << true;
        QTest::newRow("PNG resolution") << png(chunk("pHYs", "123456789")) << false;
        QTest::newRow("PNG length that lies") << QByteArray::fromHex("89504e470d0a1a0affffffff49484452") << false;
        QTest::newRow("PNG cut off") << QByteArray::fromHex("89504e470d0a1a0a0000") << false;
    }
    void metadata()
    {
        QFETCH(const QByteArray, picture);
        QFETCH(const bool, holds);
        QCOMPARE(sandbox::holdsMetadata(picture), holds);
    }

    void wrongFields_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char* name, const QString& field, const QByteArray& json) {
            QTest::newRow(name) << field << json;
        };
        row("no way", u"way"_s, "null");
        row("other way", u"way"_s, "\"OTHER\"");
        row("way of another type", u"way"_s, "{}");
        row("old notice", u"noticeVersion"_s, "\"0\"");
        row("no notice", u"noticeVersion"_s, "null");
        row("no name", u"name"_s, "\"\"");
        row("name of digits", u"name"_s, "\"1\"");
        row("name with markup", u"name"_s, "\"演<b>\"");
        row("name with a line", u"name"_s, "\"演\\n明\"");
        row("long name", u"name"_s, '"' + QByteArray(51, 'a') + '"');
        row("name of another type", u"name"_s, "[{}]");
        row("check character", u"certNo"_s, "\"999999201505051012\"");
        row("no such day", u"certNo"_s, "\"999999201502301019\"");
        row("15 digits", u"certNo"_s, "\"999999150505101\"");
        row("number", u"certNo"_s, "5");
        row("no relation", u"relation"_s, "null");
        row("long relation", u"relation"_s, '"' + QByteArray(21, 'a') + '"');
        row("relation with blanks", u"relation"_s, "\"a b\"");
        row("no files", u"files"_s, "null");
        row("files of text", u"files"_s, "\"abc\"");
        row("files in an object", u"files"_s, "{\"kind\":\"COMMITMENT\"}");
        row("no file", u"files"_s, "[]");
        row("file of nothing", u"files"_s, "[{}]");
        row("file of wrong types", u"files"_s, "[{\"kind\":1,\"mime\":[],\"base64\":{}}]");
    }
    void wrongFields()
    {
        QFETCH(const QString, field);
        QFETCH(const QByteArray, value);
        Json request = form(u"演小明"_s, numberOf(today().addYears(-10), 101));
        request.set(field, *Json::parse(value));
        const auto before = received()[u"made"].integer();
        const Answer answer = family(u"apply"_s, request);
        QCOMPARE(answer.code, 690010);
        QCOMPARE(answer.data[u"field"].text(), field);
        QCOMPARE(received()[u"made"].integer(), before);
    }

    void wrongFiles_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("value");
        const auto base64 = [](const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); };
        QTest::newRow("unknown kind") << 0 << u"kind"_s << u"PASSPORT"_s;
        QTest::newRow("a kind is missing") << 1 << u"kind"_s << u"MEMBER_REGISTER"_s;
        QTest::newRow("another letter") << 0 << u"base64"_s << base64("%PDF-1.4 of my own");
        QTest::newRow("no base64") << 1 << u"base64"_s << u"/9j/*"_s;
        QTest::newRow("nothing in it") << 1 << u"base64"_s << QString();
        QTest::newRow("PNG called JPEG") << 2 << u"mime"_s << u"image/jpeg"_s;
        QTest::newRow("JPEG called PNG") << 1 << u"mime"_s << u"image/png"_s;
        QTest::newRow("register as PDF") << 1 << u"mime"_s << u"application/pdf"_s;
        QTest::newRow("other picture") << 1 << u"mime"_s << u"image/gif"_s;
        QTest::newRow("program called JPEG") << 1 << u"base64"_s << base64("MZ of somebody");
    }
    void wrongFiles()
    {
        QFETCH(const int, index);
        QFETCH(const QString, member);
        QFETCH(const QString, value);
        Json request = form(u"演小明"_s, numberOf(today().addYears(-10), 101));
        std::vector<Json> files = request[u"files"].items();
        files.at(static_cast<std::size_t>(index)).set(member, value);
        request.set(u"files"_s, Json::array(files));
        const Answer answer = family(u"apply"_s, request);
        QCOMPARE(answer.code, 690010);
        QCOMPARE(answer.data[u"field"].text(), u"files"_s);
    }

    void tooManyFiles()
    {
        Json request = form(u"演小明"_s, numberOf(today().addYears(-10), 301));
        std::vector<Json> files = request[u"files"].items();
        while (files.size() < 10)
            files.push_back(file("OWN_REGISTER", "image/png", png()));
        request.set(u"files"_s, Json::array(files));
        QCOMPARE(family(u"apply"_s, request).code, 690010);
        files.resize(20'000, Json::object());
        request.set(u"files"_s, Json::array(files));
        QCOMPARE(family(u"apply"_s, request).code, 690010);
        files.resize(9);
        request.set(u"files"_s, Json::array(files));
        QCOMPARE(family(u"apply"_s, request).code, 0);
    }

    void threeLargePhotosSealed()
    {
        constexpr qsizetype largest = 5 << 20;
        Json request = form(u"演小明"_s, numberOf(today().addYears(-10), 401));
        const auto with = [&](qsizetype size) {
            const QByteArray photo = jpeg(size);
            request.set(u"files"_s,
                        Json::array({file("COMMITMENT", "image/jpeg", photo), file("OWN_REGISTER", "image/jpeg", photo),
                                     file("MEMBER_REGISTER", "image/jpeg", photo)}));
            const wire::SealedRequest sealed = m_client.seal(request);
            Headers headers = tifHeaders(*sealed.tif);
            headers.append({"accessToken", m_token});
            return m_client.open(m_sandbox->post(u"/pss/pw/web/family/apply"_s, sealed.body, headers, 60000));
        };
        QCOMPARE(jpeg(largest).size(), largest);
        const auto tooLarge = with(largest + 1);
        QVERIFY(tooLarge.has_value());
        QCOMPARE(tooLarge->reply.code, 690010);
        const auto good = with(largest);
        QVERIFY(good.has_value());
        QCOMPARE(good->reply.code, 0);
        QCOMPARE(received()[u"files"].items().front()[u"size"].integer(), largest);
    }

    void onlyThisCallTakesLargeBodies()
    {
        const QByteArray large = "{\"data\":{\"x\":\"" + QByteArray(2 << 20, 'x') + "\"}}";
        QCOMPARE(m_sandbox->post(u"/pss/pw/web/family/unbind"_s, large).status, 413);
        QCOMPARE(m_sandbox->post(hospitals, large).status, 413);
        QCOMPARE(m_sandbox->post(u"/pss/pw/web/family/apply"_s, large).json()[u"code"].integer(), 600009);
        QCOMPARE(m_sandbox->post(u"/pss/pw/web/family/apply"_s, QByteArray((44 << 20) + 1, ' '), {}, 60000).status,
                 413);
        const QByteArray endless =
            "POST " + apiPrefix.toUtf8() +
            "/pss/pw/web/family/apply HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n{";
        (void)exchange(m_sandbox->port(), endless, 1000);
        QCOMPARE(family(u"queryMembers"_s, Json::object()).code, 0);
    }

    void otherWrongCalls()
    {
        for (const char* value : {"null", "\"\"", "5", "{}", "[{}]"}) {
            const Json wrong = *Json::parse(value);
            QCOMPARE(family(u"pollApply"_s, Json::object({{u"applyId"_s, wrong}})).code, 690010);
            QCOMPARE(family(u"unbind"_s, Json::object({{u"memberId"_s, wrong}})).code, 690010);
            QCOMPARE(family(u"commitmentLetter"_s, Json::object({{u"name"_s, wrong}})).data[u"field"].text(),
                     u"name"_s);
        }
        QCOMPARE(family(u"pollApply"_s, Json::object({{u"applyId"_s, u"none"_s}})).code, 600203);
        Json birth = birthForm(0);
        birth.set(u"birthCertNo"_s, u"Z99"_s);
        QCOMPARE(family(u"apply"_s, birth).data[u"field"].text(), u"birthCertNo"_s);
        birth = birthForm(0);
        birth.set(u"motherCertNo"_s, u"1"_s);
        QCOMPARE(family(u"apply"_s, birth).data[u"field"].text(), u"motherCertNo"_s);
    }
};

QTEST_GUILESS_MAIN(TestFamilyFiles)
#include "test_familyfiles.moc"
