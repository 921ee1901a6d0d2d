namespace Mainstay.Core.Caseload;

/// <summary>Numbers and days as people read them, for explanations in words.</summary>
internal static class Words
{
    /// <summary>A day as <c>1 April 2025</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy");

    /// <summary>A number as it is, without trailing zeros.</summary>
    public static string Plain(decimal amount) => amount.ToString("0.######");

    /// <summary>A number to one decimal, half away from zero.</summary>
    public static string OneDecimal(decimal amount) =>
        Math.Round(amount, 1, MidpointRounding.AwayFromZero).ToString("0.0");

    /// <summary>A number of things: <c>1 child</c>, <c>2 children</c>.</summary>
    public static string Count(decimal count, string one, string many) => $"{Plain(count)} {(count == 1 ? one : many)}";

    /// <summary>A name of the code as words: <c>ChildProtection</c> as <c>child protection</c>.</summary>
    public static string Of(Enum code) =>
        System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(code.ToString()).Replace('_', ' ');
}
