"""
Build what the pages take from others, into `src/warifu/web/static/vendor`. Needs Node; nothing else here does.

    python -m scripts.vendor_assets

Reads `assets/package-lock.json`, so the same versions give the same bytes. `vendor.json` says of each file where it
is from, under which licence, and its SHA-256; a test recomputes the sums.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ASSETS, VENDOR = ROOT / "assets", ROOT / "src/warifu/web/static/vendor"
GOVUK, TOKENS, HTMX = "govuk-frontend", "@digital-go-jp/design-tokens", "htmx.org"
FONTS = {"inter": "@fontsource-variable/inter", "noto-sans-jp": "@fontsource-variable/noto-sans-jp"}
SCRIPTS = {"htmx.min.js": "dist/htmx.min.js", "hx-sse.min.js": "dist/ext/hx-sse.min.js"}
SPDX = {"BSD-0-Clause": "0BSD"}
"""Licences as SPDX names them, where a package writes otherwise."""


@dataclass(frozen=True)
class Vendored:
    """A file that is not ours: its path in the folder, the package and version, the licence, sum and size."""

    path: str
    package: str
    version: str
    licence: str
    sha256: str
    bytes: int


def main() -> None:
    """Fetch the packages, build, and replace the folder."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        for each in ("package.json", "package-lock.json", ".npmrc", "govuk.scss"):
            shutil.copy(ASSETS / each, work / each)
        subprocess.run(["npm", "ci"], cwd=work, check=True)  # noqa: S607  (found on the path)
        shutil.rmtree(VENDOR, ignore_errors=True)
        packages = work / "node_modules"
        made = [*_stylesheets(work, packages), *_scripts(packages), *_fonts(packages)]
    rows = [asdict(each) for each in sorted(made, key=lambda each: each.path)]
    (VENDOR / "vendor.json").write_text(
        json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    print(f"{len(rows)} files, {sum(each.bytes for each in made) / 1e6:.1f} MB")


def _stylesheets(work: Path, packages: Path) -> Iterator[Vendored]:
    sheet = VENDOR / "govuk" / "govuk.css"
    sheet.parent.mkdir(parents=True)
    build = [
        "npx",
        "sass",
        "--quiet-deps",
        "--no-source-map",
        "--style=compressed",
        "--load-path=node_modules",
    ]
    subprocess.run([*build, "govuk.scss", str(sheet)], cwd=work, check=True)
    yield _vendored(sheet, packages, GOVUK)
    licence = Path(shutil.copy(ASSETS / "govuk-frontend.LICENSE", sheet.parent / "LICENSE"))
    yield _vendored(licence, packages, GOVUK)  # the package has none in it
    yield from _copies(
        packages, TOKENS, "digital-agency", {"tokens.css": "dist/tokens.css", "LICENSE": "LICENSE"}
    )


def _scripts(packages: Path) -> Iterator[Vendored]:
    yield from _copies(packages, HTMX, "htmx", {**SCRIPTS, "LICENSE": "LICENSE"})


def _fonts(packages: Path) -> Iterator[Vendored]:
    for folder, package in FONTS.items():
        files = sorted((packages / package / "files").glob("*-wght-normal.woff2"))
        named = {f"files/{each.name}": f"files/{each.name}" for each in files}
        wanted = {"wght.css": "wght.css", "LICENSE": "LICENSE", **named}
        yield from _copies(packages, package, folder, wanted)


def _copies(packages: Path, package: str, folder: str, wanted: dict[str, str]) -> Iterator[Vendored]:
    for to, source in wanted.items():
        target = VENDOR / folder / to
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(packages / package / source, target)
        yield _vendored(target, packages, package)


def _vendored(path: Path, packages: Path, package: str) -> Vendored:
    about = json.loads((packages / package / "package.json").read_text(encoding="utf-8"))
    data = path.read_bytes()
    name = path.relative_to(VENDOR).as_posix()
    licence = SPDX.get(about["license"], about["license"])
    return Vendored(name, package, about["version"], licence, hashlib.sha256(data).hexdigest(), len(data))


if __name__ == "__main__":
    main()
