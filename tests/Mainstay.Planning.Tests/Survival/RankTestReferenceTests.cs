using Mainstay.Planning.Survival;

namespace Mainstay.Planning.Tests.Survival;

/// <summary>Log-rank and Peto–Peto against R's survdiff.</summary>
public sealed class RankTestReferenceTests
{
    [Theory]
    [InlineData("lung-sex", "lung", "sex", null)]
    [InlineData("veteran-trt", "veteran", "trt", null)]
    [InlineData("veteran-celltype", "veteran", "celltype", null)]
    [InlineData("ovarian-rx", "ovarian", "rx", null)]
    [InlineData("lung-sex-stratified-ph.ecog", "lung", "sex", "ph.ecog")]
    public void BothTests_AreRs(string test, string name, string by, string? within)
    {
        var table = DataTable.Read($"data-{name}.csv");
        table = within is null ? table : table.CompleteIn(within);
        var strata = within is null ? null : Groups.Of(table.Text(within));
        foreach (var weight in new[] { RankWeight.LogRank, RankWeight.PetoPeto })
        {
            var result = RankTest.Compare(ReferenceData.Of(table), Groups.Of(table.Text(by)), weight, strata);

            var expected = DataTable
                .Read("logrank.csv")
                .Where("test", test)
                .Where("rho", weight == RankWeight.LogRank ? "0" : "1");
            Assert.Equal(expected.Count, result.Groups.Count);
            for (var g = 0; g < result.Groups.Count; g++)
            {
                var group = result.Groups[g];
                Assert.Equal(expected.Text("group")[g], $"{by}={group.Label}");
                Agreement.Same(expected.Numbers("n")[g], group.Records, "n");
                Agreement.Same(expected.Numbers("observed")[g], group.Observed, "observed");
                Agreement.Same(expected.Numbers("expected")[g], group.Expected, "expected");
                Agreement.Same(expected.Numbers("variance")[g], group.Variance, "variance");
                Agreement.Same(expected.Numbers("chisq")[g], result.ChiSquared, "chisq");
                Agreement.Same(expected.Numbers("df")[g], result.DegreesOfFreedom, "df");
                Agreement.Same(expected.Numbers("p")[g], result.P, "p");
            }
        }
    }
}
