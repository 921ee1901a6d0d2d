namespace Mainstay.Core.Caseload.Allocating;

/// <summary>A code and its words.</summary>
/// <param name="Code">Stable, in lower case with hyphens.</param>
/// <param name="Words">As people say it.</param>
public sealed record Coded(string Code, string Words);

/// <summary>The codes that stand in place of free text with every decision about a case (practice P13).</summary>
public static class DecisionCodes
{
    /// <summary>Why a manager goes on when the gate asks.</summary>
    public static IReadOnlyList<Coded> Reasons { get; } =
    [
        new("continuity", "Continuity for the child or family"),
        new("no-other-worker", "No other worker who may hold it is there"),
        new("specialism", "The skills that the case needs"),
        new("sibling-group", "Siblings stay together"),
        new("room-soon", "Room is expected within four weeks"),
        new("short-term", "For a short time, then reviewed"),
        new("safety-today", "Safety of a child today"),
        new("court-deadline", "A court or conference date"),
    ];

    /// <summary>Why the children of a family go to different workers.</summary>
    public static IReadOnlyList<Coded> SplitReasons { get; } =
    [
        new("different-plans", "Their plans differ"),
        new("conflict", "Conflict of interest within the family"),
        new("placed-apart", "They live apart"),
        new("no-worker-for-all", "No worker has room for all of them"),
    ];

    /// <summary>The worker's own view (practice P8).</summary>
    public static IReadOnlyList<Coded> Views { get; } =
    [new("agreed", "I agree"), new("conditions", "I agree with conditions"), new("concern", "I have a concern")];

    /// <summary>What a condition or concern is about.</summary>
    public static IReadOnlyList<Coded> ViewCodes { get; } =
    [
        new("too-many", "Too many cases already"),
        new("too-complex", "More complex than I have experience for"),
        new("needs-co-worker", "Needs a co-worker"),
        new("needs-supervision", "Needs more supervision"),
        new("needs-time", "Needs time given back from other work"),
        new("travel", "Travel"),
        new("too-many-new", "Too many new cases at once"),
        new("conflict", "I know the family or have a conflict of interest"),
    ];

    /// <summary>Whom a concern goes to; the worker chooses.</summary>
    public static IReadOnlyList<Coded> ConcernTo { get; } =
    [
        new("line-manager", "My line manager"),
        new("principal-social-worker", "The principal social worker"),
        new("head-of-service", "The head of service"),
    ];

    /// <summary>Answers to a concern.</summary>
    public static IReadOnlyList<Coded> Answers { get; } =
    [
        new("reallocated", "The case goes to somebody else"),
        new("co-worker-found", "A co-worker joins"),
        new("other-work-moved", "Other work is moved or closed"),
        new("supervision-agreed", "More supervision is agreed"),
        new("stays-reviewed", "It stays, and is looked at again in two weeks"),
    ];

    /// <summary>The words of a code; the code itself when it is none of the list.</summary>
    public static string Of(IReadOnlyList<Coded> list, string? code) =>
        list.FirstOrDefault(c => c.Code == code)?.Words ?? code ?? "";

    /// <summary>Whether a code is one of a list.</summary>
    public static bool Has(IReadOnlyList<Coded> list, string? code) => list.Any(c => c.Code == code);
}
