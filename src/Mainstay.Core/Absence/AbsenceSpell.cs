namespace Mainstay.Core.Absence;

/// <summary>Class of an absence, after the census's ABSENCE codes.</summary>
public enum AbsenceKind
{
    /// <summary>Sick leave (SIC).</summary>
    Sickness,

    /// <summary>Maternity, paternity, adoption or shared parental leave (MAT).</summary>
    FamilyLeave,

    /// <summary>Annual leave.</summary>
    AnnualLeave,

    /// <summary>Training (TRN).</summary>
    Training,

    /// <summary>Paid absence for public duty (PUB).</summary>
    PublicDuty,

    /// <summary>Other paid authorised absence (OTH).</summary>
    OtherPaid,

    /// <summary>Unpaid authorised absence (UNP).</summary>
    Unpaid,

    /// <summary>Unauthorised absence (UNA).</summary>
    Unauthorised,

    /// <summary>Suspension from duty.</summary>
    Suspension,
}

/// <summary>Days on which somebody was absent; the cause is another fact (<see cref="AbsenceCause"/>). Key: the absence's id.</summary>
/// <param name="Person">The person's key.</param>
/// <param name="Kind">Its class.</param>
/// <param name="WorkingDaysLost">HR's own working days lost, as given; null when HR gives none (practice P27).</param>
/// <param name="HoursLost">HR's own hours lost, as given; null when HR gives none.</param>
/// <param name="ExpectedReturn">The day of return that is expected; null when not known.</param>
public sealed record AbsenceSpell(
    string Person,
    AbsenceKind Kind,
    decimal? WorkingDaysLost = null,
    decimal? HoursLost = null,
    DateOnly? ExpectedReturn = null
);

/// <summary>Why somebody was absent. Shown on no page until access roles exist (contract K29). Key: the absence's id.</summary>
/// <param name="Class">HR's own class of cause.</param>
public sealed record AbsenceCause(string Class);
