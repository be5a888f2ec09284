"""A broken rule file is refused with file, key and reason, whichever way it is broken."""

import pickle
import tomllib
from pathlib import Path

import pytest

from newscli.rules import RuleError, load

CASES = tomllib.loads((Path(__file__).parent / "broken.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_broken(case: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(case["file"], encoding="utf-8")
    with pytest.raises(RuleError) as refused:
        load(path)
    assert refused.value.file == str(path)
    assert refused.value.key == case["key"]
    assert case["reason"] in refused.value.reason
    assert "\n" not in str(refused.value)
    assert str(refused.value).startswith(f"{path}: ")
    assert str(pickle.loads(pickle.dumps(refused.value))) == str(refused.value)


def test_bytes_that_are_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_bytes('name = "某财经站"'.encode("gb18030"))
    with pytest.raises(RuleError, match="not UTF-8"):
        load(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="No such file"):
        load(tmp_path / "none.toml")


def test_a_folder_without_files(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"a folder without \*\.toml files"):
        load(tmp_path)


def test_one_broken_file_of_a_folder_refuses_all(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('name = "x"\n[match]\nauthors = ["某站"]', encoding="utf-8")
    (tmp_path / "b.toml").write_text("nmae = 1", encoding="utf-8")
    with pytest.raises(RuleError) as refused:
        load(tmp_path)
    assert refused.value.file == str(tmp_path / "b.toml")
    assert refused.value.key == "nmae"
