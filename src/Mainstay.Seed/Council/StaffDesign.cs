using Mainstay.Core.Establishment;
using Mainstay.Seed.Calibration;
using Mainstay.Seed.Draws;

namespace Mainstay.Seed.Council;

/// <summary>Invents the employed people: those in post on the census day, and who left before.</summary>
internal sealed class StaffDesign(InventedCouncil council, TeamDesign design, SeedSource source)
{
    private static readonly string[] Routes =
    [
        "university",
        "university",
        "university",
        "university",
        "step-up",
        "frontline",
        "apprenticeship",
    ];
    private static readonly string[] Ethnicities = (
        "WBRI WBRI WBRI WBRI WBRI WBRI WBRI WBRI WBRI WBRI WBRI WBRI WIRI WOTH BAFR BAFR BCRB BOTH AIND APKN ABAN MWBC MWAS "
        + "OOTH REFU NOBT NOBT"
    ).Split(' ');

    private const int Resigned = 1;
    private const int Retired = 5;
    private const int MovedInside = 7;
    private const int OtherSocialCare = 5;
    private const int EarliestRetirement = 55;

    private readonly CouncilDays _days = council.Days;
    private int _lastStaffId = 10_000;
    private int _lastRegistration = 9_000_000;

    /// <summary>Everybody in post on the census day, with a post each.</summary>
    public void InventPresent()
    {
        foreach (var team in design.Teams)
        {
            var seats = design.Seats[team].Where(s => s.Standing is Standing.Stayer or Standing.Starter).ToList();
            var manager = ManagerOf(team, seats);
            foreach (var seat in seats)
            {
                var role = ReferenceEquals(seat, manager) ? CouncilRole.TeamManager : RoleOf(team, seat);
                var worker = Worker(seat, team, role);
                Begin(worker, seat.Standing == Standing.Starter);
                council.Workers.Add(worker);
                if (ReferenceEquals(seat, manager))
                {
                    council.Managers[team] = worker;
                }
            }
        }

        PromoteLeadership();
    }

    /// <summary>Who left in the calibrated year.</summary>
    public void InventLeavers(IReadOnlyList<Seat> seats)
    {
        var crisis = council.HasScenes ? design.Of(ServiceShape.ChildProtection).FirstOrDefault() : null;
        var clustered = crisis is null ? 0 : Math.Min(5, seats.Count / 4);
        foreach (var (i, seat) in seats.Index())
        {
            var team = i < clustered ? crisis! : source.Pick(design.Teams);
            var last = i < clustered ? ClusterDay() : source.Day(_days.Year.FirstDay.AddDays(4), _days.LastEventful);
            var held = team.Service!.WeeksOpen > 0 && seat.Fte[0] is not null && source.Chance(0.75);
            InventLeaver(seat with { HoldsCases = held }, team, last, startBefore: _days.Year.FirstDay);
        }
    }

    /// <summary>Who left in the years before, a plausible share each year.</summary>
    public void InventEarlierLeavers()
    {
        var inPost = council.Figures.InPost;
        for (var year = _days.Year.EndsIn - 3; year < _days.Year.EndsIn; year++)
        {
            var leavers = (int)Math.Round(inPost.Heads * (0.1 + (0.03 * source.Share())) * 0.94);
            foreach (var fte in FteSplit.Among(Math.Round(leavers * 0.92m, 1), leavers, source))
            {
                var team = source.Pick(design.Teams);
                var seat = new Seat(Standing.Leaver, team.Service!.WeeksOpen > 0 && source.Chance(0.75), fte);
                var last = source.Day(new DateOnly(year - 1, 10, 5), new DateOnly(year, 9, 26));
                InventLeaver(seat, team, last, startBefore: last.AddDays(-120));
            }
        }
    }

    /// <summary>People who are not social workers: family practitioners, who lead some work, and business support.</summary>
    public void InventSupport()
    {
        foreach (var team in design.Teams)
        {
            var practitioners = team.Service == ServiceShape.Safeguarding && council.Figures.InPost.Heads >= 40 ? 2 : 0;
            for (var i = 0; i < practitioners; i++)
            {
                Support(team, CouncilRole.FamilyPractitioner);
            }

            Support(team, CouncilRole.BusinessSupport);
        }
    }

