using Mainstay.Seed.Council;

namespace Mainstay.Seed.Cases;

/// <summary>Somebody who holds cases, and those they lead now.</summary>
internal sealed class Carrier(string id, CouncilTeam team, double fte, DateOnly from, DateOnly? to)
{
    public string Id { get; } = id;

    public CouncilTeam Team { get; } = team;

    public double Fte { get; } = fte;

    public DateOnly From { get; } = from;

    public DateOnly? To { get; } = to;

    /// <summary>The last day of the assessed year; null when not on it.</summary>
    public DateOnly? AsyeEnd { get; init; }

    /// <summary>What they are usually given beside others: part of their noise.</summary>
    public double Habit { get; init; } = 1;

    /// <summary>A manager with a case or two in their name.</summary>
    public bool IsManager { get; init; }

    /// <summary>Not a social worker: leads family help and child in need work only, and is in no published figure.</summary>
    public bool IsPractitioner { get; init; }

    public List<CaseFile> Cases { get; } = [];

    /// <summary>Whether they take cases in the week that begins on a day: there, and not leaving within ten days.</summary>
    public bool Works(DateOnly monday) => From <= monday.AddDays(4) && (To is null || To > monday.AddDays(10));

    public bool IsAsye(DateOnly day) => AsyeEnd is { } end && day <= end;

    /// <summary>The share of a full caseload on a day.</summary>
    public double Weight(DateOnly day)
    {
        var begun = (day.DayNumber - From.DayNumber) / 56.0;
        var asye = IsAsye(day) ? 0.62 : 1;
        return IsManager ? 0.1 : Fte * asye * Habit * Math.Clamp(begun + 0.35, 0.35, 1);
    }
}
