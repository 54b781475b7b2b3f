// The version of the library, of the tables inside it and of its JSON form.
#pragma once

#define STENOGRAM_VERSION_MAJOR 0
#define STENOGRAM_VERSION_MINOR 1
#define STENOGRAM_VERSION_PATCH 0
#define STENOGRAM_VERSION "0.1.0"

/// Rises whenever a word table or a weight changes, and with it what a parse may answer.
#define STENOGRAM_TABLES_VERSION 1

/// The `format` of the JSON that to_json writes and from_json reads.
#define STENOGRAM_JSON_FORMAT "stenogram/1"

#ifdef __cplusplus
#include <string>

namespace stenogram {
inline namespace v1 {

/// What this build is made of, a line a part: library, tables, JSON form, and what it stands on. For bug reports.
/// Throws std::bad_alloc. Any thread.
std::string version_report();

}  // namespace v1
}  // namespace stenogram
#endif
