"""The house stays in order: imports run one way, files stay short, the door stays light."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tests.house import source

_HERE = Path(__file__).parent
HOUSE = tomllib.loads((_HERE / "layers.toml").read_text(encoding="utf-8"))
FILES = source.files()
ALL_IMPORTS = [found for path in FILES for found in source.imports(path)]
OWN = [found for found in ALL_IMPORTS if found.module.split(".")[0] == "newscli"]
EXPORTS = ("__version__", "Problem")


def test_the_source_is_there():
    assert len(FILES) > 40
    assert len(OWN) > 100


def test_every_package_is_a_room_of_the_house():
    assert {source.package_of(path) for path in FILES} <= set(HOUSE["imports"])


def test_imports_run_one_way():
    wrong = [
        f"{found.where}: {found.package or 'newscli'} imports {found.module}"
        for found in OWN
        if _room(found) not in allowed(found.package)
    ]
    assert not wrong, "\n".join(wrong)


def allowed(package):
    below = () if package in HOUSE["foundations"] else HOUSE["foundations"]
    return {package, *below, *HOUSE["imports"][package]}


def _room(found):
    """The package that an import asks; the package's own where it asks newscli itself."""
    parts = found.module.split(".")
    if len(parts) == 1 or parts[1] in EXPORTS:
        return found.package
    return parts[1]


def test_a_stage_asks_another_for_one_thing_alone():
    wrong = [
        f"{found.where}: {found.name or 'all'} of {found.module}"
        for found in OWN
        for room, names in HOUSE["only"].get(found.package, {}).items()
        if _room(found) == room and found.name not in names
    ]
    assert not wrong, "\n".join(wrong)


def test_the_layers_have_no_circle():
    asked = {room: allowed(room) - {room} for room in HOUSE["imports"]}
    while asked:
        free = {room for room, others in asked.items() if not others & set(asked)}
        assert free, f"a circle among {sorted(asked)}"
        asked = {room: others for room, others in asked.items() if room not in free}


@pytest.mark.parametrize(("library", "rooms"), HOUSE["libraries"].items())
def test_a_library_is_used_where_it_belongs(library, rooms):
    wrong = [
        found.where
        for found in ALL_IMPORTS
        if found.module.split(".")[0] == library and found.package not in rooms
    ]
    assert not wrong, "\n".join(wrong)


def test_the_door_is_light():
    code = (
        "import sys, newscli\n"
        "heavy = ['typer', 'rich', 'click', 'selectolax', 'orjson', 'yaml', 'rjieba', 'tomllib',\n"
        "         'multiprocessing', 'asyncio', 'json', 'inspect']\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    said = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}\n{code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == "[]"


def test_the_library_never_loads_the_command_line():
    code = (
        "import sys, newscli\n"
        "post = b\"---\\ntitle: 't'\\n---\\n<p>a</p>\"\n"
        "record = newscli.text(newscli.stocks(newscli.meta(newscli.clean(newscli.parse(post)))))\n"
        "assert record['text'] == 'a', record\n"
        "print([name for name in ('typer', 'rich', 'click', 'newscli.cli') if name in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def test_the_five_functions_stay_functions_when_their_packages_load():
    code = (
        "import newscli, newscli.parse, newscli.clean, newscli.meta, newscli.stocks, newscli.text\n"
        "from newscli.clean import article_of\n"
        "from newscli import parse\n"
        "print(all(type(getattr(newscli, name)).__name__ == 'function'\n"
        "          for name in ('parse', 'clean', 'meta', 'stocks', 'text')), callable(parse))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "True True"


def test_files_are_short():
    longer = HOUSE["lengths"]["longer"]
    wrong = {
        _name(path): lines
        for path in FILES
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > HOUSE["lengths"]["file"]
        and _name(path) not in longer
    }
    assert not wrong


def test_every_exception_is_still_needed():
    for name in HOUSE["lengths"]["longer"]:
        lines = (source.SOURCE / name).read_text(encoding="utf-8").splitlines()
        assert len(lines) > HOUSE["lengths"]["file"], f"{name} is short enough now"


def test_functions_are_short():
    longer = HOUSE["lengths"]["longer_functions"]
    wrong = [
        f"{_name(path)}: {node.name}: {length} lines"
        for path in FILES
        for node in source.functions(path)
        if (length := _length(node)) > HOUSE["lengths"]["function"]
        and f"{_name(path)}:{node.name}" not in longer
    ]
    assert not wrong, "\n".join(wrong)


def _length(node):
    """The lines of a function from its ``def`` on, its docstring aside."""
    assert node.end_lineno is not None
    length = node.end_lineno - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node) is not None:
        length -= first.end_lineno - first.lineno + 1
    return length


def test_functions_take_few_parameters():
    more = HOUSE["lengths"]["more_parameters"]
    wrong = [
        f"{_name(path)}: {node.name}: {count} parameters"
        for path in FILES
        for node in source.functions(path)
        if (count := _parameters(node)) > HOUSE["lengths"]["parameters"]
        and f"{_name(path)}:{node.name}" not in more
    ]
    assert not wrong, "\n".join(wrong)


def _parameters(node):
    every = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    return len([argument for argument in every if argument.arg not in ("self", "cls")])


def test_no_module_is_a_drawer_for_everything():
    parts = {part for path in FILES for part in Path(_name(path)).with_suffix("").parts}
    assert not parts & set(HOUSE["names"]["forbidden"])


def test_every_module_says_what_it_is():
    assert [_name(path) for path in FILES if not ast.get_docstring(source.tree(path))] == []


def _name(path):
    return str(path.relative_to(source.SOURCE))
