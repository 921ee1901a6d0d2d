using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Establishment;

/// <summary>Why vacancies moved, in the order in which the causes are taken.</summary>
public enum VacancyCause
{
    /// <summary>Posts added, or given more FTE.</summary>
    PostsAdded,

    /// <summary>Posts deleted, or given less FTE.</summary>
    PostsDeleted,

    /// <summary>Holders who no longer work for the council.</summary>
    Leavers,

    /// <summary>Holders who went to or came from other work here.</summary>
    InternalMoves,

    /// <summary>Holders who stayed and changed their FTE.</summary>
    Hours,

    /// <summary>Holders who did not work for the council before.</summary>
    Starters,
}

/// <summary>What one cause did to the vacancies; above 0 when it raised them.</summary>
/// <param name="Cause">Why.</param>
/// <param name="Fte">Vacant FTE that it added, below 0 when it filled some; the sum of its rows.</param>
/// <param name="Rows">Each post and person, with the FTE in the numerator.</param>
public sealed record VacancyMovementPart(VacancyCause Cause, decimal Fte, IReadOnlyList<MeasureRow> Rows);

/// <summary>The movement of vacancies (DfE's <c>vacancy_fte</c>) between two days, split into its causes (N3).</summary>
/// <remarks>
/// Post by post the causes are taken in the order of <see cref="VacancyCause"/>, and after each the vacancy is worked out
/// again, so that the parts sum to the change exactly; the leaver from a post held twice over leaves no vacancy.
/// </remarks>
/// <param name="Before">Vacancies on the first day.</param>
/// <param name="After">Vacancies on the second day.</param>
/// <param name="Parts">One part for each cause, 0 included; they sum to the change.</param>
/// <param name="RateBefore">DfE vacancy rate on the first day.</param>
/// <param name="RateAfter">DfE vacancy rate on the second day, added posts included.</param>
/// <param name="VacantAdded">FTE still vacant on the second day of what was added since the first.</param>
public sealed record VacancyMovement(
    MeasureResult Before,
    MeasureResult After,
    IReadOnlyList<VacancyMovementPart> Parts,
    MeasureResult RateBefore,
    MeasureResult RateAfter,
    decimal VacantAdded
)
{
    /// <summary>Change in vacant FTE; null when the record holds no establishment.</summary>
    public decimal? Change => After.Numerator - Before.Numerator;

    /// <summary>The later rate without the added posts' vacancies above the line, the base as it is; null when there is no rate.</summary>
    public decimal? RateWithoutAdded => Ratio(RateAfter.Numerator - VacantAdded, RateAfter.Denominator);

    /// <summary>The later rate without the added posts' vacancies on either side; null when there is no rate.</summary>
    public decimal? RateWithoutAddedOnEitherSide =>
        Ratio(RateAfter.Numerator - VacantAdded, RateAfter.Denominator - VacantAdded);

    /// <summary>The movement between two days.</summary>
    /// <param name="history">What is known.</param>
    /// <param name="scope">Whom it is about; a post that comes from another team counts as added here. Bands have no vacancies.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The second day, not before the first.</param>
    public static VacancyMovement Between(WorkforceHistory history, Scope scope, DateOnly from, DateOnly to)
    {
        var steps = new Steps(new Question(history, scope, from), new Question(history, scope, to));
        var rows = steps.Rows().ToLookup(r => r.Cause, r => r.Row);
        return new VacancyMovement(
            VacancyMeasures.VacancyFte.Of(history, scope, from),
            VacancyMeasures.VacancyFte.Of(history, scope, to),
            [
                .. Enum.GetValues<VacancyCause>()
                    .Select(c => new VacancyMovementPart(c, rows[c].Sum(r => r.Numerator), [.. rows[c]])),
            ],
            VacancyMeasures.VacancyRateFte.Of(history, scope, from),
            VacancyMeasures.VacancyRateFte.Of(history, scope, to),
            steps.VacantAdded()
        );
    }

    private static decimal? Ratio(decimal? above, decimal? below) => below is 0 ? null : above / below;

    /// <summary>Takes the causes one after the other, post by post.</summary>
    private sealed class Steps(Question before, Question after)
    {
        public IEnumerable<(VacancyCause Cause, MeasureRow Row)> Rows() => Posts().SelectMany(RowsOf);

        public decimal VacantAdded() =>
            Posts()
                .Sum(p =>
                    Vacant(Fte(after, p), Held(after, p))
                    - Vacant(Math.Min(Fte(before, p), Fte(after, p)), Held(after, p))
                );

        private IEnumerable<string> Posts() =>
            before
                .History.On<Post>(before.Day)
                .Concat(before.History.On<Post>(after.Day))
                .Select(p => p.Key)
                .Distinct()
                .Where(p => Counted(before, p) is not null || Counted(after, p) is not null);

        private IEnumerable<(VacancyCause Cause, MeasureRow Row)> RowsOf(string post)
        {
            var (funded, held) = (Fte(before, post), Held(before, post));
            var now = Fte(after, post);
            var vacant = Vacant(now, held);
            var byPosts = vacant - Vacant(funded, held);
            if (byPosts != 0)
            {
                var words = now > funded ? "added" : "deleted";
                yield return (
                    now > funded ? VacancyCause.PostsAdded : VacancyCause.PostsDeleted,
                    Row(post, post, byPosts, words)
                );
            }

            foreach (
                var (cause, worker, change, words) in Changes(post).OrderBy(c => c.Cause).ThenBy(c => c.Worker.Key)
            )
            {
                held += change;
                var part = Vacant(now, held) - vacant;
                vacant += part;
                if (part != 0)
                {
                    yield return (cause, Row(post, worker.Key, part, words));
                }
            }
        }

        private IEnumerable<(VacancyCause Cause, Worker Worker, decimal Change, string Words)> Changes(string post)
        {
            var then = ByHolder(before, post);
            var now = ByHolder(after, post);
            return from worker in then.Keys.Union(now.Keys)
                let had = then.GetValueOrDefault(worker)
                let has = now.GetValueOrDefault(worker)
                where had != has
                let cause = Cause(worker, then.ContainsKey(worker), now.ContainsKey(worker))
                select (cause, worker, has - had, $"{had:0.######} to {has:0.######} FTE in the post");
        }

        private VacancyCause Cause(Worker worker, bool wasHere, bool isHere) =>
            (wasHere, isHere) switch
            {
                (true, true) => VacancyCause.Hours,
                (true, false) => WorksFor(after, worker) ? VacancyCause.InternalMoves : VacancyCause.Leavers,
                _ => WorksFor(before, worker) ? VacancyCause.InternalMoves : VacancyCause.Starters,
            };

        private static bool WorksFor(Question question, Worker worker) =>
            question
                .Employments.ByWorker[worker]
                .Any(s => PostPositions.IsHolding(question, s, question.Day, InPost.Dfe));

        private static Dictionary<Worker, decimal> ByHolder(Question question, string post) =>
            Holders(question, post)
                .GroupBy(s => s.Worker)
                .ToDictionary(g => g.Key, g => g.Sum(s => s.Fte ?? NearestFte(question, post)));

        private static IEnumerable<EmployedSpell> Holders(Question question, string post) =>
            question
                .Employments.ByPost[post]
                .Where(s => PostPositions.IsHolding(question, s, question.Day, InPost.Dfe));

        private static decimal Held(Question question, string post) => ByHolder(question, post).Values.Sum();

        private static decimal NearestFte(Question question, string post) =>
            question.History.Nearest<Post>(post, question.Day)?.Fte ?? 0;

        private static Post? Counted(Question question, string post) =>
            question.History.On<Post>(post, question.Day) is { } funded
            && question.Covers(funded.Team)
            && PostPositions.IsSocialWork(question, funded, question.Day)
                ? funded
                : null;

        private static decimal Fte(Question question, string post) => Counted(question, post)?.Fte ?? 0;

        private static decimal Vacant(decimal funded, decimal held) => Math.Max(0, funded - held);

        private MeasureRow Row(string post, string about, decimal fte, string why) =>
            new("post", post, about, (Counted(after, post) ?? Counted(before, post))?.Team, fte, 0, why);
    }
}
