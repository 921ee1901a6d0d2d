namespace Mainstay.Core.Region;

/// <summary>How a published rate was found again from published counts.</summary>
public enum Recomputed
{
    /// <summary>From the counts in its own row.</summary>
    OwnRow,

    /// <summary>From the authorities whose two counts are both usable.</summary>
    UsableAuthorities,

    /// <summary>From its own counts without the in-post FTE of authorities whose agency count is <c>u</c>.</summary>
    WithoutUnreliableInPost,

    /// <summary>By none of these, and known to be so: see <see cref="DefinitionsCheck.KnownNotRecomputable"/>.</summary>
    KnownNot,

    /// <summary>By none of these: it differs from DfE's definition as we hold it.</summary>
    Differs,
}

/// <summary>One published rate and how it was found again.</summary>
/// <param name="Row">The row.</param>
/// <param name="Rate">The rate.</param>
/// <param name="How">How it was found again.</param>
public sealed record CheckedRate(PublishedRow Row, PublishedRate Rate, Recomputed How)
{
    /// <summary>Year and place, for example <c>2023 Outer London</c>.</summary>
    public string Place => $"{Row.Year} {Row.Name}";
}

/// <summary>The rates of one level and measure.</summary>
/// <param name="Level">The level.</param>
/// <param name="Rate">The measure.</param>
/// <param name="Checked">Every rate printed as a number beside two counts printed as numbers.</param>
public sealed record DefinitionLine(PublishedLevel Level, PublishedRate Rate, IReadOnlyList<CheckedRate> Checked)
{
    /// <summary>How many were found again.</summary>
    public int Matched => Checked.Count(c => c.How is not (Recomputed.KnownNot or Recomputed.Differs));

    /// <summary>The line as printed, for example <c>Local authority turnover_rate_fte 1345 of 1345</c>, with what was not found in its own row.</summary>
    public override string ToString()
    {
        var beyond = Checked
            .Where(c => c.How != Recomputed.OwnRow)
            .GroupBy(c => c.How)
            .OrderBy(g => g.Key)
            .Select(g => $"{g.Count()} {Words(g.Key)}: {string.Join(", ", g.Select(c => c.Place))}");
        return string.Join("; ", [$"{LevelWords(Level)} {Rate.Name} {Matched} of {Checked.Count}", .. beyond]);
    }

    /// <summary>The level as the published table writes it.</summary>
    public static string LevelWords(PublishedLevel level) =>
        level == PublishedLevel.LocalAuthority ? "Local authority" : level.ToString();

    private static string Words(Recomputed how) =>
        how switch
        {
            Recomputed.UsableAuthorities => "as the sum of the authorities with both counts usable",
            Recomputed.WithoutUnreliableInPost => "as its own totals without the in-post FTE of authorities printed u",
            Recomputed.KnownNot => "not recomputable",
            _ => "differing from DfE's definition",
        };
}

/// <summary>The symbols of one column with one explanation.</summary>
/// <param name="Symbol">One of <c>z x u c low</c>.</param>
/// <param name="Column">The column.</param>
/// <param name="Why">Why the symbol stands there; null when nothing in the row explains it.</param>
/// <param name="Places">Year and place of each cell.</param>
public sealed record SymbolLine(string Symbol, string Column, string? Why, IReadOnlyList<string> Places)
{
    /// <summary>The line as printed, for example <c>z agency_cover_rate_fte 41: agency_fte is 0</c>.</summary>
    public override string ToString() =>
        Why is null
            ? $"{Symbol} {Column} {Places.Count} NOT EXPLAINED: {string.Join(", ", Places)}"
            : $"{Symbol} {Column} {Places.Count}: {Why}";
}

