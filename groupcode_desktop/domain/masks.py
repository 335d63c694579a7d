"""The guide's masks: ID first 2 + stars + last 2, phone first 3 + **** + last 4, names on public screens."""


def mask_id(number: str) -> str:
    """29*******93 for a longer number; a number of 4 or fewer characters becomes stars only."""
    if len(number) <= 4:
        return "*" * len(number)
    return number[:2] + "*" * (len(number) - 4) + number[-2:]


def mask_phone(e164: str) -> str:
    """+8613812340019 becomes 138****0019; other countries keep their prefix: +852****5678."""
    digits = e164.removeprefix("+86")
    if len(digits) < 8:
        return "*" * len(digits)
    kept = digits[:4] if digits.startswith("+") else digits[:3]
    return f"{kept}****{digits[-4:]}"


def mask_name(name: str) -> str:
    """李晓明 becomes 李*明, 张三 becomes 张*; every character between the first and last is a star."""
    if len(name) <= 1:
        return "*"
    if len(name) == 2:
        return name[0] + "*"
    return name[0] + "*" * (len(name) - 2) + name[-1]
