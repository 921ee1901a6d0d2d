using Mainstay.Core.Record;

namespace Mainstay.Core.Agency;

/// <summary>By which way an agency worker is supplied.</summary>
public enum SupplyRoute
{
    /// <summary>One worker, engaged by name.</summary>
    Individual,

    /// <summary>A member of a project team.</summary>
    ProjectTeam,

    /// <summary>A member of another package that is bought whole.</summary>
    OtherPackage,
}

/// <summary>How an agency worker is paid.</summary>
public enum PayBasis
{
    /// <summary>On the supplier's payroll.</summary>
    Paye,

    /// <summary>By an umbrella company.</summary>
    Umbrella,

    /// <summary>By the worker's own company.</summary>
    LimitedCompany,
}

/// <summary>On what terms an agency worker is engaged. Key: the placement's id.</summary>
/// <param name="Route">By which way.</param>
/// <param name="Basis">How the worker is paid; null when not known.</param>
/// <param name="InContract">Whether the supplier was used through the council's managed contract (N83); null when not known.</param>
/// <param name="NoticeWeeks">Weeks of notice agreed; null when not known.</param>
/// <param name="SubstantiveNoticeWeeks">Weeks of notice of permanent staff in the same role; null when not known.</param>
/// <param name="ProjectTeam">The project team's or package's code; null when the route is individual.</param>
public sealed record AgencyTerms(
    SupplyRoute Route,
    PayBasis? Basis = null,
    bool? InContract = null,
    int? NoticeWeeks = null,
    int? SubstantiveNoticeWeeks = null,
    string? ProjectTeam = null
);

/// <summary>The parts of what an hour costs, in pence. Key: the placement's id. Pay: shown only to who may see pay.</summary>
/// <param name="WorkerPayPence">The worker's hourly pay.</param>
/// <param name="EmployerCostsPence">Employer national insurance and apprenticeship levy; null when not known.</param>
/// <param name="HolidayPayPence">Holiday pay; null when not known.</param>
/// <param name="FeePence">The agency's and supplier's fees, outside the cap; null when not known.</param>
public sealed record AgencyRate(
    long WorkerPayPence,
    long? EmployerCostsPence = null,
    long? HolidayPayPence = null,
    long? FeePence = null
)
{
    /// <summary>What a price cap is compared with: pay, employer costs and holiday pay; null while a part is not known.</summary>
    public long? CappedPence => WorkerPayPence + EmployerCostsPence + HolidayPayPence;

    /// <summary>What the council pays an hour: the capped parts and the fee; null while a part is not known.</summary>
    public long? WholePence => CappedPence + FeePence;
}

/// <summary>How an assignment is meant to end (N80).</summary>
public enum ExitRoute
{
    /// <summary>The post is filled.</summary>
    PostFilled,

    /// <summary>The worker moves to a permanent post here.</summary>
    Conversion,

    /// <summary>The absence that it covers ends.</summary>
    AbsenceEnds,

    /// <summary>The additional capacity ends.</summary>
    CapacityEnds,
}

/// <summary>How and when an assignment is meant to end. Key: the placement's id.</summary>
/// <param name="Route">How.</param>
/// <param name="On">The last day that is planned; null when none is set.</param>
public sealed record AgencyExit(ExitRoute Route, DateOnly? On = null);

/// <summary>Additional capacity that a body approved for a time, the days of the fact (N87). Key: the approval's code.</summary>
/// <param name="Body">Who approved, for example DMT.</param>
/// <param name="Fte">How much, above 0.</param>
/// <param name="Team">The team or level it is for; null for the whole council.</param>
public sealed record CapacityApproval(string Body, decimal Fte, string? Team = null);

/// <summary>The most that an hour may cost in a job type, on the days of the fact. Key: the agreement's code, slash, job type.</summary>
/// <param name="JobType">DfE's job type, as <see cref="JobTypes"/> lists them.</param>
/// <param name="HourlyPence">Pay, employer costs and holiday pay together, in pence an hour.</param>
/// <param name="Source">Where the figure is written: the region's agreement and its day.</param>
public sealed record PriceCap(string JobType, long HourlyPence, string Source)
{
    /// <summary>The cap that holds for a job type on a day: where a region's and a memorandum's both do, the lower. Null when there is none.</summary>
    public static PriceCap? Lowest(WorkforceHistory history, string jobType, DateOnly day) =>
        history.On<PriceCap>(day).Select(f => f.Content).Where(c => c.JobType == jobType).MinBy(c => c.HourlyPence);
}

/// <summary>What a neighbouring council pays an hour in a job type (N230, N231). Key: authority, slash, job type.</summary>
/// <param name="Authority">The other council's three-digit code.</param>
/// <param name="JobType">DfE's job type.</param>
/// <param name="HourlyPence">Pence an hour.</param>
/// <param name="Source">Where the figure is written.</param>
public sealed record NeighbourRate(string Authority, string JobType, long HourlyPence, string Source);
