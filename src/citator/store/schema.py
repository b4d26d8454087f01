"""The tables. Observations are kept as spans: one row for each stretch in which an address showed the same.

Times are UTC seconds (integers), digests are bytes. What is derived (state, verdict, when to look next) stands beside what was seen, so
that "what is due" and "what changed" are one look into an index; it can be computed again from the spans at any time.

A change here needs a migration in ``migrations/versions``; a test holds the two against each other.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

__all__ = ["METADATA", "address", "change", "cited", "content", "document", "fact", "host", "run", "snapshot", "span", "work"]

METADATA: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
_Key: Final = BigInteger().with_variant(Integer, "sqlite")  # in SQLite only INTEGER is the row's own number

run: Final = Table(
    "run",
    METADATA,
    Column("id", _Key, primary_key=True),
    Column("started", BigInteger, nullable=False),
    Column("finished", BigInteger),  # empty: under way, or killed
    Column("owner", Text, nullable=False),  # machine, process and when it began: whether it lives can be seen
    Column("tool", Text, nullable=False),
    Column("due", Integer, nullable=False, server_default="0"),
    Column("checked", Integer, nullable=False, server_default="0"),
    Column("left_over", Integer, nullable=False, server_default="0"),
    Column("verdicts", Text),  # JSON
    Column("turn", Integer, nullable=False, server_default="0"),  # grows with each begin and end of a run, whatever the clocks say
    Column("news_after", BigInteger, nullable=False, server_default="0"),  # the last change before those that this run has to tell
    Column("told", Boolean, nullable=False, server_default=false()),  # whoever began it has had its news
    Column("alive_until", BigInteger),  # by the clock of leases: after that it is taken for killed
)

document: Final = Table(
    "document",
    METADATA,
    Column("id", _Key, primary_key=True),
    Column("source", Text, nullable=False, unique=True),
    Column("media_type", Text),
    Column("sha256", Text),
    Column("added", BigInteger, nullable=False),
    Column("updated", BigInteger, nullable=False),
)

work: Final = Table(
    "work",
    METADATA,
    Column("id", _Key, primary_key=True),
    Column("identity", Text, nullable=False, unique=True),  # what makes it the same work in another document
    Column("key", Text, nullable=False, unique=True),
    Column("record", Text, nullable=False),  # CSL-JSON
)

host: Final = Table(
    "host",
    METADATA,
    Column("id", _Key, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("next_at", BigInteger),  # the first of its addresses that is due
    Column("leased_by", _Key, ForeignKey("run.id")),
    Column("leased_until", BigInteger),
    Index(None, "next_at"),
)

address: Final = Table(
    "address",
    METADATA,
    Column("id", _Key, primary_key=True),
    Column("digest", LargeBinary(16), nullable=False, unique=True),  # of the normalised address: half the size of an index on it
    Column("url", Text, nullable=False),
    Column("host_id", _Key, ForeignKey("host.id"), nullable=False),
    Column("watched", Boolean, nullable=False),  # cited now; what is not keeps its history
    Column("next_at", BigInteger),
    Column("span_id", _Key),  # the last span
    Column("base", LargeBinary(16)),  # the content that later texts are held against
    Column("verdict", Text),
    Column("reason", Text),
    Column("state", Text, nullable=False),
    Column("since", BigInteger),
    Column("successes", Integer, nullable=False),
    Column("weight", Float, nullable=False),
    Column("clear", Integer, nullable=False),
    Column("failing_since", BigInteger),
    Column("last", BigInteger),
    Column("gone", Float, nullable=False, server_default="0"),  # what the failures weigh from the first answer on that says gone
    Column("gone_since", BigInteger),
    Column("silent", Boolean, nullable=False, server_default=false()),  # dead, and only out of order
    Column("noted", Text),  # the change of its standing that was noted last: broken, out-of-order, withdrawn; empty: there is nothing
    Column("moved", Text),  # where it was noted to have moved for good, one address a line
    Index(None, "host_id", "next_at"),
    Index("ix_address_dead", "id", sqlite_where=text("state = 'dead'"), postgresql_where=text("state = 'dead'")),
)

cited: Final = Table(
    "cited",
    METADATA,
    Column("id", _Key, primary_key=True),
    Column("document_id", _Key, ForeignKey("document.id"), nullable=False),
    Column("work_id", _Key, ForeignKey("work.id"), nullable=False),
    Column("address_id", _Key, ForeignKey("address.id")),
    Column("url", Text),  # as cited, with its fragment, where that differs from the address
    Column("places", Text, nullable=False),  # ids of citations
    UniqueConstraint("document_id", "work_id", "address_id"),
    Index(None, "address_id"),
    Index(None, "work_id"),
)

content: Final = Table(
    "content",
    METADATA,
    Column("digest", LargeBinary(16), primary_key=True),
    Column("data", LargeBinary, nullable=False),  # what the verdict needs of the page: JSON, compressed
)

span: Final = Table(
    "span",
    METADATA,
    Column("id", _Key, primary_key=True),
    Column("address_id", _Key, ForeignKey("address.id"), nullable=False),
    Column("first_at", BigInteger, nullable=False),
    Column("last_at", BigInteger, nullable=False),
    Column("fetched", BigInteger),  # when the page was last sent whole, and not confirmed by its validators
    Column("looks", Integer, nullable=False),
    Column("fingerprint", LargeBinary(16), nullable=False),  # what is the same in all its looks
    Column("verdict", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("status", SmallInteger),
    Column("final_url", Text),  # where it is not the address itself
    Column("sha256", LargeBinary(32)),  # of the bytes of the last look
    Column("size", BigInteger),
    Column("etag", Text),
    Column("modified", Text),
    Column("content", LargeBinary(16)),
    Index(None, "address_id"),
)

snapshot: Final = Table(
    "snapshot",
    METADATA,
    Column("address_id", _Key, ForeignKey("address.id"), primary_key=True),
    Column("url", Text, primary_key=True),
    Column("taken", BigInteger, nullable=False),
    Column("found", BigInteger, nullable=False),
)

change: Final = Table(
    "change",
    METADATA,
    Column("id", _Key, primary_key=True),
    Column("address_id", _Key, ForeignKey("address.id"), nullable=False),
    Column("run_id", _Key, ForeignKey("run.id")),  # the run that tells it; empty: the next one will
    Column("happened", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("detail", Text, nullable=False),  # JSON
    Index(None, "happened"),
    Index(None, "run_id"),
)

fact: Final = Table(
    "fact",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
