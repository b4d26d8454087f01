"""What machines say to machines: data and errors in JSON and XML, and a line of text where a document was promised."""

from __future__ import annotations

from tests.support.testweb.case import Case, case, family
from tests.support.testweb.pages import bare
from tests.support.web import answer

__all__ = ["CASES"]

_OK = "alive/ok"
_LOST = "dead/soft-404 unknown/*"


def _data(
    name: str, accepted: str, why: str, body: str, kind: str = "application/json", status: int = 200, path: str = "/papers/17-b"
) -> Case:
    return case(name, accepted, why, answer(status, body, content_type=kind), path=path)


_XML = "<?xml version='1.0' encoding='UTF-8'?>\n"
_NO_KEY = f"{_XML}<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>17-b</Key></Error>"
_RTF = rb"{\rtf1\ansi The lamps of the lower river and their keepers.\par Notes.}"
_DENIED = f"{_XML}<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>7A1</RequestId></Error>"
_RECORDS = '{"records": [{"id": 1, "place": "Lower river", "lamps": 11}, {"id": 2, "place": "Upper river", "lamps": 4}], "total": 2}'
_SAVED = bare("Lamps", "<p>Eleven lamps and their keepers.</p>", "<meta name=Generator content='Microsoft Word 11'>")
_SORRY = bare("Harbour Office", "<p>The file could not be opened.</p>")
CASES = family(
    "machines",
    [
        _data("word-is-page", _OK, "a page that Word has saved as a document", _SAVED, "application/msword", path="/papers/17.doc"),
        _data("word-is-error", "dead/soft-404", "an error page as a document", _SORRY, "application/msword", path="/papers/17.doc"),
        _data("json-error", _LOST, "an error in JSON under 200", '{"error": "not found"}'),
        _data(
            "json-error-nested",
            _LOST,
            "an error in JSON under 200, with its number",
            '{"error": {"code": 404, "message": "Document not found"}}',
        ),
        _data(
            "json-problem",
            _LOST,
            "a problem document that says 404",
            '{"type": "about:blank", "title": "Not Found", "status": 404}',
            "application/problem+json",
        ),
        _data("json-410", "dead/gone", "gone, in JSON", '{"error": "gone"}', status=410),
        _data("json-data", _OK, "data in JSON", _RECORDS),
        _data(
            "json-data-error-field",
            _OK,
            "data in JSON that has no error",
            '{"error": null, "status": 200, "name": "Lamps of the lower river", "count": 11}',
        ),
        _data(
            "json-data-word",
            _OK,
            "data of which one value says that something was not found",
            '{"place": "Lower river", "lamps": [{"id": 7, "state": "not found"}, {"id": 8, "state": "lit"}]}',
        ),
        _data("xml-no-key", _LOST, "a store that has no such key, under 200", _NO_KEY, "application/xml"),
        _data("xml-no-key-404", "dead/not-found", "a store that has no such key", _NO_KEY, "application/xml", 404),
        _data("xml-denied", "restricted/*", "a store that keeps its key", _DENIED, "application/xml", 403),
        _data(
            "xml-data",
            _OK,
            "data in XML",
            f"{_XML}<lamps><lamp place='Lower river' number='11'/><lamp place='Upper river' number='4'/></lamps>",
            "application/xml",
        ),
        _data(
            "pdf-is-json",
            "dead/soft-404",
            "JSON where a PDF is promised",
            '{"error": "file not found"}',
            "application/pdf",
            path="/papers/17.pdf",
        ),
        _data(
            "pdf-is-text",
            "dead/soft-404",
            "a line of text where a PDF is promised",
            "The file could not be opened.",
            "application/pdf",
            path="/papers/17.pdf",
        ),
        _data(
            "word-is-text",
            "dead/soft-404",
            "a line of text where a Word file is promised",
            "No such file.",
            "application/msword",
            path="/papers/17.doc",
        ),
        _data("word-is-rtf", _OK, "rich text under the name of Word", _RTF.decode(), "application/msword", path="/papers/17.doc"),
    ],
)
