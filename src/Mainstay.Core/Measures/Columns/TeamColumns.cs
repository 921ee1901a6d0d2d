namespace Mainstay.Core.Measures.Columns;

/// <summary>Every column of one team: for each a row of whole numbers, a place for each snapshot, weeks side by side.</summary>
/// <remarks>
/// <para>Stocks and flows (see <see cref="StockRow"/>) are rows of 64 bits; counts of the caseload sweep (see
/// <see cref="CaseloadSweep"/>) are rows of 16 bits, for each band the case holders and those over their cap, and one more
/// row of holders whose day of qualification is not known.</para>
/// <para>Immutable once made; it depends on the team's own facts and its workers' rows and on nothing else.</para>
/// </remarks>
public sealed class TeamColumns
{
    private const int Stocks = (int)TeamColumn.EmployedDays + 1;

    private readonly ColumnTerms _terms;
    private readonly long[] _stocks;
    private readonly ushort[] _counts;
    private readonly uint[] _cases;

    internal TeamColumns(
        ColumnTerms terms,
        TeamFacts facts,
        ReadOnlySpan<CaseloadRow> loads,
        ReadOnlySpan<WorkerFacts> workers
    )
    {
        var length = terms.Days.RowLength;
        _terms = terms;
        _stocks = new long[Stocks * length];
        _counts = new ushort[((2 * terms.Bands.Count) + 3) * length];
        _cases = new uint[length];
        Least.Fill(ushort.MaxValue);
        Put(facts, workers);
        foreach (ref readonly var spell in facts.Spells.Span)
        {
            Sweep(in spell, loads[spell.Worker]);
        }
    }

    private int Bands => _terms.Bands.Count;

    private Span<ushort> Most => Counts((2 * Bands) + 1);

    private Span<ushort> Least => Counts((2 * Bands) + 2);

    /// <summary>Copies a column, a number for each snapshot.</summary>
    /// <param name="column">Which.</param>
    /// <param name="into">As long as there are snapshots.</param>
    public void Read(TeamColumn column, Span<long> into)
    {
        switch (column)
        {
            case < (TeamColumn)Stocks:
                Stock(column)[..into.Length].CopyTo(into);
                break;
            case TeamColumn.Cases:
                Rows.Widen(_cases, into);
                break;
            case TeamColumn.MostCases:
                Rows.Widen(Most, into);
                break;
            case TeamColumn.LeastCases:
                Rows.WidenNext(Least, into);
                break;
            default:
                ReadCaseHolders(into);
                break;
        }
    }

    /// <summary>Copies the sums of a stock or flow over the last so many periods; the first places sum what there is.</summary>
    /// <param name="column">A column up to <see cref="TeamColumn.EmployedDays"/>.</param>
    /// <param name="periods">How many, 1 or more.</param>
    /// <param name="into">As long as there are snapshots.</param>
    public void ReadTrailing(TeamColumn column, int periods, Span<long> into)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((int)column, Stocks, nameof(column));
        RunningSums.Trailing(Stock(column)[..into.Length], periods, into);
    }

    /// <summary>Copies the case holders of a band, by its place in the terms.</summary>
    public void ReadHolders(int band, Span<long> into) => Rows.Widen(Holders(band), into);

    /// <summary>Copies the case holders of a band whose caseload is over the cap of their spell.</summary>
    public void ReadOver(int band, Span<long> into) => Rows.Widen(Over(band), into);

    private void ReadCaseHolders(Span<long> into)
    {
        into.Clear();
        for (var band = 0; band <= Bands; band++)
        {
            Rows.AddWidened(Holders(band), into);
        }
    }

    private void Put(TeamFacts facts, ReadOnlySpan<WorkerFacts> workers)
    {
        var days = _terms.Days;
        foreach (ref readonly var spell in facts.Spells.Span)
        {
            StockRow.InForce(Stock(TeamColumn.Headcount), days, spell.From, spell.End, 1);
            StockRow.InForce(Stock(TeamColumn.Fte), days, spell.From, spell.End, spell.Fte);
            StockRow.DaysWithin(Stock(TeamColumn.EmployedDays), days, spell.From, spell.End);
            if (spell.Leaves)
            {
                StockRow.Once(Stock(TeamColumn.LeaversFte), days, spell.End, spell.Fte);
            }

            foreach (ref readonly var absence in workers[spell.Worker].Absent.Span)
            {
                var (from, end) = (Math.Max(absence.From, spell.From), Math.Min(absence.End, spell.End));
                StockRow.DaysWithin(Stock(TeamColumn.AbsenceDays), days, from, end);
            }
        }

        PutInForce(TeamColumn.VacancyFte, facts.Vacancies.Span);
        PutInForce(TeamColumn.AgencyFte, facts.Agency.Span);
        for (var column = 0; column < Stocks; column++)
        {
            RunningSums.Of(Stock((TeamColumn)column));
        }
    }

    private void PutInForce(TeamColumn column, ReadOnlySpan<TeamFte> facts)
    {
        foreach (ref readonly var fact in facts)
        {
            StockRow.InForce(Stock(column), _terms.Days, fact.From, fact.End, fact.Fte);
        }
    }

    // A worker's band changes on at most as many days as there are bands: the spell is split there, not asked each week.
    private void Sweep(in TeamSpell spell, CaseloadRow load)
    {
        var days = _terms.Days;
        var (at, end) = (days.IndexOf(spell.From), days.IndexOf(spell.End));
        if (spell.QualifiedOn == CouncilFacts.NotKnown)
        {
            Sweep(load, Holders(Bands), Over(Bands - 1), at, end, ushort.MaxValue);
            return;
        }

        for (var band = 0; band < Bands && at < end; band++)
        {
            var last = band + 1 == Bands;
            var until = last ? end : Math.Min(end, days.IndexOf(spell.QualifiedOn + _terms.Bands[band + 1].FromDays));
            var cap = (long)_terms.Bands[band].Cap * spell.Fte / _terms.FteUnit;
            Sweep(load, Holders(band), Over(band), at, until, (ushort)Math.Clamp(cap, 0, ushort.MaxValue));
            at = Math.Max(at, until);
        }
    }

    private void Sweep(CaseloadRow load, Span<ushort> holders, Span<ushort> over, int from, int to, ushort cap)
    {
        if (from < to)
        {
            var rows = new CaseloadRows(holders, over, Least, Most, _cases);
            CaseloadSweep.Add(ref load.On(_terms.Days)[0], rows, from, to, cap);
        }
    }

    private Span<long> Stock(TeamColumn column) =>
        _stocks.AsSpan((int)column * _terms.Days.RowLength, _terms.Days.RowLength);

    private Span<ushort> Holders(int band) => Counts(band);

    private Span<ushort> Over(int band) => Counts(Bands + 1 + band);

    private Span<ushort> Counts(int row) => _counts.AsSpan(row * _terms.Days.RowLength, _terms.Days.RowLength);
}
