"""The cast: people with a valid phone and ID who sign in for real."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from groupcode_desktop.client.clients import Connection
from groupcode_desktop.domain.accounts import RealName
from groupcode_desktop.domain.identity import IdType, check_digit
from groupcode_desktop.domain.sms import Purpose


def phone_number(number: int) -> str:
    """A valid mobile number, another for each number below 100,000,000."""
    return f"138{number:08d}"


def id_number(number: int) -> str:
    """A valid resident ID, another for each number below 100,000."""
    first = f"440105{1950 + number // 1_000 % 50}0101{number % 1_000:03d}"
    return first + check_digit(first)


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person with clients of their own."""

    at: Connection
    phone: str
    real_name: RealName

    def code_for(self, purpose: Purpose) -> str:
        """Asks for a code and reads it from the 短信台."""
        self.at.sms.send_code(self.phone, purpose)
        return self.at.sms.desk().codes[0].code

    def sign_in(self) -> None:
        self.at.accounts.sign_in(self.phone, self.code_for(Purpose.SIGN_IN))

    def prove_name(self) -> None:
        self.at.accounts.give_real_name(self.real_name)


class Cast:
    """The creator, the admin, the member and the outsider are signed in with their real names."""

    def __init__(self, connect: Callable[[], Connection]) -> None:
        self._connect = connect

    def stranger(self, number: int, name: str) -> Somebody:
        """Not signed in. The numbers 1 to 4 are taken by the cast."""
        real_name = RealName(name, IdType.RESIDENT, id_number(number))
        return Somebody(self._connect(), phone_number(number), real_name)

    def somebody(self, number: int, name: str) -> Somebody:
        person = self.stranger(number, name)
        person.sign_in()
        person.prove_name()
        return person

    @cached_property
    def creator(self) -> Somebody:
        return self.somebody(1, "陈创建")

    @cached_property
    def admin(self) -> Somebody:
        return self.somebody(2, "管理")

    @cached_property
    def member(self) -> Somebody:
        return self.somebody(3, "李晓明")

    @cached_property
    def outsider(self) -> Somebody:
        return self.somebody(4, "欧阳路人")
