using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Mainstay.Web.Tests.Access;

/// <summary>A standard provider (the npm package oidc-provider) in a process of its own; skipped where Node or the package is not there.</summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    private readonly Process _process;

    private OpenIdProvider(Process process, string issuer) => (_process, Issuer) = (process, issuer);

    public string Issuer { get; }

    public static async Task<OpenIdProvider> StartAsync(string client, string secret, string redirect)
    {
        var folder = Path.Combine(Root, "tests/Mainstay.Web.Tests/Access/Provider");
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Root, "node_modules/oidc-provider")),
            "The npm package oidc-provider is not installed: ./eng/setup gets it."
        );
        var issuer = $"http://127.0.0.1:{FreePort()}";
        var process = Process.Start(
            new ProcessStartInfo("node", ["provider.mjs", issuer, client, secret, redirect])
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == "READY")
            {
                return new OpenIdProvider(process, issuer);
            }
        }

        throw new InvalidOperationException("The provider ended before it was ready.");
    }

    /// <summary>A port that nothing listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Mainstay.slnx")))
            {
                folder = folder.Parent!;
            }

            return folder.FullName;
        }
    }
}
