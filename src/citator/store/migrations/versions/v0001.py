"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "content",
        sa.Column("digest", sa.LargeBinary(length=16), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_content")),
    )
    op.create_table(
        "document",
        sa.Column("id", KEY, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=True),
        sa.Column("added", sa.BigInteger(), nullable=False),
        sa.Column("updated", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sa.UniqueConstraint("source", name=op.f("uq_document_source")),
    )
    op.create_table(
        "fact",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_fact")),
    )
    op.create_table(
        "run",
        sa.Column("id", KEY, nullable=False),
        sa.Column("started", sa.BigInteger(), nullable=False),
        sa.Column("finished", sa.BigInteger(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("tool", sa.Text(), nullable=False),
        sa.Column("due", sa.Integer(), server_default="0", nullable=False),
        sa.Column("checked", sa.Integer(), server_default="0", nullable=False),
        sa.Column("left_over", sa.Integer(), server_default="0", nullable=False),
        sa.Column("verdicts", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_run")),
    )
    op.create_table(
        "work",
        sa.Column("id", KEY, nullable=False),
        sa.Column("identity", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work")),
        sa.UniqueConstraint("identity", name=op.f("uq_work_identity")),
        sa.UniqueConstraint("key", name=op.f("uq_work_key")),
    )
    op.create_table(
        "host",
        sa.Column("id", KEY, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("next_at", sa.BigInteger(), nullable=True),
        sa.Column("leased_by", KEY, nullable=True),
        sa.Column("leased_until", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["leased_by"], ["run.id"], name=op.f("fk_host_leased_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_host")),
        sa.UniqueConstraint("name", name=op.f("uq_host_name")),
    )
    op.create_index(op.f("ix_host_next_at"), "host", ["next_at"], unique=False)
    op.create_table(
        "address",
        sa.Column("id", KEY, nullable=False),
        sa.Column("digest", sa.LargeBinary(length=16), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("host_id", KEY, nullable=False),
        sa.Column("watched", sa.Boolean(), nullable=False),
        sa.Column("next_at", sa.BigInteger(), nullable=True),
        sa.Column("span_id", KEY, nullable=True),
        sa.Column("base", sa.LargeBinary(length=16), nullable=True),
        sa.Column("verdict", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=True),
        sa.Column("successes", sa.Integer(), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("clear", sa.Integer(), nullable=False),
        sa.Column("failing_since", sa.BigInteger(), nullable=True),
        sa.Column("last", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["host_id"], ["host.id"], name=op.f("fk_address_host_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address")),
        sa.UniqueConstraint("digest", name=op.f("uq_address_digest")),
    )
    op.create_index(
        "ix_address_dead",
        "address",
        ["id"],
        unique=False,
        sqlite_where=sa.text("state = 'dead'"),
        postgresql_where=sa.text("state = 'dead'"),
    )
    op.create_index(op.f("ix_address_host_id_next_at"), "address", ["host_id", "next_at"], unique=False)
    op.create_table(
        "change",
        sa.Column("id", KEY, nullable=False),
        sa.Column("address_id", KEY, nullable=False),
        sa.Column("run_id", KEY, nullable=True),
        sa.Column("happened", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["address_id"], ["address.id"], name=op.f("fk_change_address_id")),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name=op.f("fk_change_run_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
    )
    op.create_index(op.f("ix_change_happened"), "change", ["happened"], unique=False)
    op.create_table(
        "cited",
        sa.Column("id", KEY, nullable=False),
        sa.Column("document_id", KEY, nullable=False),
        sa.Column("work_id", KEY, nullable=False),
        sa.Column("address_id", KEY, nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("places", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["address_id"], ["address.id"], name=op.f("fk_cited_address_id")),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_cited_document_id")),
        sa.ForeignKeyConstraint(["work_id"], ["work.id"], name=op.f("fk_cited_work_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cited")),
        sa.UniqueConstraint("document_id", "work_id", "address_id", name=op.f("uq_cited_document_id_work_id_address_id")),
    )
    op.create_index(op.f("ix_cited_address_id"), "cited", ["address_id"], unique=False)
    op.create_index(op.f("ix_cited_work_id"), "cited", ["work_id"], unique=False)
    op.create_table(
        "snapshot",
        sa.Column("address_id", KEY, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("taken", sa.BigInteger(), nullable=False),
        sa.Column("found", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["address_id"], ["address.id"], name=op.f("fk_snapshot_address_id")),
        sa.PrimaryKeyConstraint("address_id", "url", name=op.f("pk_snapshot")),
    )
    op.create_table(
        "span",
        sa.Column("id", KEY, nullable=False),
        sa.Column("address_id", KEY, nullable=False),
        sa.Column("first_at", sa.BigInteger(), nullable=False),
        sa.Column("last_at", sa.BigInteger(), nullable=False),
        sa.Column("fetched", sa.BigInteger(), nullable=True),
        sa.Column("looks", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(length=16), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("status", sa.SmallInteger(), nullable=True),
        sa.Column("final_url", sa.Text(), nullable=True),
        sa.Column("sha256", sa.LargeBinary(length=32), nullable=True),
        sa.Column("size", sa.BigInteger(), nullable=True),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("modified", sa.Text(), nullable=True),
        sa.Column("content", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(["address_id"], ["address.id"], name=op.f("fk_span_address_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_span")),
    )
    op.create_index(op.f("ix_span_address_id"), "span", ["address_id"], unique=False)
