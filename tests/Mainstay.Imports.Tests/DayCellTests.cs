namespace Mainstay.Imports.Tests;

/// <summary>Days as councils write them; never the month first.</summary>
public sealed class DayCellTests
{
    [Theory]
    [InlineData("2025-10-03")]
    [InlineData("2025/10/03")]
    [InlineData("3/10/2025")]
    [InlineData("03/10/2025")]
    [InlineData("03-10-2025")]
    [InlineData("3.10.2025")]
    [InlineData("3 October 2025")]
    [InlineData("03-Oct-2025")]
    [InlineData("3 oct 2025")]
    [InlineData("2025-10-03 00:00:00.000")]
    [InlineData("2025-10-03T09:30:00")]
    [InlineData("03/10/2025 23:59")]
    [InlineData("  03/10/2025 ")]
    public void Day_InAnyOfTheUsualForms_IsTheThirdOfOctober(string text)
    {
        var row = Assert.Single(
            Reading.Rows("hours", $"staff_id,from,to,hours_over_contract\nS1,{text},31/10/2025,2\n")
        );

        Assert.Equal(new DateOnly(2025, 10, 3), Assert.Single(Reading.Facts(row)).Valid!.Value.From);
    }

    [Theory]
    [InlineData("10/13/2025", "no month 13")]
    [InlineData("31/02/2025", "no day 31")]
    [InlineData("29/02/2025", "February 2025 has no day 29")]
    [InlineData("03/10/25", "four digits")]
    [InlineData("25-10-03", "four digits")]
    [InlineData("31/12/4712", "leave an end empty")]
    [InlineData("45933", "day first")]
    [InlineData("20251003", "day first")]
    [InlineData("2025-10-03T23:30:00Z", "day first")]
    [InlineData("soon", "day first")]
    [InlineData("3//2025", "day first")]
    [InlineData("3/M/2025", "day first")]
    public void Day_ThatIsNone_IsRefusedWithWhatWasFoundAndWhatIsWanted(string text, string wanted)
    {
        var row = Assert.Single(
            Reading.Rows("hours", $"staff_id,From,to,hours_over_contract\nS1,{text},31/10/2026,2\n")
        );

        var finding = Assert.Single(row.Findings);
        Assert.Equal((2, "From", "hours.from.date", text), (finding.Line, finding.Column, finding.Code, finding.Found));
        Assert.Contains(wanted, finding.Wanted);
    }

    [Fact]
    public void Sept_WithFourLetters_IsSeptember()
    {
        var row = Assert.Single(
            Reading.Rows("hours", "staff_id,from,to,hours_over_contract\nS1,1 Sept 2025,30-Sep-2025,2\n")
        );

        Assert.Equal("2025-09-01..2025-09-30", Assert.Single(Reading.Facts(row)).Valid.ToString());
    }
}
