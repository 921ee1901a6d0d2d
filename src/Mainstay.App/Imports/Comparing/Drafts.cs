using System.Runtime.InteropServices;
using Mainstay.App.Imports.Staging;
using Mainstay.Core.Time;

namespace Mainstay.App.Imports.Comparing;

/// <summary>Everything that the good rows of an extract state, in little memory and in the order of <see cref="StagedFacts"/>.</summary>
/// <remarks>The reader sees to it that no two rows of a file state a key otherwise for one day.</remarks>
internal sealed class Drafts(DateOnly asOf)
{
    private readonly List<Draft> _drafts = [];

    public Span<Draft> All => CollectionsMarshal.AsSpan(_drafts);

    /// <summary>The kinds that are stated.</summary>
    public HashSet<string> Kinds { get; } = [];

    public void Add(in StagedFact fact)
    {
        Kinds.Add(fact.Kind);
        _drafts.Add(
            new Draft
            {
                Key = Print.Of(fact.Kind, fact.Key),
                Content = Print.Of(fact.Content),
                Row = fact.Row,
                Valid = fact.Valid ?? new DateRange(asOf, null),
                Undated = fact.Valid is null,
                OnlyIfAbsent = fact.OnlyIfAbsent,
            }
        );
    }

    /// <summary>Leaves out the facts of rows that turned out to be wrong.</summary>
    public void Refuse(IReadOnlySet<int> rows)
    {
        foreach (ref var draft in All)
        {
            if (rows.Contains(draft.Row))
            {
                draft.Decision = Decision.Refused;
            }
        }
    }
}
