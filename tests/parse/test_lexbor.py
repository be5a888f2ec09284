"""selectolax is loaded without ``logging``, and whoever logs notices nothing of it."""

import subprocess
import sys

import pytest


def said(code):
    """What a new process that runs some code says: its output, and its errors."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}"], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip(), done.stderr.strip()


def test_logging_is_not_loaded_and_its_place_is_free():
    code = "import newscli.lexbor\nprint('logging' in sys.modules)\n"
    code += "import logging\nprint(logging.getLogger('a').name, logging.__file__ is not None)"
    assert said(code) == ("False\na True", "")


def test_what_selectolax_logs_is_logged():
    load = "import newscli.lexbor, selectolax.lexbor\n"
    mistake = "selectolax.lexbor.logger.error('a mistake')\n"
    assert said(load + mistake) == ("", "a mistake")
    hear = "import logging\nlogging.basicConfig(format='%(name)s %(levelname)s %(message)s')\n"
    assert said(load + hear + mistake) == ("", "selectolax ERROR a mistake")


@pytest.mark.parametrize("before", ["import logging", "import logging.handlers"])
def test_a_program_that_logs_keeps_its_logging(before):
    code = f"{before}\nmine = sys.modules['logging']\nimport newscli.lexbor, selectolax.lexbor\n"
    code += "print(sys.modules['logging'] is mine, selectolax.lexbor.logging is mine)"
    assert said(code) == ("True True", "")


def test_who_took_hold_of_the_stand_in_has_all_of_logging():
    code = (
        "import newscli.lexbor, selectolax.lexbor\n"
        "held = selectolax.lexbor.logging\n"
        "import logging\n"
        "print(held is logging, held.WARNING == logging.WARNING, held.Handler is logging.Handler)"
    )
    assert said(code) == ("False True True", "")
