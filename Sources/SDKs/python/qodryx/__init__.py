"""Client of the QODRYX API.

    from qodryx import Qodryx

    client = Qodryx()  # takes QODRYX_API_KEY and QODRYX_URL
    projects = client.projects.list()
"""

from ._client import Qodryx
from ._errors import Kind, QodryxError
from ._models import APIKey, Credential, IssuedKey, KeyUsage, LastUse, Project, User
from ._page import Page
from ._secret import KeySecret

__version__ = "0.1.0"

__all__ = [
    "APIKey",
    "Credential",
    "IssuedKey",
    "KeySecret",
    "KeyUsage",
    "Kind",
    "LastUse",
    "Page",
    "Project",
    "Qodryx",
    "QodryxError",
    "User",
]
