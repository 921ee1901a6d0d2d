using Mainstay.Core.Time;
using Mainstay.Seed.Draws;

namespace Mainstay.Seed.Council;

/// <summary>Invents absences: sickness to the exact days of the calibrated year, plausible ones before, family and other leave.</summary>
internal sealed class AbsenceDesign(InventedCouncil council, SeedSource source)
{
    private static readonly string[] Causes =
    [
        "stress",
        "musculoskeletal",
        "respiratory",
        "stomach",
        "surgery",
        "other",
        "other",
        "not-given",
    ];

    private readonly CouncilDays _days = council.Days;
    private readonly Dictionary<CouncilWorker, List<CouncilAbsence>> _byWorker = [];
    private int _last = 5000;

    /// <summary>Makes the absences.</summary>
    public void Invent()
    {
        FamilyLeave();
        var open = council.HasScenes && council.Figures.InPost.Heads >= 100 ? LongAway() : 0;
        var calibrated = _days.Year;
        Sickness(calibrated.FirstDay, calibrated.LastDay, council.Figures.DaysLost - open);
        for (var back = 1; back <= 3; back++)
        {
            var year = new CensusYear(calibrated.EndsIn - back);
            var rate = 0.028m + (0.012m * (decimal)source.Share());
            var days = Math.Round(council.Figures.InPost.Fte * 0.93m * year.WorkingDays * rate);
            Sickness(year.FirstDay, year.LastDay, days);
        }

        OtherLeave();
    }

    private static bool IsSocialWorker(CouncilWorker worker) => worker.Role.CensusRole is not null;

    /// <summary>Some three in a hundred are on family leave at any time: of those without cases now, and earlier of any.</summary>
    private void FamilyLeave()
    {
        var now = council.Workers.Where(w =>
            w.End is null
            && IsSocialWorker(w)
            && !w.HoldsCases
            && w.IsFemale
            && !w.Role.Manages
            && w.BirthDate > _days.CensusDay.AddYears(-43)
            && w.Start < _days.CensusDay.AddYears(-2)
        );
        foreach (var worker in now.Take((int)Math.Round(council.Figures.InPost.Heads * 0.03)).ToList())
        {
            var start = _days.QuietFrom.AddDays(-source.Between(20, 230));
            Add(worker, "family-leave", start, end: null, daysLost: null, start.AddDays(7 * source.Between(36, 50)));
        }

        var earlier = council.Workers.Where(w =>
            IsSocialWorker(w) && w.IsFemale && w.BirthDate > _days.CensusDay.AddYears(-41) && w.Start < _days.Begin
        );
        foreach (var worker in earlier.Where(_ => source.Chance(0.3)).ToList())
        {
            var start = source.Day(_days.Begin, _days.CensusDay.AddYears(-1));
            var end = start.AddDays(7 * source.Between(30, 48));
            if (worker.IsEmployed(end.AddDays(60)) && end < _days.QuietFrom && IsFree(worker, start, end))
            {
                Add(worker, "family-leave", start, end, daysLost: null);
            }
        }
    }

    /// <summary>
    /// Two are away for months and still away: one sick, one on compassionate leave with cases. HR gives no days for them yet.
    /// </summary>
    /// <returns>The working days lost to sickness up to the census day.</returns>
    private decimal LongAway()
    {
        var whole = council.Workers.Where(w =>
            w.End is null
            && w.Posts is [{ Fte: 1 }]
            && w.Role.FrontLine
            && w.Start < _days.Begin
            && !_byWorker.ContainsKey(w)
        );
        var holder = whole.FirstOrDefault(w => w.HoldsCases && w.Team.Service == ServiceShape.Care);
        var other = whole.FirstOrDefault(w => !w.HoldsCases);
        if (holder is not null)
        {
            Add(holder, "other-paid", LongStart(9), end: null, daysLost: null, _days.Today.AddDays(7 * 9));
        }

        var start = LongStart(15);
        var lost = WorkingDays.In(new DateRange(start, _days.CensusDay));
        if (other is null || lost >= council.Figures.DaysLost / 2)
        {
            return 0;
        }

        Add(other, "sickness", start, end: null, daysLost: null, _days.Today.AddDays(7 * 15), "stress");
        return lost;
    }

