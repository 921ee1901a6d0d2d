namespace Mainstay.Core.People;

/// <summary>On what footing somebody works for the council.</summary>
public enum EngagementKind
{
    /// <summary>Employed and paid by the council.</summary>
    Employed,

    /// <summary>Bank or zero-hours: FTE 0.</summary>
    Casual,

    /// <summary>Student on placement.</summary>
    Student,

    /// <summary>Social work apprentice.</summary>
    Apprentice,
}

/// <summary>Kind of employment contract.</summary>
public enum ContractType
{
    /// <summary>Without an end.</summary>
    Permanent,

    /// <summary>To a fixed day.</summary>
    FixedTerm,

    /// <summary>Zero hours or bank.</summary>
    Casual,
}

/// <summary>One unbroken engagement with the council, first day to last day of service. Key: person, slash, first day.</summary>
/// <remarks>Moves between our posts are inside one engagement: they are neither starter nor leaver (contract K11).</remarks>
/// <param name="Person">The person's key.</param>
/// <param name="Kind">On what footing.</param>
/// <param name="Contract">Kind of contract; null when not known.</param>
/// <param name="ContinuousServiceFrom">Start of continuous service, which may be earlier; null when not known.</param>
/// <param name="ProbationEnd">Last day of probation; null when none or not known.</param>
/// <param name="NoticeReceived">The day notice was received; null when none.</param>
/// <param name="LastWorkingDay">The last day worked, which may be before the last day of service; null when not known.</param>
/// <param name="Origin">Census ORIGIN, 1 to 10: where a starter came from; null when not known.</param>
public sealed record Engagement(
    string Person,
    EngagementKind Kind,
    ContractType? Contract = null,
    DateOnly? ContinuousServiceFrom = null,
    DateOnly? ProbationEnd = null,
    DateOnly? NoticeReceived = null,
    DateOnly? LastWorkingDay = null,
    int? Origin = null
);

/// <summary>How somebody holds a post.</summary>
public enum SpellKind
{
    /// <summary>The substantive post.</summary>
    Substantive,

    /// <summary>Acting up for a time.</summary>
    Acting,

    /// <summary>Seconded in from elsewhere.</summary>
    SecondmentIn,

    /// <summary>Seconded out: still ours, not available.</summary>
    SecondmentOut,

    /// <summary>Covering somebody's family leave.</summary>
    MaternityCover,
}

/// <summary>One worker in one post at one FTE, for as long as nothing about it changed. Key: HR's assignment id.</summary>
/// <param name="Person">The person's key.</param>
/// <param name="Team">The team's key.</param>
/// <param name="Role">The local role's code; see <see cref="Role"/>.</param>
/// <param name="Fte">Contracted over standard hours: above 0, at most 1, up to 6 decimals; 0 for casual; null when not known (contract K15).</param>
/// <param name="Post">The post's key; null when unposted, which counts over establishment.</param>
/// <param name="Kind">How the post is held.</param>
/// <param name="Grade">Grade or level as HR writes it; null when not known.</param>
/// <param name="ContractedHours">Hours a week; null when not known.</param>
/// <param name="StandardHours">Standard hours a week of the grade, for example 37; null when not known.</param>
public sealed record PostSpell(
    string Person,
    string Team,
    string Role,
    decimal? Fte,
    string? Post = null,
    SpellKind Kind = SpellKind.Substantive,
    string? Grade = null,
    decimal? ContractedHours = null,
    decimal? StandardHours = null
);

/// <summary>Base salary of a post spell. Shown on no page until access roles exist (contract K29).</summary>
/// <param name="Pence">Full-time annual salary in pence.</param>
public sealed record BaseSalary(long Pence);

/// <summary>What one person is to another at work.</summary>
public enum LinkKind
{
    /// <summary>Line manager of the worker.</summary>
    LineManager,

    /// <summary>Supervisor of the worker.</summary>
    Supervisor,

    /// <summary>ASYE assessor.</summary>
    Assessor,

    /// <summary>Practice educator.</summary>
    PracticeEducator,
}

/// <summary>A dated link from a worker to the person who manages, supervises, assesses or educates. Key: worker, slash, kind.</summary>
/// <param name="Worker">The worker's key.</param>
/// <param name="Kind">What the other is to the worker.</param>
/// <param name="Other">The other person's key.</param>
public sealed record WorkerLink(string Worker, LinkKind Kind, string Other);

/// <summary>What is known ahead about somebody or a post.</summary>
public enum ExpectedEventKind
{
    /// <summary>A start day agreed with a new person.</summary>
    StartAgreed,

    /// <summary>Notice given: the last day is known.</summary>
    Notice,

    /// <summary>Planned leave, from its first day.</summary>
    PlannedLeave,

    /// <summary>Expected return from absence.</summary>
    ExpectedReturn,
}

/// <summary>Something known ahead, in force on its days. Key: what the source gives.</summary>
/// <param name="Kind">What is expected.</param>
/// <param name="Confirmed">True when confirmed, false when only expected.</param>
/// <param name="Person">The person's key; null when nobody is named yet.</param>
/// <param name="Post">The post's key; null when it concerns none.</param>
/// <param name="Team">The team's key; null when it follows from the person or post.</param>
/// <param name="Fte">FTE of an agreed start; null otherwise or when not known.</param>
public sealed record ExpectedEvent(
    ExpectedEventKind Kind,
    bool Confirmed,
    string? Person = null,
    string? Post = null,
    string? Team = null,
    decimal? Fte = null
);
