"""健康日报 on the phone, as any client sees it: filled in, sent, changed, late, and refused."""

from collections.abc import Generator
from datetime import timedelta

import pytest

from groupcode_desktop.backend.phone import create_phone_app
from groupcode_desktop.backend.phone.report_form import ReportForm, answers_of
from groupcode_desktop.domain.reports import MemberReport
from tests.backend.reports.conftest import MONDAY, Reporting
from tests.company import actor_of
from tests.joining import Page, served
from tests.own_page import Own

TUESDAY = MONDAY + timedelta(days=1)
MEMBER = 3
FILLED = {
    "temperature": "36.5",
    "status": "normal",
    "household": "normal",
    "location": "广州市海珠区",
    "note": "",
    "promise": "yes",
}


pytestmark = pytest.mark.sqlite
"""The pages do not know which database is behind the verbs."""


class Reporter(Own):
    """The member's phone."""

    reporting: Reporting
    here: str

    def sign_in_as_member(self) -> Page:
        self.reporting.clock.pass_by(60)
        desk = self.reporting.creator.at.sms.desk
        return self.enter(self.reporting.member.phone, lambda: desk().codes[0].code)

    def report(self, **changed: str) -> Page:
        form = {"proof": self.get(self.here).proof} | FILLED | changed
        answer = self.post(self.here, {name: value for name, value in form.items() if value != "-"})
        return self.follow(answer) if answer.status == 303 else answer


@pytest.fixture
def phone(reporting: Reporting) -> Generator[Reporter]:
    with served(create_phone_app(reporting.company.backend)) as address:
        phone = Reporter(address, "")
        phone.reporting = reporting
        person = actor_of(reporting.company.backend, reporting.member).person
        phone.here = f"/{person}/{reporting.group_id}/report"
        reporting.go_to(MONDAY, "08:00:00")
        phone.sign_in_as_member()
        yield phone


def told(reporting: Reporting) -> MemberReport:
    return next(member for member in reporting.day().people if member.name == "李晓明")


def test_my_page_leads_to_it(phone: Reporter) -> None:
    page = phone.get()
    assert f'href="/me{phone.here}"' in page.text
    assert "填写健康日报" in page.text
    phone.report()
    assert "查看健康日报" in phone.get().text


def test_a_report_is_sent_and_told(phone: Reporter, reporting: Reporting) -> None:
    page = phone.report()
    assert "已于 08:01 填报。 10:00 前可以修改。" in page.text
    report = told(reporting).report
    assert report is not None
    assert report.answers.temperature == 365
    assert not report.abnormal


def test_symptoms_are_several(phone: Reporter, reporting: Reporting) -> None:
    proof = phone.get(phone.here).proof
    form = [*({"proof": proof} | FILLED).items(), ("symptoms", "cough"), ("symptoms", "fever")]
    phone.post(phone.here, form)  # pyright: ignore[reportArgumentType]
    report = told(reporting).report
    assert report is not None
    assert report.answers.symptoms == ("fever", "cough")
    assert report.abnormal


def test_tomorrow_it_is_filled_in_but_for_the_promise(phone: Reporter, reporting: Reporting) -> None:
    phone.report(temperature="36.8", note="<b>远程</b>")
    reporting.go_to(TUESDAY, "08:00:00")
    phone.sign_in_as_member()
    page = phone.get(phone.here)
    assert 'value="36.8"' in page.text
    assert "&lt;b&gt;远程" in page.text
    assert "已按上一次的填报填好" in page.text
    assert 'name="promise" value="yes">' in page.text
    assert told(reporting).report is not None


def test_what_is_wrong_stands_at_its_field_and_the_rest_stays(phone: Reporter, reporting: Reporting) -> None:
    page = phone.report(temperature="45", location=" ", promise="-", note="在家")
    assert page.status == 422
    assert page.errors() == {
        "temperature": "体温应在 35.0 至 42.0 之间，如 36.5",
        "location": "请输入当前所在地",
        "promise": "请核对后勾选承诺",
    }
    assert 'value="45"' in page.text
    assert 'value="在家"' in page.text
    assert told(reporting).report is None


