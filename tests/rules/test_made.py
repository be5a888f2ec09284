"""``builtin.json`` is what the TOML files make."""

from newscli.record import dumps, loads
from newscli.rules import builtin
from newscli.rules.make import made_of_toml, media_of_toml


def test_the_made_file_is_current():
    with open(builtin.MADE, "rb") as file:
        made = file.read()
    assert made == dumps(made_of_toml()) + b"\n", "run: python -m newscli.rules.make"
    assert builtin.builtin().media == media_of_toml(), "run: python -m newscli.rules.make"


def test_an_edited_file_is_read_itself(monkeypatch):
    monkeypatch.setattr(builtin, "sizes", lambda: {"sina.toml": 1})
    builtin.builtin.cache_clear()
    try:
        again = builtin.builtin()
    finally:
        monkeypatch.undo()
        builtin.builtin.cache_clear()
    assert again == builtin.builtin()
    assert loads(dumps(again.generic)) == again.generic
