using Mainstay.App.Operations;
using Mainstay.Core.Caseload;
using Mainstay.Core.Time;
using Mainstay.Store.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Web.Tests.Caseload.Workload;

/// <summary>Brings somebody of the small council into sustained excess: most of their target is taken off since June.</summary>
public static class OverTarget
{
    public static async Task BringAsync(RunningWeb web, string worker) =>
        Assert.True(
            (
                await web
                    .Services.GetRequiredService<TypedFacts>()
                    .ChangeAsync<Reduction>(
                        $"over-{worker}",
                        new LedgerEntry("change"),
                        _ => new Reduction(worker, ReductionReason.OtherDuties, 80),
                        new DateRange(new DateOnly(2025, 6, 2), new DateOnly(2025, 10, 17))
                    )
            ).IsOk
        );
}
