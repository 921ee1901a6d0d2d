using Mainstay.Core.Measures;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Measures;

public sealed class MeasureLibraryTests
{
    private static readonly string Pages = Path.Combine(PublishedData.Root, "docs", "measures");

    // The published columns that stand for a measure of this list; the caseload's three are its own.
    private static readonly string[] Published =
    [
        "inpost_fte",
        "inpost_headcount",
        "starters_fte",
        "starters_headcount",
        "leavers_fte",
        "leavers_headcount",
        "turnover_rate_fte",
        "turnover_rate_headcount",
        "agency_fte",
        "agency_headcount",
        "agency_rate_fte",
        "agency_rate_headcount",
        "agency_cover_fte",
        "agency_cover_rate_fte",
        "vacancy_fte",
        "vacancy_rate_fte",
        "vacancy_agency_cover_rate_fte",
        "working_days_lost_fte",
        "absence_rate_fte",
    ];

    [Fact]
    public void EveryMeasure_HasAPageThatHoldsItsDefinition() =>
        Assert.All(
            MeasureLibrary.All.Select(m => m.Definition),
            d =>
            {
                var page = File.ReadAllText(Path.Combine(Pages, $"{d.Name}.md"));
                Assert.Contains($"`{d.Name}`, version {d.Version}. Source: {d.Source}.", page);
                Assert.Contains(d.Definition, page);
                Assert.Contains(d.Numerator, page);
                Assert.Contains(d.Denominator ?? d.Numerator, page);
                Assert.Contains("## Worked example", page);
            }
        );

    [Fact]
    public void EveryPage_IsOfAMeasure() =>
        Assert.All(
            Directory
                .GetFiles(Pages, "*.md")
                .Select(f => Path.GetFileNameWithoutExtension(f))
                .Where(n => n != "README"),
            name => Assert.NotNull(MeasureLibrary.Find(name))
        );

    [Fact]
    public void Names_AreUnique() =>
        Assert.Equal(MeasureLibrary.All.Count, MeasureLibrary.All.Select(m => m.Definition.Name).Distinct().Count());

    [Fact]
    public void Titles_AreUnique() =>
        Assert.Equal(MeasureLibrary.All.Count, MeasureLibrary.All.Select(m => m.Definition.Title).Distinct().Count());

    [Fact]
    public void EveryMeasure_HasWords() =>
        Assert.All(
            MeasureLibrary.All.Select(m => m.Definition),
            d =>
                Assert.DoesNotContain(
                    new[] { d.Title, d.Unit, d.Numerator, d.Definition, d.Source },
                    string.IsNullOrWhiteSpace
                )
        );

    [Fact]
    public void EveryPublishedColumn_IsAMeasureWithDfEsDefinitionAndNothingElseIs() =>
        Assert.Equal(
            Published.Order(),
            WorkforceMeasures
                .All.Where(m => m.Definition.Source == MeasureDefinition.Dfe)
                .Select(m => m.Definition.Name)
                .Order()
        );

    [Fact]
    public void Find_AnUnknownName_IsNull() => Assert.Null(MeasureLibrary.Find("turnover"));
}
