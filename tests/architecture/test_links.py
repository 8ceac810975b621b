from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from tests.architecture.tree import ROOT, kept_files

PAGES = [path for path in kept_files() if path.suffix == ".md"]
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```", flags=re.DOTALL | re.MULTILINE)


def anchors(text: str) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", text), flags=re.MULTILINE)
    explicit = set(re.findall(r"^\(([\w-]+)\)=$", text, flags=re.MULTILINE))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings} | explicit


@cache
def anchors_of(page: Path) -> set[str]:
    return anchors(page.read_text(encoding="utf-8"))


def broken_links(page: Path) -> list[str]:
    broken = []
    for target in LINK.findall(FENCE.sub("", page.read_text(encoding="utf-8"))):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        there = (page.parent / name).resolve() if name else page
        lost = anchor and there.suffix == ".md" and anchor not in anchors_of(there)
        if not there.exists() or lost:
            broken.append(target)
    return broken


def test_every_link_within_the_project_leads_somewhere():
    assert {
        page.relative_to(ROOT).as_posix(): broken for page in PAGES if (broken := broken_links(page))
    } == {}


def test_a_link_to_a_page_or_a_heading_that_is_gone_is_noticed(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("# Here\n\n[a](gone.md) [b](page.md#here) [c](#there) [d](page.md)\n")

    assert broken_links(page) == ["gone.md", "#there"]


def test_every_page_of_the_site_is_in_a_table_of_contents():
    docs = ROOT / "docs"
    listed = set()
    for page in docs.rglob("*.md"):
        for block in re.findall(r"```\{toctree\}(.*?)```", page.read_text(encoding="utf-8"), flags=re.DOTALL):
            entries = [
                line.strip() for line in block.splitlines() if line.strip() and not line.startswith(":")
            ]
            for entry in entries:
                found = page.parent.glob(f"{entry}.md" if "*" in entry else f"{entry.removesuffix('.md')}.md")
                listed.update(path.resolve() for path in found)

    pages = {path.resolve() for path in docs.rglob("*.md")} - {(docs / "index.md").resolve()}
    assert sorted(path.relative_to(docs).as_posix() for path in pages - listed) == []
