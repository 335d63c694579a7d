"""Who is signed in."""

from dataclasses import dataclass

from groupcode_desktop.domain.identity import IdType


@dataclass(frozen=True, slots=True)
class Account:
    """`name`, `id_type` and `id_mask` are None until the real-name check (实名认证) is done."""

    id: int
    phone_mask: str
    name: str | None
    id_type: IdType | None
    id_mask: str | None

    @property
    def has_real_name(self) -> bool:
        return self.name is not None


@dataclass(frozen=True, slots=True)
class SignedIn:
    token: str
    account: Account


@dataclass(frozen=True, slots=True)
class RealName:
    name: str
    id_type: IdType
    id_number: str
