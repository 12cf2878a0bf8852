"""The lexicons: every rule reads its own example, and has a name of its own."""

import pytest

from mcli.facts.cost import freedom
from mcli.facts.engine.pattern import Text
from mcli.facts.engine.rules import Rule, lexicon
from mcli.facts.engine.tokens import tokens_of
from mcli.facts.prerequisite import openness

LEXICONS = [of(language) for of in (freedom.lexicon_of, openness.lexicon_of) for language in ("en", "fr")]
RULES = [rule for each in LEXICONS for rule in each.rules]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_reads_its_example_whole(rule: Rule) -> None:
    tokens = tokens_of(rule.example.rstrip(".!"))

    assert len(tokens) in rule.node.ends(Text(tokens), 0)


def test_no_two_rules_have_one_name() -> None:
    for each in LEXICONS:
        names = [rule.name for rule in each.rules]
        assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "line",
    [
        "a  |  statement  |  <>  |  free",
        "a  |  statement  |  up  |  free  |  free",
        "a  |  x  |  <>  |  (free  |  free",
    ],
)
def test_a_rule_of_another_form_is_refused(line: str) -> None:
    with pytest.raises((ValueError, IndexError)):
        lexicon("en", {}, line)
