"""Messages to phones, and the codes in them."""

from groupcode_desktop.domain.errors.base import GroupcodeError


class NoGateway(GroupcodeError):
    """This server has no SMS gateway."""

    code = "no_gateway"


class SmsTooSoon(GroupcodeError):
    """facts: retry_after (seconds)"""

    code = "sms_too_soon"


class SmsDailyLimit(GroupcodeError):
    """facts: retry_after (seconds), limit"""

    code = "sms_daily_limit"


class SmsFailed(GroupcodeError):
    """The gateway did not take the message."""

    code = "sms_failed"


class SmsUnanswered(GroupcodeError):
    """The gateway did not say whether it took the message. facts: retry_after (seconds)"""

    code = "sms_unanswered"


class CodeWrong(GroupcodeError):
    """facts: tries_left"""

    code = "code_wrong"


class CodeExpired(GroupcodeError):
    """No code is alive for this phone: never sent, too old, or used."""

    code = "code_expired"


class CodeExhausted(GroupcodeError):
    """facts: limit"""

    code = "code_exhausted"
