using System.Globalization;
using Mainstay.Core.Measures.Columns;

namespace Mainstay.Bench.W1;

/// <summary>Every team and week as rows of text.</summary>
internal static class FullOutput
{
    public static void Write(string path, Loading loading, CouncilFacts[] facts)
    {
        using var file = new StreamWriter(path);
        file.WriteLine(Header);
        for (var i = 0; i < facts.Length; i++)
        {
            var council = CouncilColumns.Of(facts[i], Columns.Terms);
            for (var team = 0; team < council.Teams.Count; team++)
            {
                foreach (var line in Lines(loading.Councils[i].TeamIds[team], council.Teams[team]))
                {
                    file.WriteLine(line);
                }
            }
        }
    }

    /// <summary>Whether the rows of the team of a reference equal it, every figure as a number.</summary>
    public static bool Agrees(string? reference, Loading loading, CouncilFacts[] facts)
    {
        if (reference is null)
        {
            return true;
        }

        var expected = File.ReadAllLines(reference);
        var id = int.Parse(expected[1][..expected[1].IndexOf(',')], CultureInfo.InvariantCulture);
        var at = loading.Councils.ToList().FindIndex(c => c.TeamIds.Contains(id));
        var team = CouncilColumns.Of(facts[at], Columns.Terms).Teams[loading.Councils[at].TeamIds.IndexOf(id)];
        return Agreement.Of([Header, .. Lines(id, team)], reference);
    }

    private static string Header =>
        "team_id,week," + string.Join(',', Columns.Whole.Select(c => c.Name).Concat(Columns.Rates.Select(c => c.Name)));

    private static IEnumerable<string> Lines(int id, TeamColumns team)
    {
        var rows = new TeamRows();
        rows.Read(team);
        for (var week = 0; week < Columns.Weeks; week++)
        {
            var whole = Columns.Whole.Select((c, i) => week < c.FirstWeek ? "" : $"{rows.Whole(i)[week]}");
            var rates = Columns.Rates.Select(r =>
                rows.Rate(r, week)?.ToString("R", CultureInfo.InvariantCulture) ?? ""
            );
            yield return $"{id},{week},{string.Join(',', whole.Concat(rates))}";
        }
    }
}
