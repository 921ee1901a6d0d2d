using Mainstay.App.People;
using Mainstay.Core.People;
using Mainstay.Core.People.Registrations;
using Mainstay.TestKit;
using Mainstay.TestKit.Stores;

namespace Mainstay.App.Tests.Census;

public sealed class RegisterAnswerTests
{
    private static readonly DateOnly Today = new(2025, 10, 3);

    [Fact]
    public async Task TheRegistersAnswer_IsShownFirst_ThenStated_AndAConfirmedLapseIsNotRegistered()
    {
        await using var store = await TestStore.StartAsync();
        await store.StateAsync([.. CensusScene.Facts()]);
        var workers = (await store.NowAsync()).Reading(Workforce.Of).Workers;
        var (first, second) = (workers[0].RegistrationNumber, workers[1].RegistrationNumber);
        var answer = System.Text.Encoding.UTF8.GetBytes(
            $"registration_no,status,registered_until\n{first},registered,2025-11-30\n{second},lapsed,2024-11-30\nSW999,registered,2025-11-30\n"
        );
        var register = store.Get<RegisterAnswerHandler>();

        var read = (await register.ReadAsync(answer, Today)).Value!;
        Assert.Equal(2, read.Matched.Count(d => d.Differs));
        Assert.Equal(["SW999"], read.Unmatched);
        Assert.Empty((await store.NowAsync()).All<Registration>());

        Assert.True((await register.ApplyAsync(answer, Today)).IsOk);

        var after = RegistrationYear.On(await store.NowAsync(), Today);
        Assert.Equal([RegistrationStanding.NotRegistered, RegistrationStanding.Due], after.Select(r => r.Standing));
        Assert.False(after[0].Worker.IsRegisteredOn(Today));
        Assert.DoesNotContain((await register.ReadAsync(answer, Today)).Value!.Matched, d => d.Differs);
    }

    [Fact]
    public async Task AnAnswerThatCannotBeRead_SaysLineAndWhatIsWanted()
    {
        await using var store = await TestStore.StartAsync();

        var refused = await store
            .Get<RegisterAnswerHandler>()
            .ReadAsync("registration_no,status,registered_until\nSW1,perhaps,2025-11-30\n"u8.ToArray(), Today);

        Assert.StartsWith("Line 2: found ‘perhaps", refused.Problems[0].Message, StringComparison.Ordinal);
    }
}
