using Mainstay.Web.Tests;

[assembly: AssemblyFixture(typeof(CouncilWeb))]

namespace Mainstay.Web.Tests;

/// <summary>One running service with the small council, shared by tests that only read it.</summary>
public sealed class CouncilWeb : IAsyncLifetime
{
    public RunningWeb Web { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Web = await RunningWeb.StartAsync(withCouncil: true);

    public ValueTask DisposeAsync() => Web.DisposeAsync();
}
