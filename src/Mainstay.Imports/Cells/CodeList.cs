using System.Text.Json;

namespace Mainstay.Imports.Cells;

/// <summary>The values that a column may hold, found whatever their case, spaces and hyphens.</summary>
public sealed class CodeList
{
    private readonly Dictionary<string, string> _byFolded = [];

    private CodeList(IEnumerable<string> codes)
    {
        Codes = [.. codes];
        foreach (var code in Codes)
        {
            _byFolded[Fold(code)] = code;
        }
    }

    /// <summary>The codes themselves, as they are written in our files.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>Other spellings that are understood, with the code that each means.</summary>
    public IEnumerable<KeyValuePair<string, string>> Synonyms => _synonyms;

    private readonly List<KeyValuePair<string, string>> _synonyms = [];

    public static CodeList Of(params IEnumerable<string> codes) => new(codes);

    /// <summary>The values of an enumeration as the record writes them, for example <c>long-term-sickness</c>.</summary>
    public static CodeList OfEnum<T>()
        where T : struct, Enum => new(EnumCodes<T>.ByCode.Keys);

    /// <summary>Whole numbers from one to another, as the census numbers its codes.</summary>
    public static CodeList Numbers(int first, int last) =>
        new(Enumerable.Range(first, last - first + 1).Select(n => n.ToString()));

    /// <summary>The same list, understanding further spellings.</summary>
    public CodeList With(string code, params IEnumerable<string> spellings)
    {
        foreach (var spelling in spellings)
        {
            _byFolded[Fold(spelling)] = code;
            _synonyms.Add(new(spelling, code));
        }

        return this;
    }

    /// <summary>The code that a cell means; null when it is none of them.</summary>
    public string? Find(string cell)
    {
        Span<char> folded = stackalloc char[64];
        return
            TryFold(cell, folded, out var length)
            && _byFolded.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded[..length], out var code)
            ? code
            : null;
    }

    /// <summary>Letters and digits only, in lower case: what two spellings of one name have in common.</summary>
    public static string Fold(string text) =>
        string.Create(
            text.Count(char.IsLetterOrDigit),
            text,
            static (folded, text) =>
            {
                var at = 0;
                foreach (var c in text.Where(char.IsLetterOrDigit))
                {
                    folded[at++] = char.ToLowerInvariant(c);
                }
            }
        );

    private static bool TryFold(string text, Span<char> folded, out int length)
    {
        length = 0;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                continue;
            }

            if (length == folded.Length)
            {
                return false;
            }

            folded[length++] = char.ToLowerInvariant(c);
        }

        return length > 0;
    }
}

/// <summary>The codes of an enumeration, as facts are written.</summary>
internal static class EnumCodes<T>
    where T : struct, Enum
{
    public static IReadOnlyDictionary<string, T> ByCode { get; } =
        Enum.GetValues<T>().ToDictionary(v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));
}
