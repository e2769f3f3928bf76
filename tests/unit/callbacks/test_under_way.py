import threading

from hansard.callbacks.under_way import UnderWay


def test_a_workspace_is_crowded_until_one_of_its_attempts_ends():
    under_way = UnderWay(most=10, most_each=2)
    under_way.begin("a")
    assert under_way.crowded == ()
    under_way.begin("a")
    under_way.begin("b")
    assert under_way.crowded == ("a",)
    under_way.end("a")
    assert under_way.crowded == ()


def test_it_is_full_until_any_attempt_ends():
    under_way = UnderWay(most=2, most_each=2)
    under_way.begin("a")
    under_way.begin("b")
    assert under_way.is_full
    under_way.end("b")
    assert not under_way.is_full


def test_one_can_wait_for_the_last_to_end():
    under_way = UnderWay(most=2, most_each=2)
    assert under_way.wait_for_none(0)
    under_way.begin("a")
    assert not under_way.wait_for_none(0.01)
    ending = threading.Timer(0.05, under_way.end, ["a"])
    ending.start()
    assert under_way.wait_for_none(10)
    ending.join()
