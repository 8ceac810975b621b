"""`warifu ledger`: doubt a ledger, prove an entry, check a proof. Files and public keys are enough; nothing is written."""

from __future__ import annotations

from pathlib import Path

import click

from warifu.cli import options
from warifu.cli.exits import Exit
from warifu.cli.workbook import progress_bar
from warifu.errors import DecodeError, UsageError, VerificationError
from warifu.keys import Purpose, Verifier, read_note_key
from warifu.ledger import (
    DirectoryStorage,
    TileLog,
    TlogProof,
    audit,
    read_checkpoint,
    read_note,
    read_policy,
    read_tlog_proof,
)
from warifu.ledger.publishing import CHECKPOINT
from warifu.ledger.tile_log import HEAD, read_head
from warifu.rules.wording import Language, Text

SOUND = Text(
    "sound: {entries:,} entries and {tiles:,} tiles of {origin} lead to its root\nroot {root}",
    "異常なし：{origin}の{entries:,}件の記録と{tiles:,}個のタイルから同じルートが得られました\nルート {root}",
)
SIGNED = Text("signed at size {size:,} by {names}", "{size:,}件時点の署名者：{names}")
UNSIGNED = Text(
    "no checkpoint is in place: nothing of it is signed", "署名済みのチェックポイントはありません"
)
UNFINISHED = Text(
    "left over from an append that broke off, and no fault: {files}",
    "中断された追記の残り（異常ではありません）：{files}",
)
UNPROVED = Text("does not verify: {error}", "検証できません：{error}")
PROVED = Text(
    "proved: entry {index:,} of {origin}, in its tree of {size:,}",
    "証明済み：{origin}の{size:,}件の木にある{index:,}番の記録です",
)
_EVERY = 256

FOLDER = click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))


@click.group("ledger")
def command() -> None:
    """Doubt a ledger, prove an entry, check a proof; offline, with public keys alone."""


@command.command("fsck")
@FOLDER
@click.option("--key", "keys", multiple=True, required=True, help="A key that signs or signed for this log.")
@click.option("--witness", "witnesses", multiple=True, help="The key of a witness that may have cosigned.")
@click.option(
    "--kept",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A checkpoint of this log that was kept elsewhere, of any age; may be repeated.",
)
@options.language
def fsck(
    folder: Path, keys: tuple[str, ...], witnesses: tuple[str, ...], kept: tuple[Path, ...], lang: Language
) -> int:
    """Derive all of the log in FOLDER again, and name the first thing that is wrong. Keys as C2SP notes have them."""
    logs = tuple(read_note_key(key, purpose=Purpose.LEDGER) for key in keys)
    known = (*logs, *(read_note_key(key, purpose=Purpose.WITNESS) for key in witnesses))
    storage, origin = DirectoryStorage(folder), _origin(logs)
    try:
        head = read_head(storage, HEAD, origin)
        size = head.size if head else 0
        with progress_bar(lang) as step:

            def count(index: int, entry: bytes) -> None:
                del entry
                if index % _EVERY == 0:
                    step("fsck", index, size)

            found = audit(
                storage, origin, known, kept=[path.read_bytes() for path in kept], check_entry=count
            )
    except (VerificationError, DecodeError) as error:
        return _unproved(error, lang)
    words = {"entries": found.entries, "tiles": found.tiles, "origin": origin, "root": found.head.root.hex()}
    click.echo(SOUND.to(lang).format(**words))
    if found.checkpoint is None:
        click.echo(UNSIGNED.to(lang))
    else:
        note = read_note(storage.read(CHECKPOINT) or b"")
        names = ", ".join(signature.name for signature in note.signatures)
        click.echo(SIGNED.to(lang).format(size=found.checkpoint.head.size, names=names))
    if found.unfinished:
        click.echo(UNFINISHED.to(lang).format(files=", ".join(found.unfinished)))
    return Exit.DONE


@command.command("prove")
@FOLDER
@click.argument("index", type=click.IntRange(min=0))
def prove(folder: Path, index: int) -> int:
    """Write the proof (C2SP tlog-proof) that entry INDEX is in the log in FOLDER, as its checkpoint was signed."""
    storage = DirectoryStorage(folder)
    checkpoint = storage.read(CHECKPOINT)
    if checkpoint is None:
        raise UsageError(f"{folder / CHECKPOINT}: not there; a proof needs a signed checkpoint")
    signed = read_checkpoint(read_note(checkpoint).text)
    size = signed.head.size
    if index >= size:
        raise UsageError(f"no entry {index:,} under a checkpoint of {size:,} entries: give a smaller number")
    proof = TlogProof(index, TileLog(storage, signed.origin).inclusion(index, size), checkpoint)
    click.echo(proof.to_bytes().decode(), nl=False)
    return Exit.DONE


@command.command("verify")
@click.argument("proof", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("entry", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--policy",
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Whose signatures the checkpoint must carry (C2SP tlog-policy).",
)
@options.language
def verify(proof: Path, entry: Path, policy: Path, lang: Language) -> int:
    """Check that the bytes in the file ENTRY are in the log that PROOF speaks of. Needs no log and no network."""
    asked = read_policy(policy.read_text(encoding="utf-8"))
    try:
        given = read_tlog_proof(proof.read_bytes())
        checkpoint = given.verify(entry.read_bytes(), asked)
    except (VerificationError, DecodeError) as error:
        return _unproved(error, lang)
    words = {"index": given.index, "origin": checkpoint.origin, "size": checkpoint.head.size}
    click.echo(PROVED.to(lang).format(**words))
    return Exit.DONE


def _origin(logs: tuple[Verifier, ...]) -> str:
    names = sorted({log.name for log in logs})
    if len(names) > 1:
        raise UsageError(f"keys of several logs: {', '.join(names)}; give those of one")
    return names[0]


def _unproved(error: Exception, language: Language) -> Exit:
    click.echo(UNPROVED.to(language).format(error=error), err=True)
    return Exit.UNPROVED
