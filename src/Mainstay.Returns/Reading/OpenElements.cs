namespace Mainstay.Returns.Reading;

/// <summary>The names of the elements that are open, outermost first.</summary>
internal sealed class OpenElements
{
    private const int DeepestAllowed = 32;
    private const int LongestName = 128;

    private readonly byte[] _names = new byte[DeepestAllowed * LongestName];
    private readonly int[] _starts = new int[DeepestAllowed + 1];

    /// <summary>How many are open.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether the root has been opened.</summary>
    public bool HasHadRoot { get; private set; }

    /// <summary>The name of the innermost; empty when none is open.</summary>
    public ReadOnlySpan<byte> Name =>
        Depth == 0 ? default : _names.AsSpan(_starts[Depth - 1], _starts[Depth] - _starts[Depth - 1]);

    /// <summary>Opens an element; gives why it may not, or null.</summary>
    public string? Open(ReadOnlySpan<byte> name)
    {
        if (Depth == DeepestAllowed)
        {
            return $"elements stand more than {DeepestAllowed} deep";
        }

        if (name.Length > LongestName)
        {
            return $"an element's name is longer than {LongestName} characters";
        }

        if (Depth == 0 && HasHadRoot)
        {
            return "there is a second root element";
        }

        name.CopyTo(_names.AsSpan(_starts[Depth]));
        _starts[Depth + 1] = _starts[Depth] + name.Length;
        Depth++;
        HasHadRoot = true;
        return null;
    }

    /// <summary>Closes the innermost.</summary>
    public void Close() => Depth--;
}
