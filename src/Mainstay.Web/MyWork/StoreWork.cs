using Mainstay.App.Access;
using Mainstay.App.Imports;
using Mainstay.App.Reports.Signing;
using Mainstay.Core.Access;
using Mainstay.Core.Reports;
using Mainstay.Core.Time;
using Mainstay.Web.Display;

namespace Mainstay.Web.MyWork;

/// <summary>Sources whose last extract is older than agreed.</summary>
public sealed class DataAgeWork(SourceAgesQuery ages) : WorkSource("data-age", "Data that is not current")
{
    public override async ValueTask<IReadOnlyList<WorkRow>> RowsAsync(WorkDay day, CancellationToken cancel) =>
        [
            .. (await ages.RunAsync(day.Today, cancel))
                .Where(a => !a.IsCurrent)
                .Select(a => new WorkRow(
                    a.Title,
                    $"The last extract is of {Days.Written(a.LastAsOf)}, {Days.Count(a.AgeDays)} ago",
                    a.LastAsOf.AddDays(a.LongestAgeDays),
                    AccessRole.Analyst.Words(),
                    day.Reader.May(Permission.ReadImports) ? Links.NewImportOf(a.Source) : null
                ))
                .OrderBy(r => r.Day),
        ];
}

/// <summary>Extracts that are held until somebody confirms or refuses them (practice P14).</summary>
public sealed class HeldFilesWork(ListRunsQuery runs) : WorkSource("held", "Extracts held")
{
    public override async ValueTask<IReadOnlyList<WorkRow>> RowsAsync(WorkDay day, CancellationToken cancel) =>
        [
            .. (await runs.RunAsync(cancel: cancel))
                .Where(r => r.StateCode == "held")
                .Select(r => new WorkRow(
                    r.FileName ?? r.Source,
                    r.HeldReason ?? "held",
                    r.AsOf,
                    AccessRole.Analyst.Words(),
                    Links.Run(r.Run)
                )),
        ];
}

/// <summary>The stage of the last Friday's report, until it is signed.</summary>
public sealed class ReportStageWork(ChangeDraftHandler drafts, App.Reports.ListEditionsQuery editions)
    : WorkSource("report", "Weekly report on its way")
{
    public override async ValueTask<IReadOnlyList<WorkRow>> RowsAsync(WorkDay day, CancellationToken cancel)
    {
        var friday = Fridays.OnOrBefore(day.Today);
        if ((await editions.RunAsync(cancel)).Any(e => e.AsAt == friday))
        {
            return [];
        }

        var draft = await drafts.FindAsync(friday, cancel);
        return draft?.CheckedBy is not null
            ? []
            :
            [
                new WorkRow(
                    $"Week to {Days.WithWeekday(friday)}",
                    draft is null ? "To be prepared" : "Prepared; lines of services and the check are to come",
                    WorkingDays.After(friday, 1),
                    draft is null ? AccessRole.Analyst.Words() : AccessRole.HeadOfService.Words(),
                    Links.IssueReportAsAt(friday)
                ),
            ];
    }
}

/// <summary>A checked report that waits for its signature.</summary>
public sealed class ReportToSignWork(ChangeDraftHandler drafts) : WorkSource("to-sign", "Weekly report to sign")
{
    public override async ValueTask<IReadOnlyList<WorkRow>> RowsAsync(WorkDay day, CancellationToken cancel)
    {
        var friday = Fridays.OnOrBefore(day.Today);
        return (await drafts.FindAsync(friday, cancel))?.CheckedBy is { } check
            ?
            [
                new WorkRow(
                    $"Week to {Days.WithWeekday(friday)}",
                    $"Checked by {check.Name}",
                    WorkingDays.After(friday, 2),
                    AccessRole.Director.Words(),
                    Links.IssueReportAsAt(friday)
                ),
            ]
            : [];
    }
}

/// <summary>Roles that one person proposed and another has to decide.</summary>
public sealed class AccessWork(AccessList list) : WorkSource("access", "Roles that wait for a second person")
{
    public override async ValueTask<IReadOnlyList<WorkRow>> RowsAsync(WorkDay day, CancellationToken cancel) =>
        [
            .. from user in await list.UsersAsync(cancel)
            from grant in user.Grants
            where grant.State == "proposed"
            select new WorkRow(
                user.Name,
                $"{Words.Capital(grant.Grant.Role.Words())}, proposed by {grant.ProposedBy}",
                grant.Grant.Valid.From,
                AccessRole.Administrator.Words(),
                Links.Users
            ),
        ];
}
