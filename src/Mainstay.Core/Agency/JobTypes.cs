namespace Mainstay.Core.Agency;

/// <summary>The five job types to which every local role that agency workers fill is mapped, by date (practice P23).</summary>
public static class JobTypes
{
    /// <summary>Codes, in the order of the agency rules.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    ["social-worker", "senior-social-worker", "advanced-practitioner", "team-manager", "reviewing-officer-or-chair"];

    /// <summary>A job type in the field's words.</summary>
    /// <param name="code">One of <see cref="Codes"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of them.</exception>
    public static string Words(string code) =>
        code switch
        {
            "social-worker" => "social worker",
            "senior-social-worker" => "senior social worker",
            "advanced-practitioner" => "advanced practitioner",
            "team-manager" => "team manager",
            "reviewing-officer-or-chair" => "independent reviewing officer or conference chair",
            _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Not a job type of the agency rules."),
        };
}
