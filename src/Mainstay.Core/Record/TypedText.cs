using System.Text.RegularExpressions;
using Mainstay.Core.Results;

namespace Mainstay.Core.Record;

/// <summary>
/// Text that people type: short, and refused when it looks as if it told who a child or family is (practice P13). It stands
/// under a line that asks for no names, addresses or health details; this catches what gets past it.
/// </summary>
public static partial class TypedText
{
    /// <summary>The most characters of a text.</summary>
    public const int MostCharacters = 500;

    /// <summary>The line that stands over every field of free text.</summary>
    public const string StandingLine =
        "No names, addresses or health details of children, families or colleagues. At most 500 characters.";

    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    // Milliseconds; a text has at most 500 characters.
    private const int Patience = 1000;

    /// <summary>What is wrong with a text that must be there; null when nothing is.</summary>
    /// <param name="text">The text; null and spaces are nothing.</param>
    /// <param name="field">The field that it was typed into.</param>
    public static Problem? Fault(string? text, string field)
    {
        var said = text?.Trim() ?? "";
        return said.Length is 0 or > MostCharacters
                ? new Problem(
                    "text.length",
                    said.Length == 0
                        ? "Enter a few words"
                        : $"Enter at most {MostCharacters} characters; there are {said.Length}",
                    field
                )
            : Identifier(said) is { } found
                ? new Problem("text.identifies", $"This looks like {found}. Write it without saying who it is", field)
            : null;
    }

    private static string? Identifier(string text) =>
        TenDigits().Matches(text).Any(m => IsNhsNumber(m.Value)) ? "an NHS number"
        : PupilNumber().IsMatch(text) ? "a pupil number"
        : Postcode().IsMatch(text) ? "a postcode"
        : WrittenDay().IsMatch(text) && TwoNames().IsMatch(text) ? "a name with a date of birth"
        : null;

    // Modulus 11 over the first nine digits gives the tenth.
    private static bool IsNhsNumber(string text)
    {
        int[] digits = [.. text.Where(char.IsAsciiDigit).Select(c => c - '0')];
        var rest = 11 - (digits.Take(9).Select((d, i) => d * (10 - i)).Sum() % 11);
        return (rest == 11 ? 0 : rest) == digits[9];
    }

    [GeneratedRegex(@"\b\d{3}[ -]?\d{3}[ -]?\d{4}\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex TenDigits();

    [GeneratedRegex(@"\b[A-HJ-NP-RT-Z]\d{11}[A-Z\d]\b", AnyCase, Patience)]
    private static partial Regex PupilNumber();

    [GeneratedRegex(@"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", AnyCase, Patience)]
    private static partial Regex Postcode();

    [GeneratedRegex(
        @"\b\d{1,2}([./-]\d{1,2}[./-](\d{4}|\d{2})|(st|nd|rd|th)? (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4})\b",
        AnyCase,
        Patience
    )]
    private static partial Regex WrittenDay();

    [GeneratedRegex(@"\b[A-Z][a-z]+ [A-Z][a-z]+\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex TwoNames();
}
