"""Makes ``src/citator/parsing/lists/sequence/references.crfsuite``, the model that reads entries of reference lists, and measures it.

    python tools/train_reference_model.py DATA                 # trains on everything, writes the model and references.json
    python tools/train_reference_model.py DATA --cross SCORER  # trains and scores with whole source files held out in turn

``DATA`` is a folder with labelled references, one JSON object a line (``{"id", "doc", "raw", "segments": [[label, text], …], "fields"}``):
``anystyle_core.jsonl`` (anystyle, BSD-2-Clause), ``grobid_citation.jsonl`` (GROBID, Apache-2.0) and ``linkedbooks_train.jsonl``
(LinkedBooks, MIT).
Only such permissively licensed data may go into a model that is shipped. ``SCORER`` is a script that is called as
``SCORER GOLD PREDICTIONS --json``.

The three label by rules of their own, so that a model of all of them is worse on each. Before training the labels are made alike
(:func:`harmonised`): punctuation goes with what it closes, "In" and "Vol." with what they introduce, an issue with its volume, and the
second title of LinkedBooks, behind "in", is that of a container.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import pycrfsuite

from citator.parsing.lists.sequence.features import features
from citator.parsing.lists.sequence.reading import read
from citator.parsing.lists.sequence.tagger import BEGINS
from citator.parsing.lists.sequence.tokens import Token, is_mark, opens, tokens

TARGET: Final = Path(__file__).parents[1] / "src/citator/parsing/lists/sequence"
SETS: Final = ("anystyle_core", "grobid_citation", "linkedbooks_train")
SEED: Final = 7
FOLDS: Final = 3
PARAMETERS: Final = {
    "c1": 0.1, "c2": 0.1, "max_iterations": 200, "feature.minfreq": 2, "feature.possible_transitions": False,
}  # fmt: skip

_SAME: Final = {"director": "author", "producer": "author", "source": "note", "medium": "note", "archive": "note"}
_LEADS: Final = {
    **dict.fromkeys(("in", "nel", "nella"), ("container-title", "journal", "editor", "title")),
    **dict.fromkeys(("p", "pp", "pages"), ("pages",)),
    **dict.fromkeys(("vol", "volume"), ("volume",)),
    **dict.fromkeys(("n", "no", "nr"), ("issue", "volume")),
}
_QUOTES: Final = "\"'"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A reference with its tokens, what they show, and their labels."""

    row: dict[str, Any]
    shown: list[list[str]]
    labels: list[str]


def load(path: Path) -> list[Labelled]:
    """The references of a file, labels made alike; what can't be laid over its string is left out."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    out = []
    for row in rows:
        labels = _by_character(row)
        if labels is not None:
            found = tokens(row["raw"])
            out.append(Labelled(row, features(found), harmonised(row, found, [_of_token(token, labels) for token in found])))
    return out


def _by_character(row: dict[str, Any]) -> list[str] | None:
    """The label of each character of the string; ``None`` where the segments are longer than the string."""
    raw = row["raw"]
    out = [""] * len(raw)
    at = 0
    for label, text in row["segments"]:
        for letter in text:
            if letter.isspace():
                continue
            while at < len(raw) and raw[at].isspace():
                at += 1
            if at >= len(raw):
                return None
            out[at] = label
            at += 1
    return out


def _of_token(token: Token, labels: Sequence[str]) -> str:
    counted = Counter(label for label in labels[token.start : token.end] if label)
    label = counted.most_common(1)[0][0] if counted else "other"
    return _SAME.get(label, label)


def harmonised(row: dict[str, Any], found: Sequence[Token], labels: list[str]) -> list[str]:
    """The labels by one set of rules, whatever the source."""
    labels = _containers(found, labels) if "linkedbooks" in row["source"] else list(labels)
    words = [at for at, token in enumerate(found) if not is_mark(token.text)]
    for at, behind in zip(words, [*words[1:], None], strict=True):
        led = _LEADS.get(found[at].text.lower(), ())
        if labels[at] == "other" and behind is not None and labels[behind] in led:
            labels[at] = labels[behind]
    for before, at in pairwise(words):
        if labels[at] == "issue" and labels[before] == "volume":
            labels[at] = "volume"
        if labels[at] == "other" and labels[before] == "editor" and found[at].text.lower() in ("ed", "eds", "editor", "editors", "hrsg"):
            labels[at] = "editor"
    return _with_marks(found, labels)


def _containers(found: Sequence[Token], labels: Sequence[str]) -> list[str]:
    out, behind = list(labels), False
    for at, token in enumerate(found):
        if labels[at] == "other" and token.text.lower() in ("in", "nel", "nella") and "title" in labels[:at]:
            behind = True
        elif labels[at] == "title" and behind:
            out[at] = "container-title"
    return out


def _with_marks(found: Sequence[Token], labels: Sequence[str]) -> list[str]:
    """Marks that open have the label of what follows, all others of what they follow."""
    out = list(labels)
    last = "other"
    for at, token in enumerate(found):
        if not is_mark(token.text):
            last = labels[at]
            continue
        following = next((labels[to] for to in range(at + 1, len(found)) if not is_mark(found[to].text)), last)
        forward = opens(token.text) or (token.text in _QUOTES and token.spaced)
        out[at] = following if forward else last
    return out


# ---------------------------------------------------------------------------------------------- training


def train(data: Sequence[Labelled], target: Path) -> None:
    """Train on ``data`` and write the model."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for one in data:
        trainer.append(one.shown, begun(one.labels))
    trainer.set_params(dict(PARAMETERS))
    trainer.train(str(target))


