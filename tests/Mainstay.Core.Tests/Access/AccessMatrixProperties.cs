using Mainstay.Core.Access;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using static Mainstay.Core.Tests.Access.AccessScene;

namespace Mainstay.Core.Tests.Access;

/// <summary>Laws of the whole matrix, tried on every role × permission or field set × subject rather than on a sample.</summary>
public sealed class AccessMatrixProperties
{
    private static readonly AccessSubject[] Subjects =
    [
        AccessSubject.Council,
        .. "all safeguarding care north south through-care none".Split(' ').Select(AccessSubject.Team),
        .. "manager me senior next-desk same-service elsewhere moved left line-managed once-managed kept agency:W1 nobody"
            .Split(' ')
            .Select(AccessSubject.Person),
    ];

    private static readonly AccessRole[] Roles = Enum.GetValues<AccessRole>();

    private static IEnumerable<Func<AccessHolder?, AccessSubject, AccessDecision>> Questions() =>
        [
            .. Enum.GetValues<Permission>()
                .Where(p => p is not Permission.Anybody and not Permission.SignedIn)
                .Select(p => (Func<AccessHolder?, AccessSubject, AccessDecision>)((h, s) => Rules.Decide(h, p, s))),
            .. Enum.GetValues<FieldSet>()
                .Select(f => (Func<AccessHolder?, AccessSubject, AccessDecision>)((h, s) => Rules.Decide(h, f, s))),
        ];

    [Fact]
    public void WhoIsSignedOut_OrHoldsNothing_MayDoNothing()
    {
        var empty = new AccessHolder("u", "me", []);
        foreach (var ask in Questions())
        {
            Assert.All(Subjects, s => Assert.Equal(AccessVerdict.Forbidden, ask(null, s).Verdict));
            Assert.All(Subjects, s => Assert.Equal(AccessVerdict.Forbidden, ask(empty, s).Verdict));
        }
    }

    [Fact]
    public void AGrantOfAnotherDay_OrWithoutItsPlace_GivesNothing()
    {
        foreach (var role in Roles)
        {
            AccessGrant[] dead =
            [
                new(role, "north", new DateRange(new(2025, 1, 1), Today.AddDays(-1))),
                new(role, "north", new DateRange(Today.AddDays(1), null)),
                .. role.NeedsPlace() ? [Own(role)] : Array.Empty<AccessGrant>(),
            ];
            foreach (var ask in Questions())
            {
                Assert.All(Subjects, s => Assert.False(ask(new AccessHolder("u", "me", dead), s).IsAllowed));
            }
        }
    }

    [Fact]
    public void AddingARole_NeverTakesAnythingAway()
    {
        foreach (var (a, b) in Roles.SelectMany(a => Roles.Select(b => (a, b))))
        {
            var one = new AccessHolder("u", "me", [Own(a, "north")]);
            var two = one with { Grants = [Own(a, "north"), Own(b, "care")] };
            foreach (var ask in Questions())
            {
                Assert.All(Subjects, s => Assert.True(!ask(one, s).IsAllowed || ask(two, s).IsAllowed, $"{a}+{b} {s}"));
            }
        }
    }

    [Fact]
    public void TheUnion_HoldsNothingThatNeitherRoleHolds()
    {
        foreach (var (a, b) in Roles.SelectMany(a => Roles.Select(b => (a, b))))
        {
            var (one, other) = (
                new AccessHolder("u", "me", [Own(a, "north")]),
                new AccessHolder("u", "me", [Own(b, "care")])
            );
            var both = one with { Grants = [.. one.Grants, .. other.Grants] };
            foreach (var ask in Questions())
            {
                Assert.All(
                    Subjects,
                    s => Assert.Equal(ask(one, s).IsAllowed || ask(other, s).IsAllowed, ask(both, s).IsAllowed)
                );
            }
        }
    }

    [Fact]
    public void OutOfReach_AndAbsent_AreOneAnswer()
    {
        foreach (var role in Roles)
        {
            var holder = With(role, "through-care");
            foreach (var ask in Questions())
            {
                var (other, absent) = (
                    ask(holder, AccessSubject.Person("me")),
                    ask(holder, AccessSubject.Person("nobody"))
                );
                Assert.True(other.IsAllowed || other.Verdict == absent.Verdict);
            }
        }
    }

    [Fact]
    public void TheRestrictedPerson_IsSeenByNoRole()
    {
        foreach (var ask in Questions())
        {
            Assert.All(Roles, r => Assert.False(ask(With(r, "all"), AccessSubject.Person("kept")).IsAllowed));
        }
    }

    [Theory]
    [InlineData(FieldSet.Pay)]
    [InlineData(FieldSet.AbsenceCause)]
    [InlineData(FieldSet.Equality)]
    public void NoManager_SeesPayCauseOrEqualityOfTheirStaff(FieldSet fields) =>
        Assert.All(
            new[]
            {
                AccessRole.TeamManager,
                AccessRole.HeadOfService,
                AccessRole.PrincipalSocialWorker,
                AccessRole.RecruitmentCoordinator,
                AccessRole.Analyst,
                AccessRole.Finance,
                AccessRole.Administrator,
            },
            r => Assert.False(Rules.Decide(With(r, "all"), fields, AccessSubject.Person("me")).IsAllowed)
        );

    [Fact]
    public void TheAdministratorAndTheServiceAccount_SeeNoPersonsWork() =>
        Assert.All(
            Enum.GetValues<FieldSet>().Where(f => f != FieldSet.Directory),
            f =>
                Assert.All(
                    new[] { AccessRole.Administrator, AccessRole.ServiceAccount },
                    r => Assert.False(Rules.Decide(With(r), f, AccessSubject.Person("me")).IsAllowed)
                )
        );

    [Fact]
    public void NobodyWhoImports_CanIssueOrApprove() =>
        Assert.All(
            Roles.Where(r => AccessMatrix.Of(r, Permission.RunImports) != Reach.None),
            r =>
            {
                Assert.Equal(Reach.None, AccessMatrix.Of(r, Permission.IssueReport));
                Assert.Equal(Reach.None, AccessMatrix.Of(r, Permission.ApproveAccess));
            }
        );

    [Fact]
    public void EveryRole_HasWordsOfItsOwn() =>
        Assert.Equal(Roles.Length, Roles.Select(r => r.Words()).Distinct().Count());
}
