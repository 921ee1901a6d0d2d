using System.Text;

namespace Mainstay.Returns.Reading;

/// <summary>The values of one block of a return, kept as the text that was read: a rule must be able to see a bad one.</summary>
/// <remarks>A reader fills one record again and again; <see cref="Copy"/> keeps it. An empty value counts as not given.</remarks>
public sealed class ReturnRecord : IEquatable<ReturnRecord>
{
    private const int None = -1;

    private readonly int[] _first;
    private Entry[] _entries = new Entry[32];
    private int _count;
    private byte[] _text = new byte[512];
    private int _length;

    /// <summary>A record without values.</summary>
    /// <param name="block">The block that it fills.</param>
    public ReturnRecord(Block block)
    {
        Block = block;
        _first = new int[block.Items.Count];
        Clear(0, default);
    }

    /// <summary>The block that it fills.</summary>
    public Block Block { get; }

    /// <summary>Its number among the records of its block, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>Where its element begins.</summary>
    public Place Place { get; private set; }

    /// <summary>The first value of an item as UTF-8; empty when it is not given.</summary>
    public ReadOnlySpan<byte> this[Item item] => _first[item.Index] is var i and not None ? Span(_entries[i]) : default;

    /// <summary>Whether an item has a value.</summary>
    public bool Has(Item item) => _first[item.Index] is var i and not None && _entries[i].Length > 0;

    /// <summary>Whether an item's element is there, with a value or without.</summary>
    public bool Holds(Item item) => _first[item.Index] != None;

    /// <summary>Whether the value of an item is this text, letter for letter.</summary>
    public bool Is(Item item, ReadOnlySpan<byte> text) => this[item].SequenceEqual(text);

    /// <summary>The first value of an item as text; null when it is not given.</summary>
    public string? Text(Item item) => Has(item) ? Encoding.UTF8.GetString(this[item]) : null;

    /// <summary>The value as a number; null when it is not given or is none.</summary>
    public WrittenNumber? Number(Item item) => Values.TryNumber(this[item], out var number) ? number : null;

    /// <summary>The value as a day; null when it is not given or is none.</summary>
    public DateOnly? Day(Item item) => Values.TryDay(this[item], out var day) ? day : null;

    /// <summary>Where an item's element begins; the record's own place when it is not there.</summary>
    public Place PlaceOf(Item item) => _first[item.Index] is var i and not None ? _entries[i].Place : Place;

    /// <summary>How often an item's element is there.</summary>
    public int Count(Item item)
    {
        var count = 0;
        for (var i = _first[item.Index]; i != None; i = _entries[i].Next)
        {
            count++;
        }

        return count;
    }

    /// <summary>Adds a value after those that are there; a null or empty text adds nothing.</summary>
    /// <returns>This record.</returns>
    public ReturnRecord With(Item item, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Begin(item, default);
            Append(Encoding.UTF8.GetBytes(text));
        }

        return this;
    }

    /// <summary>A record with the same values and places that nothing fills again.</summary>
    public ReturnRecord Copy()
    {
        var copy = new ReturnRecord(Block)
        {
            Ordinal = Ordinal,
            Place = Place,
            _entries = _entries[.._count],
            _count = _count,
            _text = _text[.._length],
            _length = _length,
        };
        _first.CopyTo(copy._first, 0);
        return copy;
    }

    /// <summary>The same record at another number.</summary>
    internal ReturnRecord Numbered(int ordinal)
    {
        Ordinal = ordinal;
        return this;
    }

    /// <summary>The values of an item, in their order.</summary>
    public IReadOnlyList<string> All(Item item)
    {
        List<string> all = [];
        for (var i = _first[item.Index]; i != None; i = _entries[i].Next)
        {
            all.Add(Encoding.UTF8.GetString(Span(_entries[i])));
        }

        return all;
    }

    /// <summary>Whether two records hold the same values, wherever they stood.</summary>
    public bool Equals(ReturnRecord? other) =>
        other is not null && other.Block == Block && Block.Items.All(i => All(i).SequenceEqual(other.All(i)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReturnRecord);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Block, _count);

    internal void Clear(int ordinal, Place place)
    {
        Ordinal = ordinal;
        Place = place;
        Array.Fill(_first, None);
        _count = 0;
        _length = 0;
    }

    internal void Begin(Item item, Place place)
    {
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, _count * 2);
        }

        _entries[_count] = new(item.Index, _length, 0, place, None);
        Link(item.Index);
        _count++;
    }

    internal void Append(ReadOnlySpan<byte> text)
    {
        if (_length + text.Length > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + text.Length));
        }

        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
        _entries[_count - 1].Length += text.Length;
    }

    /// <summary>Bytes and values held, by which a reader refuses a record without end.</summary>
    internal int Size => _length + _count;

    /// <summary>The item last begun.</summary>
    internal int Last => _count == 0 ? None : _entries[_count - 1].Item;

    private void Link(int item)
    {
        if (_first[item] == None)
        {
            _first[item] = _count;
            return;
        }

        var at = _first[item];
        while (_entries[at].Next != None)
        {
            at = _entries[at].Next;
        }

        _entries[at].Next = _count;
    }

    private ReadOnlySpan<byte> Span(in Entry entry) => _text.AsSpan(entry.Start, entry.Length);

    private record struct Entry(int Item, int Start, int Length, Place Place, int Next);
}
