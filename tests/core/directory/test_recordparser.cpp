// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/recordparser.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace yibao::directory;

namespace {

using Table = QList<QStringList>;

Table parsed(const QString& text, QChar separator, qsizetype piece, QList<qint64>* lines = nullptr)
{
    RecordParser parser(separator);
    QList<Record> records;
    for (qsizetype at = 0; at < text.size(); at += piece) {
        if (!parser.feed(QStringView(text).mid(at, piece), records))
            return {{u"too long"_s}};
    }
    parser.finish(records);
    Table table;
    for (const Record& record : records) {
        table.append(record.cells);
        if (lines != nullptr)
            lines->append(record.line);
        if (record.openQuote)
            table.append({u"open quote"_s});
    }
    return table;
}

} // namespace

class TestRecordParser final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void records_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QChar>("separator");
        QTest::addColumn<Table>("table");
        const QChar comma = u',';
        QTest::newRow("LF") << u"a,b\nc,d\n"_s << comma << Table{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("CRLF") << u"a,b\r\nc,d\r\n"_s << comma << Table{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("CR") << u"a,b\rc,d\r"_s << comma << Table{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("no end of line at the end")
            << u"a,b\nc,d"_s << comma << Table{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("empty cells") << u",a,\n,,\n"_s << comma << Table{{u""_s, u"a"_s, u""_s}, {u""_s, u""_s, u""_s}};
        QTest::newRow("separator at the very end") << u"a,"_s << comma << Table{{u"a"_s, u""_s}};
        QTest::newRow("blank lines") << u"a\n\r\n\nb"_s << comma << Table{{u"a"_s}, {u""_s}, {u""_s}, {u"b"_s}};
        QTest::newRow("tab") << u"a,b\tc\n"_s << QChar(u'\t') << Table{{u"a,b"_s, u"c"_s}};
        QTest::newRow("quoted separator") << u"\"a,b\",c\n"_s << comma << Table{{u"a,b"_s, u"c"_s}};
        QTest::newRow("quoted line ends") << u"\"a\r\nb\nc\rd\",e\n"_s << comma << Table{{u"a\r\nb\nc\rd"_s, u"e"_s}};
        QTest::newRow("doubled quotes") << u"\"say \"\"hi\"\"\",\"\"\n"_s << comma << Table{{u"say \"hi\""_s, u""_s}};
        QTest::newRow("quote inside a bare cell")
            << u"5\" pipe,a\"b\"\n"_s << comma << Table{{u"5\" pipe"_s, u"a\"b\""_s}};
        QTest::newRow("text after a quoted cell") << u"\"a\"b,c\n"_s << comma << Table{{u"ab"_s, u"c"_s}};
        QTest::newRow("quoted at the end of the file") << u"a,\"b\""_s << comma << Table{{u"a"_s, u"b"_s}};
        QTest::newRow("open quote") << u"a,\"b\nc,d\n"_s << comma << Table{{u"a"_s, u"b\nc,d\n"_s}, {u"open quote"_s}};
        QTest::newRow("open quote, nothing after") << u"\""_s << comma << Table{{u""_s}, {u"open quote"_s}};
        QTest::newRow("nothing") << u""_s << comma << Table{};
        QTest::newRow("Chinese") << u"名称，地址,编码\n"_s << comma << Table{{u"名称，地址"_s, u"编码"_s}};
    }
    void records()
    {
        QFETCH(QString, text);
        QFETCH(QChar, separator);
        QFETCH(Table, table);
        for (const qsizetype piece : {1, 2, 3, 1000})
            QCOMPARE(parsed(text, separator, piece), table);
    }

    void linesAreCounted()
    {
        QList<qint64> lines;
        std::ignore = parsed(u"a\r\n\"b\nb\r\nb\"\nc\r\rd"_s, u',', 1, &lines);
        QCOMPARE(lines, (QList<qint64>{1, 2, 5, 6, 7}));
    }

    void whatIsWrittenIsRead()
    {
        QRandomGenerator random(7);
        const QString alphabet = u"ab中,\t;\"\n\r x"_s;
        for (int round = 0; round < 300; ++round) {
            Table table;
            QString text;
            const int columns = random.bounded(1, 5);
            for (int row = random.bounded(1, 6); row > 0; --row) {
                QStringList cells;
                for (int i = 0; i < columns; ++i) {
                    QString cell;
                    for (int n = random.bounded(6); n > 0; --n)
                        cell += alphabet.at(random.bounded(alphabet.size()));
                    cells.append(cell);
                    text += (i > 0 ? u";\""_s : u"\""_s) + cell.replace(u'"', u"\"\""_s) + u'"';
                }
                table.append(cells);
                text += random.bounded(2) == 0 ? u"\r\n"_s : u"\n"_s;
            }
            QCOMPARE(parsed(text, u';', random.bounded(1, 8)), table);
        }
    }

    void noiseNeverBreaksIt()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 500; ++round) {
            QString text;
            for (int n = random.bounded(200); n > 0; --n)
                text += QChar(random.bounded(3) == 0 ? random.bounded(0x10000) : u"\",\n\r\t"[random.bounded(5)]);
            QCOMPARE(parsed(text, u',', 1), parsed(text, u',', 64));
        }
    }

    void recordsHaveBounds()
    {
        RecordParser parser(u',');
        QList<Record> records;
        const QString line(100'000, u'x');
        bool going = true;
        int pieces = 0;
        while (going && pieces < 100) {
            going = parser.feed(line, records);
            ++pieces;
        }
        QCOMPARE(pieces, 11);
        RecordParser wide(u',');
        QVERIFY(!wide.feed(QString(2000, u','), records));
        RecordParser many(u',');
        QVERIFY(many.feed(u"short\n"_s.repeated(500'000), records));
        QCOMPARE(records.size(), 500'000);
    }

    void separators_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QChar>("separator");
        QTest::newRow("comma") << u"a,b\nc\td\te\t"_s << QChar(u',');
        QTest::newRow("tab") << u"a\tb\nc,d,e,f"_s << QChar(u'\t');
        QTest::newRow("semicolon") << u"a;b;c,d\n"_s << QChar(u';');
        QTest::newRow("quoted do not count") << u"\"a,b,c,d\";e\n"_s << QChar(u';');
        QTest::newRow("after blank lines") << u"\n\r\n\na;b\n"_s << QChar(u';');
        QTest::newRow("one column") << u"name\n"_s << QChar(u',');
        QTest::newRow("nothing") << u""_s << QChar(u',');
    }
    void separators()
    {
        QFETCH(QString, text);
        QTEST(RecordParser::detectSeparator(text), "separator");
    }
};

QTEST_GUILESS_MAIN(TestRecordParser)
#include "test_recordparser.moc"