    private void Support(CouncilTeam team, CouncilRole role)
    {
        var seat = new Seat(Standing.Stayer, role.LeadPractitioner, [1m]);
        var worker = Worker(seat, team, role);
        worker.RegistrationNumber = null;
        worker.QualifiedOn = null;
        worker.Route = null;
        Begin(worker, isStarter: false);
        worker.IsNewlyQualified = false;
        council.Workers.Add(worker);
    }

    private Seat? ManagerOf(CouncilTeam team, List<Seat> seats)
    {
        var stayers = seats.Where(s => s.Standing == Standing.Stayer && s.Fte[0] is not null).ToList();
        var idle = stayers.Find(s => !s.HoldsCases && s.TotalFte >= 0.5m);
        var holds = council.HasScenes && seats.Count > 4 && team.Id == $"{ServiceShape.Safeguarding.Code}1";
        return holds ? stayers.Find(s => s.HoldsCases) ?? idle : idle;
    }

    private CouncilRole RoleOf(CouncilTeam team, Seat seat) =>
        team.Service!.Code switch
        {
            "RQ" => CouncilRole.ReviewingOfficer,
            "FD" => CouncilRole.DutySocialWorker,
            "SA" => CouncilRole.PracticeEducator,
            _ when !seat.HoldsCases => source.Chance(0.55)
                ? CouncilRole.SeniorPractitioner
                : CouncilRole.DutySocialWorker,
            _ when seat.Standing == Standing.Stayer && source.Chance(0.2) => CouncilRole.SeniorPractitioner,
            _ => team.Service.IsHouseholds ? CouncilRole.SupervisingSocialWorker : CouncilRole.SocialWorker,
        };

    /// <summary>The last of those without cases lead the services and the council, where there are enough.</summary>
    private void PromoteLeadership()
    {
        var free = council
            .Workers.Where(w =>
                !w.HoldsCases && w.Role != CouncilRole.TeamManager && w.TotalFte == 1 && w.Start < _days.Begin
            )
            .ToList();
        if (free.Count < 15)
        {
            return;
        }

        var levels = design.Tree.Where(t => t.Kind == TeamKind.Group).ToList();
        foreach (var (level, worker) in levels.Zip(free))
        {
            worker.Role = level.Parent is null ? CouncilRole.AssistantDirector : CouncilRole.ServiceManager;
            worker.Team = level;
            council.Managers[level] = worker;
        }
    }

    private CouncilWorker Worker(Seat seat, CouncilTeam team, CouncilRole role)
    {
        var worker = new CouncilWorker($"E{++_lastStaffId}", InventedNames.Person(source), role, team)
        {
            HoldsCases = seat.HoldsCases,
            RegistrationNumber = $"SW{++_lastRegistration}",
            IsFemale = source.Chance(0.88),
            Ethnicity = source.Pick(Ethnicities),
            Level = source.Chance(0.55) ? 1 : 2,
        };
        worker.Posts.AddRange(seat.Fte.Select(fte => (fte, (CouncilPost?)null)));
        return worker;
    }

    /// <summary>The first day, and what goes with it: origin, qualification, age.</summary>
    private void Begin(CouncilWorker worker, bool isStarter)
    {
        var isPractitioner = worker.Role.FrontLine && worker.Role != CouncilRole.SeniorPractitioner;
        worker.Start = isStarter
            ? StartInYear(_days.Year.EndsIn, _days.LastEventful, isPractitioner, worker)
            : EarlierStart(isPractitioner, worker);
        if (worker.Start >= _days.Begin)
        {
            worker.Origin = worker.IsNewlyQualified ? 1 : source.Pick([2, 2, 2, 3, 4, 4, 5, 6, 7]);
        }

        Qualify(worker);
        if (!isStarter && worker.Role == CouncilRole.SeniorPractitioner && source.Chance(0.5))
        {
            var promoted = CouncilDays.FirstMonday(_days.Year.EndsIn - source.Below(3), source.Between(1, 6));
            if (promoted > worker.Start.AddDays(400))
            {
                worker.Before = (CouncilRole.SocialWorker, promoted.AddDays(-1));
            }
        }
    }

