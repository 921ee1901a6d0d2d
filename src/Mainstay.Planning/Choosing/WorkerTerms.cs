using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Planning.Choosing;

/// <summary>What the terms of a choice rest on, looked up once for a day: area, specialism, ties and their words.</summary>
internal sealed class WorkerTerms(WorkforceHistory history, DateOnly day, ChoiceWeights weights)
{
    private readonly ILookup<string, string> _specialisms = history
        .On<Specialism>(day)
        .ToLookup(s => s.Content.Worker, s => s.Content.Code, StringComparer.Ordinal);

    private readonly HashSet<string> _codes = [.. history.On<Specialism>(day).Select(s => s.Content.Code)];

    /// <summary>The nearest tie of a worker to any of some cases of a family.</summary>
    public Tie TieOf(IReadOnlyList<CaseRecord> cases, IReadOnlyList<CaseRecord> siblings, Worker worker) =>
        cases.Min(c => Continuity.TieOf(history, c, siblings, worker, day));

    public ChoiceTerm Change(Tie tie) =>
        tie switch
        {
            Tie.CoWorks => new(ChoiceTermKind.ChangeOfWorker, 0, "co-works the case now"),
            Tie.LeadsSibling => new(ChoiceTermKind.ChangeOfWorker, 0, "leads a child of the same family"),
            Tie.LedBefore => new(
                ChoiceTermKind.ChangeOfWorker,
                weights.EarlierWorker,
                "led the case in the last 12 months"
            ),
            _ => new(ChoiceTermKind.ChangeOfWorker, weights.NewWorker, "new to the child and the family"),
        };

    public ChoiceTerm? Team(string? team, string? ofCase) =>
        team is null || ofCase is null || team == ofCase
            ? null
            : new(ChoiceTermKind.OtherTeam, weights.OtherTeam, "in another team than the case");

    /// <summary>Other cases of a worker in the area of a case; null when the area is not known.</summary>
    public int? InArea(CaseRecord @case, WorkerCaseload caseload) =>
        @case.EpisodeNear(day)?.Locality is { } area
            ? caseload.Led.Count(c => c != @case && c.EpisodeNear(day)?.Locality == area)
            : null;

    public ChoiceTerm? Area(int? inArea) =>
        inArea switch
        {
            null => null,
            0 => new(ChoiceTermKind.OtherArea, weights.OtherArea, "no other case in this area"),
            1 => new(ChoiceTermKind.OtherArea, 0, "1 other case in this area"),
            _ => new(ChoiceTermKind.OtherArea, 0, $"{inArea} other cases in this area"),
        };

    /// <summary>Whether a worker is specialised in what a case needs; null where nobody is.</summary>
    public bool? IsSpecialised(CaseRecord @case, Worker worker)
    {
        string[] wanted = [.. NeedsOf(@case).Where(_codes.Contains)];
        return wanted.Length == 0 ? null : worker.PersonKeys.Any(k => wanted.Any(w => _specialisms[k].Contains(w)));
    }

    public ChoiceTerm? Specialism(bool? isSpecialised) =>
        isSpecialised switch
        {
            null => null,
            true => new(ChoiceTermKind.Specialism, 0, "specialised in this work"),
            false => new(ChoiceTermKind.Specialism, weights.NoSpecialism, "not specialised in this work; others are"),
        };

    private IEnumerable<string> NeedsOf(CaseRecord @case)
    {
        var episode = @case.EpisodeNear(day);
        return
        [
            .. @case
                .StatusesOn(day)
                .Select(s => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(s.ToString())),
            .. episode?.Complexity is { } complexity ? [complexity] : Array.Empty<string>(),
            .. episode?.Needs ?? [],
        ];
    }
}
