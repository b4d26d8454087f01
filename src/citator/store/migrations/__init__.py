"""One file in ``versions`` for each change of the schema, in alembic's form; they are run by :mod:`citator.store.opening`."""
