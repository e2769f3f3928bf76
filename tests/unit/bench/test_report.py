"""The page and the sections on it."""

from datetime import date
from pathlib import Path

from hansard.bench.report import Run, as_document, section_text, update_page
from hansard.bench.tables import Goal, Section, as_text, table

TITLES = ("Words", "Speakers", "Speed")
RUN = Run(date(2026, 1, 2), "hansard bench --only words", "2 cores", {"numpy": "2.0"})
SECTION = Section(
    "One sentence.",
    (table(("set", "WER"), [("all", "8.40 %")]),),
    (Goal("WER", "at most 0.70", "0.81", reached=False),),
    {"wer": 0.084},
)


def test_a_section_says_what_was_measured_when_and_where() -> None:
    lines = section_text("Words", SECTION, RUN).splitlines()
    assert lines[0] == "## Words"
    assert "| WER | at most 0.70 | 0.81 | no |" in lines
    assert lines[-3:] == ["| set | WER |", "|---|---|", "| all | 8.40 % |"]
    said = "Measured on 2026-01-02 with `hansard bench --only words`, on 2 cores. Versions: numpy 2.0."
    assert said in lines


def test_a_run_replaces_only_what_it_measured(tmp_path: Path) -> None:
    page = tmp_path / "benchmarks.md"
    update_page(page, TITLES, {"Speed": "## Speed\n\nfast\n", "Words": "## Words\n\nmany\n"})
    update_page(page, TITLES, {"Speakers": "## Speakers\n\ntwo\n"})
    update_page(page, TITLES, {"Words": "## Words\n\nfew\n"})
    head, *sections = page.read_text().split("\n## ")
    assert head.startswith("# Benchmarks\n")
    assert [section.split() for section in sections] == [
        ["Words", "few"],
        ["Speakers", "two"],
        ["Speed", "fast"],
    ]


def test_writing_the_same_again_changes_nothing(tmp_path: Path) -> None:
    page = tmp_path / "benchmarks.md"
    texts = {"Words": section_text("Words", SECTION, RUN)}
    update_page(page, TITLES, texts)
    first = page.read_text()
    update_page(page, TITLES, texts)
    assert page.read_text() == first


def test_a_section_that_is_no_more_leaves_the_page(tmp_path: Path) -> None:
    page = tmp_path / "benchmarks.md"
    page.write_text("# Benchmarks\n\n## Long ago\n\nold\n\n## Speed\n\nfast\n")
    update_page(page, TITLES, {})
    assert "Long ago" not in page.read_text()
    assert page.read_text().endswith("## Speed\n\nfast\n")


def test_the_document_holds_figures_not_their_text() -> None:
    document = as_document(RUN, {"words": SECTION})
    assert document["date"] == "2026-01-02"
    assert document["sections"]["words"]["data"] == {"wer": 0.084}
    assert document["sections"]["words"]["goals"][0]["reached"] is False


def test_a_table_as_text_has_straight_columns() -> None:
    assert as_text(table(("set", "WER"), [("all of them", "8 %")])) == "set          WER\nall of them  8 %"
