using Mainstay.Returns.Census;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Tests.Census;

/// <summary>R28 and R30 to R32: this year's return against last year's as it was finally held.</summary>
public sealed class ContinuityTests
{
    private static readonly string[] Continuity = ["R28", "R30", "R31", "R32"];

    [Fact]
    public void SomebodyInPostLastYear_WhoIsNeitherHereNorALeaver_IsAsked()
    {
        var found = Found([Here("SW1"), Here("SW2")], [Here("SW1")]);

        Assert.Equal([("R28", "SW2", "SWENo")], found);
    }

    [Fact]
    public void SomebodyInPostLastYear_WhoLeft_IsNoProblem() =>
        Assert.Empty(Found([Here("SW1")], [Left("SW1", before: "1")]));

    [Fact]
    public void SomebodyFirstSeenNow_WhoStartedBeforeTheYear_IsAsked() =>
        Assert.Equal([("R28", "SW2", "RoleStartDate")], Found([Here("SW1")], [Here("SW1"), Here("SW2")]));

    [Fact]
    public void AStarterOfTheYear_IsNoProblem() =>
        Assert.Empty(Found([Here("SW1")], [Here("SW1"), Here("SW2", start: "2025-01-06", before: "0")]));

    [Fact]
    public void AStartDateThatChanged_IsAsked_WithLastYearsDay()
    {
        var wanted = Check([Here("SW1", start: "2016-09-05")], [Here("SW1", start: "2017-09-04")]);

        var finding = Assert.Single(wanted.Findings, f => Continuity.Contains(f.Number));
        Assert.Equal("R30", finding.Number);
        Assert.Contains("2016-09-05", finding.Wanted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5", "4", false)]
    [InlineData("5", "3", true)]
    [InlineData("5", "1", true)]
    [InlineData("1", "5", true)]
    [InlineData("5", "6", false)]
    public void ARole_OfMoreThanOneStep_IsAsked(string before, string now, bool isAsked) =>
        Assert.Equal(
            isAsked ? [("R31", "SW1", "OrgRole")] : [],
            Found([Here("SW1", role: before)], [Here("SW1", role: now)])
        );

    [Fact]
    public void AnFteOfTheYearBefore_ThatLastYearsReturnDoesNotHave_IsAsked() =>
        Assert.Equal([("R32", "SW1", "FTE30")], Found([Here("SW1", fte: "0.6")], [Here("SW1", before: "1")]));

    [Fact]
    public void WithoutLastYear_NothingIsAsked()
    {
        var result = Return(Here("SW1", start: "2010-01-04")).Check(CheckSettings.Shipped);

        Assert.DoesNotContain(result.Findings, f => Continuity.Contains(f.Number));
    }

    private static List<(string Rule, string? Person, string Field)> Found(
        ReturnRecord[] lastYear,
        ReturnRecord[] now
    ) =>
        [
            .. Check(lastYear, now)
                .Findings.Where(f => Continuity.Contains(f.Number))
                .Select(f => (f.Number, f.Person, f.Field)),
        ];

    private static CheckResult Check(ReturnRecord[] lastYear, ReturnRecord[] now) =>
        Return(now).Check(CheckSettings.Shipped, lastYear);

    private static CensusReturn Return(params ReturnRecord[] workers) =>
        CleanReturns.Of(2025, 0) with
        {
            Workers =
            [
                .. workers.Select((w, i) => Corruption.Changed(w, (WorkerItem.SweNo, w.Text(WorkerItem.SweNo)))),
            ],
        };

    private static ReturnRecord Here(
        string number,
        string start = "2016-09-05",
        string role = "5",
        string fte = "1",
        string before = "1"
    ) =>
        new ReturnRecord(WorkerItem.Block)
            .With(WorkerItem.AgencyWorker, "0")
            .With(WorkerItem.SweNo, number)
            .With(WorkerItem.Fte, fte)
            .With(WorkerItem.Role, role)
            .With(WorkerItem.RoleStart, start)
            .With(WorkerItem.FteBefore, before);

    private static ReturnRecord Left(string number, string before) =>
        Corruption.Changed(Here(number, before: before), (WorkerItem.Fte, "0"), (WorkerItem.RoleEnd, "2025-03-31"));
}
