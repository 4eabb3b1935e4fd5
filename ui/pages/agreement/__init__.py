"""Agreement: what have we promised each other?"""

from ui.pages.agreement.page import AgreementPage

__all__ = ["AgreementPage"]
