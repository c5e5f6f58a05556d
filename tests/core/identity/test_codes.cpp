// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/identity/codes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao::identity;

class TestCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void creditCodes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<CodeFault>("fault");
        for (const QString& good :
             {u"12999999000000000M"_s, u"129999990000000042"_s, u"129999990000000130"_s, u"12999999000000000m"_s,
              u"１２９９９９９９０００００００００Ｍ"_s, u" 12999999 000000000M "_s, u"91350100M000100Y43"_s})
            QTest::newRow(qPrintable(good)) << good << CodeFault::None;
        QTest::newRow("sample of the standard") << u"91350100M000100Y4Z"_s << CodeFault::Check;
        QTest::newRow("31 forgotten") << u"129999990000000131"_s << CodeFault::Check;
        QTest::newRow("check") << u"129999990000000043"_s << CodeFault::Check;
        QTest::newRow("empty") << u" "_s << CodeFault::Empty;
        QTest::newRow("short") << u"12999999000000000"_s << CodeFault::Length;
        QTest::newRow("long") << u"12999999000000000M0"_s << CodeFault::Length;
        for (const QChar letter : u"IOSVZ-é医"_s)
            QTest::addRow("letter %x", letter.unicode())
                << u"1299999900000000"_s + letter + u'0' << CodeFault::Characters;
    }
    void creditCodes()
    {
        QFETCH(QString, typed);
        QFETCH(CodeFault, fault);
        const CodeCheck check = checkCreditCode(typed);
        QCOMPARE(check.fault, fault);
        QCOMPARE(check.code.size(), fault == CodeFault::None ? 18 : 0);
        QCOMPARE(check.code, check.code.toUpper());
    }

    void everySingleSlipOfACreditCodeIsFound()
    {
        const QString good = u"129999990000000130"_s;
        for (qsizetype place = 0; place < good.size(); ++place) {
            for (const QChar c : u"0123456789ABCDEFGHJKLMNPQRTUWXY"_s) {
                QString slipped = good;
                slipped[place] = c;
                QCOMPARE(checkCreditCode(slipped).fault == CodeFault::None, slipped == good);
            }
        }
    }

    void institutionCodes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<CodeFault>("fault");
        QTest::addColumn<QString>("code");
        QTest::newRow("institution") << u"H31010600037"_s << CodeFault::None << u"H31010600037"_s;
        QTest::newRow("pharmacy") << u"P44030602454"_s << CodeFault::None << u"P44030602454"_s;
        QTest::newRow("lower case") << u"h31010600037"_s << CodeFault::None << u"H31010600037"_s;
        QTest::newRow("full width") << u"Ｈ３１０１０６０００３７"_s << CodeFault::None << u"H31010600037"_s;
        QTest::newRow("empty") << QString() << CodeFault::Empty << QString();
        QTest::newRow("short") << u"H3101060003"_s << CodeFault::Length << QString();
        QTest::newRow("long") << u"H310106000370"_s << CodeFault::Length << QString();
        QTest::newRow("other letter") << u"X31010600037"_s << CodeFault::Prefix << QString();
        QTest::newRow("no letter") << u"131010600037"_s << CodeFault::Prefix << QString();
        QTest::newRow("letter inside") << u"H3101060003O"_s << CodeFault::Characters << QString();
    }
    void institutionCodes()
    {
        QFETCH(QString, typed);
        QFETCH(CodeFault, fault);
        QFETCH(QString, code);
        const CodeCheck check = checkInstitutionCode(typed);
        QCOMPARE(check.fault, fault);
        QCOMPARE(check.code, code);
    }
};

QTEST_GUILESS_MAIN(TestCodes)
#include "test_codes.moc"
