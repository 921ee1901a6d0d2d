namespace Mainstay.Imports.Reading;

/// <summary>Strings already made from the same characters: teams, roles and days come again and again in an extract.</summary>
internal sealed class TextPool
{
    private const int Size = 1 << 14;

    private readonly string?[] _slots = new string?[Size];

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > 24)
        {
            return text.ToString();
        }

        ref var slot = ref _slots[string.GetHashCode(text) & (Size - 1)];
        if (slot is null || !text.SequenceEqual(slot))
        {
            slot = text.ToString();
        }

        return slot;
    }
}
