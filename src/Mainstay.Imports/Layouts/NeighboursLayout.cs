using Mainstay.Core.Region;

namespace Mainstay.Imports.Layouts;

/// <summary>The published table of statistical neighbours.</summary>
internal static class NeighboursLayout
{
    private const int Count = 10;

    public static SourceLayout Layout { get; } =
        new(
            "neighbours",
            "Statistical neighbours",
            [
                Column.LocalCode("old_la_code", "Three-digit number of the authority", "855").Required(),
                Column.Text("la_name", "Its name", "Leicestershire").Required(),
                Column.Text("region_ind", "Number of the region", "4"),
                Column.Text("region_name", "Name of the region", "East Midlands"),
                .. Enumerable
                    .Range(1, Count)
                    .SelectMany(n =>
                        new[]
                        {
                            Column.LocalCode($"SN_{n}", $"Number of neighbour {n}, closest first", "938"),
                            Column.Text($"SN_{n}P", $"How close neighbour {n} is", "Very close"),
                        }
                    ),
            ],
            Read
        )
        {
            About = "The ten closest statistical neighbours of each authority, as published.",
            DefaultIsFull = false,
            LongestAgeDays = 400,
        };

    private static void Read(RowReading row)
    {
        var code = row.Text("old_la_code");
        var name = row.Text("la_name");
        _ = row.Text("region_ind");
        _ = row.Text("region_name");
        var codes = new List<string>();
        var closeness = new List<string>();
        for (var n = 1; n <= Count; n++)
        {
            var neighbour = row.Text($"SN_{n}");
            var close = row.Text($"SN_{n}P");
            if (neighbour is not null)
            {
                codes.Add(neighbour);
                closeness.Add(close ?? "");
            }
        }

        if (codes.Count == 0 && row.IsGood)
        {
            row.Missing("SN_1", "At least one neighbour");
        }

        if (row.IsGood)
        {
            row.States("neighbours", code!, null, new Neighbours(name!, codes, closeness));
        }
    }
}
