using System.Text.Json;
using Mainstay.App.Operations;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Mainstay.Returns.Census.Journey;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;

namespace Mainstay.App.Census;

/// <summary>What the council has set about the census: data, kept in the store's settings.</summary>
/// <param name="SwitchedOff">Numbers of our reconstructed rules that are switched off.</param>
/// <param name="DepartmentNumbers">The department's own number of a rule, once it is known.</param>
/// <param name="CouncilBlockName">How the authority's own block is written: <c>LALevelVacancies</c> or <c>LALevel</c>.</param>
/// <param name="HighestCaseload">The caseload above which S20 asks.</param>
/// <param name="LowestSalary">The least base salary that R27 takes without asking, in pounds a year.</param>
/// <param name="HighestSalary">The greatest base salary that R27 takes without asking, in pounds a year.</param>
public sealed record CensusSettings(
    IReadOnlyList<string> SwitchedOff,
    IReadOnlyDictionary<string, string> DepartmentNumbers,
    string CouncilBlockName,
    int HighestCaseload,
    decimal LowestSalary,
    decimal HighestSalary
)
{
    private const string Setting = "census.rules";

    /// <summary>As shipped.</summary>
    public static CensusSettings Shipped { get; } =
        new(
            [],
            new Dictionary<string, string>(),
            CouncilItem.Block.Name,
            CheckSettings.Shipped.HighestCaseload,
            CheckSettings.Shipped.LowestSalary,
            CheckSettings.Shipped.HighestSalary
        );

    /// <summary>The settings for a check.</summary>
    public CheckSettings ForCheck =>
        CheckSettings.Shipped with
        {
            SwitchedOff = SwitchedOff.ToHashSet(),
            HighestCaseload = HighestCaseload,
            LowestSalary = LowestSalary,
            HighestSalary = HighestSalary,
        };

    /// <summary>The layout of a year as this council writes it; null when the year is not held.</summary>
    public CensusLayout? LayoutOf(int year) =>
        CensusLayout.Of(year) is { } layout
            ? year >= 2025
                ? layout with
                {
                    CouncilBlockName = CouncilBlockName,
                }
                : layout
            : null;

    /// <summary>The council's settings; as shipped until it has changed one.</summary>
    public static async Task<CensusSettings> OfAsync(StoreSettings settings, CancellationToken cancel) =>
        await settings.FindAsync(Setting, cancel) is { } text
            ? JsonSerializer.Deserialize<CensusSettings>(text, FactJson.Options)!
            : Shipped;

    /// <summary>Keeps the settings.</summary>
    public Task KeepAsync(StoreSettings settings, CancellationToken cancel) =>
        settings.SetAsync(Setting, JsonSerializer.Serialize(this, FactJson.Options), cancel);

    /// <summary>A year's calendar: the council's, else as shipped.</summary>
    public static async Task<CensusCalendar> CalendarAsync(
        StoreSettings settings,
        CensusYear year,
        CancellationToken cancel
    ) =>
        await settings.FindAsync($"census.calendar.{year}", cancel) is { } text
            ? JsonSerializer.Deserialize<CensusCalendar>(text, FactJson.Options)!
            : CensusCalendar.Shipped(year);

    /// <summary>Keeps a year's calendar.</summary>
    public static Task KeepAsync(
        StoreSettings settings,
        CensusYear year,
        CensusCalendar calendar,
        CancellationToken cancel
    ) => settings.SetAsync($"census.calendar.{year}", JsonSerializer.Serialize(calendar, FactJson.Options), cancel);
}
