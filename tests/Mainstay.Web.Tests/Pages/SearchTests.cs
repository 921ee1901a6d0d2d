using Mainstay.Core.Access;

namespace Mainstay.Web.Tests.Pages;

/// <summary>Search finds only whom and what the reader may open.</summary>
public sealed class SearchTests(CouncilWeb council)
{
    private async Task<Answer> FindAsync(string find, AccessRole role, string? place = null, string? person = null) =>
        await council
            .Web.As(await council.Web.SessionAsync($"Finds {role}", person, (role, place)))
            .GetAsync($"/search?find={Uri.EscapeDataString(find)}");

    [Fact]
    public async Task ADirector_FindsByNameOrStaffIdOrTeam()
    {
        Assert.Contains("S1002", (await FindAsync("s1002", AccessRole.Director)).Main, StringComparison.Ordinal);
        Assert.Contains(
            "Assessment West",
            (await FindAsync("west assess", AccessRole.Director)).Main,
            StringComparison.Ordinal
        );
        Assert.Contains("agency:W2", (await FindAsync("agency:", AccessRole.Director)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATeamManager_FindsNobodyOfAnotherTeam()
    {
        var found = await FindAsync("S100", AccessRole.TeamManager, "T1");

        Assert.Contains("S1005", found.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("S1002", found.Main, StringComparison.Ordinal);
        Assert.Contains(
            "No team that you may see",
            (await FindAsync("Assessment", AccessRole.TeamManager, "T1")).Main,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task ASocialWorker_FindsThemselvesAlone()
    {
        var found = await FindAsync("S1", AccessRole.SocialWorker, person: "S1005");

        Assert.Equal("S1005", Assert.Single(found.Page.QuerySelectorAll("tbody tr td.app-break")).TextContent);
    }

    [Fact]
    public async Task OneCharacter_IsNotAskedAndSaysWhatIsWanted()
    {
        var answer = await FindAsync("S", AccessRole.Director);

        Assert.Equal(400, answer.Status);
        Assert.DoesNotContain("People found", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Enter at least two characters", answer.Main, StringComparison.Ordinal);
        Assert.Equal(200, (await FindAsync("", AccessRole.Director)).Status);
    }
}
