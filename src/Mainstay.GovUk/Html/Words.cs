namespace Mainstay.GovUk;

/// <summary>Values as HTML writes them.</summary>
internal static class Words
{
    public static string? Of(bool? value) =>
        value switch
        {
            true => "true",
            false => "false",
            null => null,
        };

    public static string? Of(int? value) => value is > 0 ? value.Value.ToString() : null;
}
