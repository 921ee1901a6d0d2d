using System.Net;
using System.Net.Sockets;
using Mainstay.Web;
using Mainstay.Web.Access;

namespace Mainstay.Cli;

/// <summary>Runs the web service until it is stopped.</summary>
internal static class Serving
{
    /// <summary>Serves, and prints <c>LISTENING</c> once the home page answers (contract K3).</summary>
    public static async Task<int> RunAsync(MainstayWebOptions options, CommandContext context, CancellationToken cancel)
    {
        await using var app = Built(options);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException busy)
        {
            throw Refused(options.Urls, busy);
        }

        foreach (var address in app.Urls)
        {
            await WarmAsync(address, cancel);
            await context.Out.WriteLineAsync($"LISTENING {address.TrimEnd('/')}/");
        }

        await context.Out.FlushAsync(cancel);
        await app.WaitForShutdownAsync(cancel);
        return Exit.Done;
    }

    /// <summary>Says at once that an address is taken, before anything long is begun for it.</summary>
    public static void MustBeFree(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var address = BindingAddress.Parse(url);
            if (address.IsUnixPipe)
            {
                continue;
            }

            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(IPAddress.Loopback, address.Port));
                socket.Listen();
            }
            catch (SocketException busy)
            {
                throw Refused(urls, busy);
            }
        }
    }

    private static RefusedException Refused(string urls, Exception busy) =>
        new($"Cannot listen on {urls}: {busy.Message} Choose another with --port.", busy);

    private static WebApplication Built(MainstayWebOptions options)
    {
        try
        {
            return MainstayWeb.Build(options);
        }
        catch (UnsafeSettingsException unsafeSettings)
        {
            throw new RefusedException(unsafeSettings.Message, unsafeSettings);
        }
    }

    private static async Task WarmAsync(string address, CancellationToken cancel)
    {
        using var client = new HttpClient
        {
            BaseAddress = new Uri(
                address
                    .Replace("://*", "://127.0.0.1")
                    .Replace("://[::]", "://127.0.0.1")
                    .Replace("://0.0.0.0", "://127.0.0.1")
            ),
        };
        using var home = await client.GetAsync(new Uri("/", UriKind.Relative), cancel);
        if (!home.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"The home page answered {(int)home.StatusCode}.");
        }
    }
}
