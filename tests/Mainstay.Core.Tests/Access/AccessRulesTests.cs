using Mainstay.Core.Access;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using static Mainstay.Core.Tests.Access.AccessScene;

namespace Mainstay.Core.Tests.Access;

public sealed class AccessRulesTests
{
    [Theory]
    [InlineData("me", AccessVerdict.Allowed)]
    [InlineData("next-desk", AccessVerdict.Allowed)]
    [InlineData("agency:W1", AccessVerdict.Allowed)]
    [InlineData("line-managed", AccessVerdict.Allowed)]
    [InlineData("once-managed", AccessVerdict.OutOfReach)]
    [InlineData("same-service", AccessVerdict.OutOfReach)]
    [InlineData("elsewhere", AccessVerdict.OutOfReach)]
    [InlineData("moved", AccessVerdict.OutOfReach)]
    [InlineData("left", AccessVerdict.OutOfReach)]
    [InlineData("kept", AccessVerdict.OutOfReach)]
    [InlineData("nobody", AccessVerdict.OutOfReach)]
    public void ATeamManager_SeesWhoIsInTheTeamToday(string person, AccessVerdict expected) =>
        Assert.Equal(expected, Person(With(AccessRole.TeamManager, "north", "manager"), person));

    [Theory]
    [InlineData("me", AccessVerdict.Allowed)]
    [InlineData("same-service", AccessVerdict.Allowed)]
    [InlineData("moved", AccessVerdict.Allowed)]
    [InlineData("elsewhere", AccessVerdict.OutOfReach)]
    [InlineData("left", AccessVerdict.OutOfReach)]
    public void AHeadOfService_SeesEveryTeamBelow(string person, AccessVerdict expected) =>
        Assert.Equal(expected, Person(With(AccessRole.HeadOfService, "safeguarding"), person));

    [Theory]
    [InlineData("senior", "senior", AccessVerdict.Allowed)]
    [InlineData("senior", "me", AccessVerdict.Allowed)]
    [InlineData("senior", "same-service", AccessVerdict.OutOfReach)]
    [InlineData("me", "senior", AccessVerdict.OutOfReach)]
    [InlineData("kept", "kept", AccessVerdict.Allowed)]
    public void ASocialWorker_SeesThemselvesAndWhomTheySupervise(
        string reader,
        string person,
        AccessVerdict expected
    ) => Assert.Equal(expected, Person(With(AccessRole.SocialWorker, person: reader), person));

    [Fact]
    public void ASupervisor_SeesTheCaseloadAndNotThePayOfASupervisee()
    {
        var senior = With(AccessRole.SocialWorker, person: "senior");
        var me = AccessSubject.Person("me");

        Assert.True(Rules.Decide(senior, FieldSet.Caseload, me).IsAllowed);
        Assert.False(Rules.Decide(senior, FieldSet.Pay, me).IsAllowed);
        Assert.True(Rules.Decide(senior, FieldSet.Pay, AccessSubject.Person("senior")).IsAllowed);
    }

    [Fact]
    public void ARestrictedRecord_IsOnlyForTheNamedUsers()
    {
        var director = With(AccessRole.Director);

        Assert.Equal(AccessVerdict.OutOfReach, Person(director, "kept"));
        Assert.Equal(AccessVerdict.Allowed, Person(director with { User = "named" }, "kept"));
    }

    [Theory]
    [InlineData("2025-10-03", "2025-10-30", AccessVerdict.Allowed)]
    [InlineData("2025-10-03", "2025-10-31", AccessVerdict.Forbidden)]
    [InlineData("2025-09-06", "2025-10-03", AccessVerdict.Allowed)]
    [InlineData("2025-09-20", "2025-10-02", AccessVerdict.Forbidden)]
    [InlineData("2025-10-03", null, AccessVerdict.Forbidden)]
    public void ALoan_IsForAtMostTwentyEightDays(string from, string? to, AccessVerdict expected)
    {
        var days = new DateRange(DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to));
        var loan = new AccessGrant(AccessRole.TeamManager, "north", days, LentBy: "lender");

        Assert.Equal(expected, Person(new AccessHolder("u", null, [loan]), "me"));
    }

    [Fact]
    public void ADeputy_SeesWhomTheLenderLineManagesAndNotTheLendersOwnRecord()
    {
        var loan = new AccessGrant(
            AccessRole.TeamManager,
            "north",
            new DateRange(Today, Today.AddDays(13)),
            LentBy: "lender"
        );
        var deputy = new AccessHolder(
            "u",
            "same-service",
            [loan],
            new Dictionary<string, string> { ["lender"] = "manager" }
        );

        Assert.Equal(
            "team-manager/read-person/team-tree/lent",
            Rules.Decide(deputy, Permission.ReadPerson, AccessSubject.Person("line-managed")).Rule
        );
        Assert.Equal(AccessVerdict.OutOfReach, Person(deputy, "same-service"));
    }

    [Theory]
    [InlineData(AccessRole.Hr, AccessRole.Administrator, true)]
    [InlineData(AccessRole.Administrator, AccessRole.DataProtectionOfficer, true)]
    [InlineData(AccessRole.ReturnsOfficer, AccessRole.Director, true)]
    [InlineData(AccessRole.TeamManager, AccessRole.SocialWorker, false)]
    public void SomeRoles_AreNeverHeldTogether(AccessRole a, AccessRole b, bool expected)
    {
        Assert.Equal(expected, AccessRoles.AreSeparate(a, b));
        Assert.Equal(expected, AccessRoles.AreSeparate(b, a));
    }

    private static AccessVerdict Person(AccessHolder holder, string person) =>
        Rules.Decide(holder, Permission.ReadPerson, AccessSubject.Person(person)).Verdict;
}
