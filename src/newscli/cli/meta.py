"""``newscli meta``: the facts of an article."""

from newscli.cli.arguments import Call
from newscli.cli.report import Misuse
from newscli.cli.work import Step, Subject


def step(call: Call) -> tuple[Step, tuple[str, ...]]:
    """Add ``meta``, and ``meta_evidence`` with --explain. Raises ``Misuse`` for an unknown zone."""
    zone = call.given("tz") or None
    _check_zone(zone)
    if call.on("explain"):
        from newscli.meta import explained

        def meta_and_evidence(subject: Subject) -> None:
            found = explained(subject.record, subject.article, subject.rules, zone)
            subject.record["meta"], subject.record["meta_evidence"] = found

        return meta_and_evidence, ("meta", "meta_evidence")
    from newscli.meta import facts

    def meta(subject: Subject) -> None:
        subject.record["meta"] = facts(subject.record, subject.article, subject.rules, zone)

    return meta, ("meta",)


def _check_zone(zone: str | None) -> None:
    if zone in (None, "Asia/Shanghai"):
        return
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        raise Misuse(f"--tz {zone}: no such time zone; a name such as Asia/Hong_Kong") from None
