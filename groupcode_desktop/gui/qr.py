"""The modules of a QR code."""

QUIET_ZONE = 4
"""White modules around the code, as ISO/IEC 18004 asks."""

Modules = tuple[tuple[bool, ...], ...]


def modules_of(text: str) -> Modules:
    """True is black. Error level M: a seventh of the code may be dirty or hidden."""
    import qrcode  # not before the window shows

    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())
