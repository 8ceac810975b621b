"""Seeds that once failed, each with a sentence on what it found. They stay, and are run with every test."""

from __future__ import annotations

KEPT: dict[int, str] = {
    3: "a log that was published while it was still empty took no rows afterwards",
    11: "two nodes that erased the same entry noted it under one handle, and each took the other for a liar",
    13: "statuses that the network doubled were answered by statuses, ever more of them",
    2: "a node put back from before the other changed its keys could not read the other's statuses, nor recover",
    49: "leaves of a log that was not known yet, after a restore, ended in an error instead of a refusal",
    58: "a State whose key was given away went on signing statements with it, and nobody could hear it any more",
    382: "a late receipt took the place of a leaf that the other was yet to give back, and the node never opened again",
    307: "a disk that was damaged, and then taken away for a backup, could not be read by the checker",
    266: "an envelope on its way that nobody else knew of was numbered again after a restore of which nobody told",
    141: "with a person who was erased, the rest of an envelope was lost to the node that was put back from a backup",
    4008: "the same for an envelope of its own, whose leaves nobody held but in the other's ledger",
    340: "a restore took away an envelope that waited at the other node behind a gap, and its number was given again",
    159: "a backup from before a new log, whose key the other did not know, was put back, and nothing said what was lost",
    1026: "the same, with the key store as the only one that knows of the new log",
    4109: "leaves of a log that was lost came late, and rows of the next log were written into its tiles",
    1154: "a process whose start had failed on a full disk was let work on, as no server does",
    4114: "of a manifest brought by hand the number was taken too low, and what was sent before it was refused for good",
    4146: "a node that had its newer manifests already could not take the envelopes back that had carried them",
    1061: "a State that lied to the other, and began anew, waits for its own lie; what the other shares waits with it",
    1454: "a bit turned round in a checkpoint on the disk was read by the checker as another tree that was signed",
    1467: "a cosignature in which a bit was turned round was held by the checker to be kept by a witness",
    443: "a receipt given in the last minute of a run was missed in a ledger that was not to be published any more",
    464: "the same, where a liar goes on after everything else has come to rest",
    1740: "a node put back from before its new keys were taken signed statements with the old one for ever",
    806: "rows of a log that was closed, which a backup had and whose tiles it had not, were put into no tile any more",
    902: "late leaves of a next log, meant for the mirror before a restore, ended the log of which the rest was missing",
    973: "the same, with both States' logs",
    1197: "the same, with a log that was left",
}
