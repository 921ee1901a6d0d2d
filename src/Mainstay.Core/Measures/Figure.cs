namespace Mainstay.Core.Measures;

/// <summary>Makes measures from the lines of their two sides, so that every figure is the sum of its rows.</summary>
internal static class Figure
{
    /// <summary>A count: the sum of its lines.</summary>
    /// <param name="definition">What it is.</param>
    /// <param name="lines">What it sums.</param>
    /// <param name="unless">Reasons not to answer, each null when there is none; the first found is the note of an <c>x</c>.</param>
    public static Measure Count(MeasureDefinition definition, Lines lines, params Func<Question, string?>[] unless) =>
        Made(definition, q => Answer(definition, q, lines, null, false, unless));

    /// <summary>A ratio: the sum of the lines above over the sum of the lines below.</summary>
    public static Measure Ratio(
        MeasureDefinition definition,
        Lines above,
        Lines below,
        params Func<Question, string?>[] unless
    ) => Made(definition, q => Answer(definition, q, above, below, false, unless));

    /// <summary>A ratio that reads <c>u</c> when what is above the line exceeds what is below (national-figures.md, symbols).</summary>
    public static Measure Cover(
        MeasureDefinition definition,
        Lines above,
        Lines below,
        params Func<Question, string?>[] unless
    ) => Made(definition, q => Answer(definition, q, above, below, true, unless));

    /// <summary>For figures of posts: a post has no experience band.</summary>
    public static string? PostsHaveNoBand(Question question) =>
        question.Scope.Band is null ? null : "Posts have no experience band.";

    /// <summary>For figures of posts: without an establishment nothing is known of vacancies.</summary>
    public static string? NeedsEstablishment(Question question) =>
        question.History.All<Establishment.Post>().Count == 0 ? "The record holds no establishment." : null;

    private static Measure Made(MeasureDefinition definition, Func<Question, MeasureResult> answer) =>
        new(definition, (h, s, d) => answer(new Question(h, s, d))) { Reads = FigureReads.PeopleAndPosts };

    private static MeasureResult Answer(
        MeasureDefinition definition,
        Question question,
        Lines above,
        Lines? below,
        bool isCover,
        Func<Question, string?>[] unless
    )
    {
        if ((question.Unanswerable ?? unless.Select(u => u(question)).FirstOrDefault(r => r is not null)) is { } reason)
        {
            return NotAvailable(definition, question, reason);
        }

        var top = above(question).ToArray();
        var bottom = below?.Invoke(question).ToArray() ?? [];
        var rows = Meet(top, bottom);
        var numerator = rows.Sum(r => r.Numerator);
        decimal? denominator = below is null ? null : rows.Sum(r => r.Denominator);
        var state = StateOf(definition, numerator, denominator, isCover);
        return new MeasureResult(
            definition,
            question.Scope,
            question.Day,
            state,
            state == MeasureState.Known ? numerator / (denominator ?? 1) : null,
            numerator,
            denominator,
            top.Concat(bottom).Where(l => l.Amount is not null).Select(l => l.About).Distinct().Count(),
            rows,
            NoteOn([.. top, .. bottom])
        );
    }

    internal static MeasureResult NotAvailable(MeasureDefinition definition, Question question, string reason) =>
        new(definition, question.Scope, question.Day, MeasureState.NotAvailable, null, null, null, 0, [], reason);

    /// <summary>Whether a figure of two sides is a plain number.</summary>
    internal static MeasureState StateOf(
        MeasureDefinition definition,
        decimal numerator,
        decimal? denominator,
        bool isCover
    )
    {
        if (isCover && numerator > denominator)
        {
            return MeasureState.LowReliability;
        }

        if (denominator == 0)
        {
            return MeasureState.NotApplicable;
        }

        var printed = numerator / (denominator ?? 1) * (definition.IsRate ? 100 : 1);
        var isLow = printed > 0 && Math.Round(printed, definition.Decimals, MidpointRounding.AwayFromZero) == 0;
        return isLow ? MeasureState.Low : MeasureState.Known;
    }

    // A fact that counts on both sides is one row.
    private static MeasureRow[] Meet(Line[] top, Line[] bottom)
    {
        var rows = new Dictionary<(string Kind, string Key, string? Team), MeasureRow>();
        foreach (
            var (line, above, below) in top.Select(l => (l, l.Amount ?? 0, 0m))
                .Concat(bottom.Select(l => (l, 0m, l.Amount ?? 0)))
        )
        {
            var at = (line.Kind, line.Key, line.Team);
            rows[at] = rows.TryGetValue(at, out var row)
                ? row with
                {
                    Numerator = row.Numerator + above,
                    Denominator = row.Denominator + below,
                    Why = row.Why == line.Why ? row.Why : $"{row.Why}; {line.Why}",
                }
                : new MeasureRow(line.Kind, line.Key, line.About, line.Team, above, below, line.Why);
        }

        return
        [
            .. rows
                .Values.OrderBy(r => r.Kind, StringComparer.Ordinal)
                .ThenBy(r => r.Key, StringComparer.Ordinal)
                .ThenBy(r => r.Team, StringComparer.Ordinal),
        ];
    }

    private static string? NoteOn(Line[] lines)
    {
        var leftOut = lines.Where(l => l.Amount is null).GroupBy(l => l.Why, l => l.About);
        var notes = leftOut.Select(g => $"{g.Distinct().Count()} left out: {g.Key}.").Order().ToArray();
        return notes.Length == 0 ? null : string.Join(" ", notes);
    }
}
