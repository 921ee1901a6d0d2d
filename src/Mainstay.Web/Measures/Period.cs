using Mainstay.Core.Measures;

namespace Mainstay.Web.Measures;

/// <summary>How far back a chart looks, and how its days lie.</summary>
/// <param name="Code">As links carry it.</param>
/// <param name="Title">As people say it.</param>
/// <param name="Points">How many days.</param>
/// <param name="WeeksApart">Weeks between two of them.</param>
public sealed record Period(string Code, string Title, int Points, int WeeksApart)
{
    public static Period Quarter { get; } = new("13-weeks", "13 weeks", 14, 1);

    public static Period HalfYear { get; } = new("26-weeks", "26 weeks", 14, 2);

    public static Period Year { get; } = new("year", "A year", 14, 4);

    public static Period FourYears { get; } = new("4-years", "4 years", 17, 13);

    public static IReadOnlyList<Period> All { get; } = [Quarter, HalfYear, Year, FourYears];

    public static Period? Find(string? code) => All.FirstOrDefault(p => p.Code == code);

    /// <summary>The days, oldest first, ending on a day.</summary>
    public IReadOnlyList<DateOnly> Days(DateOnly lastDay) =>
        [.. MeasureSeries.Weekly(lastDay, ((Points - 1) * WeeksApart) + 1).Where((_, i) => i % WeeksApart == 0)];
}
