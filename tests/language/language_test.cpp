#include "language/language.hpp"

#include <doctest/doctest.h>

namespace language = stenogram::language;

namespace {

language::guess guess_of(std::string_view text, std::string_view stated = {}) {
  stenogram::input::blocks body;
  body.text = text;
  return language::detect(body, stated);
}

struct sample { std::string_view tag, text; };

// One or two sentences a language, all invented.
constexpr sample samples[] = {
    {"en", "Good morning. We met the harbour council this week, and I think that most of the questions which you sent us have been answered."},
    {"ru", "Добрый день. Мы провели встречу с советом порта, и я думаю, что большинство вопросов, которые вы нам прислали, уже решены."},
    {"fr", "Bonjour. Nous avons rencontré le conseil du port cette semaine et je pense que la plupart des questions que vous nous avez envoyées sont réglées."},
    {"de", "Guten Morgen. Wir haben uns in dieser Woche mit dem Hafenrat getroffen, und ich glaube, dass die meisten Fragen beantwortet sind."},
    {"es", "Buenos días. Esta semana nos reunimos con el consejo del puerto y creo que la mayoría de las preguntas que ustedes enviaron ya tienen respuesta."},
    {"zh", "各位上午好。本周我们同港口委员会举行了会谈，我认为大家提出的问题大部分已经解决。"},
    {"zh", "各位早晨。本週我們與港口委員會舉行會談，我認為大家提出的問題大部分已經解決。"},
    {"ar", "صباح الخير. اجتمعنا هذا الأسبوع مع مجلس الميناء، وأعتقد أن معظم الأسئلة التي أرسلتموها إلينا قد تمت الإجابة عليها."},
    {"uk", "Добрий день. Цього тижня ми зустрілися з радою порту, і я думаю, що на більшість запитань, які ви нам надіслали, вже є відповідь."},
    {"pt", "Bom dia. Esta semana nos reunimos com o conselho do porto e eu acho que a maioria das perguntas que vocês enviaram já foi respondida, não há mais nada."},
    {"it", "Buongiorno. Questa settimana abbiamo incontrato il consiglio del porto e credo che la maggior parte delle domande che ci avete mandato abbia già una risposta."},
    {"ca", "Bon dia. Aquesta setmana ens hem reunit amb el consell del port i crec que la majoria de les preguntes que ens heu enviat ja tenen resposta."},
    {"gl", "Bos días. Esta semana xuntámonos co consello do porto e coido que a maioría das preguntas que vostedes nos mandaron xa teñen unha resposta."},
    {"ro", "Bună dimineața. Săptămâna aceasta ne-am întâlnit cu consiliul portului și cred că cele mai multe întrebări pe care ni le-ați trimis au primit un răspuns."},
    {"pl", "Dzień dobry. W tym tygodniu spotkaliśmy się z radą portu i myślę, że na większość pytań, które nam państwo przysłali, jest już odpowiedź."},
    {"nl", "Goedemorgen. We hebben deze week met de havenraad gesproken en ik denk dat de meeste vragen die u ons heeft gestuurd nu beantwoord zijn."},
    {"sv", "God morgon. Vi har träffat hamnrådet den här veckan och jag tror att de flesta frågor som ni har skickat till oss är besvarade."},
    {"el", "Καλημέρα σας. Αυτή την εβδομάδα συναντηθήκαμε με το συμβούλιο του λιμανιού και πιστεύω ότι οι περισσότερες ερωτήσεις έχουν απαντηθεί."},
    {"tr", "Günaydın. Bu hafta liman meclisi ile bir araya geldik ve bize gönderdiğiniz soruların çoğu için artık bir cevap olduğunu düşünüyorum."},
    {"fa", "صبح بخیر. این هفته با شورای بندر دیدار کردیم و فکر می‌کنم به بیشتر پرسش‌هایی که برای ما فرستاده‌اید پاسخ داده شده است."},
    {"cs", "Dobrý den. Tento týden jsme se setkali s přístavní radou a myslím, že na většinu otázek, které jste nám poslali, už máme odpověď."},
    {"sk", "Dobrý deň. Tento týždeň sme sa stretli s prístavnou radou a myslím, že na väčšinu otázok, ktoré ste nám poslali, už máme odpoveď. Povedzte aj to, či ste spokojní, a kto ešte nie."},
    {"hu", "Jó napot. Ezen a héten találkoztunk a kikötői tanáccsal, és azt hiszem, hogy a legtöbb kérdésre, amelyet elküldtek nekünk, már van válasz."},
    {"da", "Goddag. Vi har mødt havnerådet i denne uge, og jeg tror, at de fleste spørgsmål, som I har sendt til os, er blevet besvaret."},
    {"nb", "God dag. Vi har møtt havnerådet denne uken, og jeg tror at de fleste spørsmålene som dere har sendt til oss, nå er besvart. Hvis dere vil ha noe mer å spørre om, så kom inn nå."},
    {"fi", "Hyvää päivää. Tapasimme tällä viikolla satamaneuvoston, ja minä uskon, että useimpiin kysymyksiin, jotka te lähetitte meille, on jo vastattu."},
    {"hr", "Dobar dan. Ovaj smo se tjedan sastali s lučkim vijećem i mislim da je na većinu pitanja koja ste nam poslali tijekom tjedna već odgovoreno. Tko gdje živi, uvijek također treba znati što nakon toga slijedi, jer nema više vremena."},
    {"sr", "Добар дан. Ове недеље смо се састали са лучким саветом и мислим да је на већину питања која сте нам послали већ одговорено."},
    {"bg", "Добър ден. Тази седмица се срещнахме със съвета на пристанището и мисля, че на повечето въпроси, които ни изпратихте, вече има отговор."},
    {"kk", "Қайырлы күн. Осы аптада біз порт кеңесімен кездестік және сіздер жіберген сұрақтардың көбіне жауап бар деп ойлаймын."},
    {"vi", "Xin chào các bạn. Tuần này chúng tôi đã gặp hội đồng cảng và tôi nghĩ rằng phần lớn những câu hỏi mà các bạn gửi đã được trả lời."},
    {"id", "Selamat pagi. Minggu ini kami sudah bertemu dengan dewan pelabuhan dan saya kira sebagian besar pertanyaan yang Bapak Ibu kirim telah dijawab."},
    {"th", "สวัสดีครับ สัปดาห์นี้เราได้พบกับคณะกรรมการท่าเรือ และผมคิดว่าคำถามส่วนใหญ่ที่ท่านส่งมานั้นมีคำตอบแล้ว"},
    {"bn", "সুপ্রভাত। এই সপ্তাহে আমরা বন্দর পরিষদের সঙ্গে বৈঠক করেছি এবং আমি মনে করি আপনাদের বেশির ভাগ প্রশ্নের উত্তর পাওয়া গেছে।"},
    {"ur", "صبح بخیر۔ اس ہفتے ہم نے بندرگاہ کی کونسل سے ملاقات کی اور میرا خیال ہے کہ آپ کے بھیجے ہوئے زیادہ تر سوالات کے جواب مل گئے ہیں۔"},
    {"ka", "დილა მშვიდობისა. ამ კვირაში პორტის საბჭოს შევხვდით და ვფიქრობ, რომ თქვენი კითხვების უმეტესობას უკვე აქვს პასუხი."},
    {"hy", "Բարի լույս։ Այս շաբաթ մենք հանդիպեցինք նավահանգստի խորհրդին, և կարծում եմ, որ ձեր հարցերի մեծ մասն արդեն պատասխան ունի։"},
    {"he", "בוקר טוב. השבוע נפגשנו עם מועצת הנמל, ואני חושב שרוב השאלות ששלחתם אלינו כבר נענו."},
    {"hi", "सुप्रभात। इस सप्ताह हमने बंदरगाह परिषद से भेंट की और मुझे लगता है कि आपके अधिकांश प्रश्नों का उत्तर मिल गया है।"},
    {"ja", "おはようございます。今週は港湾評議会と会談し、皆様からいただいた質問の大部分に答えられたと思います。"},
    {"ko", "안녕하십니까. 이번 주에 항만위원회와 만났으며, 보내 주신 질문의 대부분은 이미 답변되었다고 생각합니다."},
    {"th", "สวัสดีครับ สัปดาห์นี้เราได้พบกับสภาท่าเรือ และผมคิดว่าคำถามส่วนใหญ่ได้รับคำตอบแล้ว"},
};

}  // namespace

