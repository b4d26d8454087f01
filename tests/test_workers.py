"""Calls in worker processes: results, exceptions, crashes, hangs."""

from __future__ import annotations

import math
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from citator import workers
from citator.errors import SourceUnreadable
from citator.workers import WorkerLost


def test_here_by_default() -> None:
    assert workers.run(os.getpid) == os.getpid()
    assert workers.run(math.hypot, 3, 4) == 5


def test_alone_means_another_process_which_is_kept() -> None:
    first = workers.run(os.getpid, alone=True)
    assert first != os.getpid()
    assert workers.run(os.getpid, alone=True) == first


def test_exceptions_come_back_as_they_are() -> None:
    with pytest.raises(ZeroDivisionError):
        workers.run(divmod, 1, 0, alone=True)
    with pytest.raises(SourceUnreadable) as caught:
        workers.run(_unreadable, "letter.pdf", alone=True)
    assert (caught.value.source, caught.value.code) == ("letter.pdf", "damaged")


def test_a_crash_is_told_and_the_next_call_works() -> None:
    with pytest.raises(WorkerLost, match="exit code 3"):
        workers.run(os._exit, 3, alone=True)
    with pytest.raises(WorkerLost, match="signal"):
        workers.run(_kill_itself, signal.SIGKILL, alone=True)
    assert workers.run(math.sqrt, 4, alone=True) == 2


def test_a_hang_is_ended() -> None:
    with pytest.raises(WorkerLost, match="no result after"):  # a call that was not ended would come back, and raise nothing
        workers.run(time.sleep, 60, alone=True, timeout=0.5)


def test_a_worker_whose_time_was_over_as_its_answer_came_is_not_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    kill, read, over = subprocess.Popen.kill, workers._read, threading.Event()

    def kill_slowly(process: subprocess.Popen[bytes]) -> None:
        over.set()
        threading.Timer(0.3, kill, [process]).start()  # a process is not gone at once

    def read_late(pipe: object) -> bytes:
        answer = read(pipe)
        over.wait(10)
        return answer

    monkeypatch.setattr(subprocess.Popen, "kill", kill_slowly)
    monkeypatch.setattr(workers, "_read", read_late)
    first = workers.run(os.getpid, alone=True, timeout=0.2)
    monkeypatch.setattr(workers, "_read", read)
    monkeypatch.setattr(subprocess.Popen, "kill", kill)
    assert workers.run(_pid_after, 1.0, alone=True) != first


def test_what_a_call_prints_does_not_mix_with_its_result() -> None:
    assert workers.run(os.system, "echo hello >&2; echo hello", alone=True) == 0
    assert workers.run(math.sqrt, 4, alone=True) == 2


@pytest.mark.parametrize("processes", [0, 2])
def test_map_keeps_order_and_puts_exceptions_in_their_places(processes: int) -> None:
    results = list(workers.map(math.sqrt, [4, -1, 9, 16], processes=processes))
    assert results[0] == 2
    assert isinstance(results[1], ValueError)
    assert results[2:] == [3, 4]


def test_map_goes_on_after_a_crash() -> None:
    results = list(workers.map(_exit_at_two, range(5), processes=2))
    assert [type(result) for result in results] == [int, int, WorkerLost, int, int]


def test_map_takes_items_as_they_are_needed() -> None:
    taken: list[int] = []

    def endless() -> Iterator[int]:
        number = 0
        while True:
            taken.append(number)
            yield number
            number += 1

    results = workers.map(math.sqrt, endless(), processes=2)
    assert next(results) == 0
    results.close()
    assert len(taken) < 10


def test_results_may_be_large() -> None:
    assert workers.run(bytes, 5_000_000, alone=True) == bytes(5_000_000)


def test_a_script_without_a_main_guard_may_use_it(tmp_path: Path) -> None:
    """Nothing of the caller's program is run a second time."""
    script = tmp_path / "script.py"
    script.write_text("print('once')\nimport math\nfrom citator import workers\nprint(workers.run(math.sqrt, 4, alone=True))\n")
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["once", "2.0"]
    assert done.stderr == ""


def _unreadable(source: str) -> None:
    raise SourceUnreadable(source, "cut off in the middle", "damaged")


def _kill_itself(number: int) -> None:
    os.kill(os.getpid(), number)


def _pid_after(seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()


def _exit_at_two(number: int) -> int:
    if number == 2:
        os._exit(1)
    return number
