# citator: `make demo` shows what it does, `make test` runs everything that must pass. Both set themselves up.

SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
# The newest Python that is there, 3.11 or later; or the one named: make demo PYTHON=/path/to/python3
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	if command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; raise SystemExit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$p; break; fi; done)

.DEFAULT_GOAL := help
.PHONY: help demo test lint types layers unit coverage eval bench fuzz live references system-deps constraints clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# ---------------------------------------------------------------------------------------------- set-up

$(VENV)/.made:
	@test -n "$(PYTHON)" || { echo "citator needs Python 3.11 or later: install it, or name it with  make demo PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python can't make a virtual environment here (on Debian and Ubuntu: apt install python3-venv)"; exit 1; }
	@touch $@

$(VENV)/.installed: $(VENV)/.made pyproject.toml constraints.txt
	@echo "installing citator into $(VENV) (once)…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.installed
	@echo "installing what the tests need into $(VENV) (once)…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

system-deps: ## what some tests and `make bench` need beyond Python (Debian, as root): biber, bibtex, a browser, nginx, PostgreSQL
	@if [ "$$(id -u)" != 0 ]; then echo "make system-deps installs Debian packages and must run as root"; exit 1; fi
	apt-get update -qq
	DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends biber texlive-binaries texlive-base chromium nginx postgresql >/dev/null

# ---------------------------------------------------------------------------------------------- use

demo: $(VENV)/.installed ## check a sample letter and the references of this repository; the report is left in out/
	@mkdir -p out
	@$(BIN)/citator check examples/lighthouse-letter.txt references/works.bib --deadline 120 --fail-on never \
		-o out/summary.txt --also html=out/report.html --also bibtex=out/references.bib --also json=out/report.json
	@echo
	@echo "Written:"
	@echo "  out/report.html      the documents with every citation marked, and a table of the works: open it in a browser"
	@echo "  out/references.bib   a bibliographic record for every work, with the status of its link"
	@echo "  out/report.json      everything, for programs"
	@echo "  out/summary.txt      the findings, to read"

references: $(VENV)/.installed ## check the links of references/ as the weekly job does
	$(BIN)/citator check references/works.bib

# ---------------------------------------------------------------------------------------------- tests

test: lint types layers unit ## everything that must pass: lint, types, layers, tests

lint: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/.dev
	$(BIN)/mypy

layers: $(VENV)/.dev
	$(BIN)/lint-imports --no-cache

unit: $(VENV)/.dev
	$(BIN)/pytest -n 2

coverage: $(VENV)/.dev ## the tests once more, counting which lines and branches they run: a third slower
	$(BIN)/coverage erase
	$(BIN)/pytest -n 2 --cov --cov-report=term:skip-covered --cov-fail-under=85

eval: $(VENV)/.dev ## the quality tables
	@$(BIN)/python -m evaluation

bench: $(VENV)/.dev ## speeds, side by side with peers
	@$(BIN)/python -m benchmarks

FUZZ_SECONDS ?= 60
fuzz: $(VENV)/.dev ## long property tests, then each reader fuzzed for FUZZ_SECONDS (finds are left in out/fuzz)
	HYPOTHESIS_PROFILE=fuzz $(BIN)/pytest -n 2 -q -k "any_ or arbitrary or fuzz or round_trip or never_raises" tests
	@$(BIN)/python -c "import atheris" 2>/dev/null || $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[fuzz]'
	@failed=0; for target in $$($(BIN)/python -m fuzz.targets); do \
		echo "fuzzing $$target"; nice -n 10 $(BIN)/python -m fuzz.run $$target -max_total_time=$(FUZZ_SECONDS) -verbosity=0 || failed=1; done; \
	echo "fuzzing pdf"; nice -n 10 $(BIN)/python -m fuzz.pdf $(FUZZ_SECONDS) || failed=1; exit $$failed

live: $(VENV)/.dev ## ask the real services and say which answers have changed their shape
	$(BIN)/python -m tools.live

constraints: ## pin the versions that are installed now (in an environment of the lowest Python: newer ones take these too)
	$(BIN)/python -m pip freeze --exclude-editable --disable-pip-version-check | grep -v "^citator" > constraints.txt

clean: ## remove what the other targets made
	rm -rf $(VENV) out build dist .coverage* .pytest_cache .ruff_cache .mypy_cache .hypothesis .import_linter_cache
