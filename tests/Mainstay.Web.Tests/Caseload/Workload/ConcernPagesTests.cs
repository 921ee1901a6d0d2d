using Mainstay.Core.Access;

namespace Mainstay.Web.Tests.Caseload.Workload;

/// <summary>A worker says that their workload is not manageable; whom it reaches answers (practice P8).</summary>
public sealed class ConcernPagesTests : IAsyncLifetime
{
    private const string Said = "two courts in one week and no duty cover";
    private RunningWeb _web = null!;
    private RunningWeb _manager = null!;
    private RunningWeb _worker = null!;

    public async ValueTask InitializeAsync()
    {
        _web = await RunningWeb.StartAsync(withCouncil: true);
        _manager = _web.As(await _web.SessionAsync("Tomas Okonjo", "S1001", (AccessRole.TeamManager, "T1")));
        _worker = _web.As(await _web.SessionAsync("Megan Adeyemi", "S1005", (AccessRole.SocialWorker, null)));
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private Task<Answer> SayAsync(string deed, string to = "TeamManager", string words = Said) =>
        _worker.PostAsync(
            "/my-workload",
            new Dictionary<string, string>
            {
                ["Deed"] = deed,
                ["To"] = to,
                ["Words"] = words,
            }
        );

    [Fact]
    public async Task Said_Checked_Sent_Answered_AndInTheWorkersOwnFile()
    {
        var check = await SayAsync("check");
        Assert.Contains("Check before you send it", check.Main, StringComparison.Ordinal);
        Assert.Contains("Tuesday 7 October 2025", check.Main, StringComparison.Ordinal);
        Assert.Contains("None has reached you", (await _manager.GetAsync("/concerns")).Main, StringComparison.Ordinal);

        Assert.Equal("/my-workload", (await SayAsync("raise")).RedirectedTo);
        Assert.Contains("Concerns to answer", (await _manager.GetAsync("/")).Main, StringComparison.Ordinal);
        var opened = await _manager.GetAsync("/concerns/answer?concern=S1005%2F1");
        Assert.Contains(Said, opened.Main, StringComparison.Ordinal);

        var answered = await _manager.PostAsync(
            "/concerns/answer?concern=S1005%2F1",
            new Dictionary<string, string> { ["Words"] = "one court case moves on Monday" }
        );
        Assert.Equal("/concerns", answered.RedirectedTo);
        Assert.Contains(
            "one court case moves on Monday",
            (await _worker.GetAsync("/my-workload")).Main,
            StringComparison.Ordinal
        );
        var file = await _worker.GetAsync("/my-workload/file");
        Assert.Contains(Said, file.Text, StringComparison.Ordinal);
        Assert.Contains("one court case moves on Monday", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PastTheManager_TheManagerSeesNothingOfIt()
    {
        await SayAsync("raise", "PrincipalSocialWorker");
        var principal = _web.As(await _web.SessionAsync("Principal", null, (AccessRole.PrincipalSocialWorker, "T1")));

        Assert.Equal(404, (await _manager.GetAsync("/concerns/answer?concern=S1005%2F1")).Status);
        Assert.DoesNotContain(Said, (await _manager.GetAsync("/concerns")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Concerns to answer", (await _manager.GetAsync("/")).Main, StringComparison.Ordinal);
        Assert.Equal(200, (await principal.GetAsync("/concerns/answer?concern=S1005%2F1")).Status);
    }

    [Theory]
    [InlineData(AccessRole.Hr, null)]
    [InlineData(AccessRole.Analyst, null)]
    [InlineData(AccessRole.Administrator, null)]
    [InlineData(AccessRole.DataProtectionOfficer, null)]
    [InlineData(AccessRole.TeamManager, "T2")]
    [InlineData(AccessRole.Director, null)]
    public async Task WhoeverItHasNotReached_NeverReadsIt(AccessRole role, string? place)
    {
        await SayAsync("raise");
        var other = _web.As(await _web.SessionAsync($"Other {role}", null, (role, place)));

        foreach (
            var path in new[] { "/", "/concerns", "/concerns/answer?concern=S1005%2F1", "/workers/S1005", "/ledger" }
        )
        {
            Assert.DoesNotContain(Said, (await other.GetAsync(path)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task WhoeverItIs_TheLookIsInTheLedger()
    {
        await SayAsync("raise");
        await _manager.GetAsync("/concerns/answer?concern=S1005%2F1");

        var looks = (await _worker.GetAsync("/account")).Main;

        Assert.Contains("Tomas Okonjo", looks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NeitherWordsNorAddressee_AreBothAskedFor()
    {
        var refused = await SayAsync("check", to: "", words: "");

        Assert.Contains("Choose your manager, the principal social worker or the head of service", refused.Errors);
    }

    [Fact]
    public async Task WithoutAWorkerRecord_ThePageSaysSo()
    {
        var director = _web.As(await _web.SessionAsync("Director", null, (AccessRole.Director, null)));

        Assert.Contains(
            "not tied to a worker record",
            (await director.GetAsync("/my-workload")).Main,
            StringComparison.Ordinal
        );
    }
}
