"""Settings: where they come from, what wins, and how a fault is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from citator import config
from citator.config import Settings
from citator.errors import ConfigError


def test_arguments_win_over_environment_over_file(tmp_path: Path) -> None:
    file = tmp_path / "citator.toml"
    file.write_text('timeout = 1\ncontact = "a@example.org"\nper-host = 7\n', encoding="utf-8")
    settings = config.load(file, {"CITATOR_TIMEOUT": "2", "CITATOR_CONTACT": "b@example.org"}, timeout=3)
    assert (settings.timeout, settings.contact, settings.per_host) == (3.0, "b@example.org", 7)


def test_file_is_found_upward_and_in_pyproject(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.citator]\noffline = true\n", encoding="utf-8")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    assert config.load(environment={}).offline is True


def test_a_pyproject_without_our_table_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert config.find_file(tmp_path) != tmp_path / "pyproject.toml"


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"timeout": "soon"}, "timeout"),
        ({"timeout": 0}, "timeout"),
        ({"concurrency": 0}, "concurrency"),
        ({"allow_net": ("everywhere",)}, "allow_net"),
        ({"contact": "nobody"}, "contact"),
        ({"contact": "a@example.org\r\nX: y"}, "contact"),
        ({"authority": ("crossref",)}, "authority"),
        ({"header": ("example.org",)}, "header"),
        ({"fail_on": "sometimes"}, "fail_on"),
        ({"ca": "/no/such/file.pem"}, "ca"),
        ({"nonsense": 1}, "nonsense"),
        ({"host_interval": -1}, "host_interval"),
        ({"timeout": "nan"}, "timeout"),
        ({"host_interval": "nan"}, "host_interval"),
        ({"concurrency": 1.5}, "concurrency"),
        ({"concurrency": True}, "concurrency"),
        ({"allow_net": 5}, "allow_net"),
        ({"authority": {"crossref": "http://x.example"}}, "authority"),
        ({"contact": ["a@example.org"]}, "contact"),
        ({"header": ("example.org=X-Key: a\r\nX-Other: b",)}, "header"),
        ({"header": ("example.org=X Key: a",)}, "header"),
        ({"ca": __file__}, "no certificates"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(given: dict[str, object], named: str) -> None:
    with pytest.raises(ConfigError, match=named):
        config.load(environment={}, **given)


def test_a_fault_in_the_file_names_the_file_and_the_key(tmp_path: Path) -> None:
    file = tmp_path / "citator.toml"
    file.write_text("tiemout = 3\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"citator\.toml: tiemout"):
        config.load(file, {})
    file.write_text("timeout = \n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"citator\.toml"):
        config.load(file, {})
    with pytest.raises(ConfigError, match="absent"):
        config.load(tmp_path / "absent.toml", {})


@pytest.mark.parametrize("text", ["tool = 3\n", "[tool]\ncitator = 3\n"])
def test_a_file_whose_table_is_none_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "citator.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"citator\.toml: tool"):
        config.load(file, {})


def test_a_fault_in_the_environment_names_the_variable() -> None:
    with pytest.raises(ConfigError, match="CITATOR_OFFLINE"):
        config.load(environment={"CITATOR_OFFLINE": "perhaps"})


def test_lists_come_from_repeated_options_and_from_commas() -> None:
    settings = config.load(environment={"CITATOR_SELECT": "C003, L001"}, allow_net=["127.0.0.0/8", "::1/128"])
    assert settings.select == ("C003", "L001")
    assert settings.allow_net == ("127.0.0.0/8", "::1/128")


def test_the_value_of_a_header_may_hold_blanks() -> None:
    one, two = "intranet.example.org=Authorization: Bearer a b", "www.example.org=X-Key: c"
    assert config.load(environment={}, header=[one, two]).header == (one, two)
    assert config.load(environment={"CITATOR_HEADER": f"{one}\n{two}"}).header == (one, two)
    assert config.load(environment={"CITATOR_ALLOW_NET": "10.0.0.0/8 127.0.0.0/8"}).allow_net == ("10.0.0.0/8", "127.0.0.0/8")


def test_library_settings_read_neither_file_nor_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "citator.toml").write_text("timeout = 1\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CITATOR_TIMEOUT", "2")
    assert config.given(timeout=4).timeout == 4.0
    assert config.given().timeout == Settings().timeout
    with pytest.raises(ConfigError, match="tiemout"):
        config.given(tiemout=4)


def test_bases_of_authorities_lose_their_last_slash() -> None:
    assert Settings(authority=("crossref=http://127.0.0.1:1/api.crossref.org/",)).bases() == {
        "crossref": "http://127.0.0.1:1/api.crossref.org"
    }
