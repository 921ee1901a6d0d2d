using System.Text;

namespace Mainstay.Web.Tests.Pages;

public sealed class ImportWizardTests
{
    private const string Header = "team_id,team_name,parent_id,kind,from,to\n";

    [Fact]
    public async Task Post_WithoutAnything_SaysEveryFaultAtOnce()
    {
        await using var web = await RunningWeb.StartAsync();

        var answer = await web.PostAsync(
            "/imports/new",
            new Dictionary<string, string>
            {
                ["AsOf.Day"] = "",
                ["AsOf.Month"] = "",
                ["AsOf.Year"] = "",
            }
        );

        Assert.Equal(200, answer.Status);
        Assert.Contains("Choose the source of the file", answer.Errors);
        Assert.Contains("Choose a CSV or XLSX file that is not empty", answer.Errors);
        Assert.Contains("Enter the day that the file speaks for", answer.Errors);
        Assert.StartsWith("Error: ", answer.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ADayToCome_IsRefused()
    {
        await using var web = await RunningWeb.StartAsync();

        var answer = await SendAsync(web, Header + "S1,Safeguarding,,group,2015-01-01,\n", day: 4);

        Assert.Equal(["The day that the file speaks for must not be in the future"], answer.Errors);
    }

    [Fact]
    public async Task Post_AGoodFile_IsShownBeforeItChangesAnythingAndThenApplied()
    {
        await using var web = await RunningWeb.StartAsync();
        var preview = await PreviewAsync(web, Header + "S1,Safeguarding,,group,2015-01-01,\n");

        Assert.Contains("What this file changes", preview.Main, StringComparison.Ordinal);
        Assert.Contains("Safeguarding", preview.Main, StringComparison.Ordinal);
        Assert.Contains("No team is on record", (await web.GetAsync("/teams")).Main, StringComparison.Ordinal);

        var applied = await web.PostAsync(
            "/imports/runs/1",
            new Dictionary<string, string>(),
            action: "/imports/runs/1/apply"
        );

        Assert.Equal("/imports/runs/1", applied.RedirectedTo);
        Assert.Contains("applied", (await web.GetAsync("/imports/runs/1")).Main, StringComparison.Ordinal);
        Assert.Contains("Safeguarding", (await web.GetAsync("/teams")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AFileWithAFaultyRow_NamesLineColumnFoundAndWantedAndGivesItBackWithTwoColumns()
    {
        await using var web = await RunningWeb.StartAsync();
        var upload = await UploadAsync(
            web,
            Header + "S1,Safeguarding,,group,2015-01-01,\nT1,North,S1,sheep,2015-01-01,\n"
        );
        var preview = await web.GetAsync((await web.GetAsync(upload)).RedirectedTo!);
        var fault = preview
            .Page.QuerySelectorAll("table")[^1]
            .QuerySelectorAll("tbody tr td")
            .Select(t => t.TextContent.Trim())
            .ToArray();

        Assert.Equal(["3", "kind", "sheep"], fault[..3]);
        var results = await web.GetAsync(upload + "/results");
        Assert.Contains("mainstay_result,mainstay_message", results.Text, StringComparison.Ordinal);
        Assert.Contains("refused", results.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AFileThatIsNoTable_SaysSoAndAppliesNothing()
    {
        await using var web = await RunningWeb.StartAsync();

        var upload = await web.GetAsync(await UploadAsync(web, "this is not a table"));

        Assert.Contains("Nothing was applied", upload.Main, StringComparison.Ordinal);
        Assert.NotEmpty(upload.Page.QuerySelectorAll("main table tbody tr"));
    }

    [Fact]
    public async Task Post_ThrowAway_LeavesNothing()
    {
        await using var web = await RunningWeb.StartAsync();
        await PreviewAsync(web, Header + "S1,Safeguarding,,group,2015-01-01,\n");

        await web.PostAsync("/imports/runs/1", new Dictionary<string, string>(), action: "/imports/runs/1/refuse");

        Assert.Contains("not applied", (await web.GetAsync("/imports/runs/1")).Main, StringComparison.Ordinal);
        Assert.Contains("No team is on record", (await web.GetAsync("/teams")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AMappingThatIsNoMapping_IsRefusedAndAGoodOneKept()
    {
        await using var web = await RunningWeb.StartAsync();

        var bad = await web.PostAsync(
            "/imports/mappings/teams",
            new Dictionary<string, string> { ["Mapping"] = "{\"columns\": 3}" }
        );
        var good = await web.PostAsync(
            "/imports/mappings/teams",
            new Dictionary<string, string> { ["Mapping"] = "{\"columns\": {\"Team ref\": \"team_id\"}}" }
        );

        Assert.Single(bad.Errors);
        Assert.Equal("/imports/mappings/teams?saved=true", good.RedirectedTo);
        Assert.Contains("Team ref", (await web.GetAsync("/imports/mappings/teams")).Text, StringComparison.Ordinal);
    }

    // Larger than what the framework would keep in memory by itself (64 KiB), so that a buffer on disk would show.
    [Fact]
    public async Task Post_ACaseFileWithPlantedNames_LeavesNoneInAnyFileOnDisk()
    {
        const string planted = "Plantedname";
        await using var web = await RunningWeb.StartAsync();
        var before = TemporaryFiles();
        var rows = string.Concat(
            Enumerable
                .Range(1, 20_000)
                .Select(i =>
                    $"C{i},F{i},child,child-in-need,2025-06-11,2025-05-20,,,no,,,{planted}{i} Doe,2014-02-03\n"
                )
        );
        var upload = await UploadAsync(
            web,
            "case_ref,family_ref,subject,status,status_date,opened,closed,team,restricted,locality,complexity,child_name,birth_date\n"
                + rows,
            source: "cases-open"
        );
        while ((await web.GetAsync(upload)).Status == 200)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Equal("/imports/runs/1", (await web.GetAsync(upload)).RedirectedTo);
        var written = Directory
            .GetFiles(web.Folder, "*", SearchOption.AllDirectories)
            .Concat(TemporaryFiles().Except(before));
        foreach (var file in written)
        {
            Assert.DoesNotContain(planted, ReadShared(file), StringComparison.Ordinal);
        }
    }

    private static string[] TemporaryFiles() => Directory.GetFiles(Path.GetTempPath(), "ASPNETCORE_*");

    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static async Task<Answer> PreviewAsync(RunningWeb web, string csv)
    {
        var upload = await web.GetAsync(await UploadAsync(web, csv));
        return await web.GetAsync(upload.RedirectedTo!);
    }

    private static async Task<string> UploadAsync(RunningWeb web, string csv, string source = "teams") =>
        (await SendAsync(web, csv, source)).RedirectedTo!;

    private static Task<Answer> SendAsync(RunningWeb web, string csv, string source = "teams", int day = 3) =>
        web.PostAsync(
            "/imports/new",
            new Dictionary<string, string>
            {
                ["Source"] = source,
                ["AsOf.Day"] = $"{day}",
                ["AsOf.Month"] = "10",
                ["AsOf.Year"] = "2025",
                ["Holds"] = "default",
                ["Faulty"] = "good-rows",
            },
            ("file.csv", Encoding.UTF8.GetBytes(csv))
        );
}
