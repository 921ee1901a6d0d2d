namespace Mainstay.Cli;

/// <summary>Exit codes (contract K2).</summary>
internal static class Exit
{
    /// <summary>Done; also when there was nothing to change.</summary>
    public const int Done = 0;

    /// <summary>Refused: wrong input, faults found, held, or no store.</summary>
    public const int Refused = 1;

    /// <summary>The world broke.</summary>
    public const int Failed = 2;
}
