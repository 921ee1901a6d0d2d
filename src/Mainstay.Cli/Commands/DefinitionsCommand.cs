using System.CommandLine;
using Mainstay.Core.Region;
using Mainstay.Imports;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay definitions check</c>: do our definitions reproduce DfE's published rates (contract K10)?</summary>
internal static class DefinitionsCommand
{
    private const string About = """
        Recompute every published rate from its published inputs and say how many agree.

        Example:
          mainstay definitions check data/published/csww_indicators_2017_to_2025.csv
        """;

    public static Command Make(CommandContext context)
    {
        var file = new Argument<FileInfo>("file") { Description = "DfE's indicators table, CSV" };
        var check = new Command("check", About) { file };
        check.SetAction(parsed => Check(parsed.GetValue(file)!, context));
        return new Command("definitions", "Our definitions beside DfE's published figures.") { check };
    }

    private static int Check(FileInfo file, CommandContext context)
    {
        var check = DefinitionsCheck.Run(RowsOf(file));
        foreach (var line in check.Text)
        {
            context.Out.WriteLine(line);
        }

        return check.IsClean ? Exit.Done : Exit.Refused;
    }

    private static List<PublishedRow> RowsOf(FileInfo file)
    {
        if (!file.Exists)
        {
            throw new RefusedException($"There is no file at {file.FullName}");
        }

        using var content = file.OpenRead();
        var extract = ExtractReader.Read(
            content,
            file.Name,
            SourceLayouts.Find("indicators")!,
            ColumnMapping.None,
            ReadLimits.Default
        );
        var rows = extract.Rows.ToList();
        var findings = extract.FileFindings.Concat(rows.SelectMany(r => r.Findings)).Take(20).ToList();
        return findings.Count == 0
            ? [.. rows.SelectMany(r => r.Facts).Select(f => f.Content).OfType<PublishedRow>()]
            : throw new RefusedException(string.Join(Environment.NewLine, findings.Select(ImportWriting.InWords)));
    }
}
