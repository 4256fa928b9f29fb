// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/fill/wording.h"

#include <QStringList>

#include <array>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

struct Language
{
    QStringList words;
    QStringList firstNames;
    QStringList lastNames;
    QString space; // between words
    QString stop;
};

QStringList split(const QString &words)
{
    return words.split(u' ', Qt::SkipEmptyParts);
}

const std::array<Language, 4> &languages()
{
    static const std::array<Language, 4> known{
        Language{
            split(
                u"привет да нет завтра сегодня встреча поезд опаздывает спасибо хорошо посмотри пожалуйста отчёт готов "
                "сделаю позже вечером утром кофе работа сервер снова упал обновление выкатили тесты зелёные ёлка "
                "документ страница вопрос ответ кажется думаю напиши позвони приезжай дома дети погода дождь снег"_s),
            split(u"Анна Борис Виктор Галина Дмитрий Елена Жанна Иван Кирилл Людмила Мария Николай Ольга Пётр"_s),
            split(u"Иванова Петренко Сидоров Кузнецова Смирнов Ёжиков Волкова Зайцев"_s), u" "_s, u"."_s},
        Language{
            split(u"hello yes no tomorrow today meeting train late thanks fine look please report ready later evening "
                  "morning coffee work server down again update released tests green document page question answer "
                  "maybe think write call come home kids weather rain snow deadline review branch merge build"_s),
            split(u"Alice Bob Carol Dave Erin Frank Grace Heidi Ivan Judy Mallory Oscar Peggy Trent"_s),
            split(u"Adams Baker Clarke Dixon Evans Foster Gibson Hughes"_s), u" "_s, u"."_s},
        Language{
            split(u"مرحبا نعم لا غدا اليوم اجتماع القطار متأخر شكرا جيد انظر فضلك التقرير جاهز لاحقا المساء الصباح "
                  "قهوة عمل الخادم مرة أخرى تحديث الاختبارات وثيقة صفحة سؤال جواب ربما اكتب اتصل البيت الطقس مطر"_s),
            split(u"أحمد فاطمة يوسف ليلى خالد مريم عمر نور"_s), split(u"حداد منصور صالح عباس ناصر"_s), u" "_s, u"."_s},
        Language{
            split(u"你好 是 不是 明天 今天 会议 火车 晚点 谢谢 好的 看看 请 报告 完成 稍后 晚上 早上 咖啡 工作 服务器 "
                  "又 更新 测试 文档 页面 问题 回答 也许 觉得 打电话 回家 孩子 天气 下雨"_s),
            split(u"伟 芳 娜 敏 静 强 磊 洋"_s), split(u"王 李 张 刘 陈 杨"_s), QString(), u"。"_s},
    };
    return known;
}

const QStringList &emoji()
{
    static const QStringList known =
        split(u"👍 😀 😂 ❤️ 🎉 🙏 👩‍💻 🏳️‍🌈 👋🏽 🐍 1️⃣ 🇺🇦 🍀 😱"_s);
    return known;
}

} // namespace

Wording::Wording(quint32 seed)
    : m_random(seed)
{}

QString Wording::name()
{
    const Language &language = languages().at(static_cast<std::size_t>(below(4)));
    return language.firstNames.at(below(static_cast<int>(language.firstNames.size()))) + language.space
        + language.lastNames.at(below(static_cast<int>(language.lastNames.size())));
}

QString Wording::title()
{
    return sentence(below(4), 1 + below(4));
}

QString Wording::message()
{
    // Half of it Russian, a quarter English: one person reads mostly one language.
    const int chance = below(16);
    const int language = chance < 8 ? 0 : chance < 12 ? 1 : chance < 14 ? 2 : 3;
    const int kind = below(100);
    if (kind < 6)
        return emoji().at(below(static_cast<int>(emoji().size())));
    QString text = sentence(language, 1 + below(14));
    if (kind < 12)
        text += u' ' + emoji().at(below(static_cast<int>(emoji().size())));
    else if (kind < 17)
        text += u" https://example.com/"_s + QString::number(below(100'000)) + u"?q=a"_s;
    else if (kind < 22) {
        for (int line = below(6); line >= 0; --line)
            text += u'\n' + sentence(language, 4 + below(16));
    }
    return text;
}

QString Wording::fileName()
{
    static const QStringList endings = split(u".pdf .odt .zip .txt"_s);
    return sentence(below(2), 2).chopped(1) + endings.at(below(static_cast<int>(endings.size())));
}

QString Wording::sentence(int language, int words)
{
    const Language &spoken = languages().at(static_cast<std::size_t>(language));
    QString text;
    for (int i = 0; i < words; ++i) {
        if (i > 0)
            text += spoken.space;
        text += spoken.words.at(below(static_cast<int>(spoken.words.size())));
    }
    text[0] = text.at(0).toUpper();
    return text + spoken.stop;
}

} // namespace Morelia
