using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Time;

namespace Mainstay.Core.Absence;

/// <summary>Working days lost to sickness over twelve months, and their rate.</summary>
public static class AbsenceMeasures
{
    private const string Days =
        "Sickness of social workers whom the council employs, leavers up to their last day, agency workers not (a setting of ours, since no source settles it). HR's own days as given; an absence across an edge is shared by its working days; without HR's days, and while it is open, counted from the working pattern less bank holidays.";

    /// <summary>Working days lost, DfE.</summary>
    public static Measure WorkingDaysLostFte { get; } = DaysLostUnlessNobodyIsInPost();

    /// <summary>Sickness absence rate, DfE: days lost over in post times the year's working days.</summary>
    public static Measure AbsenceRateFte { get; } =
        Figure.Ratio(
            new(
                "absence_rate_fte",
                "Sickness absence rate (FTE)",
                Basis.Fte,
                "ratio",
                "Working days lost to sickness in the twelve months to the day",
                "FTE in post on the day, times working days in the twelve months: 253, or 254 with a 29 February, when they end on 30 September; else counted",
                Days,
                MeasureDefinition.Dfe,
                Months: 12
            ),
            DaysLost.InYear,
            q => InPost.Fte(q, InPost.Dfe, q.Day).Select(l => l.Times(WorkingDaysTo(q.Day))),
            NeedsAbsences
        );

    /// <summary>Every measure here.</summary>
    public static IReadOnlyList<Measure> All { get; } = [WorkingDaysLostFte, AbsenceRateFte];

    /// <summary>Working days of the twelve months to a day: DfE's fixed number to 30 September, any other window's own (contract K11).</summary>
    public static int WorkingDaysTo(DateOnly day)
    {
        var year = CensusYear.Of(day);
        return year.LastDay == day ? year.WorkingDays : WorkingDays.In(DateRange.TwelveMonthsTo(day));
    }

    // DfE prints z, not 0, where nobody is in post.
    private static Measure DaysLostUnlessNobodyIsInPost()
    {
        var count = Figure.Count(
            new(
                "working_days_lost_fte",
                "Working days lost to sickness",
                Basis.Days,
                "working days",
                "Working days lost to sickness in the twelve months to the day",
                null,
                $"{Days} Reads z where nobody is in post on the day.",
                MeasureDefinition.Dfe,
                Months: 12
            ),
            DaysLost.InYear,
            NeedsAbsences
        );
        return count with
        {
            Compute = (history, scope, day) =>
            {
                var figure = count.Of(history, scope, day);
                return figure.State == MeasureState.NotAvailable || IsAnybodyInPost(new Question(history, scope, day))
                    ? figure
                    : figure with
                    {
                        State = MeasureState.NotApplicable,
                        Value = null,
                    };
            },
        };
    }

    private static bool IsAnybodyInPost(Question question) => InPost.Heads(question, InPost.Dfe, question.Day).Any();

    private static string? NeedsAbsences(Question question) =>
        question.History.All<AbsenceSpell>().Count == 0 && IsAnybodyInPost(question)
            ? "The record holds no absence of anybody."
            : null;
}
