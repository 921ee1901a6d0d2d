namespace Mainstay.Core.Caseload;

/// <summary>Case statuses in the field's words, the same on every page, in every report and every file.</summary>
public static class CaseStatusWords
{
    /// <summary>A status, for example <c>section 47 enquiry</c>.</summary>
    public static string Of(CaseStatusCode status) =>
        status switch
        {
            CaseStatusCode.FamilyHelp => "family help",
            CaseStatusCode.Assessment => "assessment",
            CaseStatusCode.Section47 => "section 47 enquiry",
            CaseStatusCode.ChildInNeed => "child in need",
            CaseStatusCode.ChildProtection => "child protection plan",
            CaseStatusCode.PreProceedings => "pre-proceedings",
            CaseStatusCode.Proceedings => "proceedings",
            CaseStatusCode.InCare => "child in care",
            CaseStatusCode.CareLeaver => "care leaver",
            CaseStatusCode.PrivateFostering => "private fostering",
            CaseStatusCode.Household => "carer or adopter household",
            _ => "other",
        };
}
