namespace Mainstay.Core.People;

/// <summary>One person over all their engagements, with each system's own id. Key: the HR staff id, or <c>agency:</c> and the supplier's id.</summary>
/// <param name="Name">The name as HR or the supplier writes it.</param>
/// <param name="StaffId">HR's id; null for agency workers who were never employed.</param>
/// <param name="AgencyWorkerId">The supplier's id; null for people who never worked through an agency.</param>
/// <param name="RegistrationNumber">Social Work England number in upper case; null when not registered or not known.</param>
public sealed record Person(
    string Name,
    string? StaffId = null,
    string? AgencyWorkerId = null,
    string? RegistrationNumber = null
);

/// <summary>Sex as the census codes it from 2024 on.</summary>
public enum Sex
{
    /// <summary>Female, code F.</summary>
    Female,

    /// <summary>Male, code M.</summary>
    Male,
}

/// <summary>Personal details that the census asks for. Shown on no page until access roles exist (contract K29).</summary>
/// <param name="BirthDate">Date of birth; null when not known.</param>
/// <param name="Sex">Sex; null when not known.</param>
/// <param name="Ethnicity">The census's four-letter ethnicity code, for example WBRI; null when not known.</param>
public sealed record PersonalDetails(DateOnly? BirthDate, Sex? Sex, string? Ethnicity);

/// <summary>The qualification that a worker's experience is counted from.</summary>
/// <param name="QualifiedOn">The day of qualification as a social worker; null when not known.</param>
/// <param name="Route">How they qualified: step-up, frontline, apprenticeship, other; null when not known.</param>
public sealed record Qualification(DateOnly? QualifiedOn, string? Route = null);

/// <summary>Level of the social work qualification, census code set QUALLEVEL.</summary>
/// <param name="Code">1 undergraduate, 2 postgraduate, 3 other.</param>
public sealed record QualificationLevel(int Code);

/// <summary>State of registration with Social Work England.</summary>
public enum RegistrationState
{
    /// <summary>On the register.</summary>
    Registered,

    /// <summary>In the register's renewal fortnight, not yet confirmed; no alarm (practice P26).</summary>
    Updating,

    /// <summary>Was registered and no longer is.</summary>
    Lapsed,

    /// <summary>Suspended or removed by the regulator.</summary>
    Barred,
}

/// <summary>A worker's registration as last checked. Key: the person.</summary>
/// <param name="State">The state on the days of the fact.</param>
/// <param name="Until">The last day of the registration period; null when not known.</param>
/// <param name="CheckedOn">When somebody last looked; null when not known.</param>
public sealed record Registration(RegistrationState State, DateOnly? Until = null, DateOnly? CheckedOn = null);

/// <summary>Days of the week that somebody works, as shares of a day. Key: the person.</summary>
/// <param name="Monday">Share of Monday worked, 0 to 1.</param>
/// <param name="Tuesday">Share of Tuesday worked, 0 to 1.</param>
/// <param name="Wednesday">Share of Wednesday worked, 0 to 1.</param>
/// <param name="Thursday">Share of Thursday worked, 0 to 1.</param>
/// <param name="Friday">Share of Friday worked, 0 to 1.</param>
public sealed record WorkingPattern(
    decimal Monday,
    decimal Tuesday,
    decimal Wednesday,
    decimal Thursday,
    decimal Friday
)
{
    /// <summary>Monday to Friday, whole days: assumed, and marked so, when no pattern is known (practice P11).</summary>
    public static WorkingPattern MondayToFriday { get; } = new(1, 1, 1, 1, 1);

    /// <summary>The share of a calendar day that is worked by this pattern; 0 at weekends.</summary>
    public decimal Share(DateOnly day) =>
        day.DayOfWeek switch
        {
            DayOfWeek.Monday => Monday,
            DayOfWeek.Tuesday => Tuesday,
            DayOfWeek.Wednesday => Wednesday,
            DayOfWeek.Thursday => Thursday,
            DayOfWeek.Friday => Friday,
            _ => 0,
        };
}
