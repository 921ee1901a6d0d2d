using Mainstay.Core.Time;

namespace Mainstay.Web.Census;

/// <summary>The addresses of the census pages.</summary>
public static class CensusLinks
{
    public const string Home = "/census";
    public const string Rules = "/census/rules";
    public const string Mine = "/census/mine";

    public static string Of(CensusYear year) => $"{Home}?year={year}";

    public static string Problems(CensusYear year, string by = "rule", string? of = null) =>
        $"{Home}/{year}/problems?by={by}{(of is null ? "" : $"&of={Uri.EscapeDataString(of)}")}";

    public static string ProblemsFile(CensusYear year) => $"{Home}/{year}/problems/csv";

    public static string Person(CensusYear year, string worker) =>
        $"{Home}/{year}/people/{Uri.EscapeDataString(worker)}";

    public static string Figures(CensusYear year) => $"{Home}/{year}/figures";

    public static string Return(CensusYear year, int number) => $"{Home}/{year}/returns/{number}";

    public static string ReturnFile(CensusYear year, int number, string form) =>
        $"{Home}/{year}/returns/{number}/{form}";

    public static string Collect(CensusYear year) => $"{Home}/{year}/collect";
}
