"""A real S3 server for tests: Ceph's gateway on one monitor and one storage daemon that lives in memory.

It checks signatures, dates and presigned URLs as Amazon's does, which the usual imitations do not.
"""

import json
import os
import subprocess
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import obstore
from obstore.store import S3Store
from tests.servers.processes import (
    find_program,
    run_program,
    running,
    temporary_folder,
    wait_until_ready,
)

from hansard.testing import free_port

_READY_TIMEOUT_S = 90.0
_REGION = "us-east-1"
_ACCESS_KEY = "HANSARDTESTACCESSKEY"
_SECRET_KEY = "hansard-test-secret-key"
_MEMORY_BYTES = 4 * 1024**3  # the most that objects may take

# No keys between the daemons (the gateway alone would insist on an encrypted line to the monitor), one copy
# of everything, one placement group a pool, changes of the cluster's maps at once instead of once a second,
# and no look at how full the disk of this machine is.
_CONFIG = """\
[global]
fsid = {cluster_id}
mon_host = v2:127.0.0.1:{monitor_port}/0
public_addr = 127.0.0.1
ms_bind_msgr1 = false
auth_cluster_required = none
auth_service_required = none
auth_client_required = none
ms_mon_client_mode = crc
run_dir = {folder}
log_file = {folder}/$name.log
admin_socket = {folder}/$name.asok
keyring = {folder}/keyring
crash_dir = {folder}
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 1
osd_pool_default_pg_autoscale_mode = off
osd_crush_chooseleaf_type = 0
osd_crush_initial_weight = 1
osd_objectstore = memstore
osd_data = {folder}/osd
memstore_device_bytes = {memory_bytes}
mon_data = {folder}/mon
mon_allow_pool_size_one = true
mon_data_avail_warn = 0
mon_data_avail_crit = 0
paxos_propose_interval = 0.05
paxos_min_wait = 0.01
rgw_data = {folder}/rgw
rgw_rados_pool_pg_num_min = 1
rgw_frontends = beast endpoint=127.0.0.1:{gateway_port}
"""


@dataclass(frozen=True, slots=True)
class S3Server:
    """Where the server is, the keys of its only user, and a bucket that is empty at the start."""

    endpoint: str
    access_key: str
    secret_key: str
    bucket: str
    region: str = _REGION

    @property
    def environment(self) -> dict[str, str]:
        """The variables that S3 clients read."""
        return {
            "AWS_ENDPOINT_URL": self.endpoint,
            "AWS_ACCESS_KEY_ID": self.access_key,
            "AWS_SECRET_ACCESS_KEY": self.secret_key,
            "AWS_REGION": self.region,
        }

    def store(self, bucket: str | None = None, secret_key: str | None = None) -> S3Store:
        """An obstore client, of another bucket or with another secret where given."""
        return S3Store(
            bucket or self.bucket,
            endpoint=self.endpoint,
            region=self.region,
            access_key_id=self.access_key,
            secret_access_key=secret_key or self.secret_key,
            virtual_hosted_style_request=False,
            client_options={"allow_http": True},
        )

    def new_bucket(self) -> str:
        """Create a bucket; gives its name."""
        name = f"test-{uuid.uuid4().hex[:12]}"
        self.create_bucket(name)
        return name

    def create_bucket(self, name: str) -> None:
        """Create a bucket of this name."""
        url = obstore.sign(self.store(name), "PUT", "", timedelta(seconds=60))
        with urllib.request.urlopen(urllib.request.Request(url, method="PUT"), timeout=30):
            pass

    def is_ready(self) -> bool:
        """Whether the server answers."""
        try:
            with urllib.request.urlopen(self.endpoint, timeout=5):
                return True
        except (urllib.error.URLError, OSError):
            return False


@contextmanager
def running_s3() -> Iterator[S3Server]:
    """Start a server with a user and a bucket, and remove it at the end. Raises ServerMissingError."""
    gateway_port = free_port()
    server = S3Server(f"http://127.0.0.1:{gateway_port}", _ACCESS_KEY, _SECRET_KEY, "hansard")
    with (
        temporary_folder("hansard-s3-") as folder,
        _Cluster(folder, gateway_port).running_monitor() as cluster,
        cluster.running_storage(),
    ):
        cluster.create_user()
        with cluster.running_gateway(server):
            server.create_bucket(server.bucket)
            yield server


class _Cluster:
    """The daemons behind the gateway, in the order in which they start."""

    def __init__(self, folder: Path, gateway_port: int) -> None:
        self.folder = folder
        self.cluster_id = str(uuid.uuid4())
        self.monitor_port = free_port()
        self._env = {**os.environ, "CEPH_CONF": str(folder / "ceph.conf"), "CEPH_ARGS": ""}
        self._programs = {
            name: find_program(name)
            for name in ("monmaptool", "ceph-mon", "ceph-osd", "ceph", "radosgw-admin", "radosgw")
        }
        (folder / "ceph.conf").write_text(
            _CONFIG.format(
                cluster_id=self.cluster_id,
                monitor_port=self.monitor_port,
                gateway_port=gateway_port,
                folder=folder,
                memory_bytes=_MEMORY_BYTES,
            )
        )

    @contextmanager
    def running_monitor(self) -> Iterator["_Cluster"]:
        """The monitor, which keeps the cluster's maps."""
        (self.folder / "mon").mkdir()
        map_path = str(self.folder / "monmap")
        address = f"[v2:127.0.0.1:{self.monitor_port}/0]"
        self._run("monmaptool", "--create", "--fsid", self.cluster_id, "--addv", "a", address, map_path)
        self._run("ceph-mon", "--mkfs", "-i", "a", "--monmap", map_path)
        with self._daemon("ceph-mon", "-i", "a"):
            yield self

    @contextmanager
    def running_storage(self) -> Iterator[None]:
        """The storage daemon; the monitor lets it in only under the id that was registered."""
        (self.folder / "osd").mkdir()
        storage_id = str(uuid.uuid4())
        self._run("ceph", "--connect-timeout", "30", "osd", "new", storage_id)
        self._run("ceph-osd", "--mkfs", "-i", "0", "--osd-uuid", storage_id)
        with self._daemon("ceph-osd", "-i", "0") as process:
            wait_until_ready(process, self._storage_is_up, self._log_path("ceph-osd"), _READY_TIMEOUT_S)
            yield

    @contextmanager
    def running_gateway(self, server: S3Server) -> Iterator[None]:
        """The gateway, which speaks S3."""
        with self._daemon("radosgw") as process:
            wait_until_ready(process, server.is_ready, self._log_path("radosgw"), _READY_TIMEOUT_S)
            yield

    def create_user(self) -> None:
        """Create the only user; this makes the gateway's pools as well."""
        keys = (f"--access-key={_ACCESS_KEY}", f"--secret-key={_SECRET_KEY}")
        self._run("radosgw-admin", "user", "create", "--uid=hansard", "--display-name=Hansard", *keys)

    def _storage_is_up(self) -> bool:
        state = self._run("ceph", "--connect-timeout", "30", "osd", "stat", "-f", "json")
        return bool(json.loads(state)["num_up_osds"])

    def _run(self, name: str, *arguments: str) -> str:
        return run_program([self._programs[name], *arguments], env=self._env, timeout_s=_READY_TIMEOUT_S)

    def _daemon(self, name: str, *arguments: str) -> AbstractContextManager[subprocess.Popen[bytes]]:
        return running([self._programs[name], "-f", *arguments], self._log_path(name), env=self._env)

    def _log_path(self, name: str) -> Path:
        return self.folder / f"{name}.out"
