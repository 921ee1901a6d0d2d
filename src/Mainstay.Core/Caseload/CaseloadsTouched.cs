using Mainstay.Core.People;

namespace Mainstay.Core.Caseload;

/// <summary>Whose caseloads and which cases a change of the record may have touched.</summary>
/// <param name="Workers">Each worker before and after it; null where the worker was not or no longer is.</param>
/// <param name="Cases">References of cases.</param>
/// <param name="Led">Those among them of whom it may now be said otherwise who led them, or as what.</param>
internal sealed record CaseloadsTouched(
    IReadOnlyList<(Worker? Before, Worker? After)> Workers,
    IReadOnlySet<string> Cases,
    IReadOnlySet<string> Led
);

/// <summary>Lists in order of case reference.</summary>
internal static class ByReference
{
    /// <summary>The list without some references, and with some items of these at their places.</summary>
    public static T[] Replaced<T>(
        IReadOnlyList<T> items,
        Func<T, string> referenceOf,
        IReadOnlySet<string> without,
        IReadOnlyList<T> with
    )
        where T : class
    {
        T[] all = [.. items];
        var coming = with.ToDictionary(referenceOf);
        var replaced = new List<T>(all.Length + coming.Count);
        var at = 0;
        foreach (var reference in without.Order(StringComparer.Ordinal))
        {
            var place = PlaceOf(all, referenceOf, reference);
            replaced.AddRange(all.AsSpan(at..place));
            at = place < all.Length && referenceOf(all[place]) == reference ? place + 1 : place;
            if (coming.TryGetValue(reference, out var item))
            {
                replaced.Add(item);
            }
        }

        replaced.AddRange(all.AsSpan(at..));
        return [.. replaced];
    }

    /// <summary>The item of a reference; null when there is none.</summary>
    public static T? Find<T>(IReadOnlyList<T> items, Func<T, string> referenceOf, string reference)
        where T : class
    {
        var place = PlaceOf(items, referenceOf, reference);
        return place < items.Count && referenceOf(items[place]) == reference ? items[place] : null;
    }

    // The first item that does not come before the reference.
    private static int PlaceOf<T>(IReadOnlyList<T> items, Func<T, string> referenceOf, string reference)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) =
                string.CompareOrdinal(referenceOf(items[middle]), reference) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
