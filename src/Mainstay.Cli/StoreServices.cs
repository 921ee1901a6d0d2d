using Mainstay.App;
using Mainstay.App.Operations;
using Mainstay.Seed;

namespace Mainstay.Cli;

/// <summary>The App's handlers over the store that the command line names, for as long as one command runs.</summary>
internal sealed class StoreServices : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private StoreServices(ServiceProvider services, StoreLocation location) =>
        (_services, Location) = (services, location);

    public StoreLocation Location { get; }

    /// <summary>A store that must be there (contract K1).</summary>
    /// <exception cref="RefusedException">It is missing, or of an earlier version.</exception>
    public static async Task<StoreServices> OpenAsync(string store, CommandContext context, CancellationToken cancel)
    {
        var services = Over(store, context.Clock);
        var opened = await services.Get<OpenStoreQuery>().RunAsync(cancel);
        if (!opened.IsOk)
        {
            await services.DisposeAsync();
            throw new RefusedException(opened.Problems[0].Message);
        }

        // A demonstration's clock is set in its store and runs from there (contract K19).
        if (await services.Get<StoreSettings>().DemoClockOffsetAsync(cancel) is { } offset)
        {
            await services.DisposeAsync();
            return Over(store, new ShiftedClock(context.Clock, offset));
        }

        return services;
    }

    /// <summary>A store that is made when it is missing: for <c>demo</c>, <c>seed</c> and <c>migrate</c>.</summary>
    public static async Task<StoreServices> MakeAsync(string store, CommandContext context, CancellationToken cancel)
    {
        var services = Over(store, context.Clock);
        await services.Get<MigrateStoreHandler>().HandleAsync(cancel);
        return services;
    }

    /// <summary>A store that need not be there yet.</summary>
    public static StoreServices Unopened(string store, CommandContext context) => Over(store, context.Clock);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static StoreServices Over(string store, TimeProvider clock)
    {
        var location = StoreLocation.Parse(store);
        return new(new ServiceCollection().AddMainstay(location, clock).AddSeed().BuildServiceProvider(), location);
    }
}
