using System.Diagnostics;

namespace Mainstay.App.Tests.Reports.Office;

/// <summary>LibreOffice of the distribution, which opens a file as a reader would and prints it; tests are skipped where it is not.</summary>
internal static class LibreOffice
{
    private const string Program = "/usr/bin/soffice";

    /// <summary>Prints a file to PDF and returns the text of each page.</summary>
    public static async Task<IReadOnlyList<string>> PrintAsync(byte[] content, string extension)
    {
        Assert.SkipUnless(
            File.Exists(Program) && File.Exists("/usr/bin/pdftotext"),
            "LibreOffice or poppler is not installed: ./eng/setup installs both where it may."
        );
        var folder = Directory.CreateTempSubdirectory("mainstay-office-");
        try
        {
            var file = Path.Combine(folder.FullName, $"file.{extension}");
            await File.WriteAllBytesAsync(file, content, TestContext.Current.CancellationToken);
            var profile = new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri;
            var complaints = await RunAsync(
                Program,
                $"-env:UserInstallation={profile}",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.FullName,
                file
            );
            var pdf = Path.ChangeExtension(file, "pdf");
            Assert.True(File.Exists(pdf), complaints);
            Keep(pdf, extension);
            var text = await RunAsync("/usr/bin/pdftotext", "-layout", pdf, "-");
            return [.. text.Split('\f').SkipLast(1)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Somebody looks at the pages too: MAINSTAY_KEEP_PRINTS names a folder for them.
    private static void Keep(string pdf, string extension)
    {
        if (Environment.GetEnvironmentVariable("MAINSTAY_KEEP_PRINTS") is { Length: > 0 } folder)
        {
            var test = TestContext.Current.Test!.TestDisplayName.Split('.')[^1];
            var name = string.Concat(test.Where(c => char.IsLetterOrDigit(c) || c == '_'));
            File.Copy(pdf, Path.Combine(folder, $"{name}-{extension}.pdf"), overwrite: true);
        }
    }

    private static async Task<string> RunAsync(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await error);
        Assert.DoesNotContain("Error", output + await error, StringComparison.Ordinal);
        return output;
    }
}
