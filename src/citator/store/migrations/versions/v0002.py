"""What has been noted of each address and told by each run, and what is only out of order as a standing of its own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

# Dead by time-outs and server errors alone, since the last success.
_SILENT = """
UPDATE address SET silent = {true} WHERE state = 'dead' AND NOT EXISTS (
  SELECT 1 FROM span WHERE span.address_id = address.id AND span.verdict IN ('dead', 'mismatch') AND span.id > (
    SELECT COALESCE(MAX(good.id), 0) FROM span AS good WHERE good.address_id = address.id AND good.verdict = 'alive'))
"""
_NOTED = "UPDATE address SET noted = CASE WHEN silent THEN 'out-of-order' ELSE 'broken' END WHERE state = 'dead'"
_KIND = """
UPDATE change SET kind = 'out-of-order' WHERE kind = 'broken' AND id IN (
  SELECT MAX(one.id) FROM change AS one JOIN address ON address.id = one.address_id
  WHERE one.kind = 'broken' AND address.silent GROUP BY one.address_id)
"""
# Where it was noted to have moved, unless two looks since then say that it is back. (Changes have no index by address: they are read once.)
_MOVED = """
UPDATE address SET moved = (
  SELECT span.final_url FROM span WHERE span.id = (
    SELECT MAX(one.id) FROM span AS one WHERE one.address_id = address.id AND one.verdict = 'alive' AND one.reason = 'moved'))
WHERE id IN (SELECT change.address_id FROM change WHERE change.kind = 'moved')
AND 2 > (SELECT COALESCE(SUM(back.looks), 0) FROM span AS back WHERE back.address_id = address.id AND back.verdict = 'alive'
  AND back.id > (SELECT MAX(one.id) FROM span AS one WHERE one.address_id = address.id AND one.verdict = 'alive' AND one.reason = 'moved'))
"""
# Whoever read the runs until now has had what they said; only one that was killed, and is the last, has something left to tell.
_TOLD = "UPDATE run SET turn = id, told = {true} WHERE finished IS NOT NULL OR id < (SELECT MAX(last.id) FROM run AS last)"
_LAST = "UPDATE run SET turn = id WHERE turn = 0"
_ADOPTED = "UPDATE change SET run_id = (SELECT MAX(id) FROM run) WHERE run_id IS NULL"
_AFTER = """
UPDATE run SET news_after = COALESCE(
  (SELECT MIN(change.id) - 1 FROM change WHERE change.run_id >= run.id), (SELECT MAX(change.id) FROM change), 0)
WHERE id = (SELECT MAX(last.id) FROM run AS last)
"""


def upgrade() -> None:
    """Add the columns, and fill them from what is known."""
    op.add_column("run", sa.Column("turn", sa.Integer(), server_default="0", nullable=False))
    op.add_column("run", sa.Column("news_after", sa.BigInteger(), server_default="0", nullable=False))
    op.add_column("run", sa.Column("told", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("run", sa.Column("alive_until", sa.BigInteger(), nullable=True))
    op.add_column("address", sa.Column("gone", sa.Float(), server_default="0", nullable=False))
    op.add_column("address", sa.Column("gone_since", sa.BigInteger(), nullable=True))
    op.add_column("address", sa.Column("silent", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("address", sa.Column("noted", sa.Text(), nullable=True))
    op.add_column("address", sa.Column("moved", sa.Text(), nullable=True))
    op.create_index(op.f("ix_change_run_id"), "change", ["run_id"])
    true = "true" if op.get_bind().dialect.name == "postgresql" else "1"
    for statement in (_SILENT, _NOTED, _KIND, _MOVED, _TOLD, _LAST, _AFTER, _ADOPTED):
        op.execute(sa.text(statement.format(true=true)))
