using Mainstay.Core.Time;
using Mainstay.Seed.Draws;
using Mainstay.Seed.Published;

namespace Mainstay.Seed.Calibration;

/// <summary>
/// Draws exact figures that round to every printed count and from which every printed rate follows (contract K17).
/// </summary>
/// <remarks>
/// Every condition bounds a figure by a multiple of FTE in post, so the FTE in post for which all can hold are one
/// interval, and how far a value is outside is a convex function of it. Its lowest point is found by halving thirds.
/// </remarks>
public sealed class CalibrationSolver
{
    private readonly AuthorityRow _row;
    private readonly SeedSource _source;
    private readonly CensusYear _year;
    private readonly Span _inPost;
    private readonly Span _starters;
    private readonly Span _leavers;
    private readonly Span _agency;
    private readonly Span _vacancies;
    private readonly Span _cover;
    private readonly Span _days;
    private readonly Span _holders;
    private readonly int _cases;
    private readonly int _startersHeads;
    private readonly int _leaversHeads;
    private readonly int _agencyHeads;
    private readonly int _inPostHeads;

    private CalibrationSolver(AuthorityRow row, SeedSource source)
    {
        _row = row;
        _source = source;
        _year = new CensusYear(row.Year);
        var printed = row["inpost_fte"].Number ?? throw new ArgumentException("In post is not printed.", nameof(row));
        _inPostHeads = Heads("inpost_headcount", printed);
        _inPost = Fte("inpost_fte", _inPostHeads);
        _startersHeads = Heads("starters_headcount", row["starters_fte"].Number ?? (printed * 0.14m));
        _starters = Fte("starters_fte", _startersHeads);
        _leaversHeads = Heads("leavers_headcount", row["leavers_fte"].Number ?? (printed * 0.11m));
        _leavers = Fte("leavers_fte", _leaversHeads);
        _agencyHeads = Heads("agency_headcount", row["agency_fte"].Number ?? (printed * 0.12m));
        _agency = Fte("agency_fte", _agencyHeads);
        _vacancies = Span.OfCount(row["vacancy_fte"]) ?? new Span(printed * 0.1m, printed * 0.15m);
        _cover = Span.OfCount(row["agency_cover_fte"]) ?? new Span(0, Math.Min(_agency.Low, _vacancies.Low) * 0.8m);
        _days =
            printed == 0 ? Span.Zero
            : Span.OfCount(row["working_days_lost_fte"]) is { } days ? days
            : new Span(printed * 0.025m * _year.WorkingDays, printed * 0.04m * _year.WorkingDays);
        _cases = (int)(row["cases"].Number ?? Math.Round((printed + _agency.Low) * 9));
        _holders = Holders();
    }

    /// <summary>Draws the figures for a row.</summary>
    /// <param name="row">A row whose FTE in post is printed.</param>
    /// <param name="source">The seed's draws.</param>
    public static CouncilFigures Solve(AuthorityRow row, SeedSource source) =>
        new CalibrationSolver(row, source).Solve();

    private CouncilFigures Solve()
    {
        var inPost = _inPost.IsZero ? 0 : FeasibleInPost().Draw(_source);
        var (agencySpan, vacancySpan, coverSpan) = AgencyAndVacancies(inPost);
        var cover = _cover.IsZero ? 0 : coverSpan.Draw(_source);
        var agency = _agency.IsZero
            ? 0
            : agencySpan.And(Divided(cover, CoverRate("agency_cover_rate_fte"))).Draw(_source);
        var vacancies = _vacancies.IsZero
            ? 0
            : vacancySpan.And(Divided(cover, CoverRate("vacancy_agency_cover_rate_fte"))).Draw(_source);
        var everybody = inPost + agency;
        var holders = _holders.Contains(everybody) ? everybody : _holders.AtMost(everybody).Draw(_source);

        return new CouncilFigures(
            _year,
            new(inPost, _inPostHeads),
            new(_starters.IsZero ? 0 : Starters(inPost).Draw(_source), _startersHeads),
            new(_leavers.IsZero ? 0 : Leavers(inPost).Draw(_source), _leaversHeads),
            new(agency, _agencyHeads),
            cover,
            vacancies,
            holders,
            _cases,
            _days.IsZero ? 0 : Days(inPost).Draw(_source, decimals: 2)
        );
    }

    private Span FeasibleInPost()
    {
        var (low, high) = (_inPost.Low, _inPost.High);
        for (var i = 0; i < 80; i++)
        {
            var third = (high - low) / 3;
            if (Outside(low + third) <= Outside(high - third))
            {
                high -= third;
            }
            else
            {
                low += third;
            }
        }

        var best = Math.Round((low + high) / 2, 6);
        var depth = Outside(best);
        return new Span(Edge(best, _inPost.Low, depth / 2), Edge(best, _inPost.High, depth / 2));
    }

