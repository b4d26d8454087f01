"""Settings: one table for the library, the command line, the environment and the configuration file."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final

from citator.errors import ConfigError
from citator.limits import MEGABYTE, Limits

__all__ = ["ARCHIVE", "FAIL_ON", "Settings"]

FAIL_ON: Final = ("error", "warning", "info", "never")
ARCHIVE: Final = ("lost", "all", "none")


def _option(default: Any, text: str, **more: Any) -> Any:
    metadata = {"help": text, **more}
    if isinstance(default, (tuple, dict)):
        return field(default_factory=lambda: type(default)(default), metadata=metadata, repr="secret" not in more)
    return field(default=default, metadata=metadata, repr="secret" not in more)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set. Each field's ``metadata["help"]`` is its manual; ``repeat`` marks options given many times."""

    offline: bool = _option(False, "Ask nothing over the network.", group="network")
    timeout: float = _option(25.0, "Seconds for one request, body included.", group="network", metavar="S")
    deadline: float = _option(
        600.0, "Seconds for the whole run; what is left then is reported as not checked.", group="network", metavar="S"
    )
    concurrency: int = _option(64, "Requests in flight at once.", group="network", metavar="N")
    per_host: int = _option(2, "Requests in flight to one host.", group="network", metavar="N")
    host_interval: float | None = _option(
        None, "Seconds between two requests to one host (default 0.25; authorities have their own).", group="network", metavar="S"
    )
    robots: bool = _option(False, "Leave out pages that robots.txt forbids.", group="network", flag="--robots/--no-robots")
    ca: str | None = _option(None, "File with extra trusted certificates (PEM).", group="network", metavar="FILE")
    allow_net: tuple[str, ...] = _option(
        (), "Network outside the public internet that may be reached; repeatable.", group="network", repeat=True, metavar="CIDR"
    )
    header: tuple[str, ...] = _option(
        (), "Send a header to one host; repeatable.", group="network", repeat=True, lines=True, metavar="HOST=NAME:VALUE"
    )
    contact: str | None = _option(
        None, "Mail address put into the User-Agent and given to the authorities.", group="network", metavar="MAIL"
    )
    authority: tuple[str, ...] = _option(
        (), "Ask this authority at another base address; repeatable.", group="authorities", repeat=True, metavar="NAME=URL"
    )
    only_authority: tuple[str, ...] = _option(
        (), "Ask these authorities and no others; repeatable.", group="authorities", repeat=True, metavar="NAME"
    )
    data_file: str | None = _option(
        None,
        "File of the index that `citator data add` makes, asked before the network (else the usual one, where there is one; '': none).",
        group="local",
        flag="--data",
        metavar="FILE",
    )
    archive: str = _option(
        "lost", "Pages whose archived copy is looked for: lost (dead, or another work), all or none.", group="archives", metavar="WHICH"
    )
    memento: tuple[str, ...] = _option(
        (),
        "Ask this archive too: arquivo, or the base address of one that speaks Memento (RFC 7089); repeatable.",
        group="archives",
        repeat=True,
        metavar="NAME|URL",
    )
    save: bool = _option(
        False, "Have the Wayback Machine keep what is alive and not archived yet; needs archive_key and archive_secret.", group="archives"
    )
    archive_key: str | None = _option(
        None, "Access key of an account at archive.org (https://archive.org/account/s3.php).", group="keys", secret=True
    )
    archive_secret: str | None = _option(None, "The secret that belongs to archive_key.", group="keys", secret=True)
    key: tuple[str, ...] = _option(
        (), "Key of your own for an authority: openalex=…, semantic_scholar=…, pubmed=…, google_books=….", group="keys", secret=True
    )
    max_size: float = _option(256.0, "Greatest size of a source, in megabytes.", group="reading", metavar="MB")
    max_unpacked: float = _option(
        192.0, "Megabytes that what is read of an archive (Word, ODT, EPUB) may unpack to.", group="reading", metavar="MB"
    )
    max_part: float = _option(64.0, "Megabytes that one file in an archive may unpack to.", group="reading", metavar="MB")
    max_ratio: int = _option(
        500, "How many times its packed size a file in an archive may unpack to, from one megabyte on.", group="reading", metavar="N"
    )
    max_parts: int = _option(20_000, "Files in an archive.", group="reading", metavar="N")
    max_pages: int = _option(10_000, "Pages of a PDF, or files of a book.", group="reading", metavar="N")
    max_text: int = _option(20_000_000, "Characters of text in a document.", group="reading", metavar="N")
    max_depth: int = _option(2_048, "Elements of a page inside each other, at most 2048.", group="reading", metavar="N")
    read_timeout: float = _option(600.0, "Seconds for reading one document and finding its citations.", group="reading", metavar="S")
    read_memory: float = _option(4096.0, "Megabytes of memory of a process that reads.", group="reading", metavar="MB")
    read_alone: float = _option(
        0.25,
        "Documents of this size or more (archives: unpacked) are read in a process of their own, which these limits of time and "
        "memory can end; PDFs always are. 0: every document.",
        group="reading",
        metavar="MB",
    )
    readers: int = _option(0, "Documents read side by side (0: as many as there are CPUs).", group="reading", metavar="N")
    cache: str | None = _option(
        None, "Folder for what was seen of pages that are there; they are sent again only when changed.", group="memory", metavar="DIR"
    )
    refresh: bool = _option(False, "Ask for every page in full, whatever the cache holds.", group="memory")
    store: str = _option("sqlite:///citator.db", "What is watched: sqlite:///path or postgresql://….", group="store", metavar="URL")
    alive_days: float = _option(7.0, "Days after which an address that is there is looked at again.", group="watching", metavar="D")
    alive_days_max: float = _option(30.0, "The same for one that was there each time for long.", group="watching", metavar="D")
    alive_growth: float = _option(1.5, "How much longer to wait after each look that found it there.", group="watching", metavar="N")
    suspect_days: float = _option(3.0, "Days after which an address that failed is looked at again.", group="watching", metavar="D")
    dead_after: float = _option(3.0, "Failures without a success between them that make an address dead.", group="watching", metavar="N")
    dead_days: float = _option(6.0, "Days that those failures must reach over at least.", group="watching", metavar="D")
    clear_after: int = _option(2, "Failures where each leaves no doubt: 410, a parked domain.", group="watching", metavar="N")
    clear_days: float = _option(3.0, "Days that those must reach over at least.", group="watching", metavar="D")
    unstable_weight: float = _option(0.5, "What a server error or a time-out counts as a failure.", group="watching", metavar="N")
    dead_recheck_days: float = _option(30.0, "Days after which a dead address is looked at again.", group="watching", metavar="D")
    dead_recheck_days_max: float = _option(90.0, "The same for one that is dead for long.", group="watching", metavar="D")
    dead_recheck_growth: float = _option(
        1.5, "How much longer to wait after each look that found it dead still.", group="watching", metavar="N"
    )
    look_spread: float = _option(
        0.2,
        "Share by which the days to the next look are spread: what was added together is not asked together.",
        group="watching",
        metavar="N",
    )
    longest_gap_days: float = _option(
        400.0, "Days between two looks that are too many to count as time in which an address failed.", group="watching", metavar="D"
    )
    webhook: str | None = _option(None, "Send news as JSON to this address, each once.", group="telling", metavar="URL")
    webhook_secret: str | None = _option(None, "What the news to webhook is signed with (HMAC, SHA-256).", group="keys", secret=True)
    mail_to: tuple[str, ...] = _option((), "Send news by mail to this address; repeatable.", group="telling", repeat=True, metavar="MAIL")
    mail_from: str | None = _option(None, "Whom the mail is from (else contact).", group="telling", metavar="MAIL")
    smtp: str = _option(
        "smtp://localhost",
        "The server that takes the mail: smtp://… (TLS where it offers it) or smtps://….",
        group="telling",
        metavar="URL",
    )
    smtp_user: str | None = _option(None, "The login at that server; never sent without TLS.", group="telling", metavar="NAME")
    smtp_password: str | None = _option(None, "The password that belongs to smtp_user.", group="keys", secret=True)
    github_repository: str | None = _option(
        None, "Keep one issue in this repository: what is broken; closed when nothing is.", group="telling", metavar="OWNER/NAME"
    )
    github_issue: str = _option("Links that need somebody", "The title by which that issue is found.", group="telling", metavar="TITLE")
    github_api: str = _option(
        "https://api.github.com", "The address of the interface; of GitHub Enterprise https://HOST/api/v3.", group="telling", metavar="URL"
    )
    github_token: str | None = _option(None, "A token that may write issues there.", group="keys", secret=True)
    feed_file: str | None = _option(None, "Keep the news of the last days as an Atom feed in this file.", group="telling", metavar="FILE")
    feed_days: int = _option(30, "Days that news stays in the feed, and a text that drifted in the issue.", group="telling", metavar="N")
    prometheus_file: str | None = _option(
        None, "Write figures for Prometheus into this file (….prom, read by node_exporter).", group="telling", metavar="FILE"
    )
    serve_host: str = _option(
        "127.0.0.1", "Address to listen on; others than this machine can read what is told on any other.", group="serving", flag="--host"
    )
    serve_port: int = _option(8585, "Port to listen on (0: one that is free).", group="serving", flag="--port", metavar="N")
    serve_name: tuple[str, ...] = _option(
        (), "Name by which others ask for the page; repeatable.", group="serving", flag="--name", repeat=True, metavar="HOST"
    )
    drift_share: float = _option(
        0.5, "Share of the text of a page, from 0 to 1, that must stand there still or the page has drifted.", group="watching", metavar="N"
    )
    select: tuple[str, ...] = _option((), "Only findings with these codes or names.", group="findings", metavar="CODE,…", split=True)
    ignore: tuple[str, ...] = _option((), "No findings with these codes or names.", group="findings", metavar="CODE,…", split=True)
    baseline: str | None = _option(None, "JSON report; findings that stand in it do not fail the run.", group="findings", metavar="FILE")
    fix_only: tuple[str, ...] = _option(
        (),
        "Repair findings with these codes or names and no others, also where they are only worth noting.",
        group="repairs", metavar="CODE,…", split=True, flag="--only",
    )  # fmt: skip
    fix_archived: bool = _option(
        False,
        "Put the archived copy in place of an address that is lost. Without it, it is only told: the copy is another publisher's page, "
        "and what does not answer today may do so again.",
        group="repairs",
        flag="--archived",
    )
    fail_on: str = _option(
        "error", "Least severity that makes the exit code 2: error, warning, info or never.", group="exit code", metavar="SEVERITY"
    )

    def __post_init__(self) -> None:
        for name in ("timeout", "deadline"):
            if not getattr(self, name) > 0:  # also for "not a number"
                raise ConfigError(f"{name}: must be more than 0 seconds")
        for name in ("concurrency", "per_host"):
            if getattr(self, name) < 1:
                raise ConfigError(f"{name}: must be at least 1")
        self._check_limits()
        self._check_watching()
        if self.host_interval is not None and not 0 <= self.host_interval < 86_400:
            raise ConfigError("host_interval: must not be negative, nor more than a day")
        if self.fail_on not in FAIL_ON:
            raise ConfigError(f"fail_on: {self.fail_on!r} is none of {', '.join(FAIL_ON)}")
        if self.archive not in ARCHIVE:
            raise ConfigError(f"archive: {self.archive!r} is none of {', '.join(ARCHIVE)}")
        self._check_lists()
        if self.contact is not None and ("@" not in self.contact or any(c.isspace() or ord(c) < 32 for c in self.contact)):
            raise ConfigError(f"contact: {self.contact!r} is no mail address")
        if self.ca is not None:
            _check_certificates(self.ca)

    def _check_limits(self) -> None:
        for name in _LIMITS:
            if not 0 < getattr(self, name) < 1e12:  # also for "not a number"
                raise ConfigError(f"{name}: must be more than 0, and a number that a machine can hold")
        if not 0 <= self.read_alone < 1e12 or not 0 <= self.readers <= 1024:
            raise ConfigError(f"{'readers' if 0 <= self.read_alone < 1e12 else 'read_alone'}: must be 0 or more, and sensible")
        if self.max_depth > _DEEPEST:
            raise ConfigError(f"max_depth: must be at most {_DEEPEST}")
        if self.read_memory < _LEAST_MEMORY:
            raise ConfigError(f"read_memory: must be at least {_LEAST_MEMORY} MB, or nothing can be read")

    def _check_watching(self) -> None:
        for setting in fields(self):
            value = getattr(self, setting.name)
            if setting.metadata["group"] == "watching" and not 0 <= value <= _MOST_DAYS:  # also for "not a number"
                raise ConfigError(f"{setting.name}: must not be negative, nor more than {_MOST_DAYS}")
        for name in ("alive_days", "suspect_days", "dead_recheck_days", "longest_gap_days"):
            if getattr(self, name) <= 0:
                raise ConfigError(f"{name}: must be more than 0")
        for name in ("alive_growth", "dead_recheck_growth"):
            if getattr(self, name) < 1:
                raise ConfigError(f"{name}: must be at least 1")
        for name in ("alive_days", "dead_recheck_days"):
            if getattr(self, f"{name}_max") < getattr(self, name):
                raise ConfigError(f"{name}_max: must not be less than {name}")
        if not 1 <= self.feed_days <= _MOST_DAYS:
            raise ConfigError(f"feed_days: must be from 1 to {_MOST_DAYS}")
        if self.webhook is not None and not self.webhook.startswith(("http://", "https://")):
            raise ConfigError("webhook: not an address of the web")
        if self.webhook and re.match(r"https?:[/\\]*[^/?#]*@", self.webhook):
            raise ConfigError(
                "webhook: a name or password in an address is never sent; sign with webhook_secret, or have a key in its path"
            )
        for name in ("drift_share", "look_spread"):
            if getattr(self, name) > 1:
                raise ConfigError(f"{name}: must be from 0 to 1")

    def _check_lists(self) -> None:
        for net in self.allow_net:
            try:
                ipaddress.ip_network(net, strict=False)
            except ValueError:
                raise ConfigError(f"allow_net: {net!r} is no network (for example 10.0.0.0/8)") from None
        for item in self.authority:
            name, _, base = item.partition("=")
            if not name or not base.startswith(("http://", "https://")):
                raise ConfigError(f"authority: {item!r} is not NAME=https://…")
        for name in ("archive_key", "archive_secret"):
            if not re.fullmatch(r"[\x21-\x39\x3b-\x7e]{0,500}", getattr(self, name) or ""):
                raise ConfigError(f"{name}: holds what no key holds (a blank, a colon, or no ASCII)")
        for item in self.key:
            if not re.fullmatch(r"[a-z_]{1,40}=[\x21-\x7e]{1,500}", item):
                raise ConfigError("key: one of them is not NAME=KEY")  # which one is not said: it may be the key alone
        for item in self.header:
            host, _, rest = item.partition("=")
            if not host or ":" not in rest:
                raise ConfigError(f"header: {item!r} is not HOST=NAME:VALUE")
            if not _HEADER.fullmatch(rest):
                raise ConfigError(f"header: {item!r} holds what no header may hold (RFC 9110, 5.5)")

    def limits(self) -> Limits:
        """The settings of the group "reading", in bytes."""
        return Limits(
            size=int(self.max_size * MEGABYTE),
            unpacked=int(self.max_unpacked * MEGABYTE),
            part=int(self.max_part * MEGABYTE),
            ratio=self.max_ratio,
            parts=self.max_parts,
            pages=self.max_pages,
            text=self.max_text,
            depth=self.max_depth,
            seconds=self.read_timeout,
            memory=int(self.read_memory * MEGABYTE),
            alone=int(self.read_alone * MEGABYTE),
        )

    def bases(self) -> dict[str, str]:
        """Authority names with the base addresses given for them."""
        return {name: base.rstrip("/") for name, _, base in (item.partition("=") for item in self.authority)}

    def own_keys(self) -> dict[str, str]:
        """Authority names with the user's keys for them."""
        return {name: value for name, _, value in (item.partition("=") for item in self.key)}


_LIMITS: Final = (
    "max_size", "max_unpacked", "max_part", "max_ratio", "max_parts", "max_pages", "max_text", "max_depth", "read_timeout", "read_memory",
)  # fmt: skip
_MOST_DAYS: Final = 3_650
_DEEPEST: Final = 2_048  # where libxml2 ends; what is deeper is read without its tags
_LEAST_MEMORY: Final = 512  # address space, not use: Python with its libraries maps half of that before it reads
_HEADER: Final = re.compile(r"\s*[!#$%&'*+.^_`|~0-9A-Za-z-]+\s*:[\t\x20-\x7e]*")


def _check_certificates(file: str) -> None:
    import ssl

    if not Path(file).is_file():
        raise ConfigError(f"ca: no file {file}")
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cafile=file)
    except OSError as error:  # SSLError is one
        raise ConfigError(f"ca: {file}: no certificates in PEM form ({error.strerror or error})") from None
