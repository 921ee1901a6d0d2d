using Mainstay.App.Access;

namespace Mainstay.Web.Access;

/// <summary>Who asks, kept for the length of one request.</summary>
public static class Readers
{
    private static readonly object Key = new();

    /// <summary>Keeps who asks; only the gate does.</summary>
    internal static void KeepReader(this HttpContext context, Reader reader) => context.Items[Key] = reader;

    /// <summary>Who asks, with the rights of this request.</summary>
    public static Reader Reader(this HttpContext context) =>
        (Reader?)context.Items[Key]
        ?? throw new InvalidOperationException("This address is plain: it knows no reader.");
}
