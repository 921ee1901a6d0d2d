using System.Text.Json;
using Mainstay.App.Imports.Comparing;
using Mainstay.App.Imports.Staging;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Mainstay.Store;
using Mainstay.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Imports.Applying;

/// <summary>Some of an extract's changes, field by field, for the preview.</summary>
internal sealed class ChangeSamples(MainstayDb db, FactKinds kinds)
{
    private const int OfEach = 10;

    private static readonly HashSet<string> KeyedByPerson =
    [
        "person",
        "personal-details",
        "professional",
        "qualification",
        "qualification-level",
        "registration",
    ];

    public async Task<IReadOnlyList<FactChange>> TakeAsync(
        ReadExtract extract,
        CurrentFacts current,
        Comparison comparison,
        CancellationToken cancel
    )
    {
        var wanted = Wanted(extract.Drafts);
        var replaced = wanted.Keys.Where(o => extract.Drafts.All[o].Decision == Decision.Changed);
        var before = replaced.ToDictionary(o => o, o => current.All[extract.Drafts.All[o].Replaces].Id);
        var ended = comparison.Ended.Take(OfEach).ToList();
        var ids = before.Values.Concat(ended.Select(e => e.Id)).ToList();
        var rows = await db.Facts.AsNoTracking().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancel);

        var samples = new List<FactChange>();
        foreach (var (ordinal, fact, beside) in Staged(extract.Facts, wanted))
        {
            var old = before.TryGetValue(ordinal, out var id) ? rows[id] : null;
            var days = extract.Drafts.All[ordinal].Valid;
            var change = Change(old is null ? "new" : "changed", fact.Kind, fact.Key, old, days, fact.Content);
            // What is kept apart (pay, cause, leaving) comes from the row of the fact before it and has its key.
            samples.Add(
                change.About is null && beside is { } row && row.Key == fact.Key
                    ? change with
                    {
                        About = About(row.Kind, row.Key, row.Content),
                    }
                    : change
            );
        }

        samples.AddRange(ended.Select(e => Ended(rows[e.Id], e.LastDay)));
        return [.. samples.OrderBy(s => s.Change, StringComparer.Ordinal)];
    }

    private static Dictionary<int, Decision> Wanted(Drafts drafts)
    {
        var wanted = new Dictionary<int, Decision>();
        foreach (var decision in (Decision[])[Decision.Changed, Decision.New])
        {
            var left = OfEach;
            for (var o = 0; o < drafts.All.Length && left > 0; o++)
            {
                if (drafts.All[o].Decision == decision)
                {
                    wanted[o] = decision;
                    left--;
                }
            }
        }

        return wanted;
    }

    private static IEnumerable<(int Ordinal, StagedFact Fact, StagedFact? Before)> Staged(
        StagedFacts facts,
        Dictionary<int, Decision> wanted
    ) => wanted.Count == 0 ? [] : WithBefore(facts).Where(x => wanted.ContainsKey(x.Ordinal)).Take(wanted.Count);

    private static IEnumerable<(int Ordinal, StagedFact Fact, StagedFact? Before)> WithBefore(StagedFacts facts)
    {
        var (ordinal, before) = (0, (StagedFact?)null);
        foreach (var fact in facts.Read())
        {
            yield return (ordinal++, fact, before);
            before = fact;
        }
    }

    private static FactChange Ended(FactRow row, DateOnly? lastDay)
    {
        var days = new FieldChange(
            "to",
            row.ValidTo?.ToString("yyyy-MM-dd"),
            lastDay?.ToString("yyyy-MM-dd") ?? "withdrawn"
        );
        return new FactChange("ended", row.Kind, Named(row.Key, row.Content), [days])
        {
            About = About(row.Kind, row.Key, row.Content),
        };
    }

    private FactChange Change(string change, string kind, string key, FactRow? old, DateRange days, string content)
    {
        var before = old is null ? [] : Fields(old.Content, new DateRange(old.ValidFrom, old.ValidTo));
        var after = Fields(content, days);
        var isOpen = IsShown(kind);
        var fields = before
            .Keys.Union(after.Keys)
            .Select(f => new FieldChange(f, before.GetValueOrDefault(f), after.GetValueOrDefault(f)))
            .Where(f => f.Before != f.After)
            .Select(f => isOpen || f.Field is "from" or "to" ? f : f with { Before = null, After = null });
        return new FactChange(change, kind, Named(key, content), [.. fields]) { About = About(kind, key, content) };
    }

    // A run is read by everybody who imports, so personal fields are named in it and never shown (contract K29).
    private bool IsShown(string kind) =>
        kinds.Find(kind)!.FieldSet
            is FieldSet.Work
                or FieldSet.Directory
                or FieldSet.Contract
                or FieldSet.Caseload
                or FieldSet.Development
                or FieldSet.Registration
                or FieldSet.AbsenceDates;

    // Practice P13: a restricted case is counted, not named.
    private static string Named(string key, string content) =>
        content.Contains("\"restricted\":true", StringComparison.Ordinal) ? "restricted" : key;

    // The content says whom it is about; what is keyed by the person does not repeat it.
    private static string? About(string kind, string key, string content)
    {
        using var json = JsonDocument.Parse(content);
        foreach (var name in (string[])["person", "worker", "professional"])
        {
            if (json.RootElement.TryGetProperty(name, out var about) && about.ValueKind == JsonValueKind.String)
            {
                return about.GetString();
            }
        }

        return KeyedByPerson.Contains(kind) ? key : null;
    }

    // As the file says it: yes or no.
    private static string Said(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            _ => value.ToString(),
        };

    private static Dictionary<string, string?> Fields(string content, DateRange days)
    {
        using var json = JsonDocument.Parse(content);
        var fields = json.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => (string?)Said(p.Value));
        fields["from"] = days.From.ToString("yyyy-MM-dd");
        if (days.To is { } to)
        {
            fields["to"] = to.ToString("yyyy-MM-dd");
        }

        return fields;
    }
}
