using Mainstay.Core.Reports;

namespace Mainstay.Core.Tests.Reports;

public sealed class SourceAgeTests
{
    private static readonly DateOnly Friday = new(2025, 10, 3);

    [Theory]
    [InlineData("2025-09-09", "not current: HR, 24 days")]
    [InlineData("2025-09-25", "HR: 8 days old")]
    [InlineData("2025-10-02", "HR: 1 day old")]
    [InlineData("2025-10-03", "HR: of the day")]
    [InlineData("2025-10-05", "HR: of the day")]
    public void Words_Extract_SayItsAge(string asOf, string words) =>
        Assert.Equal(words, SourceAge.On("workers", "HR", DateOnly.Parse(asOf), Friday, 8).Words);

    [Fact]
    public void Words_NoExtract_SayThatThereIsNone()
    {
        var age = SourceAge.On("workers", "HR", null, Friday, 8);

        Assert.Equal("HR: no extract yet", age.Words);
        Assert.False(age.IsCurrent);
    }
}
