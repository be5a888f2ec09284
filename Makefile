# newscli: `make demo` shows it at work, `make test` tests it. Both set up what they need in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
.DEFAULT_GOAL := help

help:  ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet -e .
	# Where Python is told not to write bytecode, each call would compile every module anew.
	$(BIN)/python -m compileall -q src
	@touch $@

$(VENV)/.test: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet -e '.[names]' --group test
	@touch $@

$(VENV)/.lint: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --group lint
	@touch $@

$(VENV)/.bench: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --group bench
	@touch $@

setup: $(VENV)/.test $(VENV)/.lint  ## a development environment in .venv

define DEMO
set -e; PATH="$(CURDIR)/$(BIN):$$PATH"; mkdir -p build
echo '$$ newscli parse seeds/ | newscli clean | newscli meta | newscli stocks | newscli text > build/news.jsonl'
newscli parse seeds/ | newscli clean | newscli meta | newscli stocks | newscli text > build/news.jsonl
# The card comes last, so that it stands on the screen when all is done.
for command in text meta; do
    echo; echo "\$$ newscli $$command build/news.jsonl"; echo
    newscli $$command --view build/news.jsonl
done
endef
export DEMO

demo: $(VENV)/.installed  ## the whole pipe on seeds/, shown for reading
	@sh -c "$$DEMO"

test: $(VENV)/.test  ## all tests
	$(BIN)/python -m pytest

lint: $(VENV)/.lint $(VENV)/.test  ## ruff and mypy --strict
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/.bench  ## speed and memory beside the peers (QUICK=1: a smoke test)
	$(BIN)/python -m benchmarks $(if $(QUICK),--quick) --json build/bench.json

quality: $(VENV)/.test  ## scores on labelled samples, none below its pinned floor
	$(BIN)/python -m tests.quality

rules: $(VENV)/.installed  ## the built-in rules anew, after an edit of their TOML files
	$(BIN)/python -m newscli.rules.make

docs: $(VENV)/.test  ## make docs/record.md, and the outputs in the examples, anew
	$(BIN)/python -m tests.docs

clean:  ## remove .venv and what was built
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

.PHONY: help setup demo test lint bench quality rules docs clean
