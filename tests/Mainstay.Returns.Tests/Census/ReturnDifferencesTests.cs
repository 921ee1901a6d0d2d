using FsCheck;
using FsCheck.Fluent;
using Mainstay.Returns.Census.Comparing;
using Mainstay.Returns.Census.Layouts;
using Mainstay.TestKit;

namespace Mainstay.Returns.Tests.Census;

public sealed class ReturnDifferencesTests
{
    [Fact]
    public void AReturn_DoesNotDifferFromItself_InWhateverOrderItsWorkersStand() =>
        Check.One(
            Tries.Of(100),
            Prop.ForAll(
                CleanReturns.Any(),
                r => ReturnDifferences.Of(r, r with { Workers = [.. r.Workers.Reverse()] }).Count == 0
            )
        );

    [Fact]
    public void OneChangedField_IsOneDifference_AndTurnsAroundWithTheReturns()
    {
        var ours = CleanReturns.Of(2025, 0, 1, 2, 3, 4);
        var held = ours with
        {
            Workers = [Corruption.Changed(ours.Workers[0], (WorkerItem.Cases, "99")), .. ours.Workers.Skip(1)],
        };

        var there = Assert.Single(ReturnDifferences.Of(ours, held));
        var back = Assert.Single(ReturnDifferences.Of(held, ours));

        Assert.Equal((DifferenceKind.Changed, "SW900001", "99"), (there.Kind, there.Person, there.After));
        Assert.Equal(WorkerItem.Cases, there.Item);
        Assert.Equal((there.Before, there.After), (back.After, back.Before));
    }

    [Fact]
    public void ACorrectedStartDate_IsOneChange_NotAWorkerGoneAndAnotherCome()
    {
        var ours = CleanReturns.Of(2025, 0, 5);
        var held = ours with
        {
            Workers = [Corruption.Changed(ours.Workers[0], (WorkerItem.RoleStart, "2015-01-05")), ours.Workers[1]],
        };

        Assert.Equal(WorkerItem.RoleStart, Assert.Single(ReturnDifferences.Of(ours, held)).Item);
    }

    [Fact]
    public void AWorkerLeftOut_OrAdded_IsTold()
    {
        var ours = CleanReturns.Of(2025, 0, 1);
        var shorter = ours with { Workers = [ours.Workers[0]] };

        Assert.Equal(DifferenceKind.Removed, Assert.Single(ReturnDifferences.Of(ours, shorter)).Kind);
        Assert.Equal(DifferenceKind.Added, Assert.Single(ReturnDifferences.Of(shorter, ours)).Kind);
    }

    [Fact]
    public void TheAuthoritysOwnBlock_IsCompared()
    {
        var ours = CleanReturns.Of(2025, 0);
        var held = ours with { Council = Corruption.Changed(ours.Council, (CouncilItem.Vacancies, "7")) };

        var difference = Assert.Single(ReturnDifferences.Of(ours, held));

        Assert.Null(difference.Person);
        Assert.Equal(CouncilItem.Vacancies, difference.Item);
    }
}
