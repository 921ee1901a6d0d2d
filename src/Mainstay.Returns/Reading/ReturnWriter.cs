using System.Buffers;
using System.Text;

namespace Mainstay.Returns.Reading;

/// <summary>Writes a return's XML: UTF-8 without a byte-order mark, line feeds, no empty element.</summary>
/// <param name="output">Takes the bytes.</param>
public sealed class ReturnWriter(IBufferWriter<byte> output)
{
    private int _depth;

    /// <summary>The XML declaration.</summary>
    public void Declaration() => output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8);

    /// <summary>Opens an element that holds elements.</summary>
    public void Open(string name)
    {
        Indent();
        output.Write(Encoding.UTF8.GetBytes($"<{name}>\n"));
        _depth++;
    }

    /// <summary>Closes it.</summary>
    public void Close(string name)
    {
        _depth--;
        Indent();
        output.Write(Encoding.UTF8.GetBytes($"</{name}>\n"));
    }

    /// <summary>Writes a record as one element.</summary>
    /// <param name="record">The record.</param>
    /// <param name="name">The element's name.</param>
    /// <param name="items">The items in the order to be written; items of the record that are not among them are left out.</param>
    public void Record(ReturnRecord record, string name, IReadOnlyList<Item> items)
    {
        Open(name);
        foreach (var item in items)
        {
            if (record.Holds(item))
            {
                Values(record, item);
            }
        }

        Close(name);
    }

    private void Values(ReturnRecord record, Item item)
    {
        foreach (var value in record.All(item).Where(v => v.Length > 0 || item.MayBeEmpty))
        {
            Indent();
            output.Write(Encoding.UTF8.GetBytes($"<{item.Name}>{Escaped(value)}</{item.Name}>\n"));
        }
    }

    // A carriage return would be read back as a line feed by other readers.
    private static string Escaped(string value) =>
        value.AsSpan().ContainsAny("&<>\r")
            ? value.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\r", "&#13;")
            : value;

    private void Indent() => output.Write("                "u8[..(_depth * 2)]);
}
