using System.Text;
using Mainstay.Returns.Census;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Tests.Census;

/// <summary>One thing made wrong in a clean return, and every rule that says it finds it.</summary>
/// <param name="Words">What is made wrong.</param>
/// <param name="Make">The XML with it; null when this return has no place for it.</param>
/// <param name="Rules">The numbers, in order, with one for each finding.</param>
internal sealed record Corruption(string Words, Func<CensusReturn, string?> Make, params string[] Rules)
{
    /// <summary>The rules, where they depend on the return.</summary>
    public Func<CensusReturn, string[]> RulesOf { get; init; } = _ => Rules;

    /// <summary>Another value, or none, in the first worker who fits.</summary>
    public static Corruption Of(Item item, string? value, Func<ReturnRecord, bool> whose, params string[] rules) =>
        Of([(item, value)], whose, rules);

    public static Corruption Of(
        (Item Item, string? Value)[] values,
        Func<ReturnRecord, bool> whose,
        params string[] rules
    ) =>
        new(
            string.Join(", ", values.Select(v => $"{v.Item} {v.Value ?? "missing"}")),
            r =>
                r.Workers.FirstOrDefault(whose) is { } worker
                    ? Xml(
                        r with
                        {
                            Workers = [.. r.Workers.Select(w => ReferenceEquals(w, worker) ? Changed(w, values) : w)],
                        }
                    )
                    : null,
            rules
        );

    /// <summary>Another value, or none, in one of the other blocks.</summary>
    public static Corruption InBlock(Item item, Func<CensusReturn, string?> value, params string[] rules) =>
        new(
            $"{item} of its block",
            r =>
                r.Layout.Has(item)
                    ? Xml(
                        r with
                        {
                            Collected = In(r.Collected, item, value(r)),
                            Source = In(r.Source, item, value(r)),
                            Council = In(r.Council, item, value(r)),
                        }
                    )
                    : null,
            rules
        );

    private static ReturnRecord In(ReturnRecord record, Item item, string? value) =>
        record.Block.Items.Contains(item) ? Changed(record, (item, value)) : record;

    public static ReturnRecord Changed(ReturnRecord record, params (Item Item, string? Value)[] values)
    {
        var changed = new ReturnRecord(record.Block);
        foreach (var item in record.Block.Items)
        {
            var other = values.Where(v => v.Item == item).ToArray();
            foreach (var value in other.Length > 0 ? other.Select(o => o.Value) : record.All(item))
            {
                changed.With(item, value);
            }
        }

        return changed.Numbered(record.Ordinal);
    }

    /// <summary>Writes every item that is there, whether or not the year has it.</summary>
    public static string Xml(CensusReturn r) =>
        Encoding.UTF8.GetString((r with { Layout = r.Layout with { Worker = WorkerItem.Block.Items } }).Bytes());
}
