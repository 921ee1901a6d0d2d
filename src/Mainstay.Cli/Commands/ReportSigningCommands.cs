using System.CommandLine;
using Mainstay.App.Reports;
using Mainstay.App.Reports.Signing;
using Mainstay.Core.Reports;
using Mainstay.Core.Reports.Signing;
using Mainstay.Core.Results;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay report draft | line | check | sign</c>: the way of the weekly report to its two editions (practice P15).</summary>
internal static class ReportSigningCommands
{
    private static readonly Dictionary<string, Marking> Markings = new()
    {
        ["officers-only"] = Marking.OfficersOnly,
        ["public"] = Marking.Public,
        ["paragraph-1"] = Marking.NotForPublicationParagraph1,
        ["paragraph-2"] = Marking.NotForPublicationParagraph2,
    };

    public static IEnumerable<Command> Make(CommandContext context) =>
        [Draft(context), Line(context), Check(context), Sign(context)];

    private static Command Draft(CommandContext context)
    {
        var sentences = new Option<string[]>("--sentence")
        {
            Description = "An opening sentence for members, up to three times; generated when left out",
        };
        return Step(
            context,
            "draft",
            "Prepare the report: --by NAME --role analyst. Again, it is prepared anew.",
            [sentences],
            (parsed, day, by) =>
                new PrepareStep(day, by, parsed.GetValue(sentences) is { Length: > 0 } said ? said : null)
        );
    }

    private static Command Line(CommandContext context)
    {
        var service = new Option<string>("--service") { Description = "The service's key", Required = true };
        var words = new Option<string>("--words") { Description = "Its line; no names", Required = true };
        return Step(
            context,
            "line",
            "Add the line of a service, by its head.",
            [service, words],
            (parsed, day, by) => new LineStep(day, by, parsed.GetValue(service)!, parsed.GetValue(words)!)
        );
    }

    private static Command Check(CommandContext context) =>
        Step(
            context,
            "check",
            "Check the report; not by whoever prepared it.",
            [],
            (_, day, by) => new CheckStep(day, by)
        );

    private static Command Step(
        CommandContext context,
        string name,
        string about,
        Option[] options,
        Func<ParseResult, DateOnly, Person, DraftStep> make
    )
    {
        var (asAt, by, role) = Common();
        var command = new Command(name, about) { asAt, by, role };
        foreach (var option in options)
        {
            command.Add(option);
        }

        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                var person = new Person(parsed.GetValue(by)!, parsed.GetValue(role)!);
                var step = make(parsed, parsed.GetValue(asAt), person);
                await WriteAsync(Granted(await services.Get<ChangeDraftHandler>().HandleAsync(step, cancel)), context);
                return Exit.Done;
            }
        );
        return command;
    }

    private static Command Sign(CommandContext context)
    {
        var (asAt, by, role) = Common();
        role.AcceptOnlyFromAmong("director", "named deputy");
        var officers = MarkingOption("--marking", "Of the officers' edition", "officers-only");
        var members = MarkingOption("--members-marking", "Of the members' edition", "paragraph-2");
        var managers = new Option<bool>("--clear-managers") { Description = "Clear the managers' lines for members" };
        var reason = new Option<string?>("--reason")
        {
            Description = "Why it is issued although more than 2% of cases are unmatched",
        };
        var command = new Command(
            "sign",
            "Sign and issue both editions, frozen for ever: by the director or named deputy."
        )
        {
            asAt,
            by,
            role,
            officers,
            members,
            managers,
            reason,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                var wanted = new IssueWeeklyReportCommand(
                    parsed.GetValue(asAt),
                    new(parsed.GetValue(by)!, parsed.GetValue(role)!),
                    Markings[parsed.GetValue(officers)!],
                    Markings[parsed.GetValue(members)!],
                    parsed.GetValue(managers),
                    parsed.GetValue(reason)
                );
                var issued = Granted(await services.Get<IssueWeeklyReportHandler>().HandleAsync(wanted, cancel));
                await WriteAsync(issued, context);
                return Exit.Done;
            }
        );
        return command;
    }

    private static (Option<DateOnly> AsAt, Option<string> By, Option<string> Role) Common() =>
        (
            Options.RequiredDay("--as-at", "The day; the report is of the last Friday on or before it"),
            new Option<string>("--by") { Description = "Your name", Required = true },
            new Option<string>("--role") { Description = "Your role", Required = true }
        );

    private static Option<string> MarkingOption(string name, string about, string otherwise)
    {
        var option = new Option<string>(name)
        {
            Description = $"{about}: {string.Join(", ", Markings.Keys)}",
            DefaultValueFactory = _ => otherwise,
        };
        option.AcceptOnlyFromAmong([.. Markings.Keys]);
        return option;
    }

    internal static T Granted<T>(Result<T> result)
        where T : notnull =>
        result.IsOk
            ? result.Value
            : throw new RefusedException(string.Join(Environment.NewLine, result.Problems.Select(p => p.Message)));

    private static async Task WriteAsync(ReportDraft draft, CommandContext context)
    {
        await context.Out.WriteLineAsync(
            $"DRAFT as-at={draft.AsAt:yyyy-MM-dd} lines={draft.Lines.Count} checked={(draft.CheckedBy is null ? "no" : "yes")}"
        );
        foreach (var sentence in draft.Sentences)
        {
            await context.Out.WriteLineAsync($"  {sentence}");
        }
    }

    internal static async Task WriteAsync(EditionIssued issued, CommandContext context)
    {
        await WriteAsync(issued.Edition, "officers", issued.AsAt, issued.Files, context);
        await WriteAsync(issued.Members, "members", issued.AsAt, issued.MembersFiles, context);
    }

    private static async Task WriteAsync(
        long edition,
        string audience,
        DateOnly asAt,
        IReadOnlyList<EditionFileListed> files,
        CommandContext context
    )
    {
        await context.Out.WriteLineAsync($"ISSUED edition={edition} for={audience} as-at={asAt:yyyy-MM-dd}");
        foreach (var file in files)
        {
            await context.Out.WriteLineAsync($"  {file.Format} {file.Bytes} bytes sha256={file.Sha256}");
        }
    }
}
