"""A listing for spreadsheets: the same rows as on paper, in the same words."""

from PySide6.QtCore import QCoreApplication

from groupcode_desktop.client.sheets.table import Table, Value
from groupcode_desktop.gui.cells import showable
from groupcode_desktop.gui.moments import minute_time
from groupcode_desktop.gui.paper.listing import Cell, Listing


def table_of(listing: Listing) -> Table:
    """With a second page of what is in it."""
    return Table(
        title=listing.title,
        headings=[heading.text for heading in listing.headings],
        rows=[[_value(cell) for cell in row] for row in listing.rows],
        facts_title=QCoreApplication.translate("paper", "About this list"),
        facts=facts_of(listing),
    )


def facts_of(listing: Listing) -> list[tuple[str, str]]:
    """What the list is, each fact with its name."""
    translate = QCoreApplication.translate
    shown = translate("paper", "{n} of {all}").format(n=listing.shown, all=listing.total)
    facts = [
        (translate("paper", "List"), listing.title),
        (translate("paper", "Group name"), showable(listing.group)),
        (translate("paper", "Filter"), showable(listing.filter)),
        (translate("paper", "Shown"), shown),
    ]
    if listing.data_time is not None:
        facts.append((translate("paper", "Data updated"), minute_time(listing.data_time)))
    if listing.sources:
        facts.append((translate("paper", "Source of data"), showable(listing.sources)))
    return [
        *facts,
        (translate("paper", "Exported by"), showable(listing.operator)),
        (translate("paper", "Exported on"), minute_time(listing.printed_at)),
    ]


def lines_of(listing: Listing) -> list[list[str]]:
    """The heading and the rows, for CSV; hostile beginnings are still in them."""
    heading = [heading.text for heading in listing.headings]
    return [heading, *([showable(cell.text) for cell in row] for row in listing.rows)]


def _value(cell: Cell) -> Value:
    return showable(cell.text) if cell.value is None else cell.value
