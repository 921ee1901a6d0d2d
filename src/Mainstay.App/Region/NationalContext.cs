using System.Text.Json;
using Mainstay.App.Reports.Office;
using Mainstay.Core.Record;
using Mainstay.Core.Region;

namespace Mainstay.App.Region;

/// <summary>A national fact that reports use, with the day that it is about.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Fact">The fact, in a sentence without its full stop.</param>
/// <param name="AsAt">The day that it is about.</param>
/// <param name="Source">Who says so, and where.</param>
/// <param name="Note">What a reader must know; null when nothing.</param>
public sealed record NationalFact(string Topic, string Fact, DateOnly AsAt, string Source, string? Note = null)
{
    /// <summary>Past so many years a fact is history and no claim about today.</summary>
    public const int YearsCurrent = 2;

    /// <summary>Whether it may still be said of a day.</summary>
    public bool IsCurrent(DateOnly day) => AsAt <= day && AsAt.AddYears(YearsCurrent) > day;
}

/// <summary>Dated national facts, so that old claims are not repeated as current (N201, N205).</summary>
/// <param name="AsAt">The day that the page is about.</param>
/// <param name="Facts">The facts up to that day, latest first.</param>
public sealed record NationalContext(DateOnly AsAt, IReadOnlyList<NationalFact> Facts)
{
    /// <summary>The shipped facts, and England's row of the published table's latest years as the record holds it.</summary>
    public static NationalContext On(WorkforceHistory history, DateOnly day) =>
        new(
            day,
            [
                .. Published(history.Reading(PublishedTable.Of), day)
                    .Concat(Shipped())
                    .Where(f => f.AsAt <= day)
                    .OrderByDescending(f => f.AsAt)
                    .ThenBy(f => f.Topic, StringComparer.Ordinal),
            ]
        );

    /// <summary>The page as a document.</summary>
    public OfficeDocument Document() =>
        new(
            "National context",
            $"As at {Core.Reports.Shown.Day(AsAt)}.",
            "Public",
            [
                new OfficeTable(
                    "National facts",
                    $"National facts that reports use, each with its day and source, {Core.Reports.Shown.Day(AsAt)}",
                    ["Topic", "Fact", "As at", "Current?", "Source", "What to know"],
                    [.. Facts.Select(Row)]
                )
                {
                    Notes =
                    [
                        $"A fact older than {NationalFact.YearsCurrent} years is history: quote it with its day, never as today’s.",
                    ],
                    Source = "the source of each fact",
                },
            ]
        );

    private IReadOnlyList<OfficeCell> Row(NationalFact fact) =>
        [fact.Topic, fact.Fact, fact.AsAt, fact.IsCurrent(AsAt) ? "current" : "history", fact.Source, fact.Note ?? ""];

    private static IEnumerable<NationalFact> Published(PublishedTable table, DateOnly day)
    {
        var latest = table.Years.Where(y => new Core.Time.CensusYear(y).LastDay <= day).LastOrDefault();
        return table.England(latest) is not { } england
            ? []
            : PublishedMeasure.All.Select(m => new NationalFact(
                m.Title,
                $"{m.Text(england)} in England: {m.Unit}",
                new Core.Time.CensusYear(latest).LastDay,
                "Department for Education, Children’s social work workforce",
                $"As in the release of {england.Release}; later releases revise it."
            ));
    }

    private static NationalFact[] Shipped()
    {
        using var facts = typeof(NationalContext).Assembly.GetManifestResourceStream("national-context.json")!;
        return JsonSerializer.Deserialize<NationalFact[]>(facts, JsonSerializerOptions.Web)!;
    }
}
