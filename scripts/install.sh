#!/usr/bin/env bash
# Make .venv with the locked dependencies and Hansard itself. The argument is the file to touch when done.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/system.sh

stamp=$1

# Two installs at once would write into the same folder: the second waits, and finds the work done.
exec 9<.
if command -v flock >/dev/null; then
    flock 9
fi
if [ "$stamp" -nt requirements.lock ] && [ "$stamp" -nt pyproject.toml ]; then
    exit 0
fi

find_python() {
    local name
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    echo "Hansard needs Python 3.11 or newer; none was found." >&2
    return 1
}

# Debian keeps the parts that make virtual environments in a package of their own.
ensure_venv() {
    if "$1" -c 'import ensurepip, venv' 2>/dev/null; then
        return
    fi
    local package
    package=$("$1" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    if ! may_install; then
        echo "$1 cannot make virtual environments: install $package and try again." >&2
        return 1
    fi
    say "Installing $package"
    apt_update
    apt_install "$package"
}

python=$(find_python)
if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    ensure_venv "$python"
    say "Making .venv with $("$python" --version)"
    "$python" -m venv --clear .venv
fi
pip=(.venv/bin/python -m pip -qq --disable-pip-version-check --no-input)
say "Installing $(grep -c '^[a-zA-Z]' requirements.lock) locked packages (a minute or two)"
"${pip[@]}" install --require-hashes --no-deps -r requirements.lock
say "Installing Hansard"
"${pip[@]}" install --no-deps --no-build-isolation -e .
.venv/bin/python -m compileall -q src  # each command starts a second sooner
touch "$stamp"
say "Installed in .venv"
