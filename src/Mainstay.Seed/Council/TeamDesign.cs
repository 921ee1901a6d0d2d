using Mainstay.Core.Establishment;
using Mainstay.Seed.Calibration;
using Mainstay.Seed.Draws;

namespace Mainstay.Seed.Council;

/// <summary>Designs the tree of services and teams, and gives each person to be invented a team.</summary>
public sealed class TeamDesign
{
    private static readonly string[] Places =
    [
        "North",
        "South",
        "East",
        "West",
        "Central",
        "Vale",
        "Forest",
        "Harbour",
        "Moor",
        "Bridge",
        "Hill",
        "Dale",
    ];

    private readonly List<CouncilTeam> _tree = [];
    private readonly Dictionary<CouncilTeam, int> _room = [];
    private readonly SeedSource _source;

    private TeamDesign(SeedSource source) => _source = source;

    /// <summary>Every level of the tree, the council first.</summary>
    public IReadOnlyList<CouncilTeam> Tree => _tree;

    /// <summary>The teams, without the levels above them.</summary>
    public IReadOnlyList<CouncilTeam> Teams => [.. _tree.Where(t => t.Kind != TeamKind.Group)];

    /// <summary>Who works where.</summary>
    public Dictionary<CouncilTeam, List<Seat>> Seats { get; } = [];

    /// <summary>Designs the tree for the people that a council has.</summary>
    public static TeamDesign For(string councilName, IReadOnlyList<Seat> seats, bool hasScenes, SeedSource source)
    {
        var design = new TeamDesign(source);
        var council = new CouncilTeam("CS", $"{councilName} children's services", TeamKind.Group, parent: null);
        design._tree.Add(council);
        var present = seats.Where(s => s.Standing != Standing.Leaver).ToList();
        var holders = present.Where(s => s.HoldsCases).ToList();
        var idle = present.Where(s => !s.HoldsCases).ToList();

        design.AddServices(council, ServiceShape.WithCases, s => s.HolderShare, holders.Count, least: 5);
        if (idle.Count > 40)
        {
            design.AddServices(council, ServiceShape.WithoutCases, s => s.HolderShare, idle.Count, least: 4);
        }

        design.SeatHolders(holders, hasScenes);
        design.SeatIdle(idle);
        return design;
    }

    /// <summary>The teams of a service.</summary>
    public List<CouncilTeam> Of(ServiceShape service) => [.. Teams.Where(t => t.Service == service)];

    private void AddServices(
        CouncilTeam council,
        IReadOnlyList<ServiceShape> shapes,
        Func<ServiceShape, double> share,
        int people,
        int least
    )
    {
        var fitting = shapes.Where(s => share(s) * people >= least).ToList();
        if (fitting.Count == 0)
        {
            fitting = [shapes[0]];
        }

        var isShared = shapes == ServiceShape.WithCases;
        var sum = isShared ? fitting.Sum(share) : 1;
        foreach (var shape in fitting)
        {
            var service = new CouncilTeam($"{shape.Code}-S", shape.Name, TeamKind.Group, council, shape);
            var room = Math.Max(1, (int)Math.Round(people * share(shape) / sum));
            var teams = Math.Max(1, (int)Math.Round(room / 6.4));
            _tree.Add(service);
            AddTeams(service, shape, teams, room);
        }
    }

    private void AddTeams(CouncilTeam service, ServiceShape shape, int teams, int room)
    {
        for (var i = 0; i < teams; i++)
        {
            var place =
                teams == 1
                    ? "Team"
                    : Places[i % Places.Length] + (i < Places.Length ? "" : $" {1 + (i / Places.Length)}");
            var team = new CouncilTeam($"{shape.Code}{i + 1}", $"{shape.Name} {place}", shape.Kind, service, shape);
            _tree.Add(team);
            _room[team] = (room * (i + 1) / teams) - (room * i / teams);
            Seats[team] = [];
        }
    }

    private void SeatHolders(List<Seat> holders, bool hasScenes)
    {
        var caseTeams = Teams.Where(t => t.Service!.HolderShare > 0 && t.Service.WeeksOpen > 0).ToList();
        var protection = caseTeams.Where(t => t.Service == ServiceShape.ChildProtection).ToList();
        var queue = _source.Shuffled(holders);

        if (hasScenes && caseTeams.Count > 3)
        {
            // An agency-heavy team, and agency in the team in crisis.
            Fill(caseTeams.First(t => t.Service == ServiceShape.Assessment), 0.55, s => s.Standing == Standing.Agency);
            protection.Take(1).ToList().ForEach(t => Fill(t, 0.3, s => s.Standing == Standing.Agency));
        }

        // Newly qualified workers may not lead child protection work; whole-time workers make its average per worker and per FTE one.
        protection.ForEach(t => Fill(t, 1, s => s.Standing == Standing.Stayer && s.TotalFte == 1));
        protection.ForEach(t => Fill(t, 1, s => s.Standing != Standing.Starter));
        foreach (var seat in queue.ToList())
        {
            var team = caseTeams.MaxBy(t => _room[t] > 0 ? _source.Share() * _room[t] : -1 - Seats[t].Count)!;
            Give(team, seat);
        }

        void Fill(CouncilTeam team, double share, Func<Seat, bool> suits)
        {
            var wanted = Math.Min(_room[team], (int)Math.Round(share * (_room[team] + Seats[team].Count)));
            queue.Where(suits).Take(wanted).ToList().ForEach(s => Give(team, s));
        }

        void Give(CouncilTeam team, Seat seat)
        {
            queue.Remove(seat);
            Seats[team].Add(seat);
            _room[team]--;
        }
    }

    /// <summary>Those without cases: those who stay first manage each team, then fill their own services, then go round the teams.</summary>
    private void SeatIdle(List<Seat> idle)
    {
        var queue = new Queue<Seat>(
            _source.Shuffled(idle).OrderByDescending(s => s.Standing == Standing.Stayer && s.Fte[0] is not null)
        );
        foreach (var team in Teams)
        {
            Next(team);
        }

        foreach (var team in Teams.Where(t => t.Service!.WeeksOpen == 0))
        {
            for (var i = _room[team]; i > 1; i--)
            {
                Next(team);
            }
        }

        while (queue.Count > 0)
        {
            Next(_source.Pick(Teams));
        }

        void Next(CouncilTeam team)
        {
            if (queue.TryDequeue(out var seat))
            {
                Seats[team].Add(seat);
            }
        }
    }
}
