using Mainstay.Core.Agency;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Returns.Census.Layouts;

namespace Mainstay.Returns.Census.Building;

/// <summary>The record of one agency worker at work on the census day, over all placements.</summary>
internal sealed class AgencyRecord(BuildContext build, Worker worker, IReadOnlyList<Fact<AgencySpell>> spells)
{
    public BuiltRecord Build(int ordinal)
    {
        var day = build.Year.LastDay;
        var largest = spells.OrderByDescending(s => s.Content.WholeFte).ThenBy(s => s.Key).First();
        var fte = spells.Any(s => s.Content.WholeFte is null) ? null : spells.Sum(s => s.Content.WholeFte);
        var role = build.History.Nearest<Role>(largest.Content.Role, day)!;
        var end = largest.Valid.To ?? day;
        var weeks = Math.Round(
            (decimal)(end.DayNumber - largest.Valid.From.DayNumber + 1) / 7,
            1,
            MidpointRounding.AwayFromZero
        );
        var draft = new RecordDraft(WorkerItem.Block, build.Layout);
        draft.Add(WorkerItem.AgencyWorker, "1", "paid through an agency", spells);
        draft.Add(WorkerItem.SweNo, worker.RegistrationNumber, "registration number", build.Person(worker));
        draft.Number(WorkerItem.Fte, fte, $"FTE of the placements on {day:d MMMM yyyy}", spells);
        draft.Add(
            WorkerItem.Role,
            $"{role.CensusRole}",
            $"{role.Title} counts as {CensusCodes.Role.LabelOf($"{role.CensusRole}")}",
            largest
        );
        draft.Number(WorkerItem.Cases, build.Cases(worker), $"cases led on {day:d MMMM yyyy}");
        draft.Number(
            WorkerItem.ContractWeeks,
            weeks,
            largest.Valid.To is null
                ? $"from {largest.Valid.From:d MMMM yyyy}, counted to {day:d MMMM yyyy} since no end is known"
                : $"from {largest.Valid.From:d MMMM yyyy} to {end:d MMMM yyyy}",
            largest
        );
        return draft.Built(ordinal, worker.Key, largest.Content.Team, $"agency worker on {day:d MMMM yyyy}");
    }
}
