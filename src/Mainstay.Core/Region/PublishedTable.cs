using Mainstay.Core.Record;

namespace Mainstay.Core.Region;

/// <summary>DfE's published table: England, regions and authorities by year, with authorities joined over reorganisations.</summary>
/// <remarks>Make it of rows, or as a reading of the record by <c>history.Reading(PublishedTable.Of)</c>.</remarks>
public sealed class PublishedTable
{
    private const string London = "E12000007";

    /// <summary>A table of rows in any order.</summary>
    public PublishedTable(IEnumerable<PublishedRow> rows)
    {
        Rows = [.. rows.OrderBy(r => r.Year).ThenBy(r => r.Level).ThenBy(r => r.RegionCode).ThenBy(r => r.LaCode)];
        Years = [.. Rows.Select(r => r.Year).Distinct()];
    }

    /// <summary>Every row, by year, level, region and authority.</summary>
    public IReadOnlyList<PublishedRow> Rows { get; }

    /// <summary>The years it holds, in rising order.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>The table that a history holds; empty when it holds none.</summary>
    public static PublishedTable Of(WorkforceHistory history) =>
        new(history.All<PublishedRow>().Select(f => f.Content));

    /// <summary>England in a year; null when the table has no such row.</summary>
    public PublishedRow? England(int year) =>
        Rows.FirstOrDefault(r => r.Year == year && r.Level == PublishedLevel.National);

    /// <summary>The row that an authority's number stands in, alone or in a joint return; null when the year has none.</summary>
    /// <param name="laCode">A number such as <c>940</c>, or a joint return's <c>940 / 941</c>.</param>
    /// <param name="year">The reporting year.</param>
    public PublishedRow? Authority(string laCode, int year) =>
        Rows.FirstOrDefault(r => r.Year == year && (r.LaCode == laCode || Numbers(r).Contains(laCode)));

    /// <summary>The region of an authority's row, London for an authority of Inner or Outer London; null when the table has none.</summary>
    public PublishedRow? RegionOf(PublishedRow authority) =>
        Rows.FirstOrDefault(r =>
            r.Year == authority.Year
            && r.Level == PublishedLevel.Regional
            && r.RegionCode == (IsPartOfLondon(authority) ? London : authority.RegionCode)
        );

    /// <summary>The authorities' rows that an aggregate row sums: all for England, those of the region else; empty for an authority.</summary>
    public IEnumerable<PublishedRow> Members(PublishedRow aggregate) =>
        Rows.Where(r => r.Year == aggregate.Year && r.Level == PublishedLevel.LocalAuthority)
            .Where(r =>
                aggregate.Level switch
                {
                    PublishedLevel.National => true,
                    PublishedLevel.Regional => r.RegionCode == aggregate.RegionCode
                        || (aggregate.RegionCode == London && IsPartOfLondon(r)),
                    _ => false,
                }
            );

    /// <summary>An authority year by year; years before a reorganisation show the council that stood there, and say so.</summary>
    /// <param name="laCode">A number such as <c>942</c>, or a joint return's.</param>
    public IReadOnlyList<AuthorityYear> Series(string laCode) =>
        [.. Years.Select(y => InYear(laCode, y)).OfType<AuthorityYear>()];

    /// <summary>The neighbours' rows of a year, nearest first; a joint return stands once and says so (contract K20).</summary>
    /// <param name="laCode">The authority's own number; a neighbour in its own joint return is left out.</param>
    /// <param name="neighbours">Its neighbours.</param>
    /// <param name="year">The reporting year.</param>
    public IReadOnlyList<AuthorityYear> NeighbourRows(string laCode, Neighbours neighbours, int year)
    {
        var own = Authority(laCode, year);
        return
        [
            .. neighbours
                .Codes.Select(c => InYear(c, year))
                .OfType<AuthorityYear>()
                .Where(n => n.Row != own)
                .DistinctBy(n => n.Row.LaCode),
        ];
    }

    /// <summary>The three-digit numbers of a row: two for a joint return, none above authorities.</summary>
    public static IReadOnlyList<string> Numbers(PublishedRow row) => row.LaCode?.Split(" / ") ?? [];

    private AuthorityYear? InYear(string laCode, int year)
    {
        if (Authority(laCode, year) is { } row)
        {
            var isJoint = Numbers(row).Count > 1 && laCode != row.LaCode;
            return new(year, row, isJoint ? $"Joint return of {row.Name} ({row.LaCode})." : null);
        }

        var change = AuthorityChange.Into(Numbers(laCode)).LastOrDefault(c => year < c.Year);
        return
            change is not null
            && change.From.Select(f => Authority(f, year)).FirstOrDefault(r => r is not null) is { } former
            ? new(year, former, $"{change.Words} Before {change.Year} this is {former.Name} ({former.LaCode}).")
            : null;
    }

    private static string[] Numbers(string laCode) => laCode.Split(" / ");

    private static bool IsPartOfLondon(PublishedRow row) => row.RegionCode is "E13000001" or "E13000002";
}

/// <summary>An authority's row of a year.</summary>
/// <param name="Year">The reporting year.</param>
/// <param name="Row">The row.</param>
/// <param name="Note">What a reader must know: a joint return, or the council that stood there before; null when nothing.</param>
public sealed record AuthorityYear(int Year, PublishedRow Row, string? Note);
