#!/usr/bin/env bash
# Make .venv-symbl for the tests: a Python of its own, and beside it the vendor's SDK, a folder for each pair of versions.
#
# Without dependencies: the SDK declares one that has to be compiled and that only its streaming needs. Its
# wheels hold packages named `test` and `tests`, so nothing of it may come near the project's own environment.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/system.sh

folder=.venv-symbl
locks=scripts/symbl_sdk
stamp=$folder/installed

exec 9<"$locks"
if command -v flock >/dev/null; then
    flock 9
fi
if [ -e "$stamp" ] && [ -z "$(find "$locks" -newer "$stamp" -name '*.lock')" ] && [ "$stamp" -nt .venv/pyvenv.cfg ]; then
    exit 0
fi

say "Installing the SDK that the tests of the Symbl dialect use"
rm -rf "$folder"
.venv/bin/python -m venv --without-pip "$folder"
pip=(.venv/bin/python -m pip -qq --disable-pip-version-check --no-input)
"${pip[@]}" --python "$folder/bin/python" install --require-hashes --no-deps -r "$locks/dependencies.lock"
for lock in "$locks"/[0-9]*.lock; do
    "${pip[@]}" install --require-hashes --no-deps --target "$folder/sdk/$(basename "$lock" .lock)" -r "$lock"
done
touch "$stamp"
