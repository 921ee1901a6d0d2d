using System.Globalization;
using Mainstay.Core.Record;
using Mainstay.Web.Display;

namespace Mainstay.Web.Tests.Access;

/// <summary>How somebody stands to whoever asks.</summary>
public enum Relation
{
    Own,
    OwnTeam,
    SameService,
    OtherService,
    FormerTeam,
    Supervised,
    Restricted,
}

/// <summary>A text that stands in the record of one person and of nobody else.</summary>
public sealed record Marker(string Text, FieldSet Fields, MarkedPerson Person);

/// <summary>A person of the council of <see cref="AccessCouncil"/>: every field that access guards holds a text or a day of theirs alone.</summary>
/// <param name="Number">1 to 9; days and amounts are made of it.</param>
/// <param name="Key">The person's key in the record.</param>
/// <param name="Name">The name.</param>
/// <param name="Relation">To whoever asks.</param>
/// <param name="Team">The team today.</param>
/// <param name="ReductionReason">A reason that nobody else has.</param>
/// <param name="ReductionWords">The reason in words.</param>
public sealed record MarkedPerson(
    int Number,
    string Key,
    string Name,
    Relation Relation,
    string Team,
    string ReductionReason,
    string ReductionWords
)
{
    public bool IsAgency => Key.StartsWith("agency:", StringComparison.Ordinal);

    public string RegistrationNo => $"SW77{Number}0{Number}7";

    public DateOnly Born => new(1971, Number, 10 + Number);

    public DateOnly EmployedFrom => new(2016, Number, 10 + Number);

    public DateOnly QualifiedOn => new(2012, Number, 10 + Number);

    public DateOnly AbsentFrom => new(2022, Number, 10 + Number);

    public int Salary => 41_507 + (Number * 1010);

    public string Rate => $"6{Number}.0{Number}";

    public string Grade => $"grade-of-{Number}";

    public string Cause => $"cause-of-{Number}";

    public string Supplier => $"Supplier of {Number}";

    public string HoursLost => $"1{Number}.3{Number}7";

    public string Case(int of) => $"CASE-{Number}-0{of}";

    public string Family => $"FAM-{Number}-00";

    /// <summary>Every marker of this person.</summary>
    public IEnumerable<Marker> Markers =>
        [
            .. Texts().Select(t => new Marker(t.Text, t.Fields, this)),
            .. Of(EmployedFrom, FieldSet.Contract),
            .. Of(QualifiedOn, FieldSet.Registration),
            .. Of(Born, FieldSet.Equality),
            .. Of(AbsentFrom, FieldSet.AbsenceDates),
        ];

    private IEnumerable<(string Text, FieldSet Fields)> Texts() =>
        [
            (Name, FieldSet.Directory),
            (Key, FieldSet.Directory),
            (RegistrationNo, FieldSet.Registration),
            (Grade, FieldSet.Contract),
            (Rate, FieldSet.Contract),
            (Supplier, FieldSet.Contract),
            (Salary.ToString(CultureInfo.InvariantCulture), FieldSet.Pay),
            (Salary.ToString("N0", CultureInfo.InvariantCulture), FieldSet.Pay),
            (HoursLost, FieldSet.AbsenceDates),
            (Cause, FieldSet.AbsenceCause),
            (ReductionReason, FieldSet.ReductionReason),
            (ReductionWords, FieldSet.ReductionReason),
            (Case(1), FieldSet.Caseload),
            (Family, FieldSet.Caseload),
        ];

    private IEnumerable<Marker> Of(DateOnly day, FieldSet fields) =>
        [
            new(Days.Written(day), fields, this),
            new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), fields, this),
            new(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), fields, this),
        ];
}
