"""What is where on the screen of a phone."""

from playwright.sync_api import Page


def box(page: Page) -> tuple[float, float]:
    """Left edge and width of everything; wider than the screen would scroll sideways."""
    bounds = page.locator("html").bounding_box()
    assert bounds is not None
    return bounds["x"], bounds["width"]


def widest(page: Page) -> float:
    """How far to the right anything reaches."""
    edges = [element.bounding_box() for element in page.locator("main *:visible, footer *:visible").all()]
    return max(edge["x"] + edge["width"] for edge in edges if edge is not None)
