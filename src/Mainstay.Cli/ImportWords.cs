using System.CommandLine;

namespace Mainstay.Cli;

/// <summary>What <c>import</c> was asked.</summary>
internal sealed record ImportRequest(
    FileInfo File,
    string Source,
    DateOnly AsOf,
    bool? Full,
    bool AllOrNothing,
    bool Check,
    FileInfo? Results,
    FileInfo? Mapping
);

/// <summary>The words of <c>import</c>.</summary>
internal sealed class ImportWords
{
    public Argument<FileInfo?> File { get; } =
        new("file") { Description = "The extract: CSV or XLSX", Arity = ArgumentArity.ZeroOrOne };
    public Option<string?> Source { get; } =
        new("--source") { Description = "What kind of extract, for example assignments" };
    public Option<DateOnly?> AsOf { get; } = Options.Day("--as-of", "The day the extract is of");
    public Option<bool> Check { get; } = new("--check") { Description = "Compare only; write nothing" };
    public Option<bool> Full { get; } =
        new("--full") { Description = "The file holds everything: what it lacks has ended" };
    public Option<bool> Changes { get; } = new("--changes") { Description = "The file holds changes only" };
    public Option<bool> AllOrNothing { get; } =
        new("--all-or-nothing") { Description = "Apply nothing unless every row is good" };
    public Option<FileInfo?> Results { get; } =
        new("--results") { Description = "Write the file back with two more columns: result and message" };
    public Option<FileInfo?> Mapping { get; } =
        new("--mapping") { Description = "Your own column names, as JSON; kept for the source" };
    public Option<string?> Template { get; } =
        new("--template") { Description = "Print the header and an example row of a source" };
    public Option<long?> Confirm { get; } = new("--confirm") { Description = "Apply a held run by its number" };
    public Option<string?> Reason { get; } = new("--reason") { Description = "Why a held run is right" };

    public IEnumerable<Option> All =>
        [Source, AsOf, Check, Full, Changes, AllOrNothing, Results, Mapping, Template, Confirm, Reason];

    /// <summary>What was asked, whole.</summary>
    /// <exception cref="RefusedException">Something is missing or contradicts itself.</exception>
    public ImportRequest Read(ParseResult parsed)
    {
        var file =
            parsed.GetValue(File)
            ?? throw new RefusedException("Give the file to import, --template <source>, or --confirm <run>.");
        if (!file.Exists)
        {
            throw new RefusedException($"There is no file at {file.FullName}");
        }

        if (parsed.GetValue(Full) && parsed.GetValue(Changes))
        {
            throw new RefusedException("A file is either --full or --changes, not both.");
        }

        return new ImportRequest(
            file,
            parsed.GetValue(Source)
                ?? throw new RefusedException("Say what kind of extract it is: --source assignments"),
            parsed.GetValue(AsOf) ?? throw new RefusedException("Say which day the extract is of: --as-of 2025-10-03"),
            parsed.GetValue(Full) ? true
                : parsed.GetValue(Changes) ? false
                : null,
            parsed.GetValue(AllOrNothing),
            parsed.GetValue(Check),
            parsed.GetValue(Results),
            parsed.GetValue(Mapping)
        );
    }
}
