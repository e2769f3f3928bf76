import pytest

from hansard.errors import ConfigurationError
from hansard.insight.configuration import InsightConfiguration, LanguageModelConfiguration
from hansard.insight.registry import open_analyst

SERVER = LanguageModelConfiguration(url="http://127.0.0.1:9/v1", model="tiny-chat")


@pytest.mark.parametrize(
    ("configuration", "name"),
    [
        (InsightConfiguration(), "rules"),
        (InsightConfiguration(llm=SERVER), "llm:tiny-chat"),
        (InsightConfiguration(analyst="rules", llm=SERVER), "rules"),
        (InsightConfiguration(analyst="llm", llm=SERVER), "llm:tiny-chat"),
    ],
)
def test_the_engine_that_is_set_is_opened(configuration, name):
    assert open_analyst(configuration).name == name


@pytest.mark.parametrize(
    ("configuration", "named"),
    [
        (InsightConfiguration(analyst="oracle"), "rules, llm"),
        (InsightConfiguration(analyst="llm"), "HANSARD_LLM_URL"),
        (InsightConfiguration(llm=LanguageModelConfiguration(url="http://a/v1")), "HANSARD_LLM_MODEL"),
        (InsightConfiguration(llm=LanguageModelConfiguration(url="ftp://a", model="b")), "HANSARD_LLM_URL"),
        (
            InsightConfiguration(llm=LanguageModelConfiguration("http://a/v1", "kéy", "b")),
            "HANSARD_LLM_KEY",
        ),
    ],
)
def test_one_that_cannot_be_used_says_what_to_set(configuration, named):
    with pytest.raises(ConfigurationError, match=named) as refused:
        open_analyst(configuration)
    assert "kéy" not in str(refused.value)
