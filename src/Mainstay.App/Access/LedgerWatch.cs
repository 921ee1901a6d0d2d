using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mainstay.App.Access;

/// <summary>Keeps a signed checkpoint of the ledger each minute in which it grew, and one as the service stops.</summary>
public sealed class LedgerWatch(LedgerCheckpoints checkpoints, ILogger<LedgerWatch> log) : BackgroundService
{
    private static readonly TimeSpan Each = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await AddAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAny(Task.Delay(Each, stoppingToken));
            if (!stoppingToken.IsCancellationRequested)
            {
                await AddAsync(stoppingToken);
            }
        }
    }

    private async Task AddAsync(CancellationToken cancel)
    {
        try
        {
            await checkpoints.AddAsync(cancel);
        }
#pragma warning disable CA1031 // A checkpoint that could not be kept must not stop the service; the next one covers its lines.
        catch (Exception e) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogError(e, "A checkpoint of the ledger could not be kept.");
        }
    }
}
