using Mainstay.Core.Caseload;
using Mainstay.Seed.Council;
using Mainstay.Seed.Draws;

namespace Mainstay.Seed.Cases;

/// <summary>Where work goes when a service has done its part, and the statuses that it then bears.</summary>
internal static class CasePaths
{
    private static readonly (string From, string To, double Chance)[] Ways =
    [
        ("CA", "FS", 0.3),
        ("CA", "CP", 0.1),
        ("CA", "CC", 0.04),
        ("CA", "DC", 0.03),
        ("FS", "CP", 0.08),
        ("CP", "FS", 0.4),
        ("CP", "CC", 0.2),
        ("CC", "LC", 0.15),
    ];

    /// <summary>Whether work of one service ever passes to another.</summary>
    public static bool Leads(ServiceShape from, ServiceShape to) =>
        Array.Exists(Ways, w => w.From == from.Code && w.To == to.Code);

    /// <summary>The service that work passes to, drawn; null when it ends.</summary>
    public static string? Next(ServiceShape from, SeedSource source)
    {
        var share = source.Share();
        foreach (var way in Ways.Where(w => w.From == from.Code))
        {
            share -= way.Chance;
            if (share < 0)
            {
                return way.To;
            }
        }

        return null;
    }

    /// <summary>Gives the statuses of the work with a carrier from a day; those before end.</summary>
    public static void Enter(CaseFile file, Carrier carrier, DateOnly day, SeedSource source)
    {
        file.Statuses.RemoveAll(s => s.From >= day);
        file.Statuses.FindAll(s => s.To is null || s.To >= day).ForEach(s => s.To = day.AddDays(-1));
        var status = StatusFor(carrier, day, source);
        if (status == CaseStatusCode.ChildProtection && source.Chance(0.6))
        {
            file.Statuses.Add(new(CaseStatusCode.Section47, day) { To = day.AddDays(14) });
            day = day.AddDays(15);
        }

        file.Statuses.Add(new(status, day));
        if (status == CaseStatusCode.ChildProtection && source.Chance(0.12))
        {
            file.Statuses.Add(new(CaseStatusCode.Proceedings, day.AddDays(source.Between(90, 200))));
        }
    }

    private static CaseStatusCode StatusFor(Carrier carrier, DateOnly day, SeedSource source)
    {
        var status = source.Pick(carrier.Team.Service!.Statuses);
        return carrier.IsPractitioner ? CaseStatusCode.FamilyHelp
            : carrier.IsAsye(day)
            && status is CaseStatusCode.Section47 or CaseStatusCode.ChildProtection or CaseStatusCode.Proceedings
                ? CaseStatusCode.ChildInNeed
            : status;
    }
}
