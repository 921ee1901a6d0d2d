using Mainstay.App.Operations;
using Mainstay.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Web.Tests.Pages;

/// <summary>A service over two workers whose records pass every rule of the census.</summary>
internal static class CleanCensus
{
    /// <param name="ethnicityOfFirst">The ethnicity of E1; null leaves it out, which S21 finds.</param>
    /// <param name="routeOfSecond">The route of E2; step-up makes R18 ask.</param>
    public static async Task<RunningWeb> StartAsync(
        string? ethnicityOfFirst = "WBRI",
        string routeOfSecond = "university"
    )
    {
        var web = await RunningWeb.StartAsync();
        await web.StateAsync([.. CensusScene.Facts(ethnicityOfFirst, routeOfSecond)]);
        foreach (var (name, content) in CensusScene.Settings)
        {
            await web.Services.GetRequiredService<StoreSettings>().SetAsync(name, content);
        }

        return web;
    }
}
