# Install, check, test and run Hansard. Needs Python 3.11 or newer and make; the rest is fetched.

BIN := .venv/bin
STAMP := .venv/installed
RECORDINGS = $(or $(HANSARD_RECORDINGS),../shared/recordings)

.PHONY: install install-test check test run lock bench clean

install: $(STAMP)
	@:

$(STAMP): requirements.lock pyproject.toml
	@scripts/install.sh $@

install-test: install
	@scripts/install_servers.sh
	@scripts/install_symbl_sdk.sh

check: install
	@echo "==> Checking format, lint, types and imports"
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports

test: install install-test check
	@echo "==> Running the tests"
	@$(BIN)/pytest -n 2 --dist loadfile $(ARGS)

run: install
	@ONCE="$(ONCE)" $(BIN)/python scripts/demo.py

# Hashes instead of an index address: any index that serves the same files will do.
lock: install
	@$(BIN)/uv pip compile --quiet --universal --all-extras --generate-hashes --python-version 3.11 \
		--no-header --no-emit-index-url --no-annotate pyproject.toml -o requirements.lock
	@echo "==> requirements.lock is up to date"

bench: install
	@$(BIN)/hansard bench --recordings $(RECORDINGS) --page docs/benchmarks.md $(ARGS)

clean:
	rm -rf .venv .venv-symbl build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
