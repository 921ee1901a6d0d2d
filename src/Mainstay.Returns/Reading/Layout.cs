using System.Text;

namespace Mainstay.Returns.Reading;

/// <summary>The shape of a return's XML: elements that hold elements, and the blocks in them.</summary>
public sealed class Layout
{
    private Layout(string name, IReadOnlyList<Layout> parts, Block? block)
    {
        Name = name;
        Parts = parts;
        Block = block;
        Utf8 = Encoding.UTF8.GetBytes(name);
        OtherUtf8 = block?.OtherName is { } other ? Encoding.UTF8.GetBytes(other) : null;
    }

    /// <summary>The element's name.</summary>
    public string Name { get; }

    /// <summary>The elements in it; empty for a block.</summary>
    public IReadOnlyList<Layout> Parts { get; }

    /// <summary>The block that this element is; null for one that holds elements only.</summary>
    public Block? Block { get; }

    internal byte[] Utf8 { get; }

    internal byte[]? OtherUtf8 { get; }

    /// <summary>An element that holds other elements.</summary>
    public static Layout Of(string name, params IReadOnlyList<Layout> parts) => new(name, parts, null);

    /// <summary>A block.</summary>
    public static Layout Of(Block block) => new(block.Name, [], block);

    internal bool IsNamed(ReadOnlySpan<byte> name) =>
        name.SequenceEqual(Utf8) || (OtherUtf8 is not null && name.SequenceEqual(OtherUtf8));
}
