namespace Mainstay.App.Reports.Office;

/// <summary>Names of sheets: a number that no two share, then what the table is called, of characters that every spreadsheet takes.</summary>
internal static class OdsSheetNames
{
    // The most that Excel shows.
    private const int Longest = 31;

    public static IReadOnlyList<string> Of(IReadOnlyList<OfficeTable> tables) =>
        [.. tables.Select((t, i) => Cut($"{i + 1}_{Plain(t.Name)}"))];

    private static string Plain(string name) =>
        string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '_')).Trim('_');

    private static string Cut(string name) => name.Length <= Longest ? name : name[..Longest].TrimEnd('_');
}
