"""What a process holds of the machine's memory."""

from pathlib import Path


def resident_kib(process: str) -> int:
    for line in Path(f"/proc/{process}/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise RuntimeError("no VmRSS: this needs Linux")
