// The style of a document in HTML. It sets background and colours itself, so that it can be read on any page.
#pragma once
#include <string_view>

namespace stenogram::html {

inline constexpr std::string_view style = R"(<style>
.stenogram{--fg:#1c1c1c;--bg:#fff;--dim:#5c5c5c;--line:#d8d8d8;--mark:#f2eed8;--l:32%;color:var(--fg);background:var(--bg);
font:15px/1.5 system-ui,sans-serif;max-width:60em;padding:.8em 1em;border:1px solid var(--line);border-radius:6px;
box-sizing:border-box;overflow-wrap:anywhere}
@media(prefers-color-scheme:dark){.stenogram{--fg:#e6e6e6;--bg:#161616;--dim:#a2a2a2;--line:#3c3c3c;--mark:#38341f;--l:74%}
[data-jp-theme-light=true] .stenogram{--fg:#1c1c1c;--bg:#fff;--dim:#5c5c5c;--line:#d8d8d8;--mark:#f2eed8;--l:32%}}
[data-jp-theme-light=false] .stenogram,.vscode-dark .stenogram{--fg:#e6e6e6;--bg:#161616;--dim:#a2a2a2;--line:#3c3c3c;
--mark:#38341f;--l:74%}
.stenogram *{box-sizing:border-box}
.stenogram .stg-title{font-size:1.2em;font-weight:600;line-height:1.3;margin:0 0 .2em}
.stenogram .stg-dim{color:var(--dim);font-size:.85em}
.stenogram .stg-turn{margin:.9em 0;padding-left:.8em;border-left:3px solid hsl(var(--h) 55% var(--l))}
.stenogram .stg-answer{margin-left:2em}
.stenogram .stg-name{color:hsl(var(--h) 55% var(--l));font-weight:600}
.stenogram p{margin:.3em 0;color:inherit}
.stenogram .stg-heading{font-weight:600;margin:1em 0 .4em}
.stenogram a{color:inherit}
.stenogram .stg-e{background:var(--mark);color:inherit;padding:0 .15em;border-radius:3px;text-decoration:none}
.stenogram a.stg-e{border-bottom:1px solid var(--dim)}
.stenogram details{color:var(--dim);font-size:.85em;margin:.6em 0}
.stenogram summary{cursor:pointer}
.stenogram :target{outline:2px solid var(--dim);outline-offset:2px}
@media(max-width:30em){.stenogram{padding:.5em}.stenogram .stg-answer{margin-left:.7em}}
</style>
)";

}  // namespace stenogram::html
