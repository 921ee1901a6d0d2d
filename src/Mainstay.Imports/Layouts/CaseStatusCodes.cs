using System.Text.Json;
using Mainstay.Core.Caseload;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Layouts;

/// <summary>The statuses of a case, with the names of the safeguarding dataset's tables and the usual letters.</summary>
internal static class CaseStatusCodes
{
    private const string AwaitingClosure = "awaiting-closure";
    private const string AwaitingTransfer = "awaiting-transfer";

    public static CodeList List { get; } = WithOtherNames(CodeList.OfEnum<CaseStatusCode>());

    /// <summary>The statuses, and that a case waits to be closed or transferred.</summary>
    public static CodeList WithAwaiting { get; } =
        WithOtherNames(CodeList.Of([.. CodeList.OfEnum<CaseStatusCode>().Codes, AwaitingClosure, AwaitingTransfer]));

    /// <summary>What a case of a kind waits for; null when the kind is a status.</summary>
    public static Awaiting? AwaitingOf(string kind) =>
        kind switch
        {
            AwaitingClosure => Awaiting.Closure,
            AwaitingTransfer => Awaiting.Transfer,
            _ => null,
        };

    private static CodeList WithOtherNames(CodeList codes) =>
        codes
            .With("family-help", "early help", "family help")
            .With("assessment", "section 17 assessment", "s17", "ASM", "ssd_cin_assessments")
            .With("section47", "section 47", "s47", "s47 enquiry", "ssd_s47_enquiry")
            .With("child-in-need", "CIN", "CIN plan", "child in need plan", "ssd_cin_plans")
            .With("child-protection", "CP", "CPP", "CP plan", "child protection plan", "ssd_cp_plans")
            .With("pre-proceedings", "PLO", "pre proceedings", "public law outline", "ssd_pre_proceedings")
            .With("proceedings", "care proceedings", "court", "C1", "interim care order")
            .With("in-care", "CLA", "LAC", "child in care", "looked after", "child looked after", "ssd_cla_episodes")
            // Legal statuses of a child who is looked after: care order, placement order, section 20, respite and the rest.
            .With("in-care", "C2", "D1", "E1", "V2", "V3", "V4", "J1", "J2", "J3", "L1", "L2", "L3")
            .With("care-leaver", "CL", "leaving care", "ssd_care_leavers")
            .With("private-fostering", "PF", "privately fostered")
            .With("household", "fostering", "adoption", "carer");

    /// <summary>The key of a status: case, status and first day.</summary>
    public static string Key(string reference, CaseStatusCode status, DateOnly from) =>
        $"{reference}/{JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString())}/{from:yyyy-MM-dd}";
}
