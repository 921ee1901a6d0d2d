namespace Mainstay.Returns.Reading;

/// <summary>Tells whether a value is of a form.</summary>
/// <param name="value">The value as UTF-8, never empty.</param>
public delegate bool FormTest(ReadOnlySpan<byte> value);

/// <summary>What the values of an item look like.</summary>
/// <param name="Words">The form in words, for example "a date, yyyy-mm-dd".</param>
/// <param name="Fits">Whether a value is of the form.</param>
/// <param name="Codes">The code set, for coded items; null otherwise.</param>
public sealed record ItemForm(string Words, FormTest Fits, CodeSet? Codes = null)
{
    /// <summary>Any text.</summary>
    public static ItemForm Text { get; } = new("text", _ => true);

    /// <summary>A real calendar date.</summary>
    public static ItemForm Date { get; } = new("a real date, yyyy-mm-dd", v => Values.TryDay(v, out _));

    /// <summary>A whole number of any sign.</summary>
    public static ItemForm Whole { get; } =
        new("a whole number", v => Values.TryNumber(v, out var n) && n.Decimals == 0 && !n.HasPoint);

    /// <summary>A number with at most so many decimals, and a last decimal other than nought beyond none of them.</summary>
    /// <param name="decimals">Decimals, 0 to 6.</param>
    public static ItemForm Number(int decimals) =>
        new($"a number with up to {decimals} decimals", v => Values.TryNumber(v, out var n) && n.Decimals <= decimals);

    /// <summary>One of a set of codes.</summary>
    /// <param name="codes">The set.</param>
    public static ItemForm Code(CodeSet codes) => new($"a code of {codes.Name}", v => codes.Contains(v), codes);
}
