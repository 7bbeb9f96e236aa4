//! What is talked about, worried about and worked on. `{product}`, `{account}` and `{contact}` are filled in.

/// Subject, description, category, channel, how it ended.
pub(super) type Talk = (&'static str, &'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip]
pub(super) const GOOD_TALKS: &[Talk] = &[
    ("Quarterly business review", "Went through the goals of the quarter with {contact}: two of three are met ahead of time. Next quarter's focus is self-service.", "value_and_adoption", "web", "Goals for the next quarter agreed."),
    ("Adoption check-in on {product}", "Usage in the second team is picking up. {contact} asks for a short refresher for new colleagues.", "value_and_adoption", "phone", "Refresher planned with Learning Campus."),
    ("Demo of the new release", "Showed what is new in {product}. The approval flow met with the most interest.", "expansion_opportunities", "web", "Pilot group named by {contact}."),
    ("Coffee with the sponsor", "Informal talk with {contact} about next year's budget. The sponsor stays with us.", "general_conversation", "phone", "Sponsor confirmed for the coming year."),
    ("Expansion workshop", "{account} thinks about rolling {product} out to two further sites. Sketched scope and timing.", "expansion_opportunities", "web", "Proposal sent to {contact}."),
    ("Renewal kick-off", "Agreed the timetable for the renewal with {contact}. No open points on price so far.", "renewal_support", "email", "Draft contract under review at {account}."),
    ("Reference request", "Marketing asked whether {account} would speak at the user conference. {contact} likes the idea.", "general_conversation", "email", "{contact} speaks in the morning session."),
    ("Training feedback", "Twelve people finished the administrator course. Feedback: more examples from {account}'s own data.", "value_and_adoption", "web", "Examples added to the next course."),
];

#[rustfmt::skip]
pub(super) const HARD_TALKS: &[Talk] = &[
    ("Escalation call on slow response times", "{contact} reports that {product} answers slowly every Monday morning. Support is measuring on their side.", "general_conversation", "phone", "Capacity raised; measured again for two weeks."),
    ("Missed go-live of the second site", "The second site was to start last month. Data migration is behind, and {contact} has no spare people.", "value_and_adoption", "web", "New date agreed with a smaller scope."),
    ("Price discussion before renewal", "Purchasing at {account} wants ten percent off and threatens a tender. {contact} is on our side.", "renewal_support", "email", "Two-year offer prepared with our sales desk."),
    ("New head of IT", "{contact} has taken over and asks what {product} brings. The history has to be told from the start.", "general_conversation", "phone", "Value summary handed over and discussed."),
    ("Low usage review", "Fewer than half of the licenses were used last month. {contact} says the teams fell back to spreadsheets.", "value_and_adoption", "web", "Three champions named, weekly office hour started."),
    ("Open incidents walk-through", "Walked through nine open incidents with {contact}. Two are older than a month.", "general_conversation", "web", "Both old incidents closed; daily report agreed."),
];