    /// <summary>The farthest value on the way to an end at which the conditions still hold with some room.</summary>
    private decimal Edge(decimal inside, decimal end, decimal allowed)
    {
        if (Outside(end) <= allowed)
        {
            return end;
        }

        for (var i = 0; i < 60; i++)
        {
            var middle = (inside + end) / 2;
            (inside, end) = Outside(middle) <= allowed ? (middle, end) : (inside, middle);
        }

        return inside;
    }

    /// <summary>How far FTE in post is from allowing every figure; 0 or less when it does.</summary>
    private decimal Outside(decimal inPost)
    {
        var (agency, vacancies, cover) = AgencyAndVacancies(inPost);
        List<decimal> gaps = [];
        Add(_starters, Starters(inPost));
        Add(_leavers, Leavers(inPost));
        Add(_agency, agency);
        Add(_vacancies, vacancies);
        Add(_cover, cover);
        Add(_days, Days(inPost));
        return gaps.DefaultIfEmpty(-1).Max();

        void Add(Span printed, Span allowed)
        {
            if (!printed.IsZero)
            {
                gaps.Add(allowed.Low - allowed.High);
            }
        }
    }

    /// <summary>Starters are among those in post, and the others are at most one FTE each where the row allows.</summary>
    private Span Starters(decimal inPost)
    {
        var span = _starters.AtMost(inPost);
        var least = inPost - (_inPostHeads - _startersHeads);
        return inPost > _inPostHeads || least > span.High - 0.0001m ? span : span.AtLeast(least);
    }

    private Span Leavers(decimal inPost) => _leavers.And(Span.OfRate(_row["turnover_rate_fte"])?.Times(inPost));

    private Span Days(decimal inPost) =>
        _days.And(Span.OfRate(_row["absence_rate_fte"])?.Times(inPost * _year.WorkingDays));

    private (Span Agency, Span Vacancies, Span Cover) AgencyAndVacancies(decimal inPost)
    {
        var agency = _agency
            .And(PartOfWhole("agency_rate_fte", inPost))
            .AtLeast(Math.Min(_holders.Low - inPost, _agency.High));
        var vacancies = _vacancies.And(PartOfWhole("vacancy_rate_fte", inPost));
        var cover = _cover
            .And(Multiplied(agency, CoverRate("agency_cover_rate_fte")))
            .And(Multiplied(vacancies, CoverRate("vacancy_agency_cover_rate_fte")));
        return (agency, vacancies, cover);
    }

    /// <summary>The parts for which part ÷ (part + in post) rounds to a printed rate.</summary>
    private Span? PartOfWhole(string column, decimal inPost)
    {
        var rate = Span.OfRate(_row[column]);
        return rate is { High: < 1 } r && inPost > 0
            ? new Span(r.Low / (1 - r.Low) * inPost, r.High / (1 - r.High) * inPost)
            : null;
    }

    /// <summary>Cover is at most what there is to cover, unless the rate is of low reliability or not applicable.</summary>
    private Span? CoverRate(string column)
    {
        var cell = _row[column];
        return cell.IsUnreliable || cell.Text == "z" ? null : (Span.OfRate(cell) ?? new Span(0, 1)).AtMost(1);
    }

    private static Span? Multiplied(Span span, Span? rate) =>
        rate is { } r ? new Span(span.Low * r.Low, span.High * r.High) : null;

    private static Span? Divided(decimal value, Span? rate) =>
        rate is { } r && value > 0 ? new Span(value / r.High, r.Low == 0 ? decimal.MaxValue : value / r.Low) : null;

    private Span Holders()
    {
        var printed = _row["inpost_fte"].Number!.Value;
        var span =
            Span.OfCount(_row["case_holders_fte"])
            ?? new Span((printed + _agency.Low) * 0.55m, (printed + _agency.Low) * 0.6m);
        return _row["caseload_fte"].Number is { } caseload
            ? span.And(new Span(_cases / (caseload + 0.04999m), _cases / (caseload - 0.05m)))
            : span;
    }

    private int Heads(string column, decimal fte) => (int)(_row[column].Number ?? Math.Ceiling(fte / 0.93m));

    private Span Fte(string column, int heads)
    {
        var span = Span.OfCount(_row[column]) ?? new Span(heads * 0.88m, heads * 0.96m);
        return _row[column].Number > heads ? span : span.AtMost(heads);
    }
}
