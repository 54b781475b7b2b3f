// stenogram: transcripts of speech, as they are found, to document -> turns -> entities. The one include.
#pragma once
#include "stenogram/arrow.hpp"
#include "stenogram/document.hpp"
#include "stenogram/error.hpp"
#include "stenogram/html.hpp"
#include "stenogram/json.hpp"
#include "stenogram/kinds.hpp"
#include "stenogram/options.hpp"
#include "stenogram/parse.hpp"
#include "stenogram/reason.hpp"
#include "stenogram/span.hpp"
#include "stenogram/version.hpp"
