using Mainstay.Core.Absence;
using Mainstay.Core.Academy;
using Mainstay.Core.Agency;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Core.Reports;
using Mainstay.Core.WorkingTime;
using Mainstay.Imports;
using Mainstay.Store;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Imports.Comparing;

/// <summary>Somebody or something that a fact names.</summary>
/// <param name="Column">The column that names it.</param>
/// <param name="Kind">The kind of fact that it must be.</param>
/// <param name="Key">Its key.</param>
internal readonly record struct Reference(string Column, string Kind, string Key);

/// <summary>
/// What HR's rows may name: teams, roles, posts and people on record or in the same file. Case systems are not held to it:
/// their workers who join to nobody are listed (practice P2, P7).
/// </summary>
internal sealed class References
{
    private static readonly string[] Kinds = ["team", "role", "post", "person"];
    private readonly HashSet<(string Kind, string Key)> _known = [];

    public static async Task<References> LoadAsync(MainstayDb db, CancellationToken cancel)
    {
        var references = new References();
        var rows = await db
            .Facts.Where(f => f.ReplacedAtUtc == null && Kinds.Contains(f.Kind))
            .Select(f => new { f.Kind, f.Key })
            .Distinct()
            .ToListAsync(cancel);
        references._known.UnionWith(rows.Select(r => (r.Kind, r.Key)));
        return references;
    }

    /// <summary>Whether it is on record.</summary>
    public bool Knows(Reference reference) => _known.Contains((reference.Kind, reference.Key));

    /// <summary>What a fact names. Line managers may be outside the extract, so assignments are not held to them.</summary>
    public static IEnumerable<Reference> Of(FactDraft fact, string source)
    {
        IEnumerable<(string Column, string Kind, string? Key)> named = fact.Content switch
        {
            Team t => [("parent_id", "team", t.Parent)],
            Post p => [("team_id", "team", p.Team), ("role", "role", p.Role)],
            PostSpell s =>
            [
                ("staff_id", "person", s.Person),
                ("team_id", "team", s.Team),
                ("role", "role", s.Role),
                ("post_id", "post", s.Post),
            ],
            AgencySpell a => [("team_id", "team", a.Team), ("role", "role", a.Role)],
            AbsenceSpell a => [("staff_id", "person", a.Person)],
            ProgrammeMembership m => [("staff_id", "person", m.Person)],
            Reduction r => [("staff_id", "person", r.Worker)],
            HoursOverContract h => [("staff_id", "person", h.Person)],
            Specialism s => [("staff_id", "person", s.Worker)],
            WorkerLink l when source == "links" =>
            [
                ("staff_id", "person", l.Worker),
                ("other_staff_id", "person", l.Other),
            ],
            ScorecardLine l => [("team", "team", l.Team)],
            ScorecardFigure f => [("team", "team", f.Team)],
            ExpectedEvent e =>
            [
                ("staff_id", "person", e.Person),
                ("post_id", "post", e.Post),
                ("team_id", "team", e.Team),
            ],
            _ => [],
        };
        return named.Where(n => n.Key is not null).Select(n => new Reference(n.Column, n.Kind, n.Key!));
    }

    /// <summary>What the cells of a faulty row name, though it states no fact.</summary>
    public static IEnumerable<Reference> Of(IReadOnlyDictionary<string, string> cells, string source) =>
        NamedBy(source)
            .Where(n => cells.ContainsKey(n.Column))
            .Select(n => new Reference(n.Column, n.Kind, cells[n.Column]));

    private static (string Column, string Kind)[] NamedBy(string source) =>
        source switch
        {
            "teams" => [("parent_id", "team")],
            "establishment" or "agency" => [("team_id", "team"), ("role", "role")],
            "assignments" => [("staff_id", "person"), ("team_id", "team"), ("role", "role"), ("post_id", "post")],
            "absences" or "programmes" or "reductions" or "hours" or "specialisms" => [("staff_id", "person")],
            "links" => [("staff_id", "person"), ("other_staff_id", "person")],
            "events" => [("staff_id", "person"), ("post_id", "post"), ("team_id", "team")],
            _ => [],
        };

    /// <summary>What is wanted instead of a name that is not on record.</summary>
    public static string Wanted(string kind) =>
        kind switch
        {
            "team" => "A team that is on record or in this file. Import teams first, or correct the id",
            "role" => "A role that is on record. Import roles first, or map this code to one of them",
            "post" =>
                "A post that is on record. Import establishment first, correct the id, or leave it empty if unposted",
            _ => "A staff id that is on record. Import workers first, or correct the id",
        };
}