def begun(labels: Sequence[str]) -> list[str]:
    """The labels, the first of each stretch marked as its beginning."""
    return [label if before == label else BEGINS + label for before, label in zip(["", *labels], labels, strict=False)]


def folds(data: Sequence[Labelled]) -> Iterator[tuple[list[Labelled], list[Labelled]]]:
    """What is learned from and what is held out: whole source files in turn, or, where there is one file only, a part of its lines."""
    documents = sorted({one.row["doc"] for one in data})
    random.Random(SEED).shuffle(documents)
    if len(documents) >= FOLDS:
        fold = {one.row["id"]: documents.index(one.row["doc"]) % FOLDS for one in data}
    else:
        fold = {one.row["id"]: at % FOLDS for at, one in enumerate(data)}
    for number in range(FOLDS):
        yield [one for one in data if fold[one.row["id"]] != number], [one for one in data if fold[one.row["id"]] == number]


def _held_out(name: str, folder: Path, number: int) -> list[dict[str, Any]]:
    """The predictions for one fold of one set."""
    sets = {one: load(folder / f"{one}.jsonl") for one in SETS}
    others = [one for other in SETS if other != name for one in sets[other]]
    learned, tested = list(folds(sets[name]))[number]
    with tempfile.NamedTemporaryFile(suffix=".crfsuite") as file:
        train([*learned, *others], Path(file.name))
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        return [{"id": one.row["id"], "fields": prediction(one.row["raw"], tagger)} for one in tested]


def prediction(raw: str, tagger: Any = None) -> dict[str, Any]:
    """The fields of a reference with the names that the scorer has."""
    fields = read(raw, tagger).record().light()
    return {{"page": "pages", "DOI": "doi", "URL": "url", "ISBN": "isbn"}.get(name, name): value for name, value in fields.items()}


def cross(folder: Path, scorer: Path, workers: int) -> dict[str, Any]:
    """The scores of each set, every reference read by a model that has not seen its source file."""
    out = {}
    with ProcessPoolExecutor(workers) as pool:
        jobs = {name: [pool.submit(_held_out, name, folder, number) for number in range(FOLDS)] for name in SETS}
        for name, parts in jobs.items():
            rows = [row for part in parts for row in part.result()]
            with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
                file.write("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
                file.flush()
                command = [sys.executable, str(scorer), str(folder / f"{name}.jsonl"), file.name, "--json"]
                done = subprocess.run(command, capture_output=True, text=True, check=True)
            out[name] = json.loads(done.stdout)
            print(name, json.dumps(out[name]["fields"]["CORE (micro)"]), flush=True)
    return out


def main() -> None:
    """Train, or measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--cross", type=Path, metavar="SCORER")
    parser.add_argument("--workers", type=int, default=1)
    arguments = parser.parse_args()
    card = TARGET / "references.json"
    known = json.loads(card.read_text(encoding="utf-8")) if card.exists() else {}
    if arguments.cross:
        scores = cross(arguments.data, arguments.cross, arguments.workers)
        known["held out"] = {name: {field: round(row["f1"], 4) for field, row in one["fields"].items()} for name, one in scores.items()}
    else:
        sets = {name: load(arguments.data / f"{name}.jsonl") for name in SETS}
        train([one for data in sets.values() for one in data], TARGET / "references.crfsuite")
        digest = hashlib.sha256((TARGET / "references.crfsuite").read_bytes()).hexdigest()
        counts = {name: len(data) for name, data in sets.items()}
        known |= {"trained on": counts, "seed": SEED, "parameters": dict(PARAMETERS), "sha256": digest}
    card.write_text(json.dumps(known, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
