using Mainstay.Planning.Survival;

namespace Mainstay.Planning.Tests.Survival;

/// <summary>R's data sets as survival data: <c>time, event</c>, or <c>start, stop, event</c>.</summary>
internal static class ReferenceData
{
    public static SurvivalData Of(DataTable table)
    {
        var outcome = table.Whole("event");
        return table.Has("stop")
            ? SurvivalData.Of(table.Numbers("stop"), outcome, table.Numbers("start"))
            : SurvivalData.Of(table.Numbers("time"), outcome);
    }

    public static Covariates Covariates(DataTable table, params string[] names) =>
        new(names, [.. names.Select(table.Numbers)]);
}
