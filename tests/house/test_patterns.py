"""Every pattern that waits for its first use can be compiled."""

import ast
import gc
import importlib
import pkgutil

from tests.house import source

import newscli
from newscli.patterns import LazyPattern, lazy


def test_all_lazy_patterns_compile():
    for module in pkgutil.walk_packages(newscli.__path__, "newscli."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    patterns = [found for found in gc.get_objects() if isinstance(found, LazyPattern)]
    assert len(patterns) > 100
    for pattern in patterns:
        assert pattern.search  # compiles


def test_no_bound_is_taken_for_a_value():
    """``rf"[0-9]{6}"`` is ``[0-9]6``: the braces of a bound are doubled there."""
    wrong = [
        f"{path.name}:{node.lineno}"
        for path in source.files()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FormattedValue) and isinstance(node.value, ast.Constant | ast.Tuple)
    ]
    assert not wrong, "\n".join(wrong)


def test_a_lazy_pattern_behaves_as_one_compiled():
    pattern = lazy(r"(\d+)年")
    assert pattern.search("在2022年")[1] == "2022"
    assert pattern.sub("X", "2021年和2022年") == "X和X"
    assert lazy(rb"a+").findall(b"aa b a") == [b"aa", b"a"]
