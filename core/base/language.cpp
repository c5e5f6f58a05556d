// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/language.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace yibao {

QStringList languages()
{
    return {u"zh_CN"_s, u"en"_s};
}

QString chooseLanguage(const QString& asked, const QString& setting, const QLocale& system)
{
    for (const QString& wanted : {asked, setting}) {
        if (languages().contains(wanted))
            return wanted;
        if (wanted.startsWith(u"zh"))
            return u"zh_CN"_s;
        if (wanted.startsWith(u"en"))
            return u"en"_s;
    }
    // The "C" locale speaks no language; the program's own is Chinese.
    return system.language() == QLocale::English && system.name() != u"C" ? u"en"_s : u"zh_CN"_s;
}

Language::~Language()
{
    remove();
}

void Language::remove()
{
    for (const auto& translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

bool Language::use(const QString& language)
{
    remove();
    m_current = language;
    QLocale::setDefault(QLocale(language));
    // English needs a file too: its plural forms stand there. Qt speaks English by itself.
    QStringList names{u"yibaodesk_"_s + language};
    if (language != u"en")
        names.prepend(u"qtbase_"_s + language);
    bool complete = true;
    for (const QString& name : names) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(name, u":/yibao/i18n"_s)) {
            QCoreApplication::installTranslator(translator.get());
            m_translators.push_back(std::move(translator));
        } else {
            complete = false;
        }
    }
    return complete;
}

} // namespace yibao
