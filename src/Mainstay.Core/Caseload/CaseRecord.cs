using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload;

/// <summary>One case with its dated facts: a reference, episodes, statuses, family and involvements. Nothing else of the child is held.</summary>
/// <param name="key">The case reference.</param>
public sealed class CaseRecord(string key)
{
    private readonly List<Fact<CaseEpisode>> _episodes = [];
    private readonly List<Fact<CaseStatus>> _statuses = [];
    private readonly List<Fact<CaseFamily>> _families = [];
    private readonly List<Fact<CaseAwaiting>> _awaiting = [];
    private readonly List<Fact<Involvement>> _involvements = [];

    /// <summary>The order in which one status of several is the principal one.</summary>
    public static IReadOnlyList<CaseStatusCode> PrincipalOrder { get; } =
    [
        CaseStatusCode.Proceedings,
        CaseStatusCode.InCare,
        CaseStatusCode.ChildProtection,
        CaseStatusCode.Section47,
        CaseStatusCode.PreProceedings,
        CaseStatusCode.PrivateFostering,
        CaseStatusCode.ChildInNeed,
        CaseStatusCode.Assessment,
        CaseStatusCode.CareLeaver,
        CaseStatusCode.FamilyHelp,
        CaseStatusCode.Household,
        CaseStatusCode.Other,
    ];

    /// <summary>The case reference.</summary>
    public string Key { get; } = key;

    /// <summary>The days on which it was open; empty when the record holds only involvements.</summary>
    public IReadOnlyList<Fact<CaseEpisode>> Episodes => _episodes;

    /// <summary>Its statuses.</summary>
    public IReadOnlyList<Fact<CaseStatus>> Statuses => _statuses;

    /// <summary>The families it belonged to.</summary>
    public IReadOnlyList<Fact<CaseFamily>> Families => _families;

    /// <summary>Who was involved.</summary>
    public IReadOnlyList<Fact<Involvement>> Involvements => _involvements;

    /// <summary>Whether the case is open on a day, its last day included.</summary>
    /// <remarks>By its episodes. A case of which the record holds no episode at all is open while somebody leads it.</remarks>
    public bool IsOpenOn(DateOnly day) =>
        _episodes.Count > 0
            ? _episodes.Exists(e => e.Valid.Contains(day))
            : _involvements.Exists(i => IsLead(i) && i.Valid.Contains(day));

    /// <summary>The episode on a day, else the nearest; null when there is none at all.</summary>
    public CaseEpisode? EpisodeNear(DateOnly day) => Near(Episodes, day)?.Content;

    /// <summary>Who the case is about on a day: a child unless an episode says otherwise.</summary>
    public CaseSubject SubjectOn(DateOnly day) => EpisodeNear(day)?.Subject ?? CaseSubject.Child;

    /// <summary>Whether the reference is masked on a day (practice P13).</summary>
    public bool IsRestrictedOn(DateOnly day) => EpisodeNear(day)?.Restricted ?? false;

    /// <summary>The reference as rows and pages show it: masked when the case is restricted.</summary>
    public string ShownOn(DateOnly day) => IsRestrictedOn(day) ? "restricted" : Key;

    /// <summary>Every status on a day, in <see cref="PrincipalOrder"/>; <see cref="CaseStatusCode.Other"/> alone when none is said.</summary>
    public IReadOnlyList<CaseStatusCode> StatusesOn(DateOnly day)
    {
        var said = Statuses.Where(s => s.Valid.Contains(day)).Select(s => s.Content.Status).ToHashSet();
        return said.Count == 0 ? [CaseStatusCode.Other] : [.. PrincipalOrder.Where(said.Contains)];
    }

    /// <summary>The status that the case is printed under: the first in <see cref="PrincipalOrder"/>.</summary>
    public CaseStatusCode PrincipalStatusOn(DateOnly day) => StatusesOn(day)[0];

    /// <summary>The family on a day, else the nearest; null when no family reference is known.</summary>
    public string? FamilyNear(DateOnly day) => Near(Families, day)?.Content.Family;

    /// <summary>Leads in force on a day, the one that began last first.</summary>
    public IReadOnlyList<Fact<Involvement>> LeadsOn(DateOnly day) =>
        [
            .. Involvements
                .Where(i => IsLead(i) && i.Valid.Contains(day))
                .OrderByDescending(i => i.Valid.From)
                .ThenBy(i => i.Key),
        ];

    /// <summary>What the case waits for on a day, and since when; null when no extract says.</summary>
    public CaseAwaiting? AwaitingOn(DateOnly day) =>
        _awaiting.Find(a => a.Valid.Contains(day)) is { } fact
            ? fact.Content with
            {
                Since = fact.Content.Since ?? fact.Valid.From,
            }
            : null;

    /// <summary>Every case of a history by its reference. A status or family of a case that is never open or led makes none.</summary>
    /// <param name="history">The record.</param>
    /// <param name="only">The references wanted; null for all.</param>
    internal static Dictionary<string, CaseRecord> AllOf(WorkforceHistory history, IReadOnlySet<string>? only = null)
    {
        Dictionary<string, CaseRecord> cases = [];
        CaseRecord Case(string key) => cases.TryGetValue(key, out var known) ? known : cases[key] = new CaseRecord(key);
        bool IsWanted(string key) => only is null || only.Contains(key);

        foreach (var episode in history.All<CaseEpisode>().Where(e => IsWanted(e.Content.Case)))
        {
            Case(episode.Content.Case)._episodes.Add(episode);
        }

        foreach (var involvement in history.Reading(InvolvementsNow.Of).All.Where(i => IsWanted(i.Content.Case)))
        {
            Case(involvement.Content.Case)._involvements.Add(involvement);
        }

        foreach (var status in history.All<CaseStatus>())
        {
            cases.GetValueOrDefault(status.Content.Case)?._statuses.Add(status);
        }

        foreach (var awaiting in history.All<CaseAwaiting>())
        {
            cases.GetValueOrDefault(awaiting.Content.Case)?._awaiting.Add(awaiting);
        }

        foreach (var family in history.All<CaseFamily>())
        {
            cases.GetValueOrDefault(family.Content.Case)?._families.Add(family);
        }

        return cases;
    }

    /// <summary>The first day on or before a day since which neither its episodes nor its leads changed.</summary>
    internal DateOnly UnchangedSince(DateOnly day) =>
        _episodes
            .Select(e => e.Valid)
            .Concat(_involvements.Where(IsLead).Select(i => i.Valid))
            .SelectMany(v => new[] { v.From, v.DayAfter ?? v.From })
            .Where(d => d <= day)
            .DefaultIfEmpty(day)
            .Max();

    private static bool IsLead(Fact<Involvement> involvement) => involvement.Content.Role == InvolvementRole.Lead;

    private static Fact<T>? Near<T>(IReadOnlyList<Fact<T>> facts, DateOnly day)
        where T : notnull =>
        facts.Count < 2
            ? (facts.Count == 0 ? null : facts[0])
            : facts.Where(f => f.Valid.From <= day).MaxBy(f => f.Valid.From) ?? facts.MinBy(f => f.Valid.From);
}
