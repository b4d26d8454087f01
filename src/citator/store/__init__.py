"""The memory: what is cited where, and what was seen at each address over time. SQLAlchemy core; SQLite, or PostgreSQL when shared.

Nothing here judges: verdicts and states are handed in, and can be computed again from the spans. Importing this package loads SQLAlchemy;
commands that keep no memory never do.
"""

from sqlalchemy.engine import Connection

from citator.store.opening import Store, open_store

__all__ = ["Connection", "Store", "open_store"]
