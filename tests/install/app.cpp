#include <cstdio>
#include <stenogram/stenogram.hpp>
#include <string>

int main() {
  const auto doc = stenogram::parse("Remarks by Jane Roe\n\nJane Roe: Good morning. I am glad to be here.\n").value();
  for (auto turn : doc.turns())
    std::printf("%u turn of %s\n", doc.turns().size(), std::string(turn.speaker_name()).c_str());
}
