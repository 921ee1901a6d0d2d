using Mainstay.Imports;

namespace Mainstay.App.Imports;

/// <summary>What became of each row of an extract, for its results file.</summary>
public static class RowResults
{
    /// <summary>The result of the row of a line.</summary>
    public static Func<int, RowResult?> Of(ImportOutcome outcome)
    {
        var byLine = outcome.Findings.ToLookup(f => f.Line);
        var good = outcome.State switch
        {
            ImportState.Applied => "applied",
            ImportState.Unchanged => "unchanged",
            ImportState.Checked or ImportState.Staged => "good",
            ImportState.Held => "held",
            _ => "not applied",
        };
        return line =>
            byLine.Contains(line)
                ? new RowResult("refused", ResultsFile.Message(byLine[line]))
                : new RowResult(good, "");
    }
}
