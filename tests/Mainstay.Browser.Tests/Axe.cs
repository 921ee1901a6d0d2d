using System.Text.Json;
using Microsoft.Playwright;

namespace Mainstay.Browser.Tests;

/// <summary>What axe finds on an open page.</summary>
internal static class Axe
{
    public static async Task<IReadOnlyList<string?>> FaultsAsync(IPage page)
    {
        await page.AddScriptTagAsync(new() { Path = Path.Combine(Root, "node_modules/axe-core/axe.min.js") });
        var found = await page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run()).violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(' | '))"
        );
        return [.. found.EnumerateArray().Select(v => v.GetString())];
    }

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!folder.EnumerateFiles("Mainstay.slnx").Any())
            {
                folder = folder.Parent ?? throw new InvalidOperationException("Run the tests from the repository.");
            }

            return folder.FullName;
        }
    }
}
