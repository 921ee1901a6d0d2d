using System.Buffers;
using System.Text.RegularExpressions;

namespace Mainstay.Imports.Cells;

/// <summary>The text of a cell: what may stand in it and what of it may be shown.</summary>
internal static partial class CellText
{
    private const int Shown = 40;

    // Controls, the replacement character (a byte that was no text), marks that turn writing round, and blanks of no width.
    private static readonly SearchValues<char> Unfit = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(c => (char)c),
        .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c),
        .. "\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF\uFFFD",
    ]);

    private static readonly SearchValues<char> ReferenceMarks = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:/-"
    );

    private static readonly char[] Blank = [' ', '\t', '\r', '\n', '\u00A0', '\uFEFF'];

    public static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> cell) => cell.Trim(Blank);

    /// <summary>The same of a cell of UTF-8.</summary>
    public static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> cell)
    {
        while (BlankBefore(cell) is > 0 and var before)
        {
            cell = cell[before..];
        }

        while (BlankAfter(cell) is > 0 and var after)
        {
            cell = cell[..^after];
        }

        return cell;
    }

    /// <summary>Whether a trimmed cell is empty, or the word by which databases export nothing.</summary>
    public static bool IsEmpty(ReadOnlySpan<char> trimmed) => trimmed.Length == 0 || trimmed is "NULL";

    /// <summary>The same of a cell of UTF-8.</summary>
    public static bool IsEmpty(ReadOnlySpan<byte> trimmed) => trimmed.Length == 0 || trimmed.SequenceEqual("NULL"u8);

    public static bool HasUnfit(string text) =>
        text.AsSpan().ContainsAnyExceptInRange(' ', '~')
        && (text.AsSpan().ContainsAny(Unfit) || HasLoneSurrogate(text));

    /// <summary>Several lines as one.</summary>
    public static string OneLine(string text) =>
        text.AsSpan().ContainsAny('\r', '\n', '\t') ? LineBreaks().Replace(text, " ") : text;

    /// <summary>What a finding shows of a cell: a little, and nothing that a terminal or page could stumble over.</summary>
    public static string Show(string text)
    {
        var shown = text.Length > Shown ? text[..Shown] + "…" : text;
        return HasUnfit(shown)
            ? string.Concat(shown.Select(c => Unfit.Contains(c) || char.IsSurrogate(c) ? '\uFFFD' : c))
            : shown;
    }

    /// <summary>The same for a file of a case system: only dates, numbers and ids are shown, since a word may be somebody's name.</summary>
    public static string ShowGuarded(string text) =>
        text.Length <= Shown && !IsWords(text) && text.AsSpan().ContainsAnyInRange('0', '9') ? Show(text) : "";

    public static bool IsReference(string text) =>
        text.Length <= 60
        && char.IsAsciiLetterOrDigit(text[0])
        && !text.AsSpan().ContainsAnyExcept(ReferenceMarks)
        && text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Whether it is what a spreadsheet shows where a formula failed.</summary>
    public static bool IsFailedFormula(string text) =>
        text[0] == '#' && text is "#N/A" or "#REF!" or "#NAME?" or "#VALUE!" or "#DIV/0!" or "#NULL!" or "#NUM!";

    public static bool IsLocalCode(string text) => LocalCode().IsMatch(text);

    public static bool IsRegistration(string text) => Registration().IsMatch(text);

    // How many bytes the blank has that a cell begins with; 0 when it begins with none.
    private static int BlankBefore(ReadOnlySpan<byte> cell) =>
        cell switch
        {
            [(byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n', ..] => 1,
            [0xC2, 0xA0, ..] => 2,
            [0xEF, 0xBB, 0xBF, ..] => 3,
            _ => 0,
        };

    private static int BlankAfter(ReadOnlySpan<byte> cell) =>
        cell switch
        {
            [.., (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'] => 1,
            [.., 0xC2, 0xA0] => 2,
            [.., 0xEF, 0xBB, 0xBF] => 3,
            _ => 0,
        };

    private static bool IsWords(string text) => text.AsSpan().ContainsAny(' ', ',') && text.Count(char.IsLetter) > 3;

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return true;
                }

                i++;
            }
        }

        return false;
    }

    [GeneratedRegex(@"[ \t\r\n]+", RegexOptions.None, 1000)]
    private static partial Regex LineBreaks();

    [GeneratedRegex(@"\A[A-Za-z0-9._/-]{1,10}\z", RegexOptions.None, 1000)]
    private static partial Regex LocalCode();

    [GeneratedRegex(@"\A[A-Za-z]{2}[0-9]{1,10}\z", RegexOptions.None, 1000)]
    private static partial Regex Registration();
}
