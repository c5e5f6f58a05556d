// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Types into the real window, key by key, and prints how long each key takes until its hits are painted: in the search
// of the window and in the name condition of a query page. bench_typing [FOLDER [TRACE]]: the folder of the lists
// (without one, a list of synthetic rows is made), and a file of phrases, one a line (without one, some that people
// type and those of bench_search).

#include "core/services/globalsearch.h"
#include "core/services/queryservice.h"
#include "tests/bench/querysets.h"
#include "ui/models/answersource.h"
#include "ui/models/searchmodel.h"
#include "ui/pages/answertable.h"
#include "ui/pages/querypage.h"
#include "ui/shell/browser.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/recentstore.h"
#include "ui/shell/searchbox.h"
#include "ui/shell/searchpopup.h"
#include "ui/shell/settingsmemory.h"
#include "ui/theme/look.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace yibao;

namespace {

constexpr int syntheticRows = 20'000;
constexpr qint64 tooLong = 30'000; // ms
constexpr double slow = 100;       // ms; told one by one

class NoBrowser final : public ui::Browser
{
public:
    bool open(const QUrl&) override { return false; }
};

/// Counts what is painted on a widget.
class PaintCount final : public QObject
{
public:
    explicit PaintCount(QWidget* widget)
        : QObject(widget)
    {
        widget->installEventFilter(this);
    }
    int count = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

QStringList phrases(const QString& file, const catalog::Catalog& catalog)
{
    QStringList lines;
    QFile in(file);
    if (!file.isEmpty() && in.open(QIODevice::ReadOnly)) {
        for (const QString& line : QString::fromUtf8(in.readAll()).split(u'\n', Qt::SkipEmptyParts))
            lines.append(line.section(u'\t', 0, 0).trimmed());
    }
    lines.removeAll(QString());
    if (!lines.isEmpty())
        return lines;
    const QStringList people{u"301医院"_s,    u"bjxh"_s,         u"协合医院"_s, u"海淀 中医"_s,   u"H44030401662"_s,
                             u"三明市第一"_s, u"ren min yi y"_s, u"人民医院"_s, u"大药房"_s,      u"yaofang"_s,
                             u"上海 仁济"_s,  u"附二院"_s,       u"zzzz"_s,     u"火星人民医院"_s};
    using namespace bench;
    const NationalDirectory national(catalog.regions(), nationalSeed);
    return people + querySets(national, nationalHospitals, nationalPharmacies, catalog, nationalSeed).phrases;
}

/// Sleeps between events as a running program does: one that looks all the time takes a core from those that answer.
bool spin(const std::function<bool()>& done)
{
    QElapsedTimer since;
    since.start();
    QTimer wake;
    wake.start(50);
    while (!done()) {
        if (since.elapsed() > tooLong)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

void press(QWidget* widget, QChar c)
{
    if (c.unicode() < 0x80) {
        QKeyEvent down(QEvent::KeyPress, c.toUpper().unicode(), Qt::NoModifier, QString(c));
        QCoreApplication::sendEvent(widget, &down);
        QKeyEvent up(QEvent::KeyRelease, c.toUpper().unicode(), Qt::NoModifier, QString(c));
        QCoreApplication::sendEvent(widget, &up);
    } else {
        QInputMethodEvent event;
        event.setCommitString(QString(c));
        QCoreApplication::sendEvent(widget, &event);
    }
}

/// Types every phrase; `done` tells that the hits of the text in the field are there. Milliseconds a key.
std::vector<double> type(QLineEdit* edit, QWidget* painted, const QStringList& texts, const std::function<bool()>& done)
{
    std::vector<double> times;
    PaintCount paints(painted);
    for (const QString& text : texts) {
        edit->setFocus();
        edit->selectAll();
        QKeyEvent erase(QEvent::KeyPress, Qt::Key_Delete, Qt::NoModifier); // clear() would not count as typed
        QCoreApplication::sendEvent(edit, &erase);
        if (!spin(done)) {
            std::fprintf(stderr, "the emptied field is not answered\n");
            return {};
        }
        for (const QChar c : text) {
            const QString before = edit->text();
            const int painting = paints.count;
            QElapsedTimer timer;
            timer.start();
            press(edit, c);
            if (edit->text() == before)
                continue;
            // A text that asks nothing (a blank) changes nothing to paint.
            const bool same = edit->text().simplified() == before.simplified();
            if (!spin([&] { return done() && (same || paints.count > painting || !painted->isVisible()); })) {
                std::fprintf(stderr, "no answer to \"%s\"\n", qPrintable(edit->text()));
                return {};
            }
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            if (times.back() > slow)
                std::fprintf(stderr, "%.1f ms for \"%s\"\n", times.back(), qPrintable(edit->text()));
        }
    }
    return times;
}

void print(const char* what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&](double share) {
        return times.empty() ? 0.0
                             : times[std::min(times.size() - 1,
                                              static_cast<std::size_t>(std::ceil(share * double(times.size())) - 1))];
    };
    std::printf("%-28s %8zu %10.2f %10.2f %10.2f %10.2f\n", what, times.size(), at(0.5), at(0.95), at(0.99),
                times.empty() ? 0.0 : times.back());
}

bool makeList(directory::Directory& lists, const QString& folder)
{
    const QString name = folder + u"/synthetic.csv"_s;
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream out(&file);
    out << u"机构编码,机构名称,所在地,联系地址\n"_s;
    static const QStringList places{u"海淀"_s, u"三明"_s, u"仁济"_s, u"协和"_s, u"中医"_s, u"人民"_s, u"妇幼"_s};
    for (int i = 0; i < syntheticRows; ++i)
        out << u"H440305%1,合成%2第%3医院,440305,合成路%4号\n"_s.arg(i, 5, 10, QChar(u'0'))
                   .arg(places.at(i % places.size()))
                   .arg(i)
                   .arg(i % 900);
    out.flush();
    file.close();
    directory::ImportJob job;
    job.file = name;
    job.dataset = u"designated-hospitals"_s;
    job.source = u"合成演示数据"_s;
    auto future = lists.import(job);
    if (!spin([&] { return future.isFinished(); }) || future.resultCount() == 0)
        return false;
    const auto report = future.result();
    if (!report)
        std::fprintf(stderr, "%s %s\n", qPrintable(report.error().supportId), qPrintable(report.error().detail));
    return report.has_value() && report->added > 0;
}

} // namespace

int main(int argc, char* argv[])
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    ui::Look::install(application, ui::ThemeKind::Light, ui::TextStep::Standard);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1).startsWith(u'-')) {
        std::fprintf(stderr, "usage: bench_typing [FOLDER [TRACE]]\n");
        return 2;
    }
    QTemporaryDir scratch;
    const QString folder = arguments.value(1, scratch.path());
    auto catalog = catalog::Catalog::load();
    SystemClock clock;
    if (!catalog)
        return 1;
    const QStringList texts = phrases(arguments.value(2), *catalog);
    auto lists = directory::Directory::open(folder + u"/directory.db"_s, *catalog, clock);
    if (!lists)
        std::fprintf(stderr, "%s %s\n", qPrintable(lists.error().supportId), qPrintable(lists.error().detail));
    if (!lists || (arguments.size() < 2 && !makeList(**lists, folder))) {
        std::fprintf(stderr, "no lists\n");
        return 1;
    }
    services::QueryService queries(*catalog, **lists, nullptr, clock);
    models::ServiceAnswerSource source(queries);
    services::GlobalSearch search(*catalog,
                                  [&queries](const catalog::Question& question) { return queries.local(question); });
    const auto settings = Settings::open(scratch.filePath(u"settings.ini"_s));
    ui::SettingsColumnMemory columns(*settings);
    ui::RecentStore recent(scratch.filePath(u"recent.json"_s), *catalog, clock);
    NoBrowser browser;
    ui::MainWindow window({.source = source,
                           .directory = **lists,
                           .search = search,
                           .settings = *settings,
                           .recent = recent,
                           .columns = columns,
                           .browser = browser,
                           .regions = ui::recentRegionsOf(*settings),
                           .profiles = [] { return QList<ui::ProfileChoice>(); },
                           .dataDir = folder,
                           .dialogs = nullptr,
                           .importOffered = false});
    window.resize(1366, 768);
    window.show();
    QApplication::setActiveWindow(&window);
    if (!spin([&] { return window.isSettled(); }))
        return 1;

    std::printf("%-28s %8s %10s %10s %10s %10s\n", "key press to painted hits, ms", "keys", "p50", "p95", "p99", "max");
    auto* box = window.findChild<QLineEdit*>(u"search.edit"_s);
    auto* list = window.findChild<QListView*>(u"search.list"_s);
    // Nobody types in the very moment in which the field gets the focus; opening the lists is measured by itself
    // (bench_search).
    box->setFocus();
    QElapsedTimer looking;
    looking.start();
    (void)spin([&] { return looking.elapsed() > 500; });
    const auto* hits = qobject_cast<models::SearchModel*>(list->model());
    print("search of the window", type(box, list->viewport(), texts, [&] {
              return window.searchBox().isSettled() &&
                     (box->text().simplified().isEmpty() || hits->result().text == box->text());
          }));
    window.searchBox().reset();

    window.openPage(u"designated-hospitals"_s);
    if (!spin([&] { return window.isSettled(); }))
        return 1;
    auto* page = window.findChild<ui::QueryPage*>(u"page.designated-hospitals"_s);
    auto* name = page->findChild<QLineEdit*>(u"filter.name.edit"_s);
    auto* table = page->findChild<ui::AnswerTable*>(u"answerTable"_s);
    print("name on a query page", type(name, table->viewport(), texts, [&] {
              const auto& presenter = page->presenter();
              return !presenter.isAsking() && presenter.phase() != models::Phase::Loading &&
                     presenter.question().filters.value(u"name"_s).simplified() == name->text().simplified();
          }));
    return 0;
}
