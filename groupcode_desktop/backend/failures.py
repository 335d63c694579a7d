"""Why the backend could not start."""


class StartFailure(Exception):
    """`reason` is a stable word for programs, the text one line for people."""

    def __init__(self, reason: str, sentence: str) -> None:
        super().__init__(sentence)
        self.reason = reason
