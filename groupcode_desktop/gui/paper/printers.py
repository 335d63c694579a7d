"""The printers of this computer."""

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo


class Printers:
    """Asked whenever a preview opens: printers come and go."""

    def names(self) -> list[str]:
        """The default one first."""
        default = QPrinterInfo.defaultPrinterName()
        names = QPrinterInfo.availablePrinterNames()
        return sorted(names, key=lambda name: name != default)

    def printer(self, name: str) -> QPrinter:
        """Who prints keeps the reference until the last page is out."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPrinterName(name)
        return printer
