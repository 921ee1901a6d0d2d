using Mainstay.Core.Time;
using Mainstay.Seed.Calibration;
using Mainstay.Seed.Draws;
using Mainstay.Seed.Published;

namespace Mainstay.Seed.Profiles;

/// <summary>Figures of a council that never was: the size of an authority, and rates drawn within what English councils show.</summary>
public static class FreeFigures
{
    /// <summary>Draws the figures.</summary>
    /// <param name="row">The authority and year whose size is taken.</param>
    /// <param name="source">The seed's draws.</param>
    public static CouncilFigures Draw(AuthorityRow row, SeedSource source)
    {
        var year = new CensusYear(row.Year);
        var inPost = Sized((row["inpost_headcount"].Number ?? 0) * Rate(0.85, 1.15));
        var starters = Share(inPost, 0.1, 0.2);
        var leavers = Share(inPost, 0.08, 0.18);
        var agency = Share(inPost, 0.04, 0.25);
        var vacancies = Math.Round(inPost.Fte * Rate(0.06, 0.24), 1);
        var cover = Math.Round(Math.Min(agency.Fte, vacancies) * Rate(0.5, 0.95), 6);
        var holders = Math.Round((inPost.Fte + agency.Fte) * Rate(0.5, 0.64), 6);
        var days = Math.Round(inPost.Fte * year.WorkingDays * Rate(0.025, 0.045), 1);
        var cases = (int)Math.Ceiling(holders * Rate(12, 19));
        return new CouncilFigures(year, inPost, starters, leavers, agency, cover, vacancies, holders, cases, days);

        decimal Rate(double low, double high) => Math.Round((decimal)(low + ((high - low) * source.Share())), 4);

        FteAndHeads Share(FteAndHeads of, double low, double high) => Sized(of.Heads * Rate(low, high));

        FteAndHeads Sized(decimal heads)
        {
            var whole = (int)Math.Round(heads);
            return new(Math.Round(whole * Rate(0.9, 0.97), 6), whole);
        }
    }
}
