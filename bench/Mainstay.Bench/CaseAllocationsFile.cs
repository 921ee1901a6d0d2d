using System.Globalization;

namespace Mainstay.Bench;

/// <summary>Allocations of ten years for 670 workers in 40 teams: the shape of one large council.</summary>
internal static class CaseAllocationsFile
{
    private static readonly DateOnly FirstDay = new(2015, 10, 5);

    public static void Write(string path, int rows, bool shuffled)
    {
        using var file = new StreamWriter(path);
        file.WriteLine("allocation_id,case_ref,worker,role,team,start,end,change_reason");
        for (var i = 0; i < rows; i++)
        {
            // A step that shares no factor with the number of rows visits every row once.
            var n = shuffled ? (int)((long)i * 7919 % rows) : i;
            file.WriteLine(Row(n));
        }
    }

    private static string Row(int n)
    {
        var start = FirstDay.AddDays((int)(n * 7L % 3650));
        var length = 20 + n * 31 % 330;
        var end = start.AddDays(length);
        var last = end > new DateOnly(2025, 10, 3) ? "" : end.ToString("yyyy-MM-dd");
        var worker = n * 13 % 670;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"AL{n},C{n * 17 % 90_000},S{1000 + worker},{(n % 9 == 0 ? "co-working" : "lead")},T{worker % 40},{start:yyyy-MM-dd},{last},"
        );
    }
}
