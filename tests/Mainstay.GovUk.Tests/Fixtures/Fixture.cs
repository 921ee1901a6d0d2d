using System.Text.Json;

namespace Mainstay.GovUk.Tests.Fixtures;

/// <summary>One example of a component: its options and the HTML that they must give.</summary>
public sealed record Fixture(string Name, JsonElement Options, string Html)
{
    private const string MojFolder = "tests/Mainstay.GovUk.Tests/Fixtures/Moj";

    /// <summary>The examples that govuk-frontend brings along for a component.</summary>
    public static IReadOnlyList<Fixture> OfGovUk(string component) =>
        Read($"node_modules/govuk-frontend/dist/govuk/components/{component}/fixtures.json");

    /// <summary>Our examples for one of MOJ's, rendered from its template by eng/fixtures.mjs.</summary>
    public static IReadOnlyList<Fixture> OfMoj(string component) => Read($"{MojFolder}/{component}.json");

    /// <summary>The version of MOJ's package that a component's examples were rendered from.</summary>
    public static string MojVersionOf(string component) => Version($"{MojFolder}/{component}.json");

    /// <summary>The version of MOJ's package that is installed; after a change run <c>node eng/fixtures.mjs</c>.</summary>
    public static string MojVersion() => Version("node_modules/@ministryofjustice/frontend/package.json");

    private static string Version(string path)
    {
        using var document = Open(path);
        return document.RootElement.GetProperty("version").GetString()!;
    }

    private static JsonDocument Open(string path)
    {
        var file = Path.Combine(Root(), path);
        Assert.True(File.Exists(file), $"{file} is not there: run eng/setup, which installs the npm packages");
        return JsonDocument.Parse(File.ReadAllText(file));
    }

    private static List<Fixture> Read(string path)
    {
        using var document = Open(path);
        return
        [
            .. document
                .RootElement.GetProperty("fixtures")
                .EnumerateArray()
                .Select(f => new Fixture(
                    f.GetProperty("name").GetString()!,
                    f.GetProperty("options").Clone(),
                    f.GetProperty("html").GetString()!
                )),
        ];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mainstay.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No Mainstay.slnx above the tests");
    }
}
