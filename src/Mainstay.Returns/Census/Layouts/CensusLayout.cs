using Mainstay.Core.Time;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Layouts;

/// <summary>The layout of one census year, as data: which items it has and in which order they are written.</summary>
/// <param name="Year">The census year.</param>
/// <param name="CouncilBlockName">The name under which the authority's own block is written; both names are read.</param>
/// <param name="Council">Items of the authority's own block.</param>
/// <param name="Worker">Items of a worker's record.</param>
public sealed record CensusLayout(
    CensusYear Year,
    string CouncilBlockName,
    IReadOnlyList<Item> Council,
    IReadOnlyList<Item> Worker
)
{
    private static readonly Item[] PayItems =
    [
        WorkerItem.BaseSalary,
        WorkerItem.RecruitmentPayments,
        WorkerItem.OtherPayments,
    ];

    private static readonly Item[] EndedIn2024 = [WorkerItem.QualifyingInstitution, WorkerItem.KnowledgeAndSkills];

    private static readonly IReadOnlyList<Item> Numbers =
    [
        CouncilItem.Vacancies,
        CouncilItem.AgencyFte,
        CouncilItem.AgencyHeadcount,
    ];

    /// <summary>The shape of the file; the same in every year.</summary>
    public static Layout Root { get; } =
        Layout.Of(
            "Message",
            Layout.Of("Header", Layout.Of(HeaderItem.Collected), Layout.Of(HeaderItem.Source)),
            Layout.Of(CouncilItem.Block),
            Layout.Of(WorkerItem.Block)
        );

    /// <summary>The census of 2021, the first year held.</summary>
    public static CensusLayout Y2021 { get; } =
        new(
            new(2021),
            CouncilItem.Block.Name,
            Numbers,
            [.. WorkerItem.Block.Items.Except([WorkerItem.Sex, .. PayItems])]
        );

    /// <summary>Nothing changed.</summary>
    public static CensusLayout Y2022 { get; } = Y2021 with { Year = new(2022) };

    /// <summary>Nothing changed.</summary>
    public static CensusLayout Y2023 { get; } = Y2022 with { Year = new(2023) };

    /// <summary>Sex in the place of gender.</summary>
    public static CensusLayout Y2024 { get; } =
        Y2023 with
        {
            Year = new(2024),
            Worker = [.. WorkerItem.Block.Items.Except([WorkerItem.Gender, .. PayItems])],
        };

    /// <summary>Pay, and what the authority offers; no qualifying institution and no knowledge and skills status.</summary>
    public static CensusLayout Y2025 { get; } =
        Y2024 with
        {
            Year = new(2025),
            Council = CouncilItem.Block.Items,
            Worker = [.. WorkerItem.Block.Items.Except([WorkerItem.Gender, .. EndedIn2024])],
        };

    /// <summary>As 2025 until the department's own is known.</summary>
    public static CensusLayout Y2026 { get; } = Y2025 with { Year = new(2026) };

    /// <summary>Every year held, by year.</summary>
    public static IReadOnlyList<CensusLayout> All { get; } = [Y2021, Y2022, Y2023, Y2024, Y2025, Y2026];

    /// <summary>The layout of a year; null when it is not held.</summary>
    /// <param name="year">The year in which the census ends.</param>
    public static CensusLayout? Of(int year) => All.FirstOrDefault(l => l.Year.EndsIn == year);

    /// <summary>Whether the year has an item; every year has those of the header.</summary>
    public bool Has(Item item) =>
        Worker.Contains(item)
        || Council.Contains(item)
        || HeaderItem.Collected.Items.Contains(item)
        || HeaderItem.Source.Items.Contains(item);

    /// <summary>What a return of the year is judged by.</summary>
    /// <param name="settings">The council's settings.</param>
    /// <param name="lastYear">Last year's workers as finally held; null when they are not known.</param>
    public CheckContext Context(CheckSettings settings, IReadOnlyList<ReturnRecord>? lastYear = null) =>
        new(Year, Has, settings, lastYear);
}