    private DateOnly EarlierStart(bool isPractitioner, CouncilWorker worker)
    {
        var share = source.Share();
        for (var back = 1; back <= 3; back++)
        {
            share -= 0.15 - (0.015 * back);
            if (share < 0)
            {
                var year = _days.Year.EndsIn - back;
                return StartInYear(year, new DateOnly(year, 9, 25), isPractitioner, worker);
            }
        }

        return source.Day(_days.Begin.AddYears(-17), _days.Begin.AddDays(-30));
    }

    /// <summary>A Monday in a census year, or the September cohort of newly qualified workers.</summary>
    private DateOnly StartInYear(int year, DateOnly lastDay, bool isPractitioner, CouncilWorker worker)
    {
        worker.IsNewlyQualified = isPractitioner && source.Chance(0.42);
        if (worker.IsNewlyQualified && source.Chance(0.75))
        {
            return CouncilDays.FirstMonday(year, 9);
        }

        var first = CouncilDays.FirstMonday(year - 1, 10);
        return first.AddDays(7 * source.Below(((lastDay.DayNumber - first.DayNumber) / 7) - 1));
    }

    private void Qualify(CouncilWorker worker)
    {
        var yearsBefore =
            worker.IsNewlyQualified ? 0
            : worker.Role.Manages || worker.Role.CensusRole is 1 or 2 or 6 ? source.Between(6, 16)
            : source.Between(1, 12);
        worker.QualifiedOn = worker.IsNewlyQualified
            ? source.Day(worker.Start.AddDays(-110), worker.Start.AddDays(-40))
            : new DateOnly(worker.Start.Year - yearsBefore, source.Between(6, 7), source.Between(1, 28));
        worker.Route = source.Pick(Routes);
        worker.Level = worker.Route is "step-up" or "frontline" ? 2 : worker.Level;
        var age = source.Between(22, 26) + (source.Chance(0.5) ? source.Below(18) : source.Below(6));
        worker.BirthDate = worker.QualifiedOn.Value.AddYears(-age).AddDays(-source.Below(365));
        if (worker.BirthDate < _days.CensusDay.AddYears(-67))
        {
            worker.BirthDate = _days.CensusDay.AddYears(-source.Between(58, 66)).AddDays(-source.Below(300));
        }
    }

    private void InventLeaver(Seat seat, CouncilTeam team, DateOnly last, DateOnly startBefore)
    {
        while (last.DayOfWeek is not DayOfWeek.Friday && !source.Chance(0.15))
        {
            last = last.AddDays(last.DayOfWeek == DayOfWeek.Saturday ? -1 : 1);
        }

        last = last > _days.LastEventful ? _days.LastEventful : last;
        var role = seat.HoldsCases ? CouncilRole.SocialWorker : RoleOf(team, seat);
        var worker = Worker(seat, team, role);
        worker.Start = source.Chance(0.4)
            ? source.Day(startBefore.AddDays(-1200), startBefore.AddDays(-30))
            : source.Day(startBefore.AddYears(-14), startBefore.AddDays(-700));
        Qualify(worker);
        worker.End = last;
        worker.NoticeReceived = last.AddDays(-source.Between(28, 84));
        worker.LeavingReason = source.Pick([1, 1, 1, 1, 1, 1, 5, 7, 8]);
        worker.Destination = worker.LeavingReason == Retired ? 6 : source.Pick([1, 1, 1, 3, 3, 4, 5, 6]);
        worker.Destination = worker.LeavingReason == MovedInside ? OtherSocialCare : worker.Destination;
        worker.LeavingReason =
            worker.LeavingReason == Retired && worker.BirthDate > last.AddYears(-EarliestRetirement)
                ? Resigned
                : worker.LeavingReason;
        if (worker.Start >= _days.Begin)
        {
            worker.Origin = source.Pick([1, 2, 2, 4, 6]);
        }

        council.Workers.Add(worker);
    }

    /// <summary>The cluster: resignations within ten weeks of the spring.</summary>
    private DateOnly ClusterDay() =>
        source.Day(new DateOnly(_days.Year.EndsIn, 3, 3), new DateOnly(_days.Year.EndsIn, 5, 9));
}
