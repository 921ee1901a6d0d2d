using Mainstay.Seed.Calibration;
using Mainstay.Seed.Draws;

namespace Mainstay.Seed.Council;

/// <summary>Invents the posts: one for each FTE held, the vacant ones, and those that leavers held before.</summary>
internal sealed class EstablishmentDesign(InventedCouncil council, TeamDesign design, SeedSource source)
{
    private readonly CouncilDays _days = council.Days;
    private int _last = 1000;

    /// <summary>Reorganises, makes the posts and puts people in them.</summary>
    public void Invent()
    {
        if (council.HasScenes)
        {
            Reorganise();
        }

        council.Teams.AddRange(design.Tree);
        foreach (var worker in council.Workers.Where(w => w.End is null))
        {
            FillPosts(worker);
        }

        AddVacancies();
        foreach (var leaver in council.Workers.Where(w => w.End is not null).OrderByDescending(w => w.End))
        {
            GivePosts(leaver);
        }

        DateThePosts();
    }

    /// <summary>One team is split off from another in April; one takes a new name the September before.</summary>
    private void Reorganise()
    {
        var protection = design.Of(ServiceShape.ChildProtection);
        if (protection.Count > 1)
        {
            protection[^1].SplitFrom = protection[0];
            protection[^1].Since = CouncilDays.FirstMonday(_days.Year.EndsIn, 4);
        }

        if (design.Of(ServiceShape.Safeguarding) is [var first, _, ..])
        {
            var until = CouncilDays.FirstMonday(_days.Year.EndsIn - 1, 9).AddDays(-1);
            first.Renamed = (first.Name.Replace("Family Safeguarding", "Children in Need"), until);
        }
    }

    private CouncilPost NewPost(CouncilTeam team, CouncilRole role, decimal fte)
    {
        var post = new CouncilPost($"P{++_last}", team, role, fte);
        council.Posts.Add(post);
        return post;
    }

    /// <summary>A post as large as what its holder works: vacancies are whole posts. Without an FTE there is no post.</summary>
    private void FillPosts(CouncilWorker worker)
    {
        for (var i = 0; i < worker.Posts.Count; i++)
        {
            if (worker.Posts[i].Fte is { } fte)
            {
                var post = NewPost(worker.Team, worker.Role, fte);
                post.HeldFrom = worker.Start;
                worker.Posts[i] = (fte, post);
            }
        }
    }

    private void AddVacancies()
    {
        var total = council.Figures.VacancyFte;
        var heads = (int)Math.Ceiling(total);
        var inCrisis = council.HasScenes ? design.Of(ServiceShape.ChildProtection).FirstOrDefault() : null;
        foreach (var (i, fte) in FteSplit.Among(total, heads, source).Index())
        {
            var team = inCrisis is not null && i < Math.Min(3, heads / 5) ? inCrisis : source.Pick(design.Teams);
            var role =
                team.Service!.Code == "RQ" ? CouncilRole.ReviewingOfficer
                : source.Chance(0.12) ? CouncilRole.SeniorPractitioner
                : team.Service.IsHouseholds ? CouncilRole.SupervisingSocialWorker
                : CouncilRole.SocialWorker;
            var post = NewPost(team, role, fte[0]!.Value);
            post.Uncovered = post.Fte;
            post.Recruitment = source.Pick([
                "not-started",
                "advertised",
                "advertised",
                "offered",
                "start-agreed",
                "on-hold",
                "held-as-saving",
            ]);
        }
    }

    /// <summary>A leaver held a post that somebody now holds or that now stands vacant, in their own team if there is one.</summary>
    private void GivePosts(CouncilWorker leaver)
    {
        for (var i = 0; i < leaver.Posts.Count; i++)
        {
            if (leaver.Posts[i].Fte is not { } fte)
            {
                continue;
            }

            var post = FreeAfter(leaver) ?? Deleted(leaver, fte);
            if (post.HeldFrom is null)
            {
                post.VacantFrom = leaver.End!.Value.AddDays(1);
            }

            post.HeldFrom = leaver.Start;
            leaver.Posts[i] = (fte, post);
        }
    }

    private CouncilPost? FreeAfter(CouncilWorker leaver)
    {
        var end = leaver.End!.Value;
        var free = council
            .Posts.Where(p => p.Role.CensusRole is not null and not 1 and not 2 and not 3 && p.To is null)
            .Where(p =>
                p.HeldFrom is { } held
                    ? held > end && held < end.AddDays(240)
                    : p.VacantFrom is null && end > _days.CensusDay.AddDays(-400)
            );
        var own = free.FirstOrDefault(p => p.Team == leaver.Team);
        if (own is not null || leaver.Team.Service == ServiceShape.ChildProtection)
        {
            return own;
        }

        var other = free.FirstOrDefault();
        if (other is not null)
        {
            leaver.Team = other.Team;
            leaver.HoldsCases &= other.Team.Service is { WeeksOpen: > 0 };
        }

        return other;
    }

    private CouncilPost Deleted(CouncilWorker leaver, decimal fte)
    {
        var post = NewPost(leaver.Team, leaver.Role, fte);
        post.To = leaver.End;
        post.HeldFrom = leaver.Start;
        return post;
    }

    /// <summary>Posts begin before their first holder; those first held within the story were growth.</summary>
    private void DateThePosts()
    {
        foreach (var post in council.Posts)
        {
            if (post.HeldFrom is { } held && held >= _days.Begin)
            {
                post.From = held.AddDays(-source.Between(20, 70));
                post.IsGrowth = true;
            }
            else if (post.HeldFrom is null)
            {
                post.From = _days.CensusDay.AddDays(-source.Between(60, 330));
                post.VacantFrom = post.From;
                post.IsGrowth = true;
            }
            else if (post.HeldFrom < post.From)
            {
                post.From = post.HeldFrom.Value;
            }
        }
    }
}
