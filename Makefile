# Every job sees to its own set-up; the second time that takes a moment.

PYTHON ?= python3
ARGS ?=
TESTS ?=
TRACES ?=

BIN := .venv/bin
SET_UP := @$(PYTHON) packaging/set_up.py
# The tests look for their browser in the PATH; the set-up leaves it in the environment.
PYTEST := PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m pytest $(if $(TRACES),--trace-dir='$(TRACES)')
# A process for each core, and each file in one of them, since its tests may share a server.
SHARED := $(if $(TESTS),,-n auto --dist loadfile)

.DEFAULT_GOAL := help
.PHONY: help setup run demo test test-slow lint check-style package bench screenshots docs words lock

help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | while IFS='	' read -r job does; do \
	  printf '  make %-12s %s\n' "$$job" "$$does"; done

setup:  ## system packages, .venv and locked libraries, enough to run
	$(SET_UP) run

run:  ## the branch: kiosk with a screen, else the server alone (ARGS='--port 9000')
	$(SET_UP) run
	@$(BIN)/python packaging/start.py $(ARGS)

demo:  ## a made-up day, played fast
	$(SET_UP) run
	@$(BIN)/python packaging/demo.py $(ARGS)

test: export QT_QPA_PLATFORM := offscreen
test:  ## style, types, import rules, then all tests but the slow (TESTS=path, TRACES=folder)
	$(SET_UP) test
	@$(MAKE) --no-print-directory check-style
	$(PYTEST) $(SHARED) -m 'not slow' $(TESTS)

test-slow: export QT_QPA_PLATFORM := offscreen
test-slow:  ## the tests that take their time; all of them write docs/evidence.md
	$(SET_UP) test
	$(PYTEST) $(SHARED) -m 'slow or evidence' $(or $(TESTS),--evidence-page=docs/evidence.md)

lint:  ## style, types and import rules alone
	$(SET_UP) run
	@$(MAKE) --no-print-directory check-style

check-style:
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

package:  ## the installer: a Debian package in dist/, with its size and start times
	$(SET_UP) package
	@$(PYTHON) packaging/package.py $(ARGS)

bench:  ## speed beside yardsticks; writes docs/benchmarks.md (ARGS='--only http')
	$(SET_UP) run
	@$(BIN)/python -m tests.benchmarks $(ARGS)

screenshots: export QT_QPA_PLATFORM := offscreen
screenshots:  ## docs/screenshots/*.png anew, from the running program (ARGS='staff board')
	$(SET_UP) test
	$(BIN)/python -m tests.screenshots $(ARGS)

docs:  ## docs/state-machine.md and docs/api.md anew, from the tables they print
	$(SET_UP) run
	@$(BIN)/python -m core.state_machine > docs/state-machine.draft
	@mv docs/state-machine.draft docs/state-machine.md
	@$(BIN)/python -m server.api_page > docs/api.draft
	@mv docs/api.draft docs/api.md

words:  ## the screens' catalogues anew, from the texts in the QML; then translate what is new
	$(SET_UP) run
	@$(BIN)/python packaging/words.py update

lock:  ## packaging/requirements.lock anew, from pyproject.toml
	$(SET_UP) run
	@$(PYTHON) packaging/lock.py $(ARGS)
