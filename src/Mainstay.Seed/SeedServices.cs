using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Seed;

/// <summary>What seeding needs, for a host that has Mainstay's services.</summary>
public static class SeedServices
{
    /// <summary>Registers the handler.</summary>
    public static IServiceCollection AddSeed(this IServiceCollection services) =>
        services.AddSingleton<SeedCouncilHandler>().AddSingleton<Cases.AllocationStory>();
}
