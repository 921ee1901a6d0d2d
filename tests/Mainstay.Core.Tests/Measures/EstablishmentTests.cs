using Mainstay.Core.Agency;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Measures;

public sealed class EstablishmentTests
{
    private const string Day = "2025-10-03";

    [Fact]
    public void APartFilledPost_IsPartVacant()
    {
        var history = Tree().Post("p", "north").Worker("w", w => w.Spell("p", 0.6m)).Build();
        Assert.Equal(0.4m, history.Value("vacant_fte", Day));
    }

    [Fact]
    public void AHolderWithoutFte_FillsThePost()
    {
        var history = Tree().Post("p", "north").Worker("w", w => w.Spell("p", null)).Build();
        Assert.Equal(0m, history.Value("vacant_fte", Day));
    }

    [Fact]
    public void TheUnposted_AndTheCoverBesideAHolder_AreOverEstablishment()
    {
        var history = Tree()
            .Post("p", "north")
            .Worker("holder", w => w.Spell("p"))
            .Worker("cover", w => w.Spell("p", 0.5m, kind: SpellKind.MaternityCover))
            .Worker("extra", w => w.Unposted("north", 0.8m))
            .Build();

        Assert.Equal(1.3m, history.Value("over_establishment_fte", Day));
        Assert.Equal(2.3m, history.Value("permanent_fte", Day));
        Assert.Equal(0m, history.Value("vacant_fte", Day));
    }

    [Fact]
    public void AHolderOfADeletedPost_IsOverEstablishment()
    {
        var history = Tree().Post("p", "north", to: "2025-03-31").Worker("w", w => w.Spell("p")).Build();
        Assert.Equal((0m, 1m), (history.Value("establishment_fte", Day), history.Value("over_establishment_fte", Day)));
    }

    [Fact]
    public void PostsOfOtherRoles_AreNoSocialWorkVacancies() =>
        Assert.Equal(0m, Tree().Post("p", "north", role: "business-support").Build().Value("vacant_fte", Day));

    [Fact]
    public void WithoutAnEstablishment_VacanciesAreNotAvailableAndNotNought()
    {
        var figure = Tree().Worker("w", w => w.Unposted("north")).Build().Figure("vacancy_rate_fte", Day);
        Assert.Equal(
            (MeasureState.NotAvailable, null, "The record holds no establishment."),
            (figure.State, figure.Value, figure.Note)
        );
    }

    [Fact]
    public void CoverInOneTeam_HidesNoGapInAnother()
    {
        var history = Tree()
            .Post("n", "north")
            .Post("s", "south")
            .AgencyWorker("a", a => a.Agency("north", reason: Rationale.Vacancy))
            .AgencyWorker("b", a => a.Agency("north", reason: Rationale.Vacancy))
            .Build();

        Assert.Equal(1m, history.Value("vacant_covered_fte", Day));
        Assert.Equal(1m, history.Value("vacant_uncovered_fte", Day));
        Assert.Equal(1m, history.Value("vacant_uncovered_fte", Day, "south"));
        Assert.Equal(1m, history.Value("agency_beyond_vacancies_fte", Day));
    }

    [Fact]
    public void CoverThatNamesAPost_CoversItFromAnyTeam()
    {
        var history = Tree()
            .Post("s", "south")
            .AgencyWorker("a", a => a.Agency("north", reason: Rationale.Vacancy, covers: "s"))
            .Build();
        Assert.Equal(1m, history.Value("vacant_covered_fte", Day, "south"));
    }

    [Fact]
    public void MoreCoverThanVacancies_IsOfLowReliability()
    {
        var history = Tree()
            .Post("n", "north", 0.5m)
            .AgencyWorker("a", a => a.Agency("north", reason: Rationale.Vacancy))
            .Build();
        var figure = history.Figure("vacancy_agency_cover_rate_fte", Day);

        Assert.Equal(
            (MeasureState.LowReliability, null, 1m, 0.5m),
            (figure.State, figure.Value, figure.Numerator, figure.Denominator)
        );
    }

