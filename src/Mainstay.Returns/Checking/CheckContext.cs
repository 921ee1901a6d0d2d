using Mainstay.Core.Time;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Checking;

/// <summary>What a return is judged by beside its rules.</summary>
/// <param name="Year">The census year.</param>
/// <param name="HasItem">Whether an item is in the layout of the year.</param>
/// <param name="Settings">The council's settings.</param>
/// <param name="LastYear">Last year's workers as the department finally held them; null when they are not known.</param>
public sealed record CheckContext(
    CensusYear Year,
    Func<Item, bool> HasItem,
    CheckSettings Settings,
    IReadOnlyList<ReturnRecord>? LastYear = null
)
{
    /// <summary>1 October of the calendar year before.</summary>
    public DateOnly FirstDay { get; } = Year.FirstDay;

    /// <summary>The census day, 30 September.</summary>
    public DateOnly LastDay { get; } = Year.LastDay;
}
