using Mainstay.Core.Absence;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;
using Mainstay.Planning.Choosing;
using Mainstay.TestKit;

namespace Mainstay.Planning.Tests.Choosing;

public sealed class ChooserTests
{
    private static readonly DateOnly Friday = new(2025, 10, 3);

    private static readonly TargetPolicy Policy = new(
        "Caseload policy",
        [new("all", "Everybody", 0)],
        [new("all", 10, 12)],
        [],
        DecidedBy: "Cabinet",
        DecidedOn: new DateOnly(2025, 3, 1)
    );

    private static HistoryBuilder Scene() =>
        new HistoryBuilder()
            .Service("S")
            .Team("T1", "S")
            .Team("T2", "S")
            .Add("policy", Policy)
            .WorkerWithCases("full", "T1", 1, 9)
            .WorkerWithCases("free", "T1", 1, 2)
            .WorkerWithCases("other", "T2", 1, 2)
            .CaseLedBy("new", null, "T1", "2025-10-01");

    private static Choice Rank(WorkforceHistory history) =>
        Chooser.Rank(history, [history.Reading(Caseloads.Of).Find("new")!], new Scope("S"), Friday);

    private static string[] Order(Choice choice) => [.. choice.Ranked.Select(c => c.Worker.Key)];

    [Fact]
    public void TheNextCase_IsOfferedWhereThereIsRoomInTheTeam()
    {
        var choice = Rank(Scene().Build());

        Assert.Equal(["free", "other", "full"], Order(choice));
        Assert.Equal((8, 7), (choice.Ranked[0].Room, choice.Ranked[0].RoomAfter));
    }

    [Fact]
    public void ACoWorker_ComesBeforeSomebodyWithMoreRoom()
    {
        var history = Scene()
            .CaseLedBy("known", null, "T1")
            .Add("new/full", new Involvement("new", "full", InvolvementRole.CoWorking), "2025-10-01")
            .WorkerWithCases("half", "T1", 1, 5)
            .Build();

        var choice = Rank(history);

        Assert.Equal(Tie.CoWorks, choice.Find("full")!.Tie);
        Assert.True(choice.Find("full")!.Cost < choice.Find("half")!.Cost + 60);
        Assert.Contains("co-works the case now", choice.Find("full")!.Terms.Select(t => t.Words));
    }

    [Fact]
    public void WhoIsAway_NotAvailableOrMayNotHoldIt_IsShownWithTheReasonAndNotOffered()
    {
        var scene = Scene().Post("P1", "T1").Post("P2", "T1").Post("P3", "T1");
        scene.Worker(
            "away",
            w =>
                w.Qualified("2015-07-01").Spell("P1").Absence("2025-10-02", "2025-10-17", kind: AbsenceKind.AnnualLeave)
        );
        scene.Worker(
            "leave",
            w => w.Qualified("2015-07-01").Spell("P2").Absence("2025-05-01", null, kind: AbsenceKind.FamilyLeave)
        );
        scene.Worker(
            "lapsed",
            w => w.Qualified("2015-07-01").Spell("P3").Registration(Core.People.RegistrationState.Lapsed)
        );

        var choice = Rank(scene.Build());

        Assert.Equal("away now", choice.Find("away")!.NotOffered);
        Assert.Equal("not available", choice.Find("leave")!.NotOffered);
        Assert.Equal("the lead is not on the register", choice.Find("lapsed")!.NotOffered);
        Assert.Equal(["away now"], choice.WhyNot(choice.Find("away")!));
        Assert.Null(choice.Find("leave")!.Room);
    }

    [Fact]
    public void WhyNot_NamesWhatWeighsMoreThanForTheFirst()
    {
        var choice = Rank(Scene().Build());

        Assert.Empty(choice.WhyNot(choice.Ranked[0]));
        Assert.Contains("in another team than the case", choice.WhyNot(choice.Find("other")!));
        Assert.Contains("room for 1 more", choice.WhyNot(choice.Find("full")!));
    }

    [Fact]
    public void AreaAndSpecialism_DecideBetweenWorkersWithAsMuchRoom()
    {
        var history = Scene()
            .WorkerWithCases("alike", "T1", 1, 2)
            .Add("new/area", new CaseEpisode("new", CaseSubject.Child, "T1", Locality: "N2"), "2025-10-02")
            .Add("alike-1/area", new CaseEpisode("alike-1", CaseSubject.Child, "T1", Locality: "N2"), "2025-02-01")
            .Add("alike/child-in-need", new Specialism("alike", "child-in-need", 0.5m))
            .Build();

        var choice = Rank(history);

        Assert.Equal("alike", choice.Ranked[0].Worker.Key);
        Assert.Equal((1, true), (choice.Ranked[0].InArea, choice.Ranked[0].IsSpecialised));
        Assert.Contains("not specialised in this work; others are", choice.WhyNot(choice.Find("free")!));
    }

    [Fact]
    public void RoomInFourWeeks_KnowsAReductionThatEnds()
    {
        var scene = Scene().Post("P1", "T1");
        scene.Worker(
            "soon",
            w =>
                w.Qualified("2015-07-01")
                    .Spell("P1")
                    .Reduced(50, ReductionReason.OtherDuties, "2025-09-01", "2025-10-20")
        );

        var soon = Rank(scene.Build()).Find("soon")!;

        Assert.Equal((5, 10), (soon.Room, soon.RoomInFourWeeks));
    }
}
