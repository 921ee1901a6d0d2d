using Mainstay.Core.Caseload;

namespace Mainstay.Imports.Layouts;

/// <summary>Which family a child belongs to (<c>ssd_family</c>).</summary>
internal static class CaseFamiliesLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "case-families",
            "Case system: families",
            [
                Column.Reference("fami_family_id", "Reference of the family", "5521").Required(),
                Column.Reference("fami_person_id", "The child's id in the case system", "100234").Required(),
            ],
            Read
        )
        {
            About = "Which family each child belongs to, by which siblings are counted together.",
            IsAllowListed = true,
            LongestAgeDays = 8,
        };

    private static void Read(RowReading row)
    {
        var family = row.Text("fami_family_id");
        var child = row.Text("fami_person_id");
        if (row.IsGood)
        {
            row.States("case-family", child!, null, new CaseFamily(child!, family!));
        }
    }
}
