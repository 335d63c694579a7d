"""The guide's masks: ID first 2 + stars + last 2, phone first 3 + **** + last 4, names on public screens."""


def mask_id(number: str) -> str:
    """29*******93; of a number shorter than 8 characters fewer are shown, so that half is always hidden."""
    shown = min(2, len(number) // 4)
    return number[:shown] + "*" * (len(number) - 2 * shown) + number[len(number) - shown :]


def mask_phone(e164: str) -> str:
    """+8613812340019 becomes 138****0019, +85251234567 becomes +852****4567; four digits stay hidden.

    Where there is no number there is no mask.
    """
    if not e164:
        return ""
    number = e164.removeprefix("+86")
    head = 4 if number.startswith("+") else 3
    tail = min(4, max(0, len(number) - head - 4))
    return number[:head] + "****" + number[len(number) - tail :]


def mask_name(name: str) -> str:
    """李晓明 becomes 李*明, 张三 becomes 张*; every character between the first and last is a star."""
    if len(name) < 3:
        return name[:-1] + "*"
    return name[0] + "*" * (len(name) - 2) + name[-1]
