// What a stated value must keep to, one rule a kind of value. A rule answers with what is wrong, or nothing.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "stenogram/options.hpp"

namespace stenogram::option_rules {

/// What is wrong with a value, as the end of a sentence; empty when nothing is.
using fault = std::string;

/// `value` in quotation marks, cut to a readable length; never bytes that are not UTF-8.
std::string in_quotes(std::string_view value);

fault plain_text(std::string_view value);  ///< UTF-8 on one line
fault iso_date(std::string_view value);    ///< YYYY-MM-DD, with or without a time
fault language_tag(std::string_view value);
fault media_type(std::string_view value);
fault encoding_label(std::string_view value);
fault web_address(std::string_view value);

fault read_flag(std::string_view value, bool& out);  ///< true, false, 1 or 0
fault read_size(std::string_view value, std::uint64_t most, std::uint64_t& out);
fault read_invalid(std::string_view value, invalid_bytes& out);
fault read_entities(std::string_view value, entity_set& out);        ///< all, none or a list: `DATE,PERSON`
fault read_label(std::string_view value, stated_label& out);         ///< TEXT[=SPEAKER][/KIND]
fault read_participant(std::string_view value, stated_participant& out);  ///< NAME[; ROLE[; AFFILIATION]]

fault label(const stated_label& stated);
fault participant(const stated_participant& stated);

}  // namespace stenogram::option_rules
