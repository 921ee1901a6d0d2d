using Mainstay.Imports;

namespace Mainstay.Cli;

/// <summary>Files that a command names: opened, or refused with the file, line and column.</summary>
internal static class CsvFiles
{
    public static FileStream Open(FileInfo file) =>
        file.Exists ? file.OpenRead() : throw new RefusedException($"There is no file at {file.FullName}");

    public static RefusedException Refusal(FileInfo file, IReadOnlyList<RowFinding> findings) =>
        new(string.Join(Environment.NewLine, findings.Select(f => $"{file.Name}: {ImportWriting.InWords(f)}")));
}
