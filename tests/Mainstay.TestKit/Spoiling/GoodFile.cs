using System.Text;
using Mainstay.Imports;

namespace Mainstay.TestKit.Spoiling;

/// <summary>A good extract of any source, held as cells so that it can be written in any way and spoiled.</summary>
public sealed class GoodFile
{
    // The columns by which rows of a source differ; every other cell is the layout's example.
    private static readonly Dictionary<string, string[]> Identities = new()
    {
        ["teams"] = ["team_id"],
        ["roles"] = ["role"],
        ["establishment"] = ["post_id"],
        ["workers"] = ["staff_id"],
        ["assignments"] = ["assignment_id", "staff_id"],
        ["absences"] = ["absence_id"],
        ["agency"] = ["placement_id", "worker_id"],
        ["programmes"] = ["staff_id"],
        ["reductions"] = ["reduction_id"],
        ["links"] = ["staff_id"],
        ["specialisms"] = ["staff_id"],
        ["events"] = ["event_id"],
        ["hours"] = ["staff_id"],
        ["policies"] = ["policy"],
        ["cases-open"] = ["case_ref"],
        ["case-allocations"] = ["allocation_id", "case_ref"],
        ["case-professionals"] = ["prof_professional_id"],
        ["case-involvements"] = ["invo_involvements_id", "invo_person_id"],
        ["case-episodes"] = ["cine_referral_id"],
        ["case-statuses"] = ["person_id"],
        ["case-families"] = ["fami_person_id"],
        ["case-departments"] = ["dept_team_id"],
        ["indicators"] = ["old_la_code"],
        ["neighbours"] = ["old_la_code"],
        ["scorecard"] = ["measure"],
        ["scorecard-figures"] = ["measure"],
    };

    private GoodFile(SourceLayout layout, List<string> headers, List<string[]> rows) =>
        (Layout, Headers, Rows) = (layout, headers, rows);

    public SourceLayout Layout { get; }
    public List<string> Headers { get; }
    public List<string[]> Rows { get; }

    /// <summary>So many rows of a source, good in every cell.</summary>
    public static GoodFile Of(SourceLayout layout, int rows)
    {
        var identities = Identities[layout.Name];
        return new GoodFile(
            layout,
            [.. layout.Columns.Select(c => c.Name)],
            [
                .. Enumerable
                    .Range(1, rows)
                    .Select(n =>
                        layout
                            .Columns.Select(c => identities.Contains(c.Name) ? $"{c.Example}-{n:0000}" : c.Example)
                            .ToArray()
                    ),
            ]
        );
    }

    /// <summary>The line of a row, the header being line 1.</summary>
    public static int LineOf(int row) => row + 2;

    public int ColumnOf(string name) => Headers.IndexOf(name);

    /// <summary>The file as CSV.</summary>
    public string ToCsv(char delimiter = ',', string lineEnd = "\r\n") =>
        string.Concat(
            new[] { Headers.ToArray() }
                .Concat(Rows)
                .Select(r => string.Join(delimiter, r.Select(c => CsvText.Quoted(c, delimiter))) + lineEnd)
        );

    /// <summary>The file as CSV in UTF-8.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToCsv());
}
