namespace Mainstay.Cli.Tests;

public sealed class ReportScheduleCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    private Task<CommandResult> ScheduleAsync(params string[] more) => _line.RunAsync(["report", "schedule", .. more]);

    [Fact]
    public async Task Schedule_SetShownAndStopped()
    {
        await _line.RunAsync("migrate");

        var none = await ScheduleAsync();
        var set = await ScheduleAsync("--weekday", "friday", "--at", "09:00", "--preparer", "Ann Analyst");
        var shown = await ScheduleAsync();
        var off = await ScheduleAsync("--off");

        Assert.Equal("No schedule", none.Out.Trim());
        Assert.Equal((0, ""), (set.Exit, set.Error));
        Assert.StartsWith(
            "SCHEDULE Friday 09:00 Europe/London preparer=\"Ann Analyst\" (as typed) next=",
            set.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(set.Out, shown.Out);
        Assert.Equal("No schedule", off.Out.Trim());
    }

    [Theory]
    [InlineData("--weekday", "friday")]
    [InlineData("--weekday", "friday", "--at", "09:00", "--preparer", " ")]
    [InlineData("--weekday", "9", "--at", "09:00", "--preparer", "Ann")]
    [InlineData("--weekday", "friday", "--at", "nine", "--preparer", "Ann")]
    public async Task Schedule_Incomplete_IsRefused(params string[] options)
    {
        await _line.RunAsync("migrate");

        var result = await ScheduleAsync(options);

        Assert.Equal((1, ""), (result.Exit, result.Out));
        Assert.NotEqual("", result.Error);
    }
}
