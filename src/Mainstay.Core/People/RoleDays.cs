using Mainstay.Core.Measures.Columns;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.People;

/// <summary>The days on which a role counts as a social worker's, by the mapping that is nearest to each day.</summary>
internal static class RoleDays
{
    public static IEnumerable<(int From, int End)> SocialWork(WorkforceHistory history, string role, DateRange days)
    {
        var changes = history.Of<Role>(role).Select(r => r.Valid.From.DayNumber);
        return DayNumbers
            .Pieces(days.From(), days.End(), changes)
            .Where(p => history.Nearest<Role>(role, DateOnly.FromDayNumber(p.From))?.IsSocialWorker == true);
    }
}
