using Mainstay.Imports;

namespace Mainstay.App.Imports.Staging;

/// <summary>
/// What a row is about, by the columns that name it, so that a refused row leaves its facts alone (practice P14). Wider than
/// a fact's key on purpose: when a row of a person is refused, nothing that the source says of that person is ended.
/// </summary>
internal static class RowKeys
{
    private static readonly Dictionary<string, string[]> Columns = new()
    {
        ["teams"] = ["team_id"],
        ["roles"] = ["role"],
        ["establishment"] = ["post_id"],
        ["workers"] = ["staff_id"],
        ["assignments"] = ["assignment_id"],
        ["absences"] = ["absence_id"],
        ["agency"] = ["placement_id"],
        ["programmes"] = ["staff_id", "programme"],
        ["reductions"] = ["reduction_id"],
        ["links"] = ["staff_id", "kind"],
        ["specialisms"] = ["staff_id", "code"],
        ["events"] = ["event_id"],
        ["policies"] = ["policy"],
        ["hours"] = ["staff_id"],
        ["cases-open"] = ["case_ref"],
        ["case-allocations"] = ["case_ref"],
        ["case-professionals"] = ["prof_professional_id"],
        ["case-involvements"] = ["invo_involvements_id"],
        ["case-episodes"] = ["cine_referral_id"],
        ["case-statuses"] = ["person_id"],
        ["case-families"] = ["fami_person_id"],
        ["case-departments"] = ["dept_team_id"],
    };

    /// <summary>Where a layout's naming columns stand; empty when its rows have no name.</summary>
    public static int[] PlacesIn(SourceLayout layout)
    {
        var names = layout.Columns.Select(c => c.Name).ToList();
        return [.. Columns.GetValueOrDefault(layout.Name, []).Select(n => names.IndexOf(n))];
    }

    /// <summary>The row's name; null when a part of it is missing.</summary>
    public static string? Of(IReadOnlyList<string?> cells, int[] places)
    {
        if (places.Length == 1)
        {
            return cells[places[0]]?.Trim();
        }

        return places.Length == 0 || places.Any(p => cells[p] is null)
            ? null
            : string.Join('/', places.Select(p => cells[p]!.Trim()));
    }
}