@pytest.mark.parametrize(
    ("typed", "tenths"),
    [("36.5", 365), ("36,5", 365), ("３６．５", 365), ("36.5 ℃", 365), ("365", 365), ("37", 370), ("", None)],
)
def test_temperatures_as_people_type_them(typed: str, tenths: int | None) -> None:
    assert answers_of(ReportForm(temperature=typed)).temperature == tenths


@pytest.mark.parametrize("typed", ["warm", "36.55", "-36.5", "3", "36.5.1", "٣٦٫٥"])
def test_what_is_no_temperature(typed: str) -> None:
    assert answers_of(ReportForm(temperature=typed)).temperature == 0


def test_after_the_deadline_it_is_late_and_final(phone: Reporter, reporting: Reporting) -> None:
    reporting.go_to(MONDAY, "10:00:01")
    phone.sign_in_as_member()
    assert "将记为补报" in phone.get(phone.here).text
    page = phone.report()
    assert "已于 10:01 补报。 已过截止时间 10:00，不能再修改。" in page.text
    assert "<form" not in page.text
    assert "36.5 °C" in page.text
    report = told(reporting).report
    assert report is not None
    assert report.late


def test_a_change_that_comes_too_late_is_told(phone: Reporter, reporting: Reporting) -> None:
    phone.report()
    proof = phone.get(phone.here).proof
    reporting.go_to(MONDAY, "10:00:01")
    answer = phone.post(phone.here, {"proof": proof} | FILLED | {"temperature": "38"})
    assert answer.status in (303, 403)
    report = told(reporting).report
    assert report is not None
    assert report.answers.temperature == 365


def test_days_without_reports_say_so(phone: Reporter, reporting: Reporting) -> None:
    reporting.set(weekdays=(1,))
    assert "今天无需填报。" in phone.get(phone.here).text
    reporting.set(weekdays=(0,), opens_at=9 * 60)
    assert "今天 09:00 至 10:00 填报" in phone.get(phone.here).text
    reporting.set(on=False)
    assert "没有要求填报" in phone.get(phone.here).text
    assert phone.here not in phone.get().text


def test_in_english(phone: Reporter) -> None:
    phone.language = "en-GB"
    page = phone.get(phone.here)
    assert page.title == "Daily report"
    assert "Please report by 10:00 today" in page.text


def test_the_page_of_somebody_else_is_not_there(phone: Reporter, reporting: Reporting) -> None:
    other = actor_of(reporting.company.backend, reporting.admin).person
    there = f"/{other}/{reporting.group_id}/report"
    assert phone.get(there).status == 404
    proof = phone.get(phone.here).proof
    assert phone.post(there, {"proof": proof} | FILLED).status == 404
    assert all(member.report is None for member in reporting.day().people)


def test_without_a_session_the_sign_in_comes_first(phone: Reporter, reporting: Reporting) -> None:
    proof = phone.get(phone.here).proof
    reporting.clock.pass_by(31 * 60)
    assert phone.get(phone.here).headers["Location"] == "/me"
    assert phone.post(phone.here, {"proof": proof} | FILLED).headers["Location"] == "/me"
    assert told(reporting).report is None


def test_a_form_of_another_place_is_not_taken(phone: Reporter, reporting: Reporting) -> None:
    assert phone.post(phone.here, {"proof": "00"} | FILLED).status == 403
    assert told(reporting).report is None


def test_what_was_asked_and_nothing_else(phone: Reporter, reporting: Reporting) -> None:
    reporting.set(questions=("temperature",))
    page = phone.get(phone.here)
    assert 'id="temperature"' in page.text
    assert 'id="location"' not in page.text
    assert 'id="promise"' not in page.text
    phone.report(location="-", promise="-")
    assert told(reporting).report is not None
