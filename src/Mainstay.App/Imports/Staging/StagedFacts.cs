using Mainstay.Core.Time;

namespace Mainstay.App.Imports.Staging;

/// <summary>A fact that a good row states, in its stored form.</summary>
/// <param name="Row">Which row, counted from 0.</param>
/// <param name="Valid">Its own days; null when the row gives none.</param>
internal readonly record struct StagedFact(
    int Row,
    string Kind,
    string Key,
    DateRange? Valid,
    string Content,
    string? RowKey,
    bool OnlyIfAbsent
);

/// <summary>What the good rows of an extract state, compressed, until it is written to the record.</summary>
internal sealed class StagedFacts(Chunks chunks)
{
    public IReadOnlyList<Chunk> Chunks => chunks.Closed;

    public void Add(in StagedFact fact)
    {
        var to = chunks.Writer;
        to.Write7BitEncodedInt(fact.Row);
        to.Write(fact.Kind);
        to.Write(fact.Key);
        to.Write7BitEncodedInt(fact.Valid?.From.DayNumber ?? -1);
        to.Write7BitEncodedInt(fact.Valid?.To?.DayNumber ?? -1);
        to.Write(fact.Content);
        to.Write(fact.RowKey is not null);
        if (fact.RowKey is { } rowKey)
        {
            to.Write(rowKey);
        }

        to.Write(fact.OnlyIfAbsent);
        chunks.EndItem();
    }

    public void Close() => chunks.Close();

    /// <summary>The facts in the order in which they were added.</summary>
    public IEnumerable<StagedFact> Read() => chunks.Read(Read);

    private static StagedFact Read(BinaryReader from)
    {
        var row = from.Read7BitEncodedInt();
        var kind = from.ReadString();
        var key = from.ReadString();
        var first = from.Read7BitEncodedInt();
        var last = from.Read7BitEncodedInt();
        var content = from.ReadString();
        var rowKey = from.ReadBoolean() ? from.ReadString() : null;
        return new StagedFact(row, kind, key, Days(first, last), content, rowKey, from.ReadBoolean());
    }

    private static DateRange? Days(int first, int last) =>
        first < 0 ? null : new DateRange(DateOnly.FromDayNumber(first), last < 0 ? null : DateOnly.FromDayNumber(last));
}
