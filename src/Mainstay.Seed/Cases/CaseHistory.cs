using Mainstay.Core.Caseload;
using Mainstay.Seed.Council;
using Mainstay.Seed.Draws;

namespace Mainstay.Seed.Cases;

/// <summary>
/// Tells four years of cases week by week: each worker's load follows a target, work ends, passes on to another service or
/// comes in, whole families at a time. On the census day the cases led are exactly those of the figures.
/// </summary>
internal sealed class CaseHistory
{
    private readonly InventedCouncil _council;
    private readonly CouncilDays _days;
    private readonly SeedSource _source;
    private readonly List<Carrier> _carriers;
    private readonly Dictionary<CouncilTeam, List<Carrier>> _byTeam;
    private readonly List<CaseFile> _passingOn = [];
    private readonly CaseloadTargets _targets;
    private readonly CaseOpening _opening;

    private CaseHistory(InventedCouncil council, SeedSource source)
    {
        _council = council;
        _days = council.Days;
        _source = source;
        _carriers = Carriers.Of(council, source.For("habits"));
        _byTeam = _carriers.GroupBy(c => c.Team).ToDictionary(g => g.Key, g => g.ToList());
        _targets = new CaseloadTargets(council, _carriers);
        _opening = new CaseOpening(council, source.For("cases"));
    }

    /// <summary>Tells the cases of a council.</summary>
    public static void Tell(InventedCouncil council, SeedSource source)
    {
        var history = new CaseHistory(council, source);
        if (history._carriers.Count == 0)
        {
            return;
        }

        history.Begin();
        for (
            var monday = CouncilDays.MondayOf(council.Days.Begin).AddDays(7);
            monday < council.Days.QuietFrom;
            monday = monday.AddDays(7)
        )
        {
            history.Week(monday, monday.AddDays(4));
        }

        history.MeetTheFigures();
        history.Week(council.Days.CensusDay.AddDays(1), council.Days.Today);
        WaitingCases.Add(council, history._opening, source.For("waiting"));
        CoWorking.Add(council, history._carriers, source.For("co-working"));
        AwaitingCases.Add(council, source.For("awaiting"));
    }

    /// <summary>What was open when the story begins, opened over the time such work usually stays.</summary>
    private void Begin()
    {
        foreach (var carrier in _carriers.Where(c => c.Works(_days.Begin)))
        {
            var weeks = Math.Min(carrier.Team.Service!.WeeksOpen, 150);
            while (carrier.Cases.Count < Math.Round(_targets.For(carrier, _days.Begin)))
            {
                var day = _days.Begin.AddDays(-_source.Between(1, (int)(weeks * 6)));
                Open(carrier, day < carrier.From ? carrier.From : day, room: 3);
            }
        }
    }

    private void Week(DateOnly first, DateOnly last)
    {
        var present = _carriers.FindAll(c => c.Works(first));
        HandOver(last);
        FollowReorganisation(first);
        foreach (var carrier in _carriers.Where(c => c.Cases.Count > 0))
        {
            EndWork(carrier, first, last);
        }

        TakeWork(present, first, last);
        Even(present, last);
        _passingOn.Clear();
    }

    /// <summary>A leaver's cases go to colleagues from the day after the last day.</summary>
    private void HandOver(DateOnly last)
    {
        foreach (var leaver in _carriers.Where(c => c.To <= last.AddDays(2) && c.Cases.Count > 0))
        {
            var day = leaver.To!.Value;
            foreach (var file in leaver.Cases.ToList())
            {
                if ((LeastLoaded(leaver.Team, file, last) ?? AnyTeam(file, last)) is { } next)
                {
                    Move(leaver, next, file, day.AddDays(1), "LEFTRL");
                }
                else
                {
                    End(leaver, file, day);
                }
            }
        }
    }

    private void FollowReorganisation(DateOnly first)
    {
        foreach (var carrier in _carriers.Where(c => c.Team.Since == first))
        {
            foreach (var file in carrier.Cases)
            {
                var from = file.Lead!.From;
                if (from < first)
                {
                    file.Lead.To = first.AddDays(-1);
                    file.Involvements.Add(new(carrier.Id, carrier.Team, first, isLead: true, "ORGRST"));
                    file.Teams.Add((carrier.Team, first));
                }
            }
        }
    }

    private void EndWork(Carrier carrier, DateOnly first, DateOnly last)
    {
        var target = Math.Max(0.5, _targets.For(carrier, last));
        var pressure = Math.Clamp(Math.Pow(carrier.Cases.Count / target, 2), 0.3, 3);
        var service = carrier.Team.Service!;
        var days = (last.DayNumber - first.DayNumber + 1) / 5.0;
        foreach (var file in carrier.Cases.ToList())
        {
            if (file.Lead!.From >= first || !_source.Chance(pressure * days / service.WeeksOpen))
            {
                continue;
            }

            if (CasePaths.Next(service, _source) is not null && file.Subject != CaseSubject.Household)
            {
                _passingOn.Add(file);
            }
            else
            {
                End(carrier, file, _source.Day(first, last));
            }
        }
    }

