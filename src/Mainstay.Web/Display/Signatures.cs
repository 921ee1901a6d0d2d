using Mainstay.Core.Reports.Signing;

namespace Mainstay.Web.Display;

/// <summary>Who stands behind a step of a report, for showing.</summary>
public static class Signatures
{
    /// <summary>Name and role; one that the operator of the command line typed says so.</summary>
    public static string Who(Signature by) => $"{by.Words}{(by.IsTyped ? ", as typed at the command line" : "")}";

    /// <summary>Name, role and when.</summary>
    public static string When(Signature by) => $"{Who(by)}, {Days.Instant(by.AtUtc)}";
}
