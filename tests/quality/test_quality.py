"""The floors hold, the gate does its work, and the samples are what they say."""

import json

import pytest
from tests.quality import effort, gate
from tests.quality.scores import SAMPLES, Judged, scores

LABELS = sorted(SAMPLES.glob("*.json"))


def test_no_score_is_below_its_floor():
    floors = gate.pinned()
    assert floors
    assert gate.below(gate.reached(), floors) == []


def test_work_above_the_margin_is_seen():
    assert effort.above({"text": 110.0}, {"text": 100.0}) == []
    assert len(effort.above({"text": 111.0}, {"text": 100.0})) == 1


def test_every_sample_has_its_label_and_its_reason():
    assert len(LABELS) >= 25
    assert [path.stem for path in LABELS] == sorted(path.stem for path in SAMPLES.glob("*.md"))
    for path in LABELS:
        assert json.loads(path.read_text(encoding="utf-8"))["why"]


@pytest.mark.parametrize("path", LABELS, ids=lambda path: path.stem)
def test_a_label_agrees_with_its_sample(path):
    label = json.loads(path.read_text(encoding="utf-8"))
    post = path.with_suffix(".md").read_text(encoding="utf-8")
    assert label["title_raw"] in post
    for name in (*label["authors"], *label["editors"]):
        assert name in post.replace(" ", "").replace("\u3000", "")
    for stock in label["stocks"]:
        assert stock["name"] in post


def test_a_score_is_the_share_of_labels_met():
    rows = [Judged("a", "title", right, "", "") for right in (True, True, False, True)]
    assert scores(rows) == {"title": 0.75}


FLOORS = {"posts": {"title": 0.9, "authors": 1.0}}


def test_the_gate_sees_what_falls_and_what_is_gone():
    assert gate.below({"posts": {"title": 0.9, "authors": 1.0}}, FLOORS) == []
    assert len(gate.below({"posts": {"title": 0.8999, "authors": 1.0}}, FLOORS)) == 1
    assert len(gate.below({"posts": {"title": 0.95}}, FLOORS)) == 1
    assert len(gate.below({}, FLOORS)) == 2


def test_floors_rise_by_themselves_and_fall_only_when_told():
    now = {"posts": {"title": 0.95, "authors": 0.5, "editors": 0.7}}
    raised = gate.pin(now, FLOORS, lower=False)
    assert raised == {"posts": {"title": 0.95, "authors": 1.0, "editors": 0.7}}
    assert gate.pin(now, FLOORS, lower=True) == now


def test_a_lower_floor_leaves_its_reason_in_the_changelog(tmp_path):
    changelog = tmp_path / "CHANGELOG.md"
    changelog.write_text("# Changelog\n\n## [Unreleased]\n\n### Added\n\n- a\n", encoding="utf-8")
    gate.note(["posts.title: 0.8, pinned at 0.9"], "a sample was wrong", changelog)
    gate.note(["posts.authors: 0.7, pinned at 1.0"], "another", changelog)
    text = changelog.read_text(encoding="utf-8")
    assert text.count("### Quality floors lowered") == 1
    assert "- posts.title: 0.8, pinned at 0.9: a sample was wrong\n" in text
    assert "- posts.authors: 0.7, pinned at 1.0: another\n" in text
    assert text.index("[Unreleased]") < text.index("lowered") < text.index("### Added")


def test_floors_are_read_as_they_were_written(tmp_path):
    path = tmp_path / "floors.toml"
    gate.write(FLOORS, path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gate, "FLOORS", path)
        assert gate.pinned() == FLOORS
