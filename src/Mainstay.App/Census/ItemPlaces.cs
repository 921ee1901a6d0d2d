using Mainstay.Core.Record;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Reading;

namespace Mainstay.App.Census;

/// <summary>Where a value of the return comes from: the extract and the columns in which it is put right.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Columns">The columns, in words for a person at the other system.</param>
public sealed record ItemPlace(string Source, string Columns);

/// <summary>Items of the return: where each is put right, and to which set of fields it belongs.</summary>
public static class ItemPlaces
{
    private static readonly Dictionary<Item, ItemPlace> Places = new()
    {
        [WorkerItem.SweNo] = new("workers", "registration_no"),
        [WorkerItem.Fte] = new("assignments", "fte"),
        [WorkerItem.FteBefore] = new("assignments", "fte, start and end"),
        [WorkerItem.BirthDate] = new("workers", "birth_date"),
        [WorkerItem.Sex] = new("workers", "sex"),
        [WorkerItem.Gender] = new("workers", "sex"),
        [WorkerItem.Ethnicity] = new("workers", "ethnicity"),
        [WorkerItem.QualificationLevel] = new("workers", "qualification_level"),
        [WorkerItem.StepUp] = new("workers", "qualification_route"),
        [WorkerItem.Frontline] = new("workers", "qualification_route"),
        [WorkerItem.Role] = new("roles", "census_role, or role in the assignments"),
        [WorkerItem.RoleStart] = new("workers", "employed_from, and start in the assignments"),
        [WorkerItem.Origin] = new("workers", "origin"),
        [WorkerItem.RoleEnd] = new("workers", "employed_to, and end in the assignments"),
        [WorkerItem.Destination] = new("workers", "destination"),
        [WorkerItem.Reason] = new("workers", "leaving_reason"),
        [WorkerItem.Cases] = new("case-allocations", "worker, start and end"),
        [WorkerItem.DaysLost] = new("absences", "working_days_lost"),
        [WorkerItem.ContractWeeks] = new("agency", "start and end"),
        [WorkerItem.Absent] = new("absences", "start and end"),
        [WorkerItem.AbsenceReason] = new("absences", "kind"),
        [WorkerItem.BaseSalary] = new("assignments", "base_salary"),
        [CouncilItem.Vacancies] = new("establishment", "fte, and end in the assignments"),
        [CouncilItem.AgencyFte] = new("agency", "rationale and fte"),
        [CouncilItem.AgencyHeadcount] = new("agency", "rationale"),
    };

    private static readonly Dictionary<Item, FieldSet> Sets = new()
    {
        [WorkerItem.SweNo] = FieldSet.Registration,
        [WorkerItem.BirthDate] = FieldSet.Equality,
        [WorkerItem.Sex] = FieldSet.Equality,
        [WorkerItem.Gender] = FieldSet.Equality,
        [WorkerItem.Ethnicity] = FieldSet.Equality,
        [WorkerItem.QualificationLevel] = FieldSet.QualificationLevel,
        [WorkerItem.Destination] = FieldSet.LeavingCodes,
        [WorkerItem.Reason] = FieldSet.LeavingCodes,
        [WorkerItem.Cases] = FieldSet.Caseload,
        [WorkerItem.DaysLost] = FieldSet.AbsenceDates,
        [WorkerItem.Absent] = FieldSet.AbsenceDates,
        [WorkerItem.AbsenceReason] = FieldSet.AbsenceCause,
        [WorkerItem.BaseSalary] = FieldSet.Pay,
        [WorkerItem.RecruitmentPayments] = FieldSet.Pay,
        [WorkerItem.OtherPayments] = FieldSet.Pay,
    };

    /// <summary>Where a value is put right; null for what the council answers itself.</summary>
    /// <param name="item">The item; null when none is meant.</param>
    /// <param name="isAgency">Whether it is an agency worker's.</param>
    public static ItemPlace? Of(Item? item, bool isAgency) =>
        item is null ? null
        : isAgency && (item == WorkerItem.SweNo || item == WorkerItem.Fte)
            ? new("agency", item == WorkerItem.Fte ? "fte" : "registration_no")
        : Places.GetValueOrDefault(item);

    /// <summary>The set of fields that an item belongs to: who may see its value.</summary>
    public static FieldSet SetOf(Item item) => Sets.GetValueOrDefault(item, FieldSet.Contract);
}
