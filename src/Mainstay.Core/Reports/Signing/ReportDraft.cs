using Mainstay.Core.Results;

namespace Mainstay.Core.Reports.Signing;

/// <summary>Who did a step.</summary>
/// <param name="Name">The name, 1 to 100 characters.</param>
/// <param name="Role">The role, 1 to 100 characters, for example <c>analyst</c>.</param>
/// <param name="AtUtc">When, UTC.</param>
/// <param name="User">The user who was signed in; null where the operator of the command line typed name and role.</param>
public sealed record Signature(string Name, string Role, DateTime AtUtc, string? User = null)
{
    /// <summary>Whether name and role are as the operator of the command line typed them.</summary>
    public bool IsTyped => User is null;

    /// <summary>Name and role, as they are printed; once where the name is the role's.</summary>
    public string Words => string.Equals(Name, Role, StringComparison.OrdinalIgnoreCase) ? Name : $"{Name}, {Role}";

    /// <summary>Whether two signatures are one person's: by who was signed in; where one of them was typed, by the name.</summary>
    public bool IsSamePerson(Signature other) =>
        IsTyped || other.IsTyped
            ? string.Equals(Plain(Name), Plain(other.Name), StringComparison.OrdinalIgnoreCase)
            : User == other.User;

    private static string Plain(string name) =>
        string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>The line that the head of a service adds.</summary>
/// <param name="Service">The service's key.</param>
/// <param name="Words">The line, 1 to 300 characters, without names of people.</param>
/// <param name="By">Who wrote it.</param>
public sealed record ServiceLine(string Service, string Words, Signature By);

/// <summary>
/// A report on its way to issue: prepared, a line by each service, checked, signed (practice P15). Whoever prepared it neither
/// checks nor signs it, so at least two people stand behind every edition. A change after the check takes the check away.
/// </summary>
/// <param name="AsAt">Its Friday.</param>
/// <param name="PreparedBy">Who prepared it.</param>
/// <param name="Sentences">The sentences that open the members' edition, as generated or rewritten.</param>
/// <param name="Lines">A line of each service that has given one.</param>
/// <param name="CheckedBy">Who checked it; null while nobody has.</param>
/// <param name="SignedBy">Who signed it; null until it is issued.</param>
public sealed record ReportDraft(
    DateOnly AsAt,
    Signature PreparedBy,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<ServiceLine> Lines,
    Signature? CheckedBy = null,
    Signature? SignedBy = null
)
{
    /// <summary>The line of a service that gave none.</summary>
    public const string NoLine = "No line was given this week.";

    /// <summary>The most characters of a name or role.</summary>
    public const int LongestName = 100;

    /// <summary>The most characters of a service's line and of a sentence.</summary>
    public const int LongestLine = 300;

    /// <summary>The draft with other sentences.</summary>
    public ReportDraft WithSentences(IReadOnlyList<string> sentences) =>
        this with
        {
            Sentences = sentences,
            CheckedBy = null,
        };

    /// <summary>The draft with a service's line, which takes the place of an earlier one.</summary>
    public ReportDraft WithLine(ServiceLine line) =>
        this with
        {
            Lines = [.. Lines.Where(l => l.Service != line.Service), line],
            CheckedBy = null,
        };

    /// <summary>The draft in which every service that owes its line is said to have given none.</summary>
    /// <param name="report">The report.</param>
    /// <param name="by">Who says so.</param>
    public ReportDraft WithoutOwedLines(WeeklyReport report, Signature by) =>
        Owing(report).Aggregate(this, (d, service) => d.WithLine(new(service.Scope.Team!, NoLine, by)));

    /// <summary>The services that have not given their line.</summary>
    /// <param name="report">The report.</param>
    public IReadOnlyList<WeeklySection> Owing(WeeklyReport report) =>
        [.. report.Services.Where(s => Lines.All(l => l.Service != s.Scope.Team))];

    /// <summary>The draft checked.</summary>
    /// <param name="report">The report that was checked.</param>
    /// <param name="by">Who checks.</param>
    /// <returns>A refusal when a service owes its line or the checker prepared the report.</returns>
    public Result<ReportDraft> Check(WeeklyReport report, Signature by)
    {
        if (Owing(report) is { Count: > 0 } owing)
        {
            return new Problem(
                "reports.line-owed",
                $"A line is still to come from {string.Join(", ", owing.Select(s => s.Name))}"
            );
        }

        return by.IsSamePerson(PreparedBy)
            ? new Problem(
                "reports.two-people",
                $"{PreparedBy.Name} prepared the report: somebody else must check it",
                nameof(Signature.Name)
            )
            : this with
            {
                CheckedBy = by,
            };
    }

    /// <summary>The draft signed.</summary>
    /// <param name="by">Who signs: the director or the named deputy.</param>
    /// <returns>A refusal when it is not checked or the signatory prepared it.</returns>
    public Result<ReportDraft> Sign(Signature by)
    {
        if (CheckedBy is null)
        {
            return new Problem(
                "reports.not-checked",
                "The report has not been checked since it was last changed: check it first"
            );
        }

        return by.IsSamePerson(PreparedBy)
            ? new Problem(
                "reports.two-people",
                $"{PreparedBy.Name} prepared the report: somebody else must sign it",
                nameof(Signature.Name)
            )
            : this with
            {
                SignedBy = by,
            };
    }
}
