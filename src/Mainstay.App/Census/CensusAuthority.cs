using Mainstay.App.Operations;
using Mainstay.Returns.Census.Building;

namespace Mainstay.App.Census;

/// <summary>What a return says of the authority, out of the store's settings.</summary>
public static class CensusAuthority
{
    /// <summary>Answers to the eight questions on what is offered: eight digits 0, 1 or 2, in their order.</summary>
    public const string OffersSetting = "census.offers";

    /// <summary>Other allowances, in words.</summary>
    public const string OtherAllowancesSetting = "census.other-allowances";

    /// <summary>The authority as its settings have it; questions not answered stay out of the return and are found by its rules.</summary>
    public static async Task<ReturnAuthority> OfAsync(StoreSettings settings, CancellationToken cancel)
    {
        var number = await settings.FindAsync(CouncilSettings.AuthorityNumber, cancel) ?? "";
        var offers = await settings.FindAsync(OffersSetting, cancel) ?? "";
        var other = await settings.FindAsync(OtherAllowancesSetting, cancel) ?? "None";
        return new(number, [.. offers.Select(c => $"{c}")], other);
    }
}
