using Mainstay.Core.Caseload;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Layouts;

/// <summary>What a worker is to a case, and why a worker was changed.</summary>
internal static class InvolvementCodes
{
    private const string NotACase = "not-a-case";

    /// <summary>
    /// Only what can mean one thing is understood: the dataset's allocated case worker, and our own words. Reviewing officers,
    /// conference chairs and personal advisers are mapped by the council, once (practice P1).
    /// </summary>
    public static CodeList Roles { get; } =
        CodeList
            .Of("lead", "co-working", NotACase)
            .With("lead", "ALLOCATED CASE WORKER")
            .With("co-working", "co-worker", "co-worked");

    /// <summary>
    /// The ten reasons for a new social worker of the looked after children return, which the dataset's column holds; any other
    /// text in it is dropped.
    /// </summary>
    public static CodeList ChangeReasons { get; } =
        CodeList
            .Of("ABSENC", "CHCHAN", "FCONTA", "LEFTRL", "MANAGE", "ORGRST", "OTHERS", "PCCHAN", "SWDIED", "TSPROC")
            .With("ABSENC", "Absence cover or return from absence")
            .With("CHCHAN", "Child requested change from previous social worker")
            .With("FCONTA", "First contact or re-referral")
            .With("LEFTRL", "Left role")
            .With("MANAGE", "Managing caseloads")
            .With("ORGRST", "Organisational restructure")
            .With("OTHERS", "Other")
            .With("PCCHAN", "Parent or carer requested change from previous social worker")
            .With("SWDIED", "Previous social worker died")
            .With("TSPROC", "New social worker assigned following child transfer due to standard process");

    public static SourceColumn ChangeReason(string name) =>
        new(name, CellType.CodeOrNothing, "Coded reason of the change of worker; any other text is dropped", "MANAGE")
        {
            Codes = ChangeReasons,
        };

    /// <summary>The role; null when it is not a case.</summary>
    public static InvolvementRole? RoleOf(string code) =>
        code == NotACase ? null : EnumCodes<InvolvementRole>.ByCode[code];
}
