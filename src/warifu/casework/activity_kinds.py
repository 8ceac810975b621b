"""The kinds of activity that a case can be about."""

from __future__ import annotations

import enum

from warifu.rules.wording import Text
from warifu.vocabulary.visit import ACTIVITIES


class ActivityKind(enum.StrEnum):
    """What kind of activity a case is about; the codes are those of the fact `visit.activity`."""

    EXERCISE = "exercise"
    TRAINING = "training"
    STUDY = "joint_study"
    RESEARCH_VISIT = "research_visit"
    PORT_CALL = "port_call"
    DISASTER_RELIEF = "disaster_relief"
    OFFICIALS_VISIT = "officials_visit"
    REGISTER = "register"

    @property
    def word(self) -> Text:
        """What a person reads."""
        return Text("standing case", "常設簿") if self is self.REGISTER else Text(*ACTIVITIES[self])
