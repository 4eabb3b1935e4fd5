"""The seven steps in their order, and how each is made: another step is a line here."""

from __future__ import annotations

from collections.abc import Callable

from ui.page import Page
from ui.pages.guide.business_step import BusinessStep
from ui.pages.guide.hours_step import HoursStep
from ui.pages.guide.marketing_step import MarketingStep
from ui.pages.guide.qualified_step import QualifiedStep
from ui.pages.guide.sales_step import SalesStep
from ui.pages.guide.sign_step import Held, SignStep
from ui.pages.guide.step import Step
from ui.pages.guide.who_step import WhoStep


def step_makers(page: Page, when_held: Held) -> dict[type[Step], Callable[[], Step]]:
    """``when_held`` lets the last step wait until the terms are in the file."""
    return {
        WhoStep: lambda: WhoStep(page),
        BusinessStep: BusinessStep,
        HoursStep: lambda: HoursStep(page),
        QualifiedStep: QualifiedStep,
        MarketingStep: MarketingStep,
        SalesStep: SalesStep,
        SignStep: lambda: SignStep(page, when_held),
    }
