using Mainstay.Core.Absence;
using Mainstay.Core.Academy;
using Mainstay.Core.Agency;
using Mainstay.Core.Caseload;
using Mainstay.Core.Record;

namespace Mainstay.Core.People;

/// <summary>One person over all engagements and every system's ids, with their facts, each list by key and first day.</summary>
public sealed class Worker
{
    /// <summary>The employed person's key where there is one, else the first of <see cref="PersonKeys"/>.</summary>
    public required string Key { get; init; }

    /// <summary>The latest name that the record holds; the key itself when it holds none.</summary>
    public required string Name { get; init; }

    /// <summary>Social Work England number in upper case; null when not registered or not known.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>The keys of all person facts that are this person.</summary>
    public required IReadOnlySet<string> PersonKeys { get; init; }

    /// <summary>Post spells of every engagement.</summary>
    public required IReadOnlyList<Fact<PostSpell>> Spells { get; init; }

    /// <summary>Agency spells.</summary>
    public required IReadOnlyList<Fact<AgencySpell>> AgencySpells { get; init; }

    /// <summary>Engagements as HR states them; empty when it states none.</summary>
    public required IReadOnlyList<Fact<Engagement>> Engagements { get; init; }

    /// <summary>Absences of every kind.</summary>
    public required IReadOnlyList<Fact<AbsenceSpell>> Absences { get; init; }

    /// <summary>States of registration.</summary>
    public required IReadOnlyList<Fact<Registration>> Registrations { get; init; }

    /// <summary>Qualifications as known over time.</summary>
    public required IReadOnlyList<Fact<Qualification>> Qualifications { get; init; }

    /// <summary>Programme memberships.</summary>
    public required IReadOnlyList<Fact<ProgrammeMembership>> Programmes { get; init; }

    /// <summary>Agreed reductions of the target.</summary>
    public required IReadOnlyList<Fact<Reduction>> Reductions { get; init; }

    /// <summary>Working patterns.</summary>
    public required IReadOnlyList<Fact<WorkingPattern>> Patterns { get; init; }

    /// <summary>Links to those who manage, supervise, assess or educate this worker.</summary>
    public required IReadOnlyList<Fact<WorkerLink>> Links { get; init; }

    /// <summary>The working pattern on a day; null when none is known, and then Monday to Friday is assumed (practice P11).</summary>
    public WorkingPattern? PatternOn(DateOnly day) => Patterns.FirstOrDefault(p => p.Valid.Contains(day))?.Content;

    /// <summary>The day of qualification as known on a day or, when it was only learned later, nearest to it; null when not known.</summary>
    public DateOnly? QualifiedOn(DateOnly day)
    {
        var known = Qualifications.Where(q => q.Content.QualifiedOn is not null).OrderBy(q => q.Valid.From).ToArray();
        var nearest = known.LastOrDefault(q => q.Valid.From <= day) ?? known.FirstOrDefault();
        return nearest?.Content.QualifiedOn;
    }

    /// <summary>Whether this is the same person with the very same facts.</summary>
    internal bool HasFactsOf(Worker other) =>
        Key == other.Key
        && Name == other.Name
        && RegistrationNumber == other.RegistrationNumber
        && PersonKeys.SetEquals(other.PersonKeys)
        && Are(Spells, other.Spells)
        && Are(AgencySpells, other.AgencySpells)
        && Are(Engagements, other.Engagements)
        && Are(Absences, other.Absences)
        && Are(Registrations, other.Registrations)
        && Are(Qualifications, other.Qualifications)
        && Are(Programmes, other.Programmes)
        && Are(Reductions, other.Reductions)
        && Are(Patterns, other.Patterns)
        && Are(Links, other.Links);

    private static bool Are<T>(IReadOnlyList<Fact<T>> facts, IReadOnlyList<Fact<T>> others)
        where T : notnull
    {
        if (facts.Count != others.Count)
        {
            return false;
        }

        for (var i = 0; i < facts.Count; i++)
        {
            if (!ReferenceEquals(facts[i], others[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>When the absences of a day end: the return that is expected, else the day after their last; null when not known or not absent.</summary>
    public DateOnly? BackAfterAbsence(DateOnly day) =>
        Absences.Where(a => a.Valid.Contains(day)).Select(a => a.Content.ExpectedReturn ?? a.Valid.DayAfter).Max();

    /// <summary>Whether this worker is on the register on a day.</summary>
    /// <remarks>By the state in force on the day, else the nearest; where none is recorded, by having a number at all.</remarks>
    public bool IsRegisteredOn(DateOnly day)
    {
        var states = Registrations.OrderBy(r => r.Valid.From).ToArray();
        var nearest = states.LastOrDefault(r => r.Valid.From <= day) ?? states.FirstOrDefault();
        return nearest is null
            ? RegistrationNumber is not null
            : nearest.Content.State is RegistrationState.Registered or RegistrationState.Updating;
    }
}
