"""Asks for one page as often as it is answered, by wrk, and says how fast and at what cost."""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import NamedTemporaryFile

from tests.processes import family_of, stat_of

CONNECTIONS = 8
TICKS = os.sysconf("SC_CLK_TCK")
# wrk itself prints no ninety-fifth percentile.
SAY = """
done = function(summary, latency, _)
  local errors = summary.errors
  io.write(string.format(
    '{"requests": %d, "seconds": %f, "p50": %f, "p95": %f, "p99": %f, "errors": %d}',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1000,
    latency:percentile(95) / 1000, latency:percentile(99) / 1000,
    errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
"""


def hammer(url, *, pid, seconds, headers=()):
    """Returns requests a second, percentiles and processor time in milliseconds, and errors.

    The processor time is that of a process and of all that it has started.
    """
    with NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(SAY)
        script.flush()
        command = ["wrk", "--threads=1", f"--connections={CONNECTIONS}", f"--duration={seconds}s"]
        command += [f"--header={header}" for header in headers]
        before = processor_seconds(pid)
        try:
            done = subprocess.run(
                [*command, f"--script={script.name}", url], check=True, capture_output=True
            )
        except FileNotFoundError:
            sys.exit("This needs wrk: apt-get install wrk")
    said = json.loads(done.stdout[done.stdout.index(b'{"requests"') :])
    taken = processor_seconds(pid) - before
    number = max(said["requests"], 1)
    return {
        "per_second": said["requests"] / said["seconds"],
        "ms": taken * 1000 / number,
        **{name: said[name] for name in ("p50", "p95", "p99", "errors")},
    }


def processor_seconds(pid):
    """What it and its children, and theirs, have used so far, as Linux counts it."""
    total = 0
    for one in family_of(pid):
        fields = stat_of(one)
        total += int(fields[11]) + int(fields[12])
    return total / TICKS


def peak_megabytes(pid):
    """The most memory that one of the family has ever held."""
    peaks = []
    for one in family_of(pid):
        lines = Path(f"/proc/{one}/status").read_text().splitlines()
        peaks += [int(line.split()[1]) / 1000 for line in lines if line.startswith("VmHWM")]
    return max(peaks)


def megabytes(pid):
    """What all of the family hold now, shared libraries once for each."""
    pages = (int(Path(f"/proc/{one}/statm").read_text().split()[1]) for one in family_of(pid))
    return sum(pages) * os.sysconf("SC_PAGE_SIZE") / 1_000_000
