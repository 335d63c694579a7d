"""The order of names and other Chinese texts."""

from groupcode_desktop.gui.models.collation import name_ranks, ranks


def test_a_surname_is_sorted_as_it_sounds() -> None:
    names = ["张三", "曾小明（实习）", "单峰", "陈一", "仇丽", "赵六"]
    places = name_ranks(names)
    assert sorted(names, key=places.__getitem__) == ["陈一", "仇丽", "单峰", "曾小明（实习）", "张三", "赵六"]


def test_other_texts_are_sorted_by_sound_and_number() -> None:
    texts = ["解放组", "10号", "2号", "财务部"]
    places = ranks(texts)
    assert sorted(texts, key=places.__getitem__) == ["2号", "10号", "财务部", "解放组"]


def test_equal_texts_share_a_place() -> None:
    assert ranks(["财务部", "财务部", "后勤"]) == {"财务部": 0, "后勤": 1}
