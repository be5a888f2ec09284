"""The wheel alone, in a clean environment: what somebody gets who installs newscli."""

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SEED = "000_a62c123a4dbf7896.txt"
CODE = """
import json, sys
from newscli import clean, meta, parse, stocks, text
record = text(stocks(meta(clean(parse(open(sys.argv[1], "rb").read())))))
print(json.dumps([record["meta"]["authors"], [s["ticker"] for s in record["stocks"]]]))
"""

pytestmark = pytest.mark.slow


def pip(*arguments):
    """Run pip. Where no index can be reached the tests are skipped; in CI they fail."""
    call = [sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments]
    done = subprocess.run(call, capture_output=True, text=True)
    if done.returncode:
        said = "\n".join(done.stderr.strip().splitlines()[-5:])
        unreachable = "Could not find a version" in said or "connection" in said.lower()
        if unreachable and not os.environ.get("CI"):
            pytest.skip(f"pip reaches no index: {said}")
        pytest.fail(f"pip {' '.join(arguments)}:\n{done.stdout}\n{done.stderr}")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    where = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--quiet", "--no-deps", "--wheel-dir", str(where), str(ROOT))
    (built,) = where.glob("newscli-*.whl")
    return built


@pytest.fixture(scope="module")
def scripts(wheel, tmp_path_factory):
    """The folder of the commands of an environment in which the wheel alone was installed."""
    where = tmp_path_factory.mktemp("environment")
    venv.create(where, with_pip=False)
    found = where / ("Scripts" if sys.platform == "win32" else "bin")
    pip("--python", str(found / "python"), "install", "--quiet", str(wheel))
    return found


@pytest.fixture
def seed(tmp_path):
    path = tmp_path / SEED
    path.write_bytes((ROOT / "seeds" / SEED).read_bytes())
    return path


def run(*call, **more):
    return subprocess.run(
        [str(part) for part in call], capture_output=True, cwd=Path(more.pop("cwd")), **more
    )


def test_every_file_of_the_package_is_in_the_wheel(wheel):
    package = ROOT / "src" / "newscli"
    wanted = {
        str(path.relative_to(package.parent))
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {name for name in names if name.startswith("newscli/")} == wanted
    shared = {name.partition(".data/data/share/")[2] for name in names if ".data/" in name}
    assert shared == {
        "man/man1/newscli.1",
        "bash-completion/completions/newscli",
        "zsh/site-functions/_newscli",
        "fish/vendor_completions.d/newscli.fish",
    }


def test_the_command_reads_the_seed(scripts, seed, tmp_path):
    done = run(scripts / "newscli", "meta", seed.name, cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b""
    meta = json.loads(done.stdout)["meta"]
    assert meta["title"] == "锚定万亿目标 深圳打造“20+8”产业集群制造业强市"
    assert meta["authors"] == ["陈靖斌"]


@pytest.mark.parametrize("command", ["parse", "clean", "meta", "stocks", "text"])
def test_every_command_works(command, scripts, seed, tmp_path):
    done = run(scripts / "newscli", command, "-j", "2", seed.name, cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout)["id"] == "001905b9a38f443c"


def test_the_schema_the_help_and_the_version_are_there(scripts, tmp_path):
    schema = run(scripts / "newscli", "schema", cwd=tmp_path)
    assert json.loads(schema.stdout)["title"]
    for call in (["--help"], ["meta", "--help"], ["--version"]):
        done = run(scripts / "newscli", *call, cwd=tmp_path)
        assert done.returncode == 0
        assert b"newscli" in done.stdout


def test_a_mistake_is_explained(scripts, tmp_path):
    done = run(scripts / "newscli", "metta", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr
    assert b"Traceback" not in done.stderr


def test_the_library_works(scripts, seed, tmp_path):
    done = run(scripts / "python", "-c", CODE, seed, cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    authors, tickers = json.loads(done.stdout)
    assert authors == ["陈靖斌"]
    assert tickers == ["688981.SH", "002594.SZ", "300832.SZ"]


def test_no_development_dependency_came_along(scripts, tmp_path):
    code = "from importlib.metadata import distributions as d; print({i.name.lower() for i in d()})"
    done = run(scripts / "python", "-c", code, cwd=tmp_path)
    installed = eval(done.stdout)
    assert "newscli" in installed
    assert not installed & {"pytest", "hypothesis", "ruff", "mypy", "jsonschema", "trafilatura"}
