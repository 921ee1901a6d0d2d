using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Store;
using Mainstay.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Access;

/// <summary>Somebody of the demonstration whom a visitor can be.</summary>
/// <param name="Role">The access role; there is one persona of each.</param>
/// <param name="Name">The person's name, or the role's where the record has nobody.</param>
/// <param name="Person">The worker record; null when none.</param>
/// <param name="Place">The team or level they have it over; null when none.</param>
/// <param name="PlaceName">Its name.</param>
public sealed record DemoPersona(AccessRole Role, string Name, string? Person, string? Place, string? PlaceName)
{
    /// <summary>The persona's key, for example <c>team-manager</c>.</summary>
    public string Key => AccessNames.Of(Role);
}

/// <summary>The demonstration's sign-in: choose a persona. It exists only where the people are invented.</summary>
public sealed class DemoPersonas(
    IDbContextFactory<MainstayDb> stores,
    Histories histories,
    Grants grants,
    TimeProvider clock
)
{
    private const string Issuer = "demonstration";

    /// <summary>The personas, made from the record as it is.</summary>
    public async Task<IReadOnlyList<DemoPersona>> AllAsync(CancellationToken cancel = default)
    {
        var history = await histories.NowAsync(cancel);
        var cast = new Casting(history, UkClock.Today(clock));
        return
        [
            .. Enum.GetValues<AccessRole>()
                .Where(r => r != AccessRole.ServiceAccount)
                .Select(cast.Of)
                .OfType<DemoPersona>(),
        ];
    }

    /// <summary>The user of a persona, made at its first use.</summary>
    /// <returns>The user's number; null when there is no such persona.</returns>
    public async Task<long?> UserAsync(string key, CancellationToken cancel = default)
    {
        if ((await AllAsync(cancel)).FirstOrDefault(p => p.Key == key) is not { } persona)
        {
            return null;
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        var known = await db.Users.SingleOrDefaultAsync(u => u.Issuer == Issuer && u.Subject == key, cancel);
        return known?.Id ?? await AddAsync(db, persona, cancel);
    }

    private async Task<long> AddAsync(MainstayDb db, DemoPersona persona, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        Actor.Current = "demonstration";
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var user = new UserRow
        {
            Issuer = Issuer,
            Subject = persona.Key,
            Name = persona.Name,
            Person = persona.Person,
            AddedAtUtc = now,
        };
        db.Add(user);
        await db.SaveChangesAsync(cancel);
        foreach (
            var role in persona.Person is null
                ? [persona.Role]
                : new[] { persona.Role, AccessRole.SocialWorker }.Distinct()
        )
        {
            var wanted = new WantedGrant(role, persona.Place, UkClock.Today(clock));
            var grant = grants.Row(user.Id, wanted, GrantState.Approved);
            (grant.DecidedBy, grant.DecidedAtUtc) = ("demonstration: second person", now);
            db.Add(grant);
            await grants.TrustAsync(db, grant, cancel);
            await db.SaveChangesAsync(cancel);
        }

        await Ledger.AppendAsync(db, now, new LedgerEntry("change", Actor.User(user.Id), "persona made"), cancel);
        await transaction.CommitAsync(cancel);
        return user.Id;
    }

    /// <summary>Who of the record plays whom: the managed team where most is to be done, its service above, and whoever leads them.</summary>
    private sealed class Casting
    {
        private readonly WorkforceHistory _history;
        private readonly DateOnly _day;
        private readonly TeamTree _tree;
        private readonly IReadOnlyList<Worker> _workers;
        private readonly string? _team;

        public Casting(WorkforceHistory history, DateOnly day)
        {
            (_history, _day) = (history, day);
            _tree = history.Reading(TeamTree.Of);
            _workers = history.Reading(Workforce.Of).Workers;
            _team = _tree
                .Teams(day)
                .Where(t => Manager(t) is not null)
                .OrderByDescending(Waiting)
                .ThenByDescending(t => history.Reading(Workforce.Of).InTeam(t, day).Count)
                .FirstOrDefault();
        }

        public DemoPersona? Of(AccessRole role) =>
            role switch
            {
                AccessRole.TeamManager => _team is { } t ? At(role, Manager(t), t) : null,
                AccessRole.SocialWorker => _team is { } t ? At(role, Busiest(t), null) : null,
                AccessRole.HeadOfService => Above() is { } s ? At(role, Manager(s), s) : null,
                AccessRole.PrincipalSocialWorker => Top() is { } s ? At(role, null, s) : null,
                AccessRole.Director => At(role, WithCensusRole(1), null),
                _ => At(role, null, null),
            };

        private DemoPersona At(AccessRole role, Worker? worker, string? place) =>
            new(
                role,
                worker?.Name ?? Capital(role.Words()),
                worker?.Key,
                place,
                place is null ? null : _tree.NameOf(place, _day)
            );

        private string? Above() => _team is { } t ? _tree.WithAncestors(t, _day).ElementAtOrDefault(1) ?? t : null;

        private string? Top() => _team is { } t ? _tree.WithAncestors(t, _day)[^1] : null;

        // A visitor is to see what the product is for: the team where most is to be done.
        private int Waiting(string team)
        {
            var caseloads = _history.Reading(Caseloads.Of).On(_day);
            var scope = new Scope(team);
            return caseloads.AllocationsIn(scope).Count(a => !a.IsAllocated)
                + (3 * caseloads.WorkersIn(scope).Count(w => w.OverTarget is not null));
        }

        private Worker? Manager(string team) =>
            _workers.FirstOrDefault(w =>
                w.Spells.Any(s =>
                    s.Valid.Contains(_day) && s.Content.Team == team && RoleOf(s.Content.Role)?.Manages == true
                )
            );

        private Worker? Busiest(string team) =>
            _history
                .Reading(Caseloads.Of)
                .On(_day)
                .WorkersIn(new Scope(team))
                .Where(w => w.Spells.Any(s => s.Kind == "post-spell") && w.Worker != Manager(team))
                .OrderByDescending(w => w.Count.Led)
                .ThenBy(w => w.Worker.Key)
                .FirstOrDefault()
                ?.Worker;

        private Worker? WithCensusRole(int role) =>
            _workers.FirstOrDefault(w =>
                w.Spells.Any(s => s.Valid.Contains(_day) && RoleOf(s.Content.Role)?.CensusRole == role)
            );

        private Role? RoleOf(string code) => _history.On<Role>(code, _day);

        private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
    }
}
