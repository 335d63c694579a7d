"""What the messages say: in Chinese to Chinese numbers and pages in Chinese, else in English."""

import secrets

from groupcode_desktop.backend.gateways import Kind, Message
from groupcode_desktop.domain.limits import MINUTE, SMS_CODE_LIFETIME
from groupcode_desktop.domain.sms import Purpose

ZH, EN = "zh-CN", "en"
"""Language tags, those of the pages for phones."""
_CHINESE_NUMBERS = ("+86", "+852", "+853", "+886")
_CODE = {
    ZH: "【团体码】您正在{purpose}，验证码 {code}，{minutes} 分钟内有效。请勿告诉他人。",
    EN: "[Group Code] {code} is your code to {purpose}. It is good for {minutes} minutes. Tell it to nobody.",
}
_PURPOSES = {
    ZH: {
        Purpose.SIGN_IN: "登录",
        Purpose.CREATE_GROUP: "创建团体",
        Purpose.JOIN: "授权并加入团体",
        Purpose.MY_PAGE: "查看我的信息",
    },
    EN: {
        Purpose.SIGN_IN: "sign in",
        Purpose.CREATE_GROUP: "create a group",
        Purpose.JOIN: "join a group",
        Purpose.MY_PAGE: "open your page",
    },
}
_REMINDER = {
    ZH: "【{group}】请在今天 {deadline} 前填报健康日报。",
    EN: "[{group}] Please send in your daily health report before {deadline} today.",
}
_REMINDER_PAGE = {ZH: "填报地址：{page}", EN: " Here: {page}"}
_TEST = {
    ZH: "【团体码】短信网关已接通，这是一条测试短信。",
    EN: "[Group Code] The SMS gateway works. This is a test message.",
}


def language_of(phone: str) -> str:
    """Of an E.164 number whose owner did not say."""
    return ZH if phone.startswith(_CHINESE_NUMBERS) else EN


def code_message(phone: str, code: str, purpose: Purpose, language: str | None = None) -> Message:
    spoken = language or language_of(phone)
    values = {
        "code": code,
        "minutes": str(SMS_CODE_LIFETIME // MINUTE),
        "purpose": _PURPOSES[spoken][purpose],
    }
    return Message(new_id(), phone, Kind.CODE, spoken, _CODE[spoken].format(**values), values)


def reminder_text(group: str, deadline: str, page: str, language: str) -> str:
    """`page` is where phones report, "" where they cannot."""
    where = _REMINDER_PAGE[language].format(page=page) if page else ""
    return _REMINDER[language].format(group=group, deadline=deadline) + where


def reminder_message(message_id: str, phone: str, group: str, deadline: str, page: str) -> Message:
    language = language_of(phone)
    text = reminder_text(group, deadline, page, language)
    values = {"group": group, "deadline": deadline, "page": page}
    return Message(message_id, phone, Kind.REMINDER, language, text, values)


def test_message(phone: str) -> Message:
    language = language_of(phone)
    return Message(new_id(), phone, Kind.TEST, language, _TEST[language], {})


def new_id() -> str:
    return secrets.token_hex(16)
