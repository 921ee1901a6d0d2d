using System.Diagnostics;
using Xunit;

namespace Mainstay.TestKit.Stores;

/// <summary>
/// A throw-away PostgreSQL cluster in a temporary folder (contract K28): started once per test process, reached through a
/// socket in that folder, never as root, gone with the process however that ends.
/// </summary>
public sealed class PostgresCluster
{
    private static readonly Lazy<PostgresCluster?> Running = new(Start);
    private static string _reason = "";
    private readonly string _folder;

    private PostgresCluster(string folder) => _folder = folder;

    /// <summary>The cluster; skips the test with the reason when there can be none.</summary>
    public static PostgresCluster OrSkip()
    {
        var cluster = Running.Value;
        Assert.SkipWhen(cluster is null, _reason);
        return cluster!;
    }

    /// <summary>The connection string of one of its databases.</summary>
    public string Connection(string database) => $"Host={_folder};Username=mainstay;Database={database}";

    private static PostgresCluster? Start()
    {
        if (Binaries() is not { } binaries)
        {
            _reason = "PostgreSQL 15 or later is not installed (eng/setup installs it where it may).";
            return null;
        }

        try
        {
            var folder = Directory.CreateTempSubdirectory("mainstay-pg-").FullName;
            var user = IsRoot ? UserOtherThanRoot() : null;
            if (user is not null)
            {
                Run("chown", user, folder);
            }

            Run([
                .. As(user),
                $"{binaries}/initdb",
                "-D",
                $"{folder}/data",
                "-U",
                "mainstay",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync",
            ]);
            Serve(As(user), binaries, folder);
            return new PostgresCluster(folder);
        }
        catch (Exception e) when (e is InvalidOperationException or IOException)
        {
            _reason = $"PostgreSQL did not start: {e.Message}";
            return null;
        }
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static string? Binaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .Where(d => int.TryParse(Path.GetFileName(d), out var version) && version >= 15)
                .Select(d => $"{d}/bin")
                .Where(b => File.Exists($"{b}/initdb"))
                .OrderDescending()
                .FirstOrDefault()
            : null;

    private static string UserOtherThanRoot() =>
        File.ReadLines("/etc/passwd").Any(l => l.StartsWith("postgres:", StringComparison.Ordinal))
            ? "postgres"
            : "nobody";

    private static string[] As(string? user) =>
        user is null ? [] : ["setpriv", $"--reuid={user}", "--clear-groups", "env", "HOME=/", "LC_ALL=C"];

    // A shell holds the server and waits on a pipe from this process: when the process is gone, so is the cluster.
    private static void Serve(string[] asUser, string binaries, string folder)
    {
        var server =
            $"{string.Join(' ', asUser)} {binaries}/postgres -D {folder}/data -k {folder} -c listen_addresses='' "
            + $"-c fsync=off -c max_connections=200 >{folder}/log 2>&1 & pid=$!; cat >/dev/null; kill -INT $pid; wait $pid; rm -rf {folder}";
        var start = new ProcessStartInfo("sh", ["-c", server])
        {
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        var shell = Process.Start(start) ?? throw new InvalidOperationException("no shell");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => shell.StandardInput.Close();
        WaitUntilReady(asUser, binaries, folder);
    }

    private static void WaitUntilReady(string[] asUser, string binaries, string folder)
    {
        var waited = Stopwatch.StartNew();
        while (
            !File.Exists($"{folder}/.s.PGSQL.5432")
            || !Succeeds([.. asUser, $"{binaries}/pg_isready", "-q", "-h", folder])
        )
        {
            if (waited.Elapsed > TimeSpan.FromSeconds(60))
            {
                throw new InvalidOperationException($"not ready after a minute; see {folder}/log");
            }

            Task.Delay(50).GetAwaiter().GetResult();
        }
    }

    private static void Run(params string[] command)
    {
        using var process = Started(command);
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command[^1]} failed: {errors}");
        }
    }

    private static bool Succeeds(string[] command)
    {
        using var process = Started(command);
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static Process Started(string[] command) =>
        Process.Start(
            new ProcessStartInfo(command[0], command[1..])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = "/",
            }
        ) ?? throw new InvalidOperationException(command[0]);
}
