namespace Mainstay.Planning.Simulation.Lanes;

/// <summary>
/// The four loops over every post of a team, many posts at a time. Three implementations, for vectors of 512 and 256 bits and for
/// none, give the same numbers bit for bit. All spans are of one length, a multiple of 32.
/// </summary>
internal interface ILanes
{
    /// <summary>Finds the posts whose next date is this week, in order.</summary>
    /// <returns>How many were written to <paramref name="due"/>.</returns>
    public static abstract int FindDue(ReadOnlySpan<short> nextDate, short week, Span<short> due);

    /// <summary>
    /// Closes cases, and takes the first look at every post for allocation: gap = cases − cap, how many cases would lift every
    /// post to <paramref name="level"/>, and how many posts are at or below it.
    /// </summary>
    /// <param name="cases">Cases held; those that close are taken off.</param>
    /// <param name="caps">Caps.</param>
    /// <param name="gaps">Written: cases over cap of each post.</param>
    /// <param name="closures">The rows of <see cref="Tables.ClosureTable"/>.</param>
    /// <param name="width">Columns of a row.</param>
    /// <param name="random">State of the eight random lanes; moves on by one step for each 32 posts.</param>
    /// <param name="level">The level over cap to look at.</param>
    public static abstract Look Close(
        Span<short> cases,
        ReadOnlySpan<short> caps,
        Span<short> gaps,
        ReadOnlySpan<ushort> closures,
        int width,
        Span<ulong> random,
        short level
    );

    /// <summary>How many posts have a gap at or below the level.</summary>
    public static abstract int CountAtOrBelow(ReadOnlySpan<short> gaps, short level);

    /// <summary>Gives cases: everybody below the level is lifted to it, then the first <paramref name="extra"/> posts at it get one more.</summary>
    public static abstract void Lift(
        Span<short> cases,
        ReadOnlySpan<short> caps,
        ReadOnlySpan<short> gaps,
        short level,
        int extra
    );
}

/// <summary>What a look at every post of a team found.</summary>
/// <param name="Closed">Cases closed.</param>
/// <param name="Needed">Cases that would lift every post to the level.</param>
/// <param name="AtOrBelow">Posts at or below the level.</param>
internal readonly record struct Look(int Closed, int Needed, int AtOrBelow);
