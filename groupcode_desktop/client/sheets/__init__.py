"""Sheets in files: XLSX and CSV, read with care and written so that no cell is ever a formula."""

from datetime import date, datetime, time, timedelta
from typing import TypeAlias

Cell: TypeAlias = str | int | float | bool | datetime | date | time | timedelta
Rows: TypeAlias = list[list[Cell]]
