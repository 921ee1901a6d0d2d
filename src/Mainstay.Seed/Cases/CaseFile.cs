using Mainstay.Core.Caseload;
using Mainstay.Seed.Council;

namespace Mainstay.Seed.Cases;

/// <summary>A case: references, dates, statuses and who leads it. Nothing else of a child exists, not even invented.</summary>
public sealed class CaseFile(string reference, string family, CaseSubject subject, DateOnly opened)
{
    public string Reference { get; } = reference;

    public string Family { get; } = family;

    public CaseSubject Subject { get; } = subject;

    public DateOnly Opened { get; } = opened;

    public DateOnly? Closed { get; set; }

    public bool IsRestricted { get; set; }

    /// <summary>The team that holds it, and since when; the last is the present one.</summary>
    public List<(CouncilTeam Team, DateOnly From)> Teams { get; } = [];

    /// <summary>Its statuses; one that would begin after the closing day never came to be.</summary>
    public List<StatusSpell> Statuses { get; } = [];

    /// <summary>Who led it or worked with the lead.</summary>
    public List<InvolvementSpell> Involvements { get; } = [];

    /// <summary>What it waits for at the end of the story, and since when; null for most.</summary>
    public (Awaiting What, DateOnly Since)? Awaiting { get; set; }

    /// <summary>The team that holds it now.</summary>
    public CouncilTeam Team => Teams[^1].Team;

    /// <summary>The lead that goes on; null while it waits.</summary>
    public InvolvementSpell? Lead => Involvements.FindLast(i => i.IsLead && i.To is null);

    /// <summary>Whether it has a status on a day.</summary>
    public bool Is(CaseStatusCode status, DateOnly day) =>
        Statuses.Exists(s => s.Status == status && s.From <= day && (s.To is null || day <= s.To));

    /// <summary>Closes it on a day: leads and statuses end with it.</summary>
    public void Close(DateOnly day)
    {
        Closed = day;
        Statuses.RemoveAll(s => s.From > day);
        Statuses.FindAll(s => s.To is null || s.To > day).ForEach(s => s.To = day);
        Involvements.RemoveAll(i => i.From > day);
        Involvements.FindAll(i => i.To is null || i.To > day).ForEach(i => i.To = day);
    }
}

/// <summary>A status of a case on its days.</summary>
public sealed class StatusSpell(CaseStatusCode status, DateOnly from)
{
    public CaseStatusCode Status { get; } = status;

    public DateOnly From { get; } = from;

    public DateOnly? To { get; set; }
}

/// <summary>A worker's involvement with a case on its days.</summary>
public sealed class InvolvementSpell(string worker, CouncilTeam team, DateOnly from, bool isLead, string? reason = null)
{
    /// <summary>The worker's id in the case system, which is HR's staff id, a tray's name, or one that HR does not know.</summary>
    public string Worker { get; } = worker;

    public CouncilTeam Team { get; } = team;

    public DateOnly From { get; } = from;

    public bool IsLead { get; } = isLead;

    public DateOnly? To { get; set; }

    /// <summary>Why the worker changed, coded.</summary>
    public string? Reason { get; } = reason;
}
