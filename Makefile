# make try    install relint into .venv and check the example draft
# make test   the whole test suite; LanguageTool is installed for it (in .languagetool) where Java and Maven are there
# make lint   ruff, mypy, and the layers of the package
# make build  the lexicon and the compiled rules, after a change of data/ or rules/
#
# PYTHON=… chooses the interpreter for .venv; 3.11 or later is found without it.

PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3 python; do \
	if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$name; break; fi; done)
VENV := .venv
BIN := $(VENV)/bin
LANGUAGETOOL := .languagetool

.PHONY: try test lint build clean

try: $(VENV)/.installed
	@echo; echo "relint examples/draft.txt"; echo
	@$(BIN)/relint examples/draft.txt || [ $$? -eq 1 ]

test: $(VENV)/.installed-dev build $(LANGUAGETOOL)/installed
	RELINT_TEST_LANGUAGETOOL="$(CURDIR)/$(LANGUAGETOOL)" $(BIN)/python -m pytest

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

build: $(VENV)/.installed
	$(BIN)/python build_hook.py

clean:
	rm -rf $(VENV) $(LANGUAGETOOL) src/relint/_built dist build

$(BIN)/python:
	@[ -n "$(PYTHON)" ] || { echo "relint needs Python 3.11 or later; name it with PYTHON=…" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

$(LANGUAGETOOL)/installed: src/relint/languagetool/pom.xml | $(VENV)/.installed
	@if command -v java >/dev/null && command -v mvn >/dev/null; then \
		RELINT_LANGUAGETOOL_HOME="$(CURDIR)/$(LANGUAGETOOL)" $(BIN)/relint languagetool install --source maven; \
	else \
		echo "There is no Java or no Maven: LanguageTool's own tests are left out (in CI they fail)." >&2; \
	fi
