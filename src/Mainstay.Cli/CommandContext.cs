namespace Mainstay.Cli;

/// <summary>What a command is given: the clock and the three streams. Results go to Out, everything else to Error (contract K2).</summary>
public sealed record CommandContext(TimeProvider Clock, TextWriter Out, TextWriter Error);
