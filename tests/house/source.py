"""The source of newscli as syntax trees: who imports whom, how long things are."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "newscli"


class Import(NamedTuple):
    """``path:line`` imports ``name`` (None for a whole module) of ``module``."""

    where: str
    package: str
    module: str
    name: str | None


def files() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def package_of(path: Path) -> str:
    """The package under newscli that a file belongs to; "" for newscli/__init__.py."""
    first = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    return "" if first == "__init__" else first


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(path: Path) -> Iterator[Import]:
    """Every import of a file, those inside functions and under TYPE_CHECKING too."""
    package = package_of(path)
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(_where(path, node), package, alias.name, None)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            assert node.level == 0, f"{_where(path, node)}: a relative import"
            for alias in node.names:
                if module == "newscli":
                    yield Import(_where(path, node), package, f"newscli.{alias.name}", None)
                else:
                    yield Import(_where(path, node), package, module, alias.name)


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _where(path: Path, node: ast.stmt) -> str:
    return f"{path.relative_to(ROOT)}:{node.lineno}"
