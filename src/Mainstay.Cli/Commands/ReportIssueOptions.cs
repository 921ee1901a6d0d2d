using System.CommandLine;
using Mainstay.App.Reports.Signing;

namespace Mainstay.Cli.Commands;

/// <summary>The options of <c>mainstay report weekly --issue</c>: both editions in one go, by two people (contract K14).</summary>
internal sealed class ReportIssueOptions
{
    private readonly Option<bool> _issue = new("--issue")
    {
        Description = "Issue both editions, frozen for ever; with --prepared-by and --signed-by",
    };

    private readonly Option<string?> _preparedBy = new("--prepared-by") { Description = "Who prepared it" };

    private readonly Option<string?> _signedBy = new("--signed-by")
    {
        Description = "The director, who checks and signs it; not whoever prepared it",
    };

    private readonly Option<string?> _reason = new("--reason")
    {
        Description = "Why it is issued although more than 2% of cases are unmatched",
    };

    public void AddTo(Command command)
    {
        command.Add(_issue);
        command.Add(_preparedBy);
        command.Add(_signedBy);
        command.Add(_reason);
    }

    /// <summary>What is to be issued; null when nothing is.</summary>
    public IssueAtOnceCommand? Wanted(ParseResult parsed, DateOnly day)
    {
        var (prepared, signed) = (parsed.GetValue(_preparedBy), parsed.GetValue(_signedBy));
        return !parsed.GetValue(_issue) ? null
            : string.IsNullOrWhiteSpace(prepared) || string.IsNullOrWhiteSpace(signed)
                ? throw new RefusedException(
                    "Two people stand behind an edition: add --prepared-by NAME and --signed-by NAME (the director, somebody else). "
                        + $"Or step by step: mainstay report draft, line, check and sign --as-at {day:yyyy-MM-dd}"
                )
            : new IssueAtOnceCommand(day, prepared, signed, parsed.GetValue(_reason));
    }
}
