namespace Mainstay.Seed.Extracts;

/// <summary>How often a source is exported after its history.</summary>
internal enum Rhythm
{
    /// <summary>Everything, every week.</summary>
    WeeklyFull,

    /// <summary>What is new or changed, every week.</summary>
    WeeklyChanges,

    /// <summary>Everything, every fourth week.</summary>
    MonthlyFull,

    /// <summary>Once.</summary>
    Once,
}

/// <summary>A source as one of the council's systems exports it.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Rhythm">How often, and whether whole.</param>
/// <param name="Columns">The header, with a blank between columns.</param>
/// <param name="Rows">
/// The rows as that system knows them on a day; what was over by an earlier day, the second one given, may be left out.
/// </param>
internal sealed record SourceExport(
    string Source,
    Rhythm Rhythm,
    string Columns,
    Func<DateOnly, DateOnly, IEnumerable<string?[]>> Rows
)
{
    /// <summary>The exports of some Fridays, the first being the whole history.</summary>
    public IEnumerable<ExtractFile> On(IReadOnlyList<DateOnly> fridays)
    {
        var before = new HashSet<string>();
        foreach (var (i, friday) in fridays.Index())
        {
            if (i > 0 && (Rhythm == Rhythm.Once || (Rhythm == Rhythm.MonthlyFull && i % 4 != 0)))
            {
                continue;
            }

            var isChanges = Rhythm == Rhythm.WeeklyChanges && i > 0;
            var all = Rows(friday, isChanges ? fridays[i - 1] : DateOnly.MinValue).ToList();
            var rows = isChanges ? all.FindAll(r => !before.Contains(string.Join('\t', r))) : all;
            before = Rhythm == Rhythm.WeeklyChanges ? [.. all.Select(r => string.Join('\t', r))] : before;
            if (rows.Count > 0)
            {
                yield return new ExtractFile(Source, friday, !isChanges, Columns.Split(' '), rows);
            }
        }
    }
}
