using Mainstay.Core.Record;
using Mainstay.Core.Results;

namespace Mainstay.Core.Caseload.Policies;

/// <summary>What was decided about a proposal.</summary>
/// <param name="IsApproved">Whether the council's decision was recorded, so that it is in force from its first day.</param>
/// <param name="By">The user who recorded it; never the one who proposed.</param>
/// <param name="ByName">Their name.</param>
/// <param name="On">The day on which it was recorded.</param>
public sealed record PolicyDecision(bool IsApproved, string By, string ByName, DateOnly On);

/// <summary>What the council decided, as a second person records it (practice P28).</summary>
/// <param name="Body">The body that decided, for example <c>Cabinet</c>.</param>
/// <param name="On">The day of the decision.</param>
/// <param name="Consulted">Whether staff and trade unions were consulted; null while nobody said.</param>
/// <param name="ReviewOn">The review date.</param>
public sealed record CouncilDecision(string? Body, DateOnly? On, bool? Consulted, DateOnly? ReviewOn);

/// <summary>
/// A caseload policy that one person proposes and that is in force only once another records the council's decision
/// (practice P20, P28). Key: code, slash, number.
/// </summary>
/// <param name="Code">The policy's code.</param>
/// <param name="From">The first day on which it would be in force.</param>
/// <param name="Policy">Its figures; decided only when the decision is recorded.</param>
/// <param name="Reason">Why it is proposed.</param>
/// <param name="ProposedBy">The user who proposed it.</param>
/// <param name="ProposedByName">Their name.</param>
/// <param name="ProposedOn">The day.</param>
/// <param name="Decision">What was decided; null while it waits.</param>
public sealed record PolicyProposal(
    string Code,
    DateOnly From,
    TargetPolicy Policy,
    string Reason,
    string ProposedBy,
    string ProposedByName,
    DateOnly ProposedOn,
    PolicyDecision? Decision = null
)
{
    /// <summary>The most cases that a target or limit can be.</summary>
    public const decimal MostCases = 100;

    /// <summary>What is wrong with a proposal; empty when nothing is.</summary>
    /// <param name="today">Today: figures of days that have passed stay as they were.</param>
    public IReadOnlyList<Problem> Faults(DateOnly today)
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(Policy.Title) || Policy.Title.Length > 100)
        {
            problems.Add(
                new("policy.title", "Enter a title of at most 100 characters, with council and year", "Title")
            );
        }

        if (From < today)
        {
            problems.Add(new("policy.from", $"Enter a first day on or after {today:d MMMM yyyy}", "From"));
        }

        if (TypedText.Fault(Reason, "Reason") is { } reason)
        {
            problems.Add(reason);
        }

        problems.AddRange(Policy.Bands.Where(HasNoLine).Select(b => NoLine(b)));
        problems.AddRange(Policy.Targets.SelectMany((t, i) => Faults(t, $"Lines[{i}]")));
        if (Policy.CoWorkingShare is < 0 or > 1)
        {
            problems.Add(new("policy.co-working", "Enter a share from 0 to 1", "CoWorkingShare"));
        }

        return problems;
    }

    /// <summary>The proposal with what the council decided, recorded by a second person.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="by">The user who records it.</param>
    /// <param name="byName">Their name.</param>
    /// <param name="today">Today.</param>
    public Result<PolicyProposal> Approve(CouncilDecision decision, string by, string byName, DateOnly today)
    {
        if (Refusal(by) is { } refusal)
        {
            return refusal;
        }

        Problem?[] faults =
        [
            string.IsNullOrWhiteSpace(decision.Body)
                ? new("policy.body", "Enter the body that decided, for example Cabinet", "Body")
                : null,
            decision.On is not { } on || on > today
                ? new("policy.decided-on", $"Enter the day of the decision, not after {today:d MMMM yyyy}", "On")
                : null,
            decision.Consulted is null
                ? new("policy.consulted", "Choose whether staff and trade unions were consulted", "Consulted")
                : null,
            decision.ReviewOn is not { } review || review <= From
                ? new("policy.review-on", $"Enter a review date after {From:d MMMM yyyy}", "ReviewOn")
                : null,
        ];
        return faults.OfType<Problem>().ToArray() is { Length: > 0 } problems
            ? Result<PolicyProposal>.Refused(problems)
            : this with
            {
                Decision = new(true, by, byName, today),
                Policy = Policy with
                {
                    DecidedBy = decision.Body!.Trim(),
                    DecidedOn = decision.On,
                    Consulted = decision.Consulted!.Value,
                    ReviewOn = decision.ReviewOn,
                },
            };
    }

    /// <summary>The proposal refused by a second person.</summary>
    public Result<PolicyProposal> Refuse(string by, string byName, DateOnly today) =>
        Refusal(by) is { } refusal ? refusal : this with { Decision = new(false, by, byName, today) };

    private Problem? Refusal(string by) =>
        Decision is not null ? new("policy.decided", "This proposal is decided")
        : by == ProposedBy
            ? new("policy.second-person", "Somebody else must record the decision: nobody does for what they proposed")
        : null;

    private bool HasNoLine(ExperienceBand band) =>
        Policy.Targets.All(t => t.Band != band.Code || t.TeamKind is not null);

    private static Problem NoLine(ExperienceBand band) =>
        new("policy.no-line", $"Enter a target for {band.Title} in every kind of team", "Lines[0].Target");

    private static IEnumerable<Problem> Faults(BandTarget line, string field)
    {
        if (line.Target is <= 0 or > MostCases)
        {
            yield return new("policy.target", $"Enter a target above 0 and up to {MostCases}", $"{field}.Target");
        }

        if (line.UpperLimit < line.Target || line.UpperLimit > MostCases)
        {
            yield return new(
                "policy.upper-limit",
                $"Enter an upper limit from the target to {MostCases}, or leave it empty",
                $"{field}.UpperLimit"
            );
        }

        if (line.Intake7Days < 1)
        {
            yield return new("policy.intake", "Enter 1 or more, or leave it empty", $"{field}.Intake7Days");
        }

        if (line.Intake28Days < (line.Intake7Days ?? 1))
        {
            yield return new(
                "policy.intake",
                "Enter at least as many as in 7 days, or leave it empty",
                $"{field}.Intake28Days"
            );
        }
    }
}
