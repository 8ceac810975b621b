"""
Every error of Warifu, in one tree.

    WarifuError
    ├── RuleError           a provision, fact or rulebook is built wrongly (a programmer's mistake)
    ├── FactError           a value does not fit the fact it is given for
    ├── UnknownNameError    a name of a fact, matter, instrument or provision that does not exist
    ├── IntakeError         a file that cannot be read at all; what is wrong inside a file is a Problem
    ├── UsageError          a command or call that cannot be carried out as it was given
    ├── DecodeError         bytes that are not in the form they should be in
    ├── VerificationError   bytes that are well formed and do not prove what they should
    └── KeyPurposeError     a key that is asked to do what it was not made for

A message says what was found and what was wanted, then what to do.
Each class has a stable `code`, listed in `docs/reference/errors.md`.
What the law answers is never an error: it is a value.
"""

from __future__ import annotations


class WarifuError(Exception):
    """The root of all errors of Warifu."""

    code = "warifu"


class RuleError(WarifuError):
    """A provision, fact or rulebook that is not well formed."""

    code = "rule"


class FactError(WarifuError):
    """A value that does not fit the fact it is given for."""

    code = "fact"


class UnknownNameError(WarifuError):
    """A fact, matter, instrument or provision that does not exist."""

    code = "unknown-name"


class IntakeError(WarifuError):
    """A file that cannot be opened or read at all."""

    code = "intake"


class UsageError(WarifuError):
    """A command or call that cannot be carried out as it was given."""

    code = "usage"


class DecodeError(WarifuError):
    """Bytes or values that are not in the form they should be in."""

    code = "decode"


class VerificationError(WarifuError):
    """Bytes that are well formed and do not prove what they should: a signature, a proof, a log."""

    code = "verification"


class KeyPurposeError(WarifuError):
    """A key that is asked to do what it was not made for, or one key for two purposes."""

    code = "key-purpose"
