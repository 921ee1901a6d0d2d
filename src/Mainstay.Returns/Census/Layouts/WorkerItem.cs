using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Layouts;

/// <summary>The items of a worker's record, in the order in which they are written.</summary>
public static class WorkerItem
{
    /// <summary>Agency worker: 0 employed by the authority, 1 agency.</summary>
    public static Item AgencyWorker { get; } =
        new("AgencyWorker", "agency worker", ItemForm.Code(CensusCodes.YesNo), isRequired: true);

    /// <summary>Social Work England number.</summary>
    public static Item SweNo { get; } =
        new(
            "SWENo",
            "Social Work England number",
            new("two letters and 1 to 10 digits", IsRegistrationNumber),
            isRequired: true
        );

    /// <summary>FTE at 30 September of this census; 0 for leavers.</summary>
    public static Item Fte { get; } = new("FTE", "FTE at 30 September", new("0 to 1, up to 6 decimals", IsFte));

    /// <summary>Date of birth.</summary>
    public static Item BirthDate { get; } = new("PersonBirthDate", "date of birth", ItemForm.Date, isPersonal: true);

    /// <summary>Gender, to 2023.</summary>
    public static Item Gender { get; } =
        new("GenderCurrent", "gender", ItemForm.Code(CensusCodes.Gender), isPersonal: true);

    /// <summary>Sex, from 2024.</summary>
    public static Item Sex { get; } = new("Sex", "sex", ItemForm.Code(CensusCodes.Sex), isPersonal: true);

    /// <summary>Ethnic origin.</summary>
    public static Item Ethnicity { get; } =
        new("Ethnicity", "ethnic origin", ItemForm.Code(CensusCodes.Ethnicity), isPersonal: true);

    /// <summary>Where the worker qualified; voluntary, to 2024.</summary>
    public static Item QualifyingInstitution { get; } =
        new("QualInst", "institution qualified at", ItemForm.Text, repeats: true);

    /// <summary>Level of the social work qualification.</summary>
    public static Item QualificationLevel { get; } =
        new("QualLevel", "level of the qualification", ItemForm.Code(CensusCodes.QualificationLevel), isPersonal: true);

    /// <summary>Qualified through Step Up to Social Work.</summary>
    public static Item StepUp { get; } =
        new("StepUpGrad", "qualified through Step Up", ItemForm.Code(CensusCodes.YesNo));

    /// <summary>Role in the organisation.</summary>
    public static Item Role { get; } = new("OrgRole", "role", ItemForm.Code(CensusCodes.Role));

    /// <summary>The day on which the worker started.</summary>
    public static Item RoleStart { get; } = new("RoleStartDate", "start date", ItemForm.Date);

    /// <summary>Where the worker came from.</summary>
    public static Item Origin { get; } = new("StartOrigin", "origin", ItemForm.Code(CensusCodes.Origin));

    /// <summary>The last day of a leaver.</summary>
    public static Item RoleEnd { get; } = new("RoleEndDate", "leaving date", ItemForm.Date);

    /// <summary>Where a leaver went.</summary>
    public static Item Destination { get; } =
        new("LeaverDestination", "destination", ItemForm.Code(CensusCodes.Destination));

    /// <summary>Why a leaver left.</summary>
    public static Item Reason { get; } = new("ReasonLeave", "reason for leaving", ItemForm.Code(CensusCodes.Reason));

    /// <summary>FTE at 30 September of the census before.</summary>
    public static Item FteBefore { get; } =
        new("FTE30", "FTE at 30 September of the year before", new("0 to 1, up to 6 decimals", IsFte));

    /// <summary>Cases held at 30 September.</summary>
    public static Item Cases { get; } =
        new("Cases30", "cases held at 30 September", new("a whole number from 0 to 9999", v => IsWhole(v, 9_999)));

    /// <summary>Working days missed through sickness in the year.</summary>
    public static Item DaysLost { get; } =
        new(
            "WorkingDaysLost",
            "working days lost to sickness",
            new("0 to 999.99, up to 2 decimals", v => IsWithin(v, 999_990_000, 2))
        );

    /// <summary>Length of an agency worker's contract in weeks.</summary>
    public static Item ContractWeeks { get; } =
        new(
            "ContractWeeks",
            "weeks of the contract",
            new("0 to 999.9, one decimal", v => IsWithin(v, 999_900_000, 1)),
            repeats: true
        );

    /// <summary>Qualified through Frontline.</summary>
    public static Item Frontline { get; } =
        new("FrontlineGrad", "qualified through Frontline", ItemForm.Code(CensusCodes.YesNo));

    /// <summary>Absent on 30 September.</summary>
    public static Item Absent { get; } =
        new("Absat30Sept", "absent on 30 September", ItemForm.Code(CensusCodes.YesNo), repeats: true);

    /// <summary>Why absent on that day.</summary>
    public static Item AbsenceReason { get; } =
        new(
            "ReasonAbsence",
            "reason of the absence",
            ItemForm.Code(CensusCodes.Absence),
            repeats: true,
            isPersonal: true
        );

    /// <summary>Status against the knowledge and skills statements; voluntary, to 2024.</summary>
    public static Item KnowledgeAndSkills { get; } =
        new("CFKSSstatus", "knowledge and skills status", ItemForm.Code(CensusCodes.KnowledgeAndSkills), repeats: true);

    /// <summary>Base annual salary, from 2025.</summary>
    public static Item BaseSalary { get; } = Pay("BaseSalary", "base annual salary");

    /// <summary>Recruitment and retention payments in the year; voluntary, from 2025.</summary>
    public static Item RecruitmentPayments { get; } = Pay("RRPayments", "recruitment and retention payments");

    /// <summary>Other payments on top of salary; voluntary, from 2025.</summary>
    public static Item OtherPayments { get; } = Pay("OtherPayments", "other payments");

    /// <summary>A worker's record, with the items of every year.</summary>
    public static Block Block { get; } =
        new(
            "CSWWWorker",
            null,
            AgencyWorker,
            SweNo,
            Fte,
            BirthDate,
            Gender,
            Sex,
            Ethnicity,
            QualifyingInstitution,
            QualificationLevel,
            StepUp,
            Role,
            RoleStart,
            Origin,
            RoleEnd,
            Destination,
            Reason,
            FteBefore,
            Cases,
            DaysLost,
            ContractWeeks,
            Frontline,
            Absent,
            AbsenceReason,
            KnowledgeAndSkills,
            BaseSalary,
            RecruitmentPayments,
            OtherPayments
        );

    private static Item Pay(string name, string words) =>
        new(name, words, new("0 or more, up to 2 decimals", v => IsWithin(v, long.MaxValue, 2)), isPersonal: true);

    private static bool IsRegistrationNumber(ReadOnlySpan<byte> value) =>
        value.Length is >= 3 and <= 12
        && char.IsAsciiLetter((char)value[0])
        && char.IsAsciiLetter((char)value[1])
        && !value[2..].ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static bool IsFte(ReadOnlySpan<byte> value) => IsWithin(value, WrittenNumber.One, 6);

    private static bool IsWhole(ReadOnlySpan<byte> value, int most) =>
        Values.TryNumber(value, out var n)
        && !n.HasPoint
        && n.Millionths >= 0
        && n.Millionths <= most * WrittenNumber.One;

    private static bool IsWithin(ReadOnlySpan<byte> value, long mostMillionths, int decimals) =>
        Values.TryNumber(value, out var n)
        && n.Millionths >= 0
        && n.Millionths <= mostMillionths
        && n.Decimals <= decimals;
}
