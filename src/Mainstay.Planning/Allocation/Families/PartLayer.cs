using System.Numerics;

namespace Mainstay.Planning.Allocation.Families;

/// <summary>A part answer: what the workers before have cost, and how many places the worker whose turn it is has taken.</summary>
/// <param name="Parent">The part answer of the layer before that it comes from.</param>
/// <param name="Taken">How many families of the layer's kind were taken.</param>
/// <param name="Places">Places that the worker whose turn it is has taken.</param>
/// <param name="Left">Places of all families that nobody has yet.</param>
/// <param name="Spent">Costs less prices so far, scaled.</param>
/// <param name="Bound">No plan that goes on from here costs less, scaled.</param>
internal readonly record struct PartAnswer(int Parent, int Taken, int Places, int Left, long Spent, long Bound);

/// <summary>Part answers with as many turns behind them, no two of which leave the same: of two that do, the cheaper stays.</summary>
/// <param name="words">Words of the key that says how many families of each kind are left.</param>
internal sealed class PartLayer(int words)
{
    private const int Empty = -1;
    private PartAnswer[] _parts = new PartAnswer[16];
    private ulong[] _keys = new ulong[16 * words];
    private int[] _slots = NewSlots(32);

    /// <summary>How many.</summary>
    public int Length { get; private set; }

    public PartAnswer this[int part] => _parts[part];

    /// <summary>How many families of each kind a part answer leaves.</summary>
    public ReadOnlySpan<ulong> KeyOf(int part) => _keys.AsSpan(part * words, words);

    /// <summary>Adds a part answer, or puts it in place of one that leaves the same and is dearer.</summary>
    public void Add(ReadOnlySpan<ulong> key, PartAnswer part)
    {
        var slot = SlotOf(key, part.Places);
        if (_slots[slot] != Empty)
        {
            if (part.Spent < _parts[_slots[slot]].Spent)
            {
                _parts[_slots[slot]] = part;
            }

            return;
        }

        if (Length == _parts.Length)
        {
            Grow();
            slot = SlotOf(key, part.Places);
        }

        _slots[slot] = Length;
        _parts[Length] = part;
        key.CopyTo(_keys.AsSpan(Length * words));
        Length++;
    }

    /// <summary>Keeps those with the lowest bounds, of equal ones the first.</summary>
    /// <returns>The lowest bound that was dropped; the largest number when none was.</returns>
    public long Keep(int width)
    {
        if (Length <= width)
        {
            return long.MaxValue;
        }

        var order = new int[Length];
        var bounds = new (long Bound, int Part)[Length];
        for (var part = 0; part < Length; part++)
        {
            (order[part], bounds[part]) = (part, (_parts[part].Bound, part));
        }

        Array.Sort(bounds, order);
        var dropped = bounds[width].Bound;
        Array.Sort(order, 0, width);
        for (var part = 0; part < width; part++)
        {
            _parts[part] = _parts[order[part]];
            KeyOf(order[part]).CopyTo(_keys.AsSpan(part * words));
        }

        Length = width;
        return dropped;
    }

    private void Grow()
    {
        Array.Resize(ref _parts, 2 * _parts.Length);
        Array.Resize(ref _keys, 2 * _keys.Length);
        _slots = NewSlots(2 * _parts.Length);
        for (var part = 0; part < Length; part++)
        {
            _slots[SlotOf(KeyOf(part), _parts[part].Places)] = part;
        }
    }

    private int SlotOf(ReadOnlySpan<ulong> key, int places)
    {
        var hash = (ulong)places;
        foreach (var word in key)
        {
            hash = unchecked(BitOperations.RotateLeft((hash ^ word) * 0x9E3779B97F4A7C15, 29));
        }

        var slot = (int)(hash & (uint)(_slots.Length - 1));
        while (
            _slots[slot] != Empty && !(_parts[_slots[slot]].Places == places && KeyOf(_slots[slot]).SequenceEqual(key))
        )
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private static int[] NewSlots(int length)
    {
        var slots = new int[length];
        Array.Fill(slots, Empty);
        return slots;
    }
}
