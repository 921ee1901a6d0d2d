using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Leaving;

/// <summary>Notices: who has said that they will leave, before they have left (practice P21).</summary>
/// <remarks>Both are <c>x</c>, never 0, while the record holds no notice at all.</remarks>
public static class NoticeMeasures
{
    private const string Source = "Mainstay, practice rule P21";

    private const string Who =
        "Social workers whom the council employs and who are in post on the day, each once; the day on which HR received "
        + "the notice.";

    /// <summary>Notices received in the week.</summary>
    public static Measure Received { get; } =
        Figure.Count(
            new(
                "notices_received",
                "Notices received in the week",
                Basis.Heads,
                "people",
                "social workers in post whose notice was received in the seven days to the day",
                null,
                $"{Who} The seven days end with the day asked.",
                Source,
                Decimals: 0
            ),
            q => Lines(q, new DateRange(q.Day.AddDays(-6), q.Day)),
            NeedsNotices
        );

    /// <summary>Everybody who works their notice.</summary>
    public static Measure Working { get; } =
        Figure.Count(
            new(
                "working_notice",
                "Social workers working their notice",
                Basis.Heads,
                "people",
                "social workers in post whose notice was received on the day or before",
                null,
                $"{Who} They stay until their last day of service, and count in post until then.",
                Source,
                Decimals: 0
            ),
            q => Lines(q, new DateRange(DateOnly.MinValue, q.Day)),
            NeedsNotices
        );

    /// <summary>Both.</summary>
    public static IReadOnlyList<Measure> All { get; } = [Received, Working];

    private static IEnumerable<Line> Lines(Question question, DateRange received) =>
        from person in question.Employments.SocialWork.Where(s => s.Days.Contains(question.Day)).GroupBy(s => s.Worker)
        let engagement = person.Key.Engagements.FirstOrDefault(e => e.Valid.Contains(question.Day))
        where engagement?.Content.NoticeReceived is { } notice && received.Contains(notice)
        let spell = InPost.Senior(person)
        where question.Covers(spell.Worker, spell.Team)
        select new Line("person", person.Key.Key, person.Key.Key, spell.Team, 1, Why(engagement));

    private static string Why(Fact<Engagement> engagement) =>
        $"notice received {engagement.Content.NoticeReceived:d MMMM yyyy}"
        + (
            (engagement.Content.LastWorkingDay ?? engagement.Valid.To) is { } last
                ? $", last day {last:d MMMM yyyy}"
                : ""
        );

    /// <summary>Whether the record holds any notice at all.</summary>
    internal static bool AreKnown(WorkforceHistory history) =>
        history.All<Engagement>().Any(e => e.Content.NoticeReceived is not null);

    private static string? NeedsNotices(Question question) =>
        AreKnown(question.History)
            ? null
            : "The record holds no notice: the extract of workers does not say when notice was received.";
}