    private DateOnly LongStart(int weeks) => _days.QuietFrom.AddDays(-7 * weeks);

    /// <summary>Spells inside a year whose days sum exactly: many short, some long, the last as long as is left.</summary>
    private void Sickness(DateOnly first, DateOnly last, decimal days)
    {
        var people = council
            .Workers.Where(w => IsSocialWorker(w) && Within(w, first, last) is { Length: > 20 })
            .ToList();
        for (var misses = 0; days > 0 && people.Count > 0 && misses < 100_000; )
        {
            var worker = source.Pick(people);
            var lost = Math.Min(days, Length());
            if (Place(worker, first, last, lost))
            {
                days -= lost;
                misses = 0;
            }
            else
            {
                misses++;
            }
        }

        if (days > 0 && people.Count > 0)
        {
            throw new InvalidOperationException(
                $"No room for {days} days of sickness in the year to {last:yyyy-MM-dd}."
            );
        }
    }

    private int Length() =>
        source.Below(100) switch
        {
            < 66 => source.Between(1, 5),
            < 88 => source.Between(6, 20),
            _ => source.Between(21, 75),
        };

    /// <summary>Puts a spell of so many working days where the worker is employed and not away, wholly inside the year.</summary>
    private bool Place(CouncilWorker worker, DateOnly first, DateOnly last, decimal lost)
    {
        var employed = Within(worker, first, last)!.Value;
        var start = source.Day(employed.From, employed.To!.Value);
        var end = WorkingDays.After(start, (int)Math.Ceiling(lost) - 1);
        if (!WorkingDays.IsWorkingDay(start) || end > employed.To || !IsFree(worker, start, end))
        {
            return false;
        }

        Add(worker, "sickness", start, end, lost, cause: source.Pick(Causes));
        return true;
    }

    /// <summary>The days of a year on which somebody was employed, without the quiet days at its end.</summary>
    private DateRange? Within(CouncilWorker worker, DateOnly first, DateOnly last)
    {
        var before = last >= _days.QuietFrom ? _days.LastEventful : last.AddDays(-1);
        return worker.Start <= before
            ? new DateRange(worker.Start, worker.End < worker.Start ? worker.Start : worker.End).Within(
                new DateRange(first, before)
            )
            : null;
    }

    private void OtherLeave()
    {
        foreach (var worker in council.Workers.Where(w => w.End is null && w.Start < _days.Begin).ToList())
        {
            var start = CouncilDays.MondayOf(source.Day(_days.CensusDay.AddDays(-300), _days.CensusDay.AddDays(-20)));
            var end = start.AddDays(source.Chance(0.5) ? 4 : 11);
            if (source.Chance(0.3) && IsFree(worker, start, end))
            {
                var kind = source.Chance(0.9) ? "annual-leave" : source.Pick(["training", "other-paid"]);
                Add(worker, kind, start, end, daysLost: null);
            }
        }
    }

    private bool IsFree(CouncilWorker worker, DateOnly from, DateOnly to) =>
        !_byWorker.TryGetValue(worker, out var own) || !own.Exists(a => a.Meets(from.AddDays(-1), to.AddDays(1)));

    private void Add(
        CouncilWorker worker,
        string kind,
        DateOnly start,
        DateOnly? end,
        decimal? daysLost,
        DateOnly? expectedReturn = null,
        string? cause = null
    )
    {
        var absence = new CouncilAbsence($"AB{++_last}", worker, kind, start, end, daysLost, expectedReturn, cause);
        council.Absences.Add(absence);
        if (!_byWorker.TryGetValue(worker, out var own))
        {
            _byWorker[worker] = own = [];
        }

        own.Add(absence);
    }
}
