# ruff: noqa: E501 (one phrase to a line)
"""What customers come with, in English; fragments as for agents."""

from collections.abc import Mapping

from hansard.insight.phrases.cue import Cue

CUES: Mapping[Cue, tuple[str, ...]] = {
    Cue.REQUEST: (
        r"i(?:'d| would) (?:like|love|prefer)",
        r"i(?: \w+)? (?:want|need|wanted|needed|wish)(?: to)?",
        r"(?:can|could|would|will) (?:you|i|we|someone|somebody)",
        r"i(?:'m| am| was) (?:calling|looking|trying|hoping|wondering|interested)",
        r"(?:please )?help me",
        r"(?:how|when|where|why|what|which) (?:do|does|can|could|is|are|did|will|would|should)",
        r"is (?:there|it possible)",
        r"do you (?:have|know|offer|sell)",
        r"please \w+",
    ),
    Cue.PROBLEM: (
        r"(?:a |an |the |any |this |my |having |some )?(?:problem|issue|trouble|difficult(?:y|ies)|error|mistake|fault|glitch|outage|complaint|concern)s?(?: with)?",
        r"(?:isn't|is not|not|doesn't|does not|won't|stopped|stops|quit|don't|didn't|did not) (?:work|working|turn|turning|connect|connecting|charge|charging|load|loading|arrive|arrived|responding|respond|open|start)",
        r"(?:is|are|was|were|got|it's|came|arrived) (?:broken|damaged|defective|wrong|late|missing|lost|stolen|locked|down|out|slow|dead|faulty|overcharged|stuck)",
        r"(?:over|double|wrongly )[- ]?charged",
        r"charged (?:me )?(?:twice|double|too much|for)",
        r"(?:haven't|have not|hasn't|has not|never) (?:received|arrived|got|gotten|come|been)",
        r"can(?:'t|not) (?:log|access|connect|get|find|use|open|pay|sign|see|make|reach|send)",
        r"keeps? (?:\w+ing|on)",
        r"(?:lost|forgot|broke|cracked) (?:my|the)",
        r"wrong (?:size|item|order|product|address|amount|color|colour|bill)",
    ),
}
