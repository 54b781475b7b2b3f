"""What notebooks show: whole, escaped, cut to size, and readable in a browser of any width and colour."""

import html.parser
import os
import shutil
import subprocess

import matplotlib.image
import numpy
import pytest
import stenogram
from conftest import PAGE, SAMPLE

VOID = {"br", "img", "hr", "meta", "link", "input"}


class Reader(html.parser.HTMLParser):
    """Checks that every element is closed, and collects what there is."""

    def __init__(self, page):
        super().__init__()
        self.open, self.text, self.elements = [], [], []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        assert tag not in VOID
        self.elements.append((tag, dict(attrs)))
        self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.text.append(data)

    def all(self, name):
        return [attrs for _, attrs in self.elements if name in attrs.get("class", "").split()]


def test_everything_is_shown(sample):
    page = Reader(sample._repr_html_())
    shown = "".join(page.text).split()
    for turn in sample.turns:
        words = turn.raw.split()
        assert any(shown[i:i + len(words)] == words for i in range(len(shown)))
    assert sample.metadata["title"].text in page.text
    hidden = "".join(page.text)
    for region in sample.regions:
        if region.kind == "boilerplate":
            assert " ".join(region.text.split()) in " ".join(hidden.split())
    assert [tag for tag, _ in page.elements].count("details") >= 2


def test_colours_are_of_speakers(sample):
    turns = Reader(sample.to_html()).all("stg-turn")
    assert len(turns) == 9
    colour = {turn.speaker.index: shown["style"] for turn, shown in zip(sample.turns, turns)}
    assert [colour[t.speaker.index] for t in sample.turns] == [t["style"] for t in turns]
    assert len(set(colour.values())) == len(sample.speakers)


def test_answers_are_tied_to_their_questions(sample):
    page = Reader(sample.to_html())
    ids = [shown["id"] for shown in page.all("stg-turn")]
    links = [attrs["href"] for tag, attrs in page.elements if tag == "a" and "stg-e" not in attrs.get("class", "")]
    pairs = [(a.question.index, a.index) for a in sample.turns if a.question]
    assert len(pairs) == 4
    for question, answer in pairs:
        assert "#" + ids[question] in links and "#" + ids[answer] in links
        assert "stg-answer" in page.all("stg-turn")[answer]["class"]


def test_every_link_within_leads_somewhere(sample):
    page = Reader(sample.to_html())
    ids = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    links = [attrs["href"] for _, attrs in page.elements if "href" in attrs]
    assert links and all(link[1:] in ids for link in links if link[0] == "#")
    other = Reader(stenogram.parse(PAGE).to_html())
    assert not set(ids) & {attrs["id"] for _, attrs in other.elements if "id" in attrs}


def test_entities_lead_to_wikidata_where_it_is_known(sample):
    given = sample.to_dict()
    entity = next(e for e in given["entities"] if e["turn"] is not None)
    entity["wikidata"] = "Q42"
    page = Reader(stenogram.from_dict(given).to_html())
    assert "https://www.wikidata.org/wiki/Q42" in [a.get("href") for a in page.all("stg-e")]
    entity["wikidata"] = 'Q4"onclick="x'
    assert 'onclick' not in stenogram.from_dict(given).to_html()


def test_one_element_holds_it_all(sample):
    assert sample.to_html().startswith('<div class="stenogram"') and sample.to_html().endswith("</div>\n")


HOSTILE = '</div></style><script>alert(1)</script><img src=x onerror="alert(1)">&amp;\'"\x01\x00'


def test_everything_is_escaped():
    page = "".join(f"{who}: {what}\n" for what in ["Why, may I ask " + HOSTILE + "?", "Because we can " + HOSTILE, "So be it."]
                   for who in ("Ann Lee", "Bob Ray"))
    stated = stenogram.parse("Title " + HOSTILE + "\n\n" + page, name=HOSTILE[:-2], url="http://x/%22'",
                             labels=[("Ann Lee:", "Ann " + HOSTILE[:-2])],
                             participants=[("Bob Ray", "Head" + HOSTILE[:-2])])
    assert len(stated.turns) == 6
    shown = stated.to_html()
    read = Reader(shown)
    assert {tag for tag, _ in read.elements} <= {"style", "div", "span", "p", "a", "i", "details", "summary"}
    assert {name for _, attrs in read.elements for name in attrs} <= {"class", "id", "style", "title", "href", "dir",
                                                                      "lang", "rel", "target"}
    assert "\0" not in shown and "\x01" not in shown
    assert sum("<script>alert(1)</script>" in text for text in read.text) >= 6


@pytest.mark.parametrize("most", [0, 100, 5000, 100_000])
def test_size_is_capped_and_the_rest_counted(most):
    document = stenogram.parse(PAGE * 3000)
    shown = document.to_html(max_bytes=most)
    read = Reader(shown)
    assert len(shown.encode()) < most + 8000
    left = len(document.turns) - len(read.all("stg-turn"))
    assert left > 0 and f"{left} more turns are not shown here." in "".join(read.text)


def test_one_endless_turn_is_capped():
    document = stenogram.parse("Ann Lee: " + "\u4e2d (pause) \N{GRINNING FACE} May 2018 " * 100_000)
    shown = document.to_html()
    Reader(shown)
    assert len(shown.encode()) < 300_000


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.mark.skipif(not CHROMIUM, reason="needs Chromium")
@pytest.mark.parametrize("width", [360, 1000])
@pytest.mark.parametrize("dark", [False, True])
def test_a_screenshot_is_readable(tmp_path, sample, width, dark):
    page = tmp_path / "page.html"
    theme = f'data-jp-theme-light="{str(not dark).lower()}"'
    # A frame has the width of a narrow window, which a headless browser's own cannot have.
    page.write_text(f"<!doctype html><meta charset=utf-8><body style='margin:0' {theme}>"
                    f"<div id=frame style='width:{width}px'>{sample.to_html()}</div>"
                    "<script>document.title=document.getElementById('frame').scrollWidth</script>", encoding="utf-8")
    base = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={tmp_path}/user",
            f"--window-size={max(width, 500)},900"]
    dom = subprocess.run([*base, "--dump-dom", page.as_uri()], capture_output=True, timeout=120, text=True, check=True).stdout
    assert f"<title>{width}</title>" in dom  # nothing is wider than the window
    shot = tmp_path / "shot.png"
    subprocess.run([*base, f"--screenshot={shot}", page.as_uri()], capture_output=True, timeout=120, check=True)
    if os.environ.get("STENOGRAM_SCREENSHOTS"):
        shutil.copy(shot, f"{os.environ['STENOGRAM_SCREENSHOTS']}/html-{width}-{'dark' if dark else 'light'}.png")
    inside = matplotlib.image.imread(shot)[20:880, 20:width - 20, :3]
    linear = numpy.where(inside <= 0.04045, inside / 12.92, ((inside + 0.055) / 1.055) ** 2.4)
    luminance = linear @ (0.2126, 0.7152, 0.0722) + 0.05
    ground = numpy.median(luminance)
    assert (ground < 0.1) == dark
    # Text stands out: enough of it has the contrast that WCAG asks of it.
    contrast = numpy.maximum(luminance, ground) / numpy.minimum(luminance, ground)
    assert (contrast >= 4.5).mean() > 0.01
    # And the speakers' colours are there.
    coloured = inside[(inside.max(axis=2) - inside.min(axis=2)) > 0.25]
    assert len(coloured) > 400