    /// <summary>Room is filled with cases that pass on from another service, then with new ones.</summary>
    private void TakeWork(List<Carrier> present, DateOnly first, DateOnly last)
    {
        foreach (var carrier in present)
        {
            var room = (int)Math.Round(_targets.For(carrier, last)) - carrier.Cases.Count;
            // Brothers and sisters come together: room for one alone is mostly kept until there is more.
            while (room > 1 || (room == 1 && (last > _days.QuietFrom.AddDays(-21) || _source.Chance(0.3))))
            {
                var day = _source.Day(Later(first, carrier.From), last);
                var before = carrier.Cases.Count;
                if (PassedOn(carrier, day) is { } file)
                {
                    Move(CarrierOf(file), carrier, file, day, "TSPROC");
                    file.Teams.Add((carrier.Team.On(day), day));
                    CasePaths.Enter(file, carrier, day, _source);
                    _passingOn.Remove(file);
                }
                else
                {
                    Open(carrier, day, room + 1);
                }

                room -= Math.Max(1, carrier.Cases.Count - before);
            }
        }
    }

    private CaseFile? PassedOn(Carrier carrier, DateOnly day) =>
        carrier.IsManager || carrier.IsPractitioner
            ? null
            : _passingOn.Find(f =>
                f.Team.Service != carrier.Team.Service
                && f.Lead!.From < day
                && !carrier.Team.Service!.IsHouseholds
                && CasePaths.Leads(f.Team.Service!, carrier.Team.Service)
            );

    /// <summary>Whoever is far over gives two cases to whoever in the team has least.</summary>
    private void Even(List<Carrier> present, DateOnly last)
    {
        foreach (var carrier in present)
        {
            var over = carrier.Cases.Count - (_targets.For(carrier, last) * 1.15) - 2;
            foreach (var file in carrier.Cases.Where(f => f.Lead!.From < last && over > 0).Take(2).ToList())
            {
                if (LeastLoaded(carrier.Team, file, last) is { } other && other != carrier)
                {
                    Move(carrier, other, file, last, "MANAGE");
                }
            }
        }
    }

    /// <summary>In the last days before the quiet ones every holder comes to lead exactly as many as the figures need.</summary>
    private void MeetTheFigures()
    {
        var wanted = _targets.OnCensusDay();
        var day = _days.LastEventful;
        foreach (var gone in _carriers.Where(c => !wanted.ContainsKey(c)))
        {
            gone.Cases.ToList().ForEach(f => End(gone, f, Later(day, f.Lead!.From)));
        }

        var over = wanted
            .SelectMany(w => w.Key.Cases.OrderBy(f => f.Opened).Take(w.Key.Cases.Count - w.Value))
            .ToList();
        foreach (var (carrier, count) in wanted)
        {
            while (carrier.Cases.Count < count)
            {
                var file = over.Find(f =>
                    f.Team.Service == carrier.Team.Service && f.Lead!.From < day && MayLead(carrier, f, day)
                );
                if (file is not null)
                {
                    Move(CarrierOf(file), carrier, file, day, "MANAGE");
                    over.Remove(file);
                }
                else
                {
                    Open(carrier, Later(carrier.From, day.AddDays(-_source.Below(5))), room: 1);
                }
            }
        }

        over.ForEach(f => End(CarrierOf(f), f, day));
    }

    private void Open(Carrier carrier, DateOnly day, int room)
    {
        foreach (var file in _opening.Family(carrier, day, Math.Min(room, carrier.IsManager ? 1 : 4)))
        {
            carrier.Cases.Add(file);
        }
    }

    private static void End(Carrier carrier, CaseFile file, DateOnly day)
    {
        file.Close(Later(day, file.Opened));
        carrier.Cases.Remove(file);
    }

    private static void Move(Carrier from, Carrier to, CaseFile file, DateOnly day, string reason)
    {
        file.Lead!.To = day.AddDays(-1);
        file.Involvements.Add(new(to.Id, to.Team.On(day), day, isLead: true, reason));
        from.Cases.Remove(file);
        to.Cases.Add(file);
    }

    private Carrier CarrierOf(CaseFile file) => _byId[file.Lead!.Worker];

    private Dictionary<string, Carrier> _byId => field ??= _carriers.ToDictionary(c => c.Id);

    private Carrier? LeastLoaded(CouncilTeam team, CaseFile file, DateOnly day) =>
        _byTeam[team]
            .Where(c => c.Works(day) && !c.IsManager && MayLead(c, file, day))
            .MinBy(c => c.Cases.Count / Math.Max(0.5, _targets.For(c, day)));

    private Carrier? AnyTeam(CaseFile file, DateOnly day) =>
        _carriers
            .Where(c => c.Works(day) && !c.IsManager && c.Team.Service == file.Team.Service && MayLead(c, file, day))
            .MinBy(c => c.Cases.Count / Math.Max(0.5, _targets.For(c, day)));

    private static bool MayLead(Carrier carrier, CaseFile file, DateOnly day) =>
        !carrier.IsPractitioner
        && !(
            carrier.IsAsye(day)
            && (file.Is(CaseStatusCode.ChildProtection, day) || file.Is(CaseStatusCode.Proceedings, day))
        );

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
