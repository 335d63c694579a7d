"""Pages of the window, each made when it is first shown."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QStackedWidget, QWidget


class Pages:
    def __init__(self, stack: QStackedWidget, makers: Mapping[str, Callable[[], QWidget]]) -> None:
        self._stack = stack
        self._makers = dict(makers)
        self._made: dict[str, QWidget] = {}
        self.current = ""

    def page(self, name: str) -> QWidget:
        if name not in self._made:
            self._made[name] = self._makers[name]()
            self._stack.addWidget(self._made[name])
        return self._made[name]

    def show(self, name: str) -> QWidget:
        page = self.page(name)
        self.current = name
        self._stack.setCurrentWidget(page)
        return page

    def is_made(self, name: str) -> bool:
        return name in self._made

    def forget(self, *names: str) -> None:
        """The next showing begins afresh."""
        for name in names:
            page = self._made.pop(name, None)
            if page is not None:
                self._stack.removeWidget(page)
                page.deleteLater()
