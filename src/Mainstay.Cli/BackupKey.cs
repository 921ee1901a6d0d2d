using System.CommandLine;
using Mainstay.App.Operations.Backup;
using Mainstay.Core.Results;

namespace Mainstay.Cli;

/// <summary>The key of a backup, and what is said when one was made or restored.</summary>
internal static class BackupKey
{
    /// <summary>A file, since what stands on a command line can be read by everybody on the machine.</summary>
    public static Option<FileInfo> Option { get; } =
        new("--key") { Description = "A file that holds the key, at least 20 characters", Required = true };

    /// <exception cref="RefusedException">The file is not there.</exception>
    public static string Read(ParseResult parsed)
    {
        var file = parsed.GetValue(Option)!;
        return file.Exists
            ? File.ReadAllText(file.FullName).Trim()
            : throw new RefusedException(
                $"There is no key at {file.FullName}. Make one: head -c 32 /dev/urandom | base64 > {file.Name}"
            );
    }

    /// <exception cref="RefusedException">It was refused.</exception>
    public static async Task<int> SayAsync(
        string word,
        Result<BackupManifest> done,
        string place,
        CommandContext context
    )
    {
        if (!done.IsOk)
        {
            throw new RefusedException(done.Problems[0].Message);
        }

        var facts = done.Value.Facts;
        await context.Out.WriteLineAsync($"{word} facts={facts.Versions} sha256={facts.Sha256}");
        await context.Error.WriteLineAsync(
            $"{place}: {(done.Value.Council.Length > 0 ? done.Value.Council : "a council without a name")}, as it was at {done.Value.MadeAtUtc:d MMMM yyyy HH:mm} UTC"
        );
        return Exit.Done;
    }
}