TEST_CASE("two sentences are enough to tell the language") {
  for (const auto& s : samples) {
    CAPTURE(s.text);
    const auto g = guess_of(s.text);
    CHECK(g.tag == s.tag);
    CHECK(g.lang == stenogram::tables::language_of(s.tag));
    CHECK(g.confidence > 40);
  }
}

TEST_CASE("a stated language wins") {
  const auto english = samples[0].text;
  CHECK(guess_of(english, "pt-BR").tag == "pt");
  CHECK(guess_of(english, "zh-Hant").lang == stenogram::tables::language::zh);
  CHECK(guess_of(english, "xx").tag == "und");
}

TEST_CASE("no language where there is nothing to go by") {
  CHECK(guess_of("").tag == "");
  CHECK(guess_of("12:30 -- 14:00 *** 2018").tag == "");
  CHECK(guess_of("Xyzzy Plugh").tag == "");
}

TEST_CASE("the language of a long text is that of its greater part") {
  std::string text = "Interview with the harbour master of the city, and the questions that were asked.\n";
  for (int i = 0; i < 2000; ++i) text += samples[1].text, text += '\n';
  CHECK(guess_of(text).tag == "ru");
  std::string greek(samples[17].text);
  greek += " Sigma Systems and OpenHarbour";
  CHECK(guess_of(greek).tag == "el");
}

TEST_CASE("letters that an alphabet alone has tell Urdu from Persian and Ukrainian from Russian") {
  CHECK(guess_of("یہ بندرگاہ کی کونسل کے ساتھ ہماری پہلی ملاقات ہے اور میں سمجھتا ہوں کہ جواب مل گئے ہیں۔").tag == "ur");
  CHECK(guess_of("Її відповідь є ясною.").tag == "uk");
  CHECK(guess_of("Это был вопрос.").tag == "ru");
}
