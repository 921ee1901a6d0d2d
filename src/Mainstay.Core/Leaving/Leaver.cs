namespace Mainstay.Core.Leaving;

/// <summary>Why somebody left and where they went, on the census's two code lists. Key: as the engagement's.</summary>
/// <remarks>Valid on the engagement's last day. DESTINATION is numbered one lower than ORIGIN from code 2 on; never share a table.</remarks>
/// <param name="Reason">Census REASON, 1 to 10; null when not known.</param>
/// <param name="Destination">Census DESTINATION, 1 to 9; null when not known.</param>
public sealed record Leaver(int? Reason, int? Destination);