/// <summary>The check of our reading of DfE's definitions: every published rate recomputed from published counts (contract K10).</summary>
/// <remarks>
/// A rate matches when it lies in the range that its published counts allow: FTE and days to within 0.05, people and cases
/// exact, the rate to within 0.05. Aggregates leave out an authority's denominator when its numerator is unusable.
/// </remarks>
/// <param name="Lines">One line for each level and measure.</param>
/// <param name="Symbols">Every cell that is no number, explained.</param>
/// <param name="WithoutCounts">Rates printed as numbers beside a count that is none, and so not in any line: year, place, column.</param>
public sealed record DefinitionsCheck(
    IReadOnlyList<DefinitionLine> Lines,
    IReadOnlyList<SymbolLine> Symbols,
    IReadOnlyList<string> WithoutCounts
)
{
    /// <summary>Rates that no reading of the published counts gives, found by trying: the rate of England in 2024 leaves out some authorities only.</summary>
    public static IReadOnlyList<(int Year, PublishedLevel Level, string Rate)> KnownNotRecomputable { get; } =
    [(2024, PublishedLevel.National, "agency_rate_fte")];

    /// <summary>Whether nothing differs and every symbol is explained, beyond what is known not to be recomputable.</summary>
    public bool IsClean =>
        Lines.All(l => l.Checked.All(c => c.How != Recomputed.Differs)) && Symbols.All(s => s.Why is not null);

    /// <summary>Everything as printed: a line for each level and measure, then the symbols, then rates without counts.</summary>
    public IEnumerable<string> Text =>
        [
            .. Lines.Select(l => l.ToString()),
            .. Symbols.Select(s => s.ToString()),
            .. WithoutCounts.Select(w => $"not recomputed, a count is no number: {w}"),
        ];

    /// <summary>Checks a published table.</summary>
    /// <param name="rows">Its rows, in any order.</param>
    /// <exception cref="FormatException">A cell is neither a number nor a symbol.</exception>
    public static DefinitionsCheck Run(IEnumerable<PublishedRow> rows)
    {
        var table = new PublishedTable(rows);
        var printed =
            from rate in PublishedRate.All
            from row in table.Rows
            where PublishedFigure.Of(row, rate.Name).Number is not null
            select (Row: row, Rate: rate, HasCounts: HasCounts(row, rate));
        var all = printed.ToArray();
        var lines =
            from p in all
            where p.HasCounts
            group new CheckedRate(p.Row, p.Rate, Recompute(table, p.Row, p.Rate)) by (p.Row.Level, p.Rate) into line
            orderby line.Key.Level descending
            select new DefinitionLine(line.Key.Level, line.Key.Rate, [.. line]);
        return new(
            [.. lines],
            SymbolsExplained.In(table),
            [.. all.Where(p => !p.HasCounts).Select(p => $"{p.Row.Year} {p.Row.Name} {p.Rate.Name}")]
        );
    }

    private static bool HasCounts(PublishedRow row, PublishedRate rate) =>
        PublishedFigure.Of(row, rate.Numerator).Number is not null
        && PublishedFigure.Of(row, rate.Denominator).Number is not null;

    private static Recomputed Recompute(PublishedTable table, PublishedRow row, PublishedRate rate) =>
        Fits(row, rate, Count(row, rate.Numerator), Count(row, rate.Denominator)) ? Recomputed.OwnRow
        : row.Level == PublishedLevel.LocalAuthority ? Recomputed.Differs
        : FitsUsable(table, row, rate) ? Recomputed.UsableAuthorities
        : FitsWithoutUnreliable(table, row, rate) ? Recomputed.WithoutUnreliableInPost
        : KnownNotRecomputable.Contains((row.Year, row.Level, rate.Name)) ? Recomputed.KnownNot
        : Recomputed.Differs;

    private static bool FitsUsable(PublishedTable table, PublishedRow row, PublishedRate rate)
    {
        var usable = table.Members(row).Where(m => HasCounts(m, rate)).ToArray();
        return usable.Length > 0 && Fits(row, rate, Sum(usable, rate.Numerator), Sum(usable, rate.Denominator));
    }

    private static bool FitsWithoutUnreliable(PublishedTable table, PublishedRow row, PublishedRate rate)
    {
        var unreliable = table.Members(row).Where(m => PublishedFigure.Of(m, rate.Numerator).Printed == "u").ToArray();
        if (unreliable.Length == 0)
        {
            return false;
        }

        var left = Sum(unreliable, rate.Denominator);
        var whole = Count(row, rate.Denominator);
        return Fits(row, rate, Count(row, rate.Numerator), new(whole.Low - left.High!.Value, whole.High - left.Low));
    }

    private static bool Fits(PublishedRow row, PublishedRate rate, FigureRange numerator, FigureRange denominator) =>
        (denominator.High > 0 || (rate.IsShare && numerator.High > 0))
        && rate.Range(row.Year, numerator, denominator)
            .Meets(FigureRange.Around(PublishedFigure.Of(row, rate.Name).Number!.Value, 0.05m));

    private static FigureRange Count(PublishedRow row, string column) =>
        FigureRange.Around(PublishedFigure.Of(row, column).Number!.Value, PublishedRate.Within(column));

    private static FigureRange Sum(IEnumerable<PublishedRow> rows, string column) =>
        rows.Where(r => PublishedFigure.Of(r, column).Number is not null)
            .Aggregate(new FigureRange(0, 0), (sum, r) => sum + Count(r, column));
}
