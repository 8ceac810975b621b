from __future__ import annotations

import pytest

from tests.node.two import CASE, a_disk_and_ports, a_person, a_question, again, opening
from warifu.casework.refusals import Refusal
from warifu.errors import VerificationError
from warifu.ledger import read_leaf
from warifu.node import perform
from warifu.node.folding import fold_case
from warifu.node.memory import Crash
from warifu.node.modes import Mode, set_mode
from warifu.node.perform import would
from warifu.parties import GB, JP


def test_a_command_becomes_a_leaf_sealed_content_and_a_place_in_the_queue():
    disk, ports = a_disk_and_ports()

    receipt = perform(opening(), actor=a_person(), ports=ports)

    (row,) = ports.log.rows(0, 1)
    assert receipt.positions == (0,)
    assert receipt.refs == (row.ref,)
    assert read_leaf(row.leaf).by_role == "GB/defence"
    assert [item.ref for item in ports.outbox.queued()] == [row.ref]
    assert fold_case(CASE, ports).is_open
    assert not any(b"Made-up exercise" in data for _, data in disk.everything())


def test_a_request_that_is_asked_again_gets_the_receipt_that_was_given():
    disk, ports = a_disk_and_ports()
    perform(opening(), actor=a_person(), ports=ports)
    first = perform(a_question(), actor=a_person(), ports=ports, request="r-1")

    assert perform(a_question(), actor=a_person(), ports=again(disk), request="r-1") == first
    assert ports.log.size() == 2


def test_a_request_is_not_used_for_another_command():
    _, ports = a_disk_and_ports()
    perform(opening(), actor=a_person(), ports=ports, request="r-1")
    with pytest.raises(Refusal, match="r-1 was another command"):
        perform(a_question(), actor=a_person(), ports=ports, request="r-1")


def test_nobody_acts_on_the_other_states_node():
    _, ports = a_disk_and_ports()
    with pytest.raises(Refusal, match="node of GB"):
        perform(opening(), actor=a_person(JP), ports=ports)


def test_nothing_is_begun_in_recovery():
    _, ports = a_disk_and_ports()
    with ports.transaction("test"):
        set_mode(Mode.RECOVERY, ports)
    with pytest.raises(Refusal) as refused:
        perform(opening(), actor=a_person(), ports=ports)
    assert refused.value.kind.code == "in-recovery"


def test_what_would_follow_is_shown_and_nothing_written():
    _, ports = a_disk_and_ports()
    perform(opening(), actor=a_person(), ports=ports)
    case = would(a_question(), actor=a_person(), ports=ports)
    assert len(case.half(GB).questions.asked) == 1
    assert ports.log.size() == 1


def test_a_refused_command_leaves_nothing():
    disk, ports = a_disk_and_ports()
    with pytest.raises(Refusal):
        perform(a_question(), actor=a_person(), ports=ports)
    assert not any(disk.tables.values())


@pytest.mark.parametrize(
    ("where", "leaves"), [("begin perform", 1), ("commit perform", 1), ("committed perform", 2)]
)
def test_after_a_crash_a_command_happened_wholly_or_not_at_all_and_asking_again_settles_it(where, leaves):
    disk, ports = a_disk_and_ports()
    perform(opening(), actor=a_person(), ports=ports)

    def fault(at):
        if at == where:
            raise Crash

    disk.fault = fault
    with pytest.raises(Crash):
        perform(a_question(), actor=a_person(), ports=ports, request="r-1")
    disk.fault = lambda at: None
    after = again(disk, run=2)
    assert after.log.size() == leaves
    assert len(fold_case(CASE, after).half(GB).questions.asked) == leaves - 1

    perform(a_question(), actor=a_person(), ports=after, request="r-1")
    assert after.log.size() == 2
    assert len(fold_case(CASE, after).half(GB).questions.asked) == 1
    assert [item.ref for item in after.outbox.queued()] == [row.ref for row in after.log.rows(0, 2)]


def test_a_bit_that_flipped_in_any_record_is_found_when_it_is_read():
    disk, ports = a_disk_and_ports()
    perform(opening(), actor=a_person(), ports=ports)
    for place, data in list(disk.everything()):
        if not place.startswith(("payloads", "log ")):
            continue
        for bit in range(0, len(data) * 8, 101):
            disk.flip(place, bit)
            with pytest.raises(VerificationError):
                fold_case(CASE, again(disk))
            disk.flip(place, bit)
    assert fold_case(CASE, again(disk)).is_open
