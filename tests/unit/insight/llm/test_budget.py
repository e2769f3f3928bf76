import pytest

from hansard.errors import EngineFailedError
from hansard.insight.llm.budget import Budget


def test_what_is_set_aside_counts_until_it_is_known():
    budget = Budget(100)
    with budget.spending(80) as spent:
        with pytest.raises(EngineFailedError, match="budget of 100 tokens"):
            budget.check(30)
        spent.tokens = 10
    with budget.spending(90):
        pass


def test_what_failed_counts_in_full():
    budget = Budget(100)
    with pytest.raises(KeyError), budget.spending(80):
        raise KeyError
    with pytest.raises(EngineFailedError):
        budget.check(21)
    budget.check(20)


def test_nought_is_no_bound():
    with Budget(0).spending(10**9):
        Budget(0).check(10**9)
