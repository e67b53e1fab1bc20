"""What the user of an export may choose: texts or none, and the named scales and profiles by which words become numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportedly.claims import ScaleName

ProfileName = Literal["literal", "acled"]
Grades = Literal["none", "admiralty"]


@dataclass(frozen=True, slots=True)
class Choices:
    """How a ledger is exported. What is chosen is written into the export; by default nothing is graded or coded anew.

    Without `texts` the texts of whole reports are left out; quoted sentences, links, hashes and places stay. `scale` reads words of
    probability, `profile` vague numbers ("dozens"), `grades` adds the letters and digits of the Admiralty code.
    """

    texts: bool = True
    scale: ScaleName = "icd203"
    profile: ProfileName = "literal"
    grades: Grades = "none"


PLAIN = Choices()
