namespace Mainstay.Cli;

/// <summary>Results go to a file where one is named, else to standard output (contract K2).</summary>
internal static class Output
{
    public static async Task WriteAsync(string text, FileInfo? file, CommandContext context, CancellationToken cancel)
    {
        if (file is null)
        {
            await context.Out.WriteLineAsync(text.AsMemory().TrimEnd(), cancel);
            return;
        }

        await File.WriteAllTextAsync(file.FullName, text, cancel);
        await context.Error.WriteLineAsync($"Written to {file.FullName}");
    }

    /// <summary>An office file, which is no text: it needs a file to go to.</summary>
    /// <exception cref="RefusedException">No file is named.</exception>
    public static async Task WriteAsync(
        byte[] content,
        FileInfo? file,
        CommandContext context,
        CancellationToken cancel
    )
    {
        if (file is null)
        {
            throw new RefusedException("A docx or ods is no text: name a file with --out");
        }

        await File.WriteAllBytesAsync(file.FullName, content, cancel);
        await context.Error.WriteLineAsync($"Written to {file.FullName}");
    }
}
