"""A page over a store, to read: works with the status of their links, the history of an address, the report, a feed, figures.

It needs the extra ``web`` (Starlette, uvicorn), and is imported by ``citator serve`` alone.
"""
