using System.CommandLine;
using Mainstay.App.Operations;
using Mainstay.Web;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay serve</c>: the web service over a store.</summary>
internal static class ServeCommand
{
    public static Option<int> Port { get; } =
        new("--port") { Description = "Port of this computer", DefaultValueFactory = _ => 5080 };
    public static Option<string?> Urls { get; } =
        new("--urls") { Description = "Addresses to listen on instead, separated by semicolons" };

    private static readonly Option<DirectoryInfo?> Watch = new("--watch")
    {
        Description = "Fetch extracts from this folder, named like assignments-2025-10-03.csv",
    };

    public static Command Make(CommandContext context)
    {
        var command = new Command(
            "serve",
            "Run the web service over a store. Listens on this computer only unless --urls says otherwise."
        )
        {
            Port,
            Urls,
            Watch,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var store = parsed.GetValue(Options.Store)!;
                TimeSpan? demonstration;
                await using (var services = await StoreServices.OpenAsync(store, context, cancel))
                {
                    demonstration = await services.Get<StoreSettings>().DemoClockOffsetAsync(cancel);
                }

                var options = ServedAs(parsed, store, demonstration, context) with
                {
                    WatchedFolder = parsed.GetValue(Watch)?.FullName,
                };
                return await Serving.RunAsync(options, context, cancel);
            }
        );
        return command;
    }

    /// <summary>Where the service will listen.</summary>
    public static string UrlsOf(ParseResult parsed) =>
        parsed.GetValue(Urls) ?? MainstayWebOptions.Loopback(parsed.GetValue(Port));

    /// <summary>How a store is served: a demonstration keeps its own clock and this computer to itself.</summary>
    public static MainstayWebOptions ServedAs(
        ParseResult parsed,
        string store,
        TimeSpan? demonstration,
        CommandContext context
    )
    {
        var clock = demonstration is { } offset ? new ShiftedClock(context.Clock, offset) : context.Clock;
        return new MainstayWebOptions(store, clock, UrlsOf(parsed), IsDemonstration: demonstration is not null);
    }
}
