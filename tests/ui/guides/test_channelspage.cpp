// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/guides/channelbook.h"
#include "core/guides/guidebook.h"
#include "tests/ui/helpers/accessibilitywalker.h"
#include "tests/ui/helpers/stage.h"
#include "ui/guides/channelspage.h"
#include "ui/widgets/qrview.h"

#include <QDialog>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;

class TestChannelsPage final : public QObject
{
    Q_OBJECT

    std::unique_ptr<guides::ChannelBook> m_book;
    std::unique_ptr<ChannelsPage> m_page;

private Q_SLOTS:
    void initTestCase()
    {
        stage::look();
        auto book = guides::ChannelBook::load(stage::catalogue());
        QVERIFY2(book, qPrintable(book ? QString() : book.error().detail));
        m_book = std::make_unique<guides::ChannelBook>(*std::move(book));
        m_page = std::make_unique<ChannelsPage>(*m_book, stage::catalogue(), QDate(2026, 11, 29));
        m_page->resize(1138, 678);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanupTestCase() { m_page.reset(); }

    void everyChannelHasItsCard()
    {
        QCOMPARE(yibao::testing::AccessibilityWalker(*m_page).faults(), QStringList());
        for (const guides::ChannelEntry& channel : m_book->channels()) {
            auto* card = m_page->findChild<QWidget*>(u"channels."_s + channel.id);
            QVERIFY2(card != nullptr, qPrintable(channel.id));
            // Codes stand where the address is proved, and nowhere else.
            QCOMPARE(card->findChildren<QrView*>().size(), channel.address.isEmpty() ? 0 : 1);
            QCOMPARE(m_page->findChild<QWidget*>(u"channels.%1.open"_s.arg(channel.id)) != nullptr,
                     !channel.address.isEmpty());
        }
    }

    void theWebsiteIsAskedForByItsAddress()
    {
        QSignalSpy official(m_page.get(), &ChannelsPage::officialPageRequested);
        m_page->findChild<QAbstractButton*>(u"channels.web-hall.open"_s)->click();
        QCOMPARE(official.first().first().toUrl(), QUrl(u"https://fuwu.nhsa.gov.cn"_s));
    }

    void linksLeadToGuidesAndServices()
    {
        QSignalSpy guide(m_page.get(), &ChannelsPage::guideRequested);
        QSignalSpy page(m_page.get(), &ChannelsPage::pageRequested);
        int links = 0;
        for (const guides::ChannelEntry& channel : m_book->channels()) {
            for (int i = 0; i < channel.links.size(); ++i) {
                m_page->findChild<QAbstractButton*>(u"channels.%1.link.%2"_s.arg(channel.id).arg(i))->click();
                ++links;
                QTRY_COMPARE(guide.size() + page.size(), links);
            }
        }
        QVERIFY(page.size() > 0 && guide.size() > 0);
    }

    void theCodeIsMadeLarge()
    {
        m_page->findChild<QAbstractButton*>(u"channels.national-app.enlarge"_s)->click();
        auto* large = m_page->findChild<QDialog*>(u"codeDialog"_s);
        QVERIFY(large != nullptr && large->isVisible());
        QTest::keyClick(large, Qt::Key_Escape);
        QVERIFY(!large->isVisible());
    }

    void whatIsWrongWithAFileIsTold_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("fault");
        QTest::newRow("foreign address") << QByteArray("https://fuwu.nhsa.gov.cn") << QByteArray("https://nhsa.example")
                                         << u"no official address"_s;
        QTest::newRow("plain http") << QByteArray("https://www.zjzwfw") << QByteArray("http://www.zjzwfw")
                                    << u"no official address"_s;
        QTest::newRow("unknown source") << QByteArray("\"source\": \"H\"") << QByteArray("\"source\": \"Q\"")
                                        << u"unknown source"_s;
        QTest::newRow("unknown kind") << QByteArray("\"kind\": \"hall\"") << QByteArray("\"kind\": \"ship\"")
                                      << u"unknown kind"_s;
        QTest::newRow("no tasks") << QByteArray("\"tasks\"") << QByteArray("\"tsks\"") << u"is good for nothing"_s;
        QTest::newRow("one language") << QByteArray("\"en\": \"The hotline 12393\"") << QByteArray("\"en\": \"\"")
                                      << u"both languages"_s;
        QTest::newRow("no JSON") << QByteArray("{") << QByteArray("[") << u"at byte"_s;
    }
    void whatIsWrongWithAFileIsTold()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, fault);
        QFile file(u":/yibao/channels.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray json = file.readAll();
        QVERIFY(json.contains(from));
        json.replace(from, to);
        const auto book = guides::ChannelBook::read(json, stage::catalogue());
        QVERIFY(!book);
        QVERIFY2(book.error().detail.contains(fault), qPrintable(book.error().detail));
    }
};

QTEST_MAIN(TestChannelsPage)
#include "test_channelspage.moc"
