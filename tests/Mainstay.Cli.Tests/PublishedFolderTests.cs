using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Mainstay.Cli.Tests;

/// <summary>A published folder runs from anywhere, without Node and without the source (contract K22).</summary>
public sealed partial class PublishedFolderTests
{
    [Fact]
    public async Task Serve_FromAnotherFolder_AnswersEveryLinkStyleAndScriptOfTheHomePage()
    {
        var folder = Directory.CreateTempSubdirectory("mainstay-published-");
        try
        {
            await DotnetAsync(
                Root,
                "publish",
                "src/Mainstay.Cli",
                "--no-build",
                "-c",
                "Debug",
                "--nologo",
                "-v",
                "quiet",
                "-o",
                folder.FullName
            );
            var elsewhere = folder.CreateSubdirectory("elsewhere");
            var executable = Path.Combine(folder.FullName, "mainstay.dll");
            await DotnetAsync(elsewhere.FullName, executable, "migrate", "--store", "council.db");
            using var served = Start(elsewhere.FullName, executable, "serve", "--store", "council.db", "--port", "0");
            try
            {
                await EveryAddressAnswersAsync(await ListeningAsync(served));
            }
            finally
            {
                served.Kill(entireProcessTree: true);
                await served.WaitForExitAsync();
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
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

    private static async Task EveryAddressAnswersAsync(Uri home)
    {
        using var client = new HttpClient { BaseAddress = home };
        var html = await client.GetStringAsync(home);
        var addresses = Addresses()
            .Matches(html)
            .Select(m => m.Groups["address"].Value.Replace("&amp;", "&", StringComparison.Ordinal));
        var own = addresses.Where(a => a.StartsWith('/')).Distinct().ToList();
        Assert.Contains(own, a => a.Contains(".css", StringComparison.Ordinal));
        Assert.Contains(own, a => a.Contains(".js", StringComparison.Ordinal));
        foreach (var address in own)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}");
        }
    }

    private static async Task<Uri> ListeningAsync(Process served)
    {
        while (await served.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("LISTENING ", StringComparison.Ordinal))
            {
                return new Uri(line["LISTENING ".Length..]);
            }
        }

        throw new InvalidOperationException($"It never listened: {await served.StandardError.ReadToEndAsync()}");
    }

    private static async Task DotnetAsync(string folder, params string[] args)
    {
        using var process = Start(folder, args);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', args)}: {await output}{await error}");
    }

    private static Process Start(string folder, params string[] args) =>
        Process.Start(
            new ProcessStartInfo("dotnet", args)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;

    [GeneratedRegex("(href|src)=\"(?<address>[^\"#]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Addresses();
}
