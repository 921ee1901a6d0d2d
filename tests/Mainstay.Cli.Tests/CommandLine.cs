using Mainstay.TestKit;

namespace Mainstay.Cli.Tests;

/// <summary>Runs the command in this process over a folder of its own, with a clock that stands still.</summary>
public sealed class CommandLine : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mainstay-cli-");

    /// <summary>The clock: noon on Friday 3 October 2025.</summary>
    public FixedClock Clock { get; } = FixedClock.NoonOf(new DateOnly(2025, 10, 3));

    /// <summary>The store of this folder.</summary>
    public string Store => PathOf("council.db");

    /// <summary>A path in this folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>A file in this folder.</summary>
    public string File(string name, string content)
    {
        System.IO.File.WriteAllText(PathOf(name), content);
        return PathOf(name);
    }

    /// <summary>Runs one command line against the store of this folder.</summary>
    public async Task<CommandResult> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await MainstayCommand.RunAsync(
            [.. args, "--store", Store],
            new CommandContext(Clock, output, error)
        );
        return new CommandResult(exit, output.ToString(), error.ToString());
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

/// <summary>What a command left behind.</summary>
public sealed record CommandResult(int Exit, string Out, string Error);
