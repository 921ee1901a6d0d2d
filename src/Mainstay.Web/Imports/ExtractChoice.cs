namespace Mainstay.Web.Imports;

/// <summary>How much the wizard takes.</summary>
public static class UploadLimits
{
    /// <summary>The largest file, in bytes: 200 MiB, several times a year of a large council's allocations.</summary>
    public const int LargestBytes = 200 * 1024 * 1024;

    /// <summary>All files that wait together, in bytes.</summary>
    public const long TogetherBytes = 2L * LargestBytes;

    /// <summary>How long a file waits for a decision.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(60);
}

/// <summary>What the user chose on the first step.</summary>
/// <param name="Source">The kind of file, for example <c>assignments</c>.</param>
/// <param name="FileName">Its name without a path.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="AsOf">The day it speaks for.</param>
/// <param name="IsFull">Whether it holds everything, so that what it lacks has ended; false for changes only; null for the source's default.</param>
/// <param name="AllOrNothing">Whether nothing is applied unless all rows are good.</param>
/// <param name="Sender">The user who sent it, to whom alone it is given back.</param>
public sealed record ExtractChoice(
    string Source,
    string FileName,
    byte[] Content,
    DateOnly AsOf,
    bool? IsFull,
    bool AllOrNothing,
    string? Sender
);
