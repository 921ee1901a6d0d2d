using Mainstay.Core.Caseload;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Imports;
using Mainstay.Store;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Imports.Comparing;

/// <summary>The workers whom a case extract names, and whether they join to a person on record: by registration number, then staff id.</summary>
internal sealed class Workers
{
    private readonly HashSet<string> _staffIds = [];
    private readonly HashSet<string> _registrations = [];
    private readonly Dictionary<string, List<Professional>> _professionals = [];
    private readonly HashSet<string> _named = [];

    public static async Task<Workers> LoadAsync(MainstayDb db, FactKinds kinds, CancellationToken cancel)
    {
        var workers = new Workers();
        var rows = await db
            .Facts.Where(f => f.ReplacedAtUtc == null && (f.Kind == "person" || f.Kind == "professional"))
            .Select(f => new
            {
                f.Kind,
                f.Key,
                f.Content,
            })
            .ToListAsync(cancel);
        foreach (var row in rows)
        {
            var read = kinds.Find(row.Kind)!.Read(row.Key, default, row.Content, new Provenance("", 0)).Statement;
            workers.Know(row.Key, read);
        }

        return workers;
    }

    /// <summary>Takes what a row says of a worker.</summary>
    public void Take(FactDraft fact)
    {
        switch (fact.Content)
        {
            case Involvement involvement:
                _named.Add(involvement.Professional);
                break;
            case Professional:
                _named.Add(fact.Key);
                Know(fact.Key, fact.Content);
                break;
        }
    }

    /// <summary>Workers who join to nobody, by their id in the case system; duty desks and the like are not people.</summary>
    public IReadOnlyList<string> Unmatched(int most) =>
        [.. _named.Where(id => !Joins(id)).Order(StringComparer.Ordinal).Take(most)];

    private void Know(string key, object content)
    {
        switch (content)
        {
            case Person person:
                _staffIds.Add(person.StaffId ?? key);
                _staffIds.Add(key);
                if (person.RegistrationNumber is { } number)
                {
                    _registrations.Add(number);
                }

                break;
            case Professional professional:
                if (!_professionals.TryGetValue(key, out var known))
                {
                    _professionals[key] = known = [];
                }

                known.Add(professional);
                break;
        }
    }

    private bool Joins(string id) =>
        _professionals.TryGetValue(id, out var known)
        && known.Any(p =>
            p.IsPlaceholder
            || (p.RegistrationNumber is { } number && _registrations.Contains(number))
            || (p.StaffId is { } staffId && _staffIds.Contains(staffId))
        );
}
