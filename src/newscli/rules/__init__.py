"""What differs from site to site, as data: one TOML file a site, and the generic one.

``load`` gives the ``Rules``, and ``Rules.site(record)`` the ``Site`` whose rules hold for a
document. A user's own files stand before the built-in ones. The form of a rule file is told in
``docs/rules.md``; the check that refuses a broken one, with file, key and reason, is in ``read``.
"""

from newscli.rules.read import RuleError
from newscli.rules.site import Rules, Site, load
from newscli.rules.texts import DropText

__all__ = ["DropText", "RuleError", "Rules", "Site", "load"]