    [Fact]
    public void TheCouncilsVacancyRate_LeavesVacanciesAndTheUnregisteredOutOfItsBase()
    {
        var history = Tree()
            .Posts("p", "north", 6, filled: 5)
            .Post("q", "north")
            .Worker("lapsed", w => w.Spell("q").Registration(RegistrationState.Lapsed))
            .Build();

        Assert.Equal(1m / 5, history.Value("vacancy_council_rate_fte", Day));
        Assert.Equal(1m / 7, history.Value("vacancy_rate_fte", Day));
    }

    [Fact]
    public void ARationaleThatIsNotRecorded_IsCountedAsSuch()
    {
        var history = Tree()
            .AgencyWorker("a", a => a.Agency("north"))
            .AgencyWorker(
                "b",
                a => a.Agency("north", parts: [new(Rationale.Maternity, 0.4m), new(Rationale.AsyeSupport, 0.6m)])
            )
            .Build();

        Assert.Equal(1m, history.Value("agency_for_no_recorded_reason_fte", Day));
        Assert.Equal(0.4m, history.Value("agency_for_maternity_fte", Day));
    }

    [Fact]
    public void AService_IsTheSumOfItsTeams()
    {
        var history = Tree()
            .Posts("n", "north", 3)
            .Posts("s", "south", 2)
            .Post("x", "elsewhere")
            .Team("elsewhere")
            .Build();

        Assert.Equal(5m, history.Value("establishment_fte", Day, "service"));
        Assert.Equal(6m, history.Value("establishment_fte", Day));
    }

    [Fact]
    public void AnUnknownTeam_IsNotAvailable()
    {
        var figure = Tree().Build().Figure("inpost_fte", Day, "nowhere");
        Assert.Equal((MeasureState.NotAvailable, "The record knows no team nowhere."), (figure.State, figure.Note));
    }

    [Fact]
    public void ABand_IsByWholeMonthsAndPostsHaveNone()
    {
        var history = Tree()
            .Post("p", "north")
            .Worker("new", w => w.Qualified("2024-10-04").Spell("p"))
            .Worker("old", w => w.Qualified("2024-10-03").Unposted("north"))
            .Build();

        Assert.Equal(1m, history.Figure("permanent_fte", Day, band: "newly-qualified").Value);
        Assert.Equal(1m, history.Figure("permanent_fte", Day, band: "1-to-3-years").Value);
        Assert.Equal(MeasureState.NotAvailable, history.Figure("vacant_fte", Day, band: "newly-qualified").State);
        Assert.Equal(MeasureState.NotAvailable, history.Figure("permanent_fte", Day, band: "no-such").State);
    }

    [Fact]
    public void Ratios_OfSupport_AreByTeam()
    {
        var history = Tree()
            .Post("m", "north", role: "team-manager")
            .Post("b", "north", 0.5m, role: "business-support")
            .Posts("p", "north", 3, filled: 3)
            .Worker("manager", w => w.Spell("m"))
            .Worker("support", w => w.Spell("b", 0.5m))
            .AgencyWorker("a", a => a.Agency("north"))
            .Build();

        Assert.Equal(4m, history.Value("management_ratio_headcount", Day, "north"));
        Assert.Equal("z", history.Printed("management_ratio_headcount", Day, "south"));
        Assert.Equal(0.1m, history.Value("administrative_ratio_fte", Day, "north"));
    }

    [Fact]
    public void Stability_IsTheShareWhoWereInTheTeamAYearAgo()
    {
        var history = Tree()
            .Worker("always", w => w.Unposted("north"))
            .Worker("came", w => w.Unposted("south", to: "2025-03-31").Unposted("north", from: "2025-04-01"))
            .Build();

        Assert.Equal(0.5m, history.Value("stability_rate_headcount", Day, "north"));
        Assert.Equal(1m, history.Value("stability_rate_headcount", Day, "service"));
    }

