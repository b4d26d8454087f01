"""Random documents on neutral subjects with known notes, markers and links, rendered through many programs and formats.

    python -m tools.make_documents --seed 7 --out FOLDER [--only NAME …]

writes ``NAME.ext`` and ``NAME.truth.json`` for each variant of ``catalogue``. One model (``model``) is written by every writer, so that
what a reader makes of the same document in different formats can be compared.

Optional programs: pdflatex, LibreOffice (``soffice``), Chromium, groff, pdftotext; and the Python packages ``typst`` and ``weasyprint``,
which are no dependencies of citator: install them in an environment of their own and name its folder of packages in
``MAKE_DOCUMENTS_PACKAGES``. A program that is missing is told and its documents are skipped.
"""
