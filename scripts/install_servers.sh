#!/usr/bin/env bash
# Install the servers that tests start for themselves, and the client that vendors' pages use. Without the right to, say so; those tests are then skipped.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/system.sh

has_program() {
    PATH="$PATH:/usr/sbin:/sbin" command -v "$1" >/dev/null
}

has_postgres() {
    has_program initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null
}

has_s3() {
    has_program radosgw && has_program radosgw-admin && has_program ceph-mon \
        && has_program ceph-osd && has_program ceph && has_program monmaptool
}

# Debian's package would start a cluster of its own, which nobody here needs.
install_postgres() {
    apt_install postgresql-common \
        && as_root sed -i 's/^#\? *create_main_cluster.*/create_main_cluster = false/' \
            /etc/postgresql-common/createcluster.conf \
        && apt_install postgresql
}

missing=()
has_program curl || missing+=(curl)
has_postgres || missing+=(PostgreSQL)
has_s3 || missing+=("Ceph's S3 gateway")
if [ ${#missing[@]} -eq 0 ]; then
    exit 0
fi
list=$(printf '%s, ' "${missing[@]}")
list=${list%, }
if ! may_install; then
    echo "Missing, and only root may install it: $list. Tests that need it are skipped."
    echo "On Debian: apt-get install curl postgresql radosgw ceph-mon ceph-osd ceph-common"
    exit 0
fi
say "Installing for the tests: $list"
apt_update || true
has_program curl || apt_install curl ca-certificates || echo "curl could not be installed. Tests that need it are skipped."
has_postgres || install_postgres || echo "PostgreSQL could not be installed. Tests that need it are skipped."
has_s3 || apt_install radosgw ceph-mon ceph-osd ceph-common \
    || echo "Ceph's S3 gateway could not be installed. Tests that need it are skipped."