    [Fact]
    public void AYearsChanges_CountNewManagersAndAgencyComingAndGoing()
    {
        var history = Tree()
            .Post("m", "north", role: "team-manager")
            .Worker("first", w => w.Spell("m", to: "2025-03-31"))
            .Worker("second", w => w.Spell("m", from: "2025-04-01"))
            .AgencyWorker("came", a => a.Agency("north", from: "2025-03-01"))
            .AgencyWorker("went", a => a.Agency("north", from: "2020-01-01", to: "2025-03-31"))
            .Build();

        Assert.Equal(1, history.Value("manager_changes_headcount", Day, "north"));
        Assert.Equal("came", Assert.Single(history.Figure("agency_joiners_headcount", Day, "north").Rows).About);
        Assert.Equal("went", Assert.Single(history.Figure("agency_leavers_headcount", Day, "north").Rows).About);
    }

    [Fact]
    public void Movement_EachCause_HasItsPartAndTheySumToTheChange()
    {
        var history = Tree()
            .Post("added", "north", from: "2025-06-01")
            .Post("deleted", "north", to: "2025-05-31")
            .Post("left", "north")
            .Post("moved-from", "north")
            .Post("moved-to", "south")
            .Post("hours", "north")
            .Post("started", "north")
            .Worker("leaver", w => w.Spell("left", to: "2025-06-15"))
            .Worker("mover", w => w.Spell("moved-from", to: "2025-06-15").Spell("moved-to", from: "2025-06-16"))
            .Worker("reducer", w => w.Spell("hours", 1, to: "2025-06-15").Spell("hours", 0.7m, from: "2025-06-16"))
            .Worker("starter", w => w.Spell("started", 0.9m, from: "2025-06-20"))
            .Build();

        var movement = VacancyMovement.Between(history, Scope.Council, new(2025, 3, 31), new(2025, 6, 30));
        var north = VacancyMovement.Between(history, new Scope("north"), new(2025, 3, 31), new(2025, 6, 30));

        Assert.Equal([1m, -1m, 1m, 0m, 0.3m, -0.9m], movement.Parts.Select(p => p.Fte));
        Assert.Equal(movement.Change, movement.Parts.Sum(p => p.Fte));
        Assert.Equal(1m, north.Parts.Single(p => p.Cause == VacancyCause.InternalMoves).Fte);
    }

    [Fact]
    public void Compare_TwoDefinitions_IsRefusedUnlessAskedWithAWarning()
    {
        var history = Tree().Posts("p", "north", 4, filled: 3).Build();
        var dfe = history.Figure("vacancy_rate_fte", Day);
        var council = history.Figure("vacancy_council_rate_fte", Day);

        Assert.Equal("measures.different-definitions", Assert.Single(Comparison.Of(dfe, council).Problems).Code);
        Assert.Equal("Not the same base.", Comparison.Of(dfe, council, "Not the same base.").Value?.Warning);
        Assert.False(Comparison.Of(dfe, dfe with { Definition = dfe.Definition with { Version = 2 } }).IsOk);
        Assert.True(Comparison.Of(dfe, dfe).IsOk);
    }

    [Theory]
    [InlineData("turnover_rate_fte", "2025-09-30", "DfE")]
    [InlineData("turnover_rate_fte", "2025-10-03", "DfE method, 12 months to 3 October 2025")]
    [InlineData("agency_rate_fte", "2025-10-03", "DfE method, at 3 October 2025")]
    [InlineData("vacant_fte", "2025-10-03", "Mainstay")]
    public void SourceOn_AnyDayButThe30thOfSeptember_SaysMethod(string measure, string day, string expected) =>
        Assert.Equal(expected, MeasureLibrary.Find(measure)!.Definition.SourceOn(DateOnly.Parse(day)));

    private static HistoryBuilder Tree() =>
        new HistoryBuilder().Service("service").Team("north", "service").Team("south", "service");
}
