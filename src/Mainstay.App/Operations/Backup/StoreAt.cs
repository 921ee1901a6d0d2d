using Mainstay.Store;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Operations.Backup;

/// <summary>A store beside the one that the host was built over: the source or the target of a copy.</summary>
internal sealed class StoreAt(StoreLocation location) : IDbContextFactory<MainstayDb>
{
    private readonly DbContextOptions<MainstayDb> _options =
        (DbContextOptions<MainstayDb>)location.Use(new DbContextOptionsBuilder<MainstayDb>()).Options;

    public MainstayDb CreateDbContext() => new(_options);

    /// <summary>Makes it, or brings it up to this version.</summary>
    public Task MigrateAsync(CancellationToken cancel) => new MigrateStoreHandler(this, location).HandleAsync(cancel);

    /// <summary>The hash of its canonical export, and how many versions of facts that holds.</summary>
    public Task<CanonicalHash> HashAsync(CancellationToken cancel) => CanonicalHash.OfAsync(this, cancel);
}
