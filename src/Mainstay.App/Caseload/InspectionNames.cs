namespace Mainstay.App.Caseload;

/// <summary>How the inspection list names people: by initials and staff id, and not at all where a record is restricted and kept from the reader.</summary>
internal sealed class InspectionNames(Func<string, bool> isKeptApart)
{
    private const string Restricted = "restricted";

    public string Initials(string person, string name) =>
        isKeptApart(person) ? Restricted : InspectionDocument.Initials(name);

    public string StaffId(string person) => isKeptApart(person) ? Restricted : person;
}
