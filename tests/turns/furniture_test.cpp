#include "turns/furniture.hpp"

#include <doctest/doctest.h>

#include <string>

using stenogram::reason_code;
using stenogram::region_kind;
using lang = stenogram::tables::language;

namespace {

struct expected {
  lang in;
  std::string_view line;
  region_kind kind;
  reason_code why;
  bool certain;
};

constexpr expected page_lines[] = {
    {lang::en, "Related articles", region_kind::boilerplate, reason_code::related_articles, true},
    {lang::en, "POPULAR ARTICLES:", region_kind::boilerplate, reason_code::related_articles, true},
    {lang::en, "Share: Facebook | X | Telegram", region_kind::boilerplate, reason_code::share_bar, true},
    {lang::en, "Privacy policy | Accessibility | Contact us", region_kind::boilerplate, reason_code::navigation, true},
    {lang::en, "\u00A9 2026 Harbour Office", region_kind::boilerplate, reason_code::copyright_notice, true},
    {lang::en, "Harbour Office, 2026. All rights reserved.", region_kind::boilerplate, reason_code::copyright_notice, true},
    {lang::en, "This email address is being protected from spambots. You need JavaScript enabled to view it.", region_kind::boilerplate, reason_code::boilerplate_phrase, true},
    {lang::en, "Tel.: +44 1632 960 118, fax 960 119", region_kind::boilerplate, reason_code::phone_numbers, true},
    {lang::en, "(91-11) 5550-0640/41/42;", region_kind::boilerplate, reason_code::phone_numbers, true},
    {lang::en, "press@harbour.example", region_kind::boilerplate, reason_code::navigation, true},
    {lang::en, "14 Quay Street, Port Alder 2204", region_kind::boilerplate, reason_code::postal_address, false},
    {lang::en, "Riverton - 110021", region_kind::boilerplate, reason_code::postal_address, false},
    {lang::en, "13 October 2011", region_kind::boilerplate, reason_code::date_line, false},
    {lang::en, "File photo of the keeper.", region_kind::note, reason_code::picture_caption, true},
    {lang::en, "The keeper on the stairs. Image: Ann Lee.", region_kind::note, reason_code::picture_caption, true},
    {lang::en, "Page 3 of 9", region_kind::page, reason_code::page_mark, true},
    {lang::en, "- 12 -", region_kind::page, reason_code::page_mark, true},
    {lang::en, "12", region_kind::page, reason_code::page_mark, false},
    {lang::en, "* * *", region_kind::boilerplate, reason_code::separator, true},
    {lang::en, "\u2014\u2014\u2014\u2014", region_kind::boilerplate, reason_code::separator, true},
    {lang::en, "(Applause.)", region_kind::stage, reason_code::bracketed, true},
    {lang::en, "[laughter]", region_kind::stage, reason_code::bracketed, true},
    {lang::en, "00:12:04", region_kind::time, reason_code::clock_line, true},
    {lang::en, "3:50 P.M. EST", region_kind::time, reason_code::clock_line, true},
    {lang::en, "END 3:50 P.M. EDT", region_kind::note, reason_code::closing_formula, true},
    {lang::en, "(END)", region_kind::note, reason_code::closing_formula, true},
    {lang::en, "Meeting adjourned at 11:30 a.m.", region_kind::note, reason_code::closing_formula, true},
    {lang::ru, "Читайте также:", region_kind::boilerplate, reason_code::related_articles, true},
    {lang::ru, "Поделиться: ВКонтакте | Telegram", region_kind::boilerplate, reason_code::share_bar, true},
    {lang::ru, "Тел.: (495) 555-01-44, факс: (495) 555-01-45", region_kind::boilerplate, reason_code::phone_numbers, true},
    {lang::ru, "Все права защищены", region_kind::boilerplate, reason_code::copyright_notice, true},
    {lang::ru, "(Смех.)", region_kind::stage, reason_code::bracketed, true},
    {lang::ru, "Конец", region_kind::note, reason_code::closing_formula, true},
    {lang::fr, "À lire aussi", region_kind::boilerplate, reason_code::related_articles, true},
    {lang::fr, "Tous droits réservés", region_kind::boilerplate, reason_code::copyright_notice, true},
    {lang::fr, "(La séance est ouverte à quinze heures.)", region_kind::stage, reason_code::bracketed, true},
    {lang::de, "Mehr zum Thema", region_kind::boilerplate, reason_code::related_articles, true},
    {lang::de, "Schluss der Sitzung: 17.20 Uhr", region_kind::note, reason_code::closing_formula, true},
    {lang::es, "Noticias relacionadas", region_kind::boilerplate, reason_code::related_articles, true},
    {lang::es, "Síguenos en Facebook", region_kind::boilerplate, reason_code::share_bar, true},
    {lang::zh, "相关新闻", region_kind::boilerplate, reason_code::related_articles, true},
    {lang::zh, "分享到： 微信 微博", region_kind::boilerplate, reason_code::share_bar, true},
    {lang::zh, "（完）", region_kind::note, reason_code::closing_formula, true},
    {lang::zh, "本报未经授权，禁止转载", region_kind::boilerplate, reason_code::copyright_notice, true},
    {lang::ar, "أخبار ذات صلة", region_kind::boilerplate, reason_code::related_articles, true},
    {lang::ar, "انتهى", region_kind::note, reason_code::closing_formula, true},
    {lang::ar, "(تصفيق)", region_kind::stage, reason_code::bracketed, true},
};

// What people say, and what only looks like the page.
constexpr expected speech_lines[] = {
    {lang::en, "Thank you very much. That is the end of my remarks.", {}, {}, false},
    {lang::en, "Share the bread, share the work, and the house stands.", {}, {}, false},
    {lang::en, "More of the same will not do.", {}, {}, false},
    {lang::en, "The meeting was closed to us.", {}, {}, false},
    {lang::en, "We sail on May 3 with 250 people on board.", {}, {}, false},
    {lang::en, "Question: Will fares go up?", {}, {}, false},
    {lang::en, "Yes.", {}, {}, false},
    {lang::en, "I read it on page 40 of your report.", {}, {}, false},
    {lang::en, "Under section 5(c) of the Act of 1998 it is not.", {}, {}, false},
    {lang::en, "(I mean the north quay.) That one is open.", {}, {}, false},
    {lang::ru, "Конец этой истории мы ещё увидим.", {}, {}, false},
    {lang::de, "Die Sitzung ist geschlossen.", {}, {}, false},
    {lang::fr, "La séance est levée.", {}, {}, false},
    {lang::es, "Compartir es vivir, decía mi abuela.", {}, {}, false},
    {lang::zh, "完全同意。", {}, {}, false},
    {lang::ar, "انتهى الأمر بيننا منذ سنة.", {}, {}, false},
};

}  // namespace

TEST_CASE("lines of the page are recognised, each with its reason") {
  for (const auto& e : page_lines) {
    CAPTURE(e.line);
    const auto f = stenogram::turns::recognise(e.line, e.in);
    REQUIRE(f);
    CHECK(stenogram::to_string(f->why) == stenogram::to_string(e.why));
    CHECK(f->kind == e.kind);
    CHECK(f->certain == e.certain);
  }
}

TEST_CASE("speech is never furniture") {
  for (const auto& e : speech_lines) {
    CAPTURE(e.line);
    CHECK_FALSE(stenogram::turns::recognise(e.line, e.in));
  }
}

TEST_CASE("any line is taken, however odd or long") {
  using stenogram::turns::recognise;
  CHECK_FALSE(recognise("", lang::en));
  CHECK_FALSE(recognise("\u3000", lang::zh));
  for (std::string_view s : {"(", ")", "()", "(.)", "[", ":", "|", "||||", "#", "@", "+", "\u00A9", "(c)", "\u2014", "9", ". . ."}) recognise(s, lang::en);
  std::string speech;
  while (speech.size() < 100000) speech += "\u0431\u044B\u043B\u043E ";
  CHECK_FALSE(recognise(speech, lang::ru));
}
