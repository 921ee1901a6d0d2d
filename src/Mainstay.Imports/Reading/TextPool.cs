using System.Buffers.Binary;
using System.Text;
using Mainstay.Imports.Typed;

namespace Mainstay.Imports.Reading;

/// <summary>Strings already made from the same bytes: teams, roles and days come again and again in an extract.</summary>
internal sealed class TextPool
{
    private const int SlotBits = 14;

    private readonly string?[] _slots = new string?[1 << SlotBits];

    public string Get(ReadOnlySpan<byte> text)
    {
        if (text.Length > 24)
        {
            return Encoding.UTF8.GetString(text);
        }

        ref var slot = ref _slots[SlotOf(text)];
        if (slot is null || !Ascii.Equals(text, slot))
        {
            slot = Encoding.UTF8.GetString(text);
        }

        return slot;
    }

    // Any spreading will do: a wrong slot costs a new string and nothing else.
    private static int SlotOf(ReadOnlySpan<byte> text)
    {
        unchecked
        {
            const ulong Spread = 0x9E3779B97F4A7C15;
            var hash = (ulong)text.Length;
            for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..])
            {
                hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text)) * Spread;
                hash ^= hash >> 32;
            }

            hash = (hash ^ CellBytes.Pack(text)) * Spread;
            return (int)(hash >> (64 - SlotBits));
        }
    }
}
