// The speakers of a document, and which label is whose.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "turns/legend.hpp"
#include "turns/person_name.hpp"
#include "turns/scratch.hpp"

namespace stenogram::turns {

struct one_speaker {
  std::string_view name;          // the fullest, in the text or in the page's people; empty for a role alone
  std::string_view role, affiliation;
  std::string apart;              // the key of what tells bearers of one surname apart: a place, a party
  char gender = 0;                // m or f, as an honorific tells
  person_name parts;
  std::vector<std::uint32_t> labels;
  std::uint32_t person = none;
  std::uint32_t first = 0;        // candidate of its first label
};

class roster {
 public:
  roster(const page& p, scratch& s);

  /// The speaker that a person of the page is, made where there is none yet.
  std::uint32_t of_page(std::uint32_t person);
  void add_label(std::uint32_t id);
  /// Surnames alone become the full names that the page prints before byte `end`, or that somebody tells of himself;
  /// initials the name that has them.
  void fill_names(std::size_t end);

  std::vector<one_speaker> all;
  std::vector<std::uint32_t>& of_person() { return of_person_; }

 private:
  std::uint32_t make(std::string_view name, std::uint32_t person);
  /// What a legend says: a part, or a name.
  std::uint32_t by_legend(label& l, std::string_view told);
  /// `M` is the one person of the page who is its moderator, or asks, by a word of that letter; none where nobody is.
  std::uint32_t of_part(label& l, const std::string& letter);
  /// `Nora` is Nora Whitlock where one speaker alone has that given name, and none that surname.
  std::uint32_t of_given(const std::string& given) const;
  /// `AG` is Adele Gibson where one speaker alone has these initials, or one person of the page; none where nobody or
  /// several have.
  std::uint32_t of_initials(const std::string& letters);
  /// The speaker of that name: one that may be the same person if there is just one, else a new one. What stands in the
  /// label tells two of one surname apart.
  std::uint32_t named(std::string_view name, const label* l = nullptr);
  char gender_of(const label& l) const;
  bool differs(const one_speaker& who, const person_name& parts, const label& l) const;
  /// Whether what stands beside the name is a place or a party, not an office or a direction.
  bool tells_apart(const label& l) const;
  /// `PRESS OFFICER ANN LEE` is Ann Lee, whom the page names without the office too.
  std::uint32_t with_office(std::uint32_t id, std::string_view office);
  std::uint32_t widen(std::uint32_t id, std::string_view name, const person_name& parts);
  /// A role alone: the page's person of that office if there is just one, else a speaker of its own.
  std::uint32_t by_role(const label& l);
  /// The one speaker so far whose label has that office before a name: `Minister Ann Lee`, then `Minister`.
  std::uint32_t of_role(std::string_view role) const;
  /// Who answers: the one person whom the title says to be asked, else somebody without a name.
  std::uint32_t interviewee();
  /// The speaker that is the one person of the page with that office; none where there is none or several.
  std::uint32_t holder_of(std::string_view office);
  /// The one person of the page whose office holds a word for who chairs; none where there is none or several.
  std::uint32_t sole_chair();
  void attach(std::uint32_t label_id, std::uint32_t speaker);

  const page& p_;
  scratch& s_;
  std::vector<person_name> people_;         // of the page
  std::vector<std::uint32_t> of_person_;    // their speakers; none where they are none
  std::optional<legend> legend_;            // once a short label asks for it
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_surname_;
  std::unordered_map<std::string, std::uint32_t> by_label_;
};

}  // namespace stenogram::turns
