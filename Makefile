# Python 3.11 or newer with its venv module is all that is needed. `make` alone lists what can be made.
# On Windows, or without make, README.md gives the plain commands.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SUITS := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help demo test check bench bench-speed gate docs clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F '|' '{ printf "%-18s %s\n", $$1, $$2 }'

demo: $(VENV)/installed ## read the bundled story; writes demo/story.ledger and demo/story.html
	@$(BIN)/reportedly demo --into demo

test: $(VENV)/installed-dev ## run the tests
	@$(BIN)/pytest -n auto --dist worksteal

check: $(VENV)/installed-dev ## check format, lint, types, imports, generated docs, and advisories where there is a network
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/basedpyright --verifytypes reportedly --ignoreexternal
	$(BIN)/python docs/generate.py --check
	$(BIN)/python tests/audit.py

bench: $(VENV)/installed ## measure every step: make bench DATA=folder [PEERS=python] [ONLY=words]
	@$(BIN)/python -m benchmarks.bench "$(DATA)" $(if $(PEERS),--peers "$(PEERS)") $(if $(ONLY),--only "$(ONLY)")

bench-speed: $(VENV)/installed ## several workers to one, and peers to ours, as ratios: make bench-speed DATA=folder [PEERS=python]
	@$(BIN)/python -m benchmarks.ratios "$(DATA)/gva_stories/dev.jsonl" $(if $(PEERS),--peers "$(PEERS)")

gate: $(VENV)/installed ## fail if a score fell below its floor: make gate DATA=folder
	@$(BIN)/python -m benchmarks.bench "$(DATA)" --gate $(if $(ONLY),--only "$(ONLY)")

docs: $(VENV)/installed-dev ## make what the docs take from the code: glossary, tables, commands, outputs
	@$(BIN)/python docs/generate.py

clean: ## remove the virtual environment, the demo and everything that tools left behind
	rm -rf $(VENV) demo build dist src/*.egg-info .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find docs src tests -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps keep the second run offline and quick: pip runs again only when pyproject.toml has changed.
$(VENV)/installed: pyproject.toml
	@for python in $(PYTHON) python3.14 python3.13 python3.12 python3.11; do \
		if "$$python" -c '$(SUITS)' 2> /dev/null; then found=$$python; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
		echo "Reportedly needs Python 3.11, 3.12, 3.13 or 3.14, and found none of them here." >&2; \
		echo "Install one, or name it: make demo PYTHON=/path/to/python3.12" >&2; \
		exit 1; \
	fi; \
	echo "Setting up $(VENV) with $$found; this is done once and takes about half a minute ..."; \
	"$$found" -m venv --clear $(VENV) && $(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed tests/constraints.txt
	@echo "Adding the tools for tests and checks ..."
	@$(BIN)/python -m pip install --quiet --editable '.[dev]' --constraint tests/constraints.txt
	@touch $@
