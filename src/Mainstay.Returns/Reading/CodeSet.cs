namespace Mainstay.Returns.Reading;

/// <summary>One code of a set.</summary>
/// <param name="Value">The code as it stands in the file, at most eight characters.</param>
/// <param name="Label">What it means.</param>
public sealed record Code(string Value, string Label);

/// <summary>A closed set of codes.</summary>
public sealed class CodeSet
{
    private readonly ulong[] _packed;

    /// <summary>A set of codes.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="codes">The codes, in their order.</param>
    public CodeSet(string name, params IReadOnlyList<Code> codes)
    {
        Name = name;
        Codes = codes;
        _packed = [.. codes.Select(c => Pack(System.Text.Encoding.ASCII.GetBytes(c.Value)))];
    }

    /// <summary>The set's name, for example ETHNICITY.</summary>
    public string Name { get; }

    /// <summary>The codes, in their order.</summary>
    public IReadOnlyList<Code> Codes { get; }

    /// <summary>Whether a value is one of the codes, letter for letter.</summary>
    /// <param name="value">The value as UTF-8.</param>
    public bool Contains(ReadOnlySpan<byte> value) =>
        value.Length is > 0 and <= sizeof(ulong) && _packed.AsSpan().Contains(Pack(value));

    /// <summary>The label of a code; null when it is not in the set.</summary>
    public string? LabelOf(string code) => Codes.FirstOrDefault(c => c.Value == code)?.Label;

    private static ulong Pack(ReadOnlySpan<byte> value)
    {
        var packed = 0UL;
        foreach (var b in value)
        {
            packed = packed << 8 | b;
        }

        return packed;
    }
}
