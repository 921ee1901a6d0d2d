using Mainstay.Core.People;

namespace Mainstay.Core.Caseload;

/// <summary>Whose caseloads and which cases a change of the record may have touched.</summary>
/// <param name="Workers">Each worker before and after it; null where the worker was not or no longer is.</param>
/// <param name="Cases">References of cases.</param>
internal sealed record CaseloadsTouched(
    IReadOnlyList<(Worker? Before, Worker? After)> Workers,
    IReadOnlySet<string> Cases
);

/// <summary>Lists in order of case reference.</summary>
internal static class ByReference
{
    /// <summary>The list without some references, and with some items at their places.</summary>
    public static T[] Replaced<T>(
        IReadOnlyList<T> items,
        Func<T, string> referenceOf,
        IReadOnlySet<string> without,
        IReadOnlyList<T> with
    )
    {
        var coming = with.OrderBy(referenceOf, StringComparer.Ordinal).ToArray();
        var replaced = new List<T>(items.Count + coming.Length);
        var next = 0;
        foreach (var item in items)
        {
            while (next < coming.Length && string.CompareOrdinal(referenceOf(coming[next]), referenceOf(item)) <= 0)
            {
                replaced.Add(coming[next++]);
            }

            if (!without.Contains(referenceOf(item)))
            {
                replaced.Add(item);
            }
        }

        replaced.AddRange(coming[next..]);
        return [.. replaced];
    }

    /// <summary>The item of a reference; null when there is none.</summary>
    public static T? Find<T>(IReadOnlyList<T> items, Func<T, string> referenceOf, string reference)
        where T : class
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) =
                string.CompareOrdinal(referenceOf(items[middle]), reference) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low < items.Count && referenceOf(items[low]) == reference ? items[low] : null;
    }
}
