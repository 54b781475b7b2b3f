#include "input/encoding.hpp"

namespace stenogram::input {
namespace {

struct encoding_row {
  std::string_view name;
  std::string_view labels;  ///< other than the name, parted by spaces
};

constexpr encoding_row encoding_rows[] = {
    {"utf-8", "utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"},
    {"us-ascii", "ascii ansi_x3.4-1968"},
    {"utf-16le", "utf-16 ucs-2 unicode csunicode iso-10646-ucs-2 unicodefeff"},
    {"utf-16be", "unicodefffe"},
    {"utf-32le", "utf-32"},
    {"utf-32be", ""},
    {"windows-1250", "cp1250 x-cp1250"},
    {"windows-1251", "cp1251 x-cp1251"},
    {"windows-1252", "cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 latin1 l1 cp819 ibm819"},
    {"windows-1253", "cp1253 x-cp1253"},
    {"windows-1254", "cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 latin5 l5"},
    {"windows-1255", "cp1255 x-cp1255"},
    {"windows-1256", "cp1256 x-cp1256"},
    {"windows-1257", "cp1257 x-cp1257"},
    {"windows-1258", "cp1258 x-cp1258"},
    {"windows-874", "iso-8859-11 iso8859-11 iso885911 tis-620 dos-874"},
    {"iso-8859-2", "iso8859-2 iso88592 iso_8859-2 latin2 l2"},
    {"iso-8859-3", "iso8859-3 iso88593 iso_8859-3 latin3 l3"},
    {"iso-8859-4", "iso8859-4 iso88594 iso_8859-4 latin4 l4"},
    {"iso-8859-5", "iso8859-5 iso88595 iso_8859-5 cyrillic"},
    {"iso-8859-6", "iso8859-6 iso88596 iso_8859-6 arabic asmo-708 iso-8859-6-e iso-8859-6-i"},
    {"iso-8859-7", "iso8859-7 iso88597 iso_8859-7 greek greek8 elot_928 sun_eu_greek"},
    {"iso-8859-8", "iso8859-8 iso88598 iso_8859-8 hebrew visual iso-8859-8-e"},
    {"iso-8859-8-i", "logical csiso88598i"},
    {"iso-8859-10", "iso8859-10 iso885910 latin6 l6"},
    {"iso-8859-13", "iso8859-13 iso885913"},
    {"iso-8859-14", "iso8859-14 iso885914"},
    {"iso-8859-15", "iso8859-15 iso885915 iso_8859-15 l9"},
    {"iso-8859-16", ""},
    {"ibm866", "866 cp866 csibm866"},
    {"koi8-r", "koi koi8 koi8_r cskoi8r"},
    {"koi8-u", "koi8-ru"},
    {"macintosh", "mac x-mac-roman csmacintosh"},
    {"x-mac-cyrillic", "x-mac-ukrainian"},
    {"gbk", "gb2312 gb_2312 gb_2312-80 chinese x-gbk iso-ir-58 csgb2312"},
    {"gb18030", ""},
    {"big5", "big5-hkscs cn-big5 x-x-big5 csbig5"},
    {"euc-jp", "x-euc-jp cseucpkdfmtjapanese"},
    {"iso-2022-jp", "csiso2022jp"},
    {"shift_jis", "shift-jis sjis ms_kanji ms932 windows-31j x-sjis csshiftjis"},
    {"euc-kr", "korean ks_c_5601-1987 ksc5601 ks_c_5601-1989 ksc_5601 windows-949 cseuckr"},
};

constexpr char encoding_lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool encoding_same(std::string_view stated, std::string_view label) noexcept {
  if (stated.size() != label.size()) return false;
  for (std::size_t i = 0; i < label.size(); ++i)
    if (encoding_lower(stated[i]) != label[i]) return false;
  return true;
}

// Without white space and quotes at either end.
std::string_view encoding_bare(std::string_view s) noexcept {
  constexpr std::string_view around = " \t\r\n\f\"'";
  const auto first = s.find_first_not_of(around);
  return first == s.npos ? std::string_view() : s.substr(first, s.find_last_not_of(around) + 1 - first);
}

}  // namespace

std::string_view encoding_of(std::string_view label) noexcept {
  label = encoding_bare(label);
  for (const auto& row : encoding_rows) {
    if (encoding_same(label, row.name)) return row.name;
    for (auto rest = row.labels; !rest.empty();) {
      const auto end = rest.find(' ');
      if (encoding_same(label, rest.substr(0, end))) return row.name;
      rest = end == rest.npos ? std::string_view() : rest.substr(end + 1);
    }
  }
  return {};
}

order_mark order_mark_of(std::string_view bytes) noexcept {
  using namespace std::string_view_literals;
  constexpr struct {
    std::string_view mark, encoding;
  } marks[] = {{"\xEF\xBB\xBF"sv, "utf-8"},
               {"\xFF\xFE\0\0"sv, "utf-32le"},
               {"\0\0\xFE\xFF"sv, "utf-32be"},
               {"\xFF\xFE"sv, "utf-16le"},
               {"\xFE\xFF"sv, "utf-16be"}};
  for (const auto& m : marks)
    if (bytes.substr(0, m.mark.size()) == m.mark) return {m.encoding, m.mark.size()};
  return {{}, 0};
}

std::string_view charset_of(std::string_view media_type) noexcept {
  for (auto at = media_type.find(';'); at != media_type.npos;) {
    const auto next = media_type.find(';', at + 1);
    const auto parameter = media_type.substr(at + 1, next == media_type.npos ? next : next - at - 1);
    const auto equals = parameter.find('=');
    if (equals != parameter.npos && encoding_same(encoding_bare(parameter.substr(0, equals)), "charset"))
      return encoding_bare(parameter.substr(equals + 1));
    at = next;
  }
  return {};
}

}  // namespace stenogram::input
