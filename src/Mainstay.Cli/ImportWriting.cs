using Mainstay.App.Imports;
using Mainstay.Imports;

namespace Mainstay.Cli;

/// <summary>An import's outcome in the words of contract K5.</summary>
internal static class ImportWriting
{
    private const int MostFindingsShown = 200;

    public static async Task<int> WriteAsync(ImportOutcome outcome, CommandContext context)
    {
        foreach (var problem in outcome.Problems)
        {
            await context.Error.WriteLineAsync(problem.Message);
        }

        foreach (var finding in outcome.Findings.Take(MostFindingsShown))
        {
            await context.Error.WriteLineAsync(InWords(finding));
        }

        if (outcome.Findings.Count > MostFindingsShown)
        {
            await context.Error.WriteLineAsync(
                $"... and {outcome.Findings.Count - MostFindingsShown} more; write them all with --results <file>"
            );
        }

        await context.Error.WriteLineAsync(InWords(outcome.Preview, outcome.State == ImportState.Checked));
        await context.Out.WriteLineAsync(ResultLine(outcome));
        if (outcome.State == ImportState.Applied && outcome.RowsRefused > 0)
        {
            await context.Out.WriteLineAsync($"REFUSED rows={outcome.RowsRefused}");
        }

        return outcome.State switch
        {
            ImportState.Applied or ImportState.Checked => outcome.RowsRefused == 0 ? Exit.Done : Exit.Refused,
            ImportState.Unchanged => Exit.Done,
            _ => Exit.Refused,
        };
    }

    private static string ResultLine(ImportOutcome outcome) =>
        outcome.State switch
        {
            ImportState.Applied => $"APPLIED run={outcome.Run} rows={outcome.RowsApplied} sha256={outcome.Sha256}",
            ImportState.Unchanged => $"UNCHANGED run={outcome.Run} sha256={outcome.Sha256}",
            ImportState.Held => $"HELD run={outcome.Run} reason={outcome.HeldReason}",
            ImportState.Checked =>
                $"CHECKED rows={outcome.RowsApplied} refused={outcome.RowsRefused} sha256={outcome.Sha256}",
            _ => $"REFUSED rows={outcome.RowsRefused}",
        };

    public static string InWords(RowFinding finding)
    {
        var place = finding.IsOfFile ? "File" : $"Line {finding.Line}";
        var column = finding.Column is null ? "" : $", {finding.Column}";
        var found = finding.Found.Length == 0 ? "" : $" Found '{finding.Found}'.";
        return $"{place}{column}: {finding.Wanted}.{found} [{finding.Code}]";
    }

    private static string InWords(ImportPreview preview, bool check) =>
        (check ? "Would be: " : "")
        + $"{preview.New} new, {preview.Changed} changed, {preview.Unchanged} unchanged, {preview.Ended} ended, {preview.Faulty} faulty"
        + (preview.NotRefreshed > 0 ? $", {preview.NotRefreshed} not refreshed" : "")
        + (preview.KeptNewer > 0 ? $", {preview.KeptNewer} kept from a newer extract" : "")
        + (preview.UnmatchedCount > 0 ? $", {preview.UnmatchedCount} workers not matched" : "");
}
