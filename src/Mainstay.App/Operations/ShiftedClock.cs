namespace Mainstay.App.Operations;

/// <summary>A clock that runs at a fixed distance from another: the demonstration's (contract K19).</summary>
/// <param name="clock">The clock it follows.</param>
/// <param name="offset">Added to it; negative for the past.</param>
public sealed class ShiftedClock(TimeProvider clock, TimeSpan offset) : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + offset;

    /// <inheritdoc/>
    public override long GetTimestamp() => clock.GetTimestamp();

    /// <inheritdoc/>
    public override long TimestampFrequency => clock.TimestampFrequency;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);
}
