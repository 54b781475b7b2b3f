// Prints every answer of one speaker with the question before it: answers FILE NAME
#include <stenogram/stenogram.hpp>

#include <iostream>
#include <string>

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: answers FILE NAME\n";
    return 2;
  }
  const auto parsed = stenogram::parse_file(argv[1]);
  if (!parsed) {
    std::cerr << argv[1] << ": " << parsed.error().message << '\n';
    return 1;
  }
  const auto& doc = *parsed;
  for (const auto turn : doc.turns()) {
    if (turn.kind() != stenogram::turn_kind::answer || turn.speaker_name() != argv[2]) continue;
    if (const auto question = turn.replies_to()) std::cout << "Q: " << question->text() << "\n\n";
    std::cout << "A: " << turn.text() << "\n\n";
  }
}