/// Short description, description, category, probability, scope, whether it has already happened.
pub(super) type Worry = (&'static str, &'static str, &'static str, &'static str, &'static str, bool);

#[rustfmt::skip]
pub(super) const WORRIES: &[Worry] = &[
    ("License utilization below target", "Use of {product} has been under 60 percent for four weeks.", "Adoption", "high", "adoption", false),
    ("Executive sponsor has left", "The sponsor at {account} changed companies. Nobody has taken over yet.", "Sponsor change", "very_high", "renewal", true),
    ("Drop in NPS", "The net promoter score of {account} fell by more than fifteen points within a quarter.", "Reputational Risk", "high", "adoption", false),
    ("Missing renewal date in contract", "The contract has neither a renewal date nor a renewal period.", "Commercial", "moderate", "renewal", false),
    ("SLA achievement below 90 percent", "Three weeks in a row incidents were not resolved within the agreed time.", "Reputational Risk", "moderate", "adoption", true),
    ("Competitor in evaluation", "{contact} mentioned a trial of another product beside {product}.", "Commercial", "high", "renewal", false),
    ("Health declined", "The health score of {account} lost more than twenty points since last month.", "Health declined", "very_high", "renewal", false),
    ("Integration project delayed", "The link from {product} to the planning system of {account} waits for a firewall change.", "Adoption", "moderate", "onboarding", true),
    ("Budget under review", "{account} has frozen all software spending until the end of the quarter.", "Commercial", "moderate", "expansion", false),
    ("Go-live of the second site slips", "{account} has no people for the tests that were planned for this month.", "Adoption", "occurred", "onboarding", true),
    ("Add-on waits for approval", "{contact} wants the add-on to {product}, but purchasing has not answered for six weeks.", "Commercial", "low", "expansion", false),
    ("Power users move to another site", "Two of the four power users of {product} leave the team in spring.", "Sponsor change", "very_low", "adoption", false),
    ("Pilot group shrinks", "Of the twelve pilot users of the new module five are left.", "Adoption", "moderate", "expansion", false),
    ("Single administrator", "Only {contact} knows how {product} is configured.", "Adoption", "low", "adoption", false),
];

/// What is measured behind some worries: summary, threshold, how far below it the first value was, and by how much
/// each week makes it worse; a value above the threshold is as bad where it is negative.
pub(super) const MEASURED: &[(&str, i64, i64, i64)] = &[
    ("License utilization below target", 60, 4, 3),
    ("Drop in NPS", 30, 1, 5),
    ("SLA achievement below 90 percent", 90, 2, 4),
    ("Health declined", 50, 3, 6),
];

/// What is done about a worry.
pub(super) const ANSWERS: &[&str] = &[
    "Office hours for the teams that fell behind",
    "Sponsor introduced to our executive board",
    "Root causes of the open incidents worked through",
    "Offer for a longer term prepared",
];

/// Title, description, then outcomes, each with unit, base and target, then initiatives.
pub(super) struct Goal {
    pub title: &'static str,
    pub about: &'static str,
    pub driver: &'static str,
    pub outcomes: &'static [(&'static str, &'static str, i64, i64)],
    pub initiatives: &'static [(&'static str, &'static str)],
}

#[rustfmt::skip]
pub(super) const GOALS: &[Goal] = &[
    Goal {
        title: "Resolve requests faster",
        about: "Cut the time from a request to its solution in half with {product}.",
        driver: "Customer experience",
        outcomes: &[("Mean time to resolve under 8 hours", "#", 19, 8), ("70 % of requests answered by self-service", "%", 35, 70)],
        initiatives: &[("Knowledge base workshop", "adoption"), ("Automate the ten most frequent requests", "technical_guidance")],
    },
    Goal {
        title: "Retire legacy tools",
        about: "Move the last three departments of {account} to {product} and switch the old tools off.",
        driver: "Cost reduction",
        outcomes: &[("Old ticket tools switched off", "#", 3, 0), ("License cost down by 20 %", "%", 0, 20)],
        initiatives: &[("Migration plan for finance and facilities", "strategic_planning"), ("Data clean-up before migration", "architecture_and_design")],
    },
    Goal {
        title: "Bring technicians on line",
        about: "Technicians work with orders and checklists on their phones instead of paper.",
        driver: "Business velocity",
        outcomes: &[("All service regions live", "#", 2, 9), ("Paper checklists gone", "%", 100, 0)],
        initiatives: &[("Pilot in the first region", "adoption"), ("Train the trainers", "adoption")],
    },
    Goal {
        title: "Pass the audit without findings",
        about: "Access and changes are documented by {product}, so that the yearly audit needs no spreadsheets.",
        driver: "Compliance",
        outcomes: &[("Access reviews on time", "%", 62, 100), ("Audit findings", "#", 11, 0)],
        initiatives: &[("Role model review", "architecture_and_design"), ("Quarterly access review", "general")],
    },
    Goal {
        title: "Raise adoption in all teams",
        about: "Every team with a license uses {product} each week.",
        driver: "Business velocity",
        outcomes: &[("Weekly active users", "%", 48, 85), ("Trained administrators", "#", 2, 8)],
        initiatives: &[("Champions network", "adoption"), ("Monthly office hours", "technical_guidance")],
    },
];

/// Subject, description and category of an initiative, and a task in it.
pub(super) type Step = (&'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip]
pub(super) const STEPS: &[Step] = &[
    ("Value workshop with the sponsor", "Agree with {contact} which three figures prove the value of {product}.", "strategic_planning", "Send the figures of last quarter"),
    ("Architecture review", "Look at how {product} is connected at {account} and what the next release changes.", "architecture_and_design", "Draw the integrations as they are"),
    ("Reporting for the management board", "One page a month from {product}, without spreadsheets.", "adoption", "Choose the figures for the page"),
    ("Single sign-on for the remaining sites", "The last four sites still have passwords of their own.", "technical_guidance", "Test with two people from each site"),
    ("Clean up unused configuration", "Forty percent of the rules have not fired for a year.", "technical_guidance", "Export the list of rules with their last use"),
    ("Roll-out to the second business unit", "Take what worked in the first unit of {account} and repeat it.", "adoption", "Name key users in the second unit"),
    ("Road map for the coming year", "Bring the plans of {account} and those of {product} to one table.", "strategic_planning", "Collect wishes from all departments"),
    ("Service desk coaching", "Two weeks beside the service desk, with a list of what slows it down.", "adoption", "Agree dates with the shift leads"),
    ("Prepare the upgrade", "Read the notes of the new release with {contact} and plan the tests.", "general", "Set up the test environment"),
    ("Data quality of assets", "One record an asset, with an owner who knows about it.", "architecture_and_design", "List assets without owner"),
];

#[rustfmt::skip]
pub(super) const REQUESTS: &[Step] = &[
    ("How do others use {product} for approvals?", "{contact} would like to see two examples from the same industry.", "guidance", "Find two customers who may be named"),
    ("Review of our planned integration", "{account} wants a second look before the project starts.", "architecture_review", "Read the design document"),
    ("Demo of the analytics module", "{contact} invites the heads of department.", "demos_and_pocs", "Prepare a demo with their own data"),
    ("Administrator training for two colleagues", "Two people joined the team of {contact} and need the basics.", "training", "Offer three dates"),
    ("Which license fits seasonal workers?", "{account} has three hundred people more in summer.", "guidance", "Ask the sales desk for the rules"),
];

/// Tasks of a running onboarding: title, type, days until due.
/// What customers read of any task of their onboarding.
pub(super) const ONBOARDING_TASK: &str = "Please add what you have as a file or tell us in a comment. \
    When your part is done, mark the task as complete; we look at it and close it. If a date does not suit you, write \
    to us here: we plan the go-live around it.";

pub(super) const ONBOARDING_TASKS: &[(&str, &str, i64)] = &[
    ("Collect contacts and locations", "data_capture", -6),
    ("Agree single sign-on with the customer's IT", "development", 4),
    ("Load product and contract data", "data_capture", 9),
    ("Configure request catalog", "development", 18),
    ("Acceptance test with key users", "testing", 32),
    ("Administrator training", "training", 38),
];

/// Titles of people at customers.
pub(super) const TITLES: &[&str] = &[
    "Head of IT",
    "VP Operations",
    "Service desk lead",
    "Chief financial officer",
    "Digital program manager",
    "Director of procurement",
    "Plant manager",
    "Head of customer care",
    "Enterprise architect",
    "Chief information officer",
];

/// The text with its places filled.
pub(super) fn told(text: &str, product: &str, account: &str, contact: &str) -> String {
    text.replace("{product}", product).replace("{account}", account).replace("{contact}", contact)
}
