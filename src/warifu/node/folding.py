"""Folding a case from the rows of the ledger: what an entry says, opened and checked, or that it was erased."""

from __future__ import annotations

from warifu.casework.actors import By, StateOffice
from warifu.casework.case import Case, evolve, register_id
from warifu.casework.entries import Entry, Erased, read_entry
from warifu.ledger import read_leaf, verify_commitment
from warifu.node.keeping import open_content
from warifu.node.ports import Ports
from warifu.node.rows import Folded, LeafRow


def fold_case(case: str, ports: Ports) -> Case:
    """
    Return a case as the ledger has it. What was folded before is taken from the index; new rows are added to it.

    Raises:
        VerificationError: the content of an entry is not the one that its leaf commits to.
    """
    folded = ports.index.get(case) or Folded(Case.empty(case, ports.own, ports.peer), 0)
    now, rows = folded.case, folded.rows
    for row in ports.log.of_case(case, folded.rows):
        rows += 1
        if not row.is_quarantined:
            now = evolve(now, entry_of(row, ports))
    if rows != folded.rows:
        ports.index.put(Folded(now, rows))
    return now


def fold_register(ports: Ports) -> Case:
    """Return the standing case of the two States."""
    return fold_case(register_id(ports.own, ports.peer), ports)


def entry_of(row: LeafRow, ports: Ports) -> Entry:
    """
    Return the entry of a row, checked against its leaf. Of an erased one only the leaf is left.

    Raises:
        VerificationError: the content is not the one that the leaf commits to.
    """
    leaf = read_leaf(row.leaf)
    sealed = ports.payloads.get(row.ref)
    if sealed is None:
        _, office = leaf.by_role.split("/")
        by = By(row.by, StateOffice(office), person="")
        return Entry(row.ref, row.case, by, leaf.at, Erased(leaf.kind))
    salt, content = open_content(sealed, ports.keys)
    verify_commitment(leaf.commitment, salt, content)
    return read_entry(content)
