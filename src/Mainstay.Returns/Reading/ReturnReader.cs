using System.Text;

namespace Mainstay.Returns.Reading;

/// <summary>Reads a return's XML as a stream: a record at a time, elements in any order, each value with its line and column.</summary>
public sealed class ReturnReader
{
    private const int LargestRecord = 1 << 20;

    private readonly XmlScanner _xml;
    private readonly Layout _root;
    private readonly IReturnReading _reading;
    private readonly Stack<Layout> _parts = new();
    private readonly Dictionary<Block, ReturnRecord> _records = [];
    private readonly Dictionary<Block, int> _counts = [];
    private ReturnRecord? _record;
    private bool _isInItem;
    private int _skipped;

    private ReturnReader(Stream xml, Layout root, IReturnReading reading)
    {
        _xml = new(xml);
        _root = root;
        _reading = reading;
    }

    /// <summary>Reads a whole file.</summary>
    /// <param name="xml">The file, read once from where it stands.</param>
    /// <param name="root">The layout of the root element.</param>
    /// <param name="reading">Is told of every record.</param>
    /// <exception cref="RefusedXmlException">The file is not well formed, or holds what a return may not.</exception>
    public static void Read(Stream xml, Layout root, IReturnReading reading) =>
        new ReturnReader(xml, root, reading).Read();

    private void Read()
    {
        _xml.Begin();
        while (true)
        {
            switch (_xml.Next())
            {
                case XmlToken.Start:
                    Start();
                    break;
                case XmlToken.End:
                    End();
                    break;
                case XmlToken.Text:
                    Text();
                    break;
                default:
                    return;
            }
        }
    }

    private void Start()
    {
        if (_skipped > 0)
        {
            _skipped++;
        }
        else if (_isInItem)
        {
            StrayElement();
        }
        else if (_record is not null)
        {
            StartItem(_record);
        }
        else
        {
            StartPart();
        }
    }

    private void StartItem(ReturnRecord record)
    {
        if (Find(record, _xml.Span) is not { } item)
        {
            StrayElement();
            return;
        }

        record.Begin(item, _xml.Place);
        _isInItem = true;
        if (record.Size > LargestRecord)
        {
            throw new RefusedXmlException(
                _xml.Place,
                $"one {record.Block.Name} is larger than {LargestRecord >> 20} MiB"
            );
        }
    }

    // Files keep an order, so the item after the last one is tried before the others.
    private static Item? Find(ReturnRecord record, ReadOnlySpan<byte> name)
    {
        var items = record.Block.Items;
        var at = record.Last;
        for (var i = 0; i < items.Count; i++)
        {
            at = at + 1 == items.Count ? 0 : at + 1;
            if (name.SequenceEqual(items[at].Utf8))
            {
                return items[at];
            }
        }

        return null;
    }

    private void StartPart()
    {
        if (_parts.Count == 0)
        {
            if (!_root.IsNamed(_xml.Span))
            {
                throw new RefusedXmlException(
                    _xml.Place,
                    $"the root element is <{Shown(_xml.Span)}>; <{_root.Name}> is wanted"
                );
            }

            _parts.Push(_root);
            return;
        }

        var parts = _parts.Peek().Parts;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].IsNamed(_xml.Span))
            {
                Enter(parts[i]);
                return;
            }
        }

        StrayElement();
    }

    private void Enter(Layout part)
    {
        _parts.Push(part);
        if (part.Block is not { } block)
        {
            return;
        }

        if (!_records.TryGetValue(block, out var record))
        {
            _records.Add(block, record = new(block));
        }

        var ordinal = _counts.GetValueOrDefault(block) + 1;
        _counts[block] = ordinal;
        record.Clear(ordinal, _xml.Place);
        _record = record;
    }

    private void End()
    {
        if (_skipped > 0)
        {
            _skipped--;
        }
        else if (_isInItem)
        {
            _isInItem = false;
        }
        else
        {
            _parts.Pop();
            if (_record is { } record)
            {
                _record = null;
                _reading.See(record);
            }
        }
    }

    private void Text()
    {
        if (_skipped > 0)
        {
            return;
        }

        if (_isInItem)
        {
            _record!.Append(_xml.Span);
        }
        else if (_xml.Span.ContainsAnyExcept(" \t\r\n"u8))
        {
            _reading.See(new Stray(StrayKind.Text, Where(), Shown(_xml.Span.Trim(" \t\r\n"u8)), _xml.Place));
        }
    }

    private void StrayElement()
    {
        _skipped = 1;
        _reading.See(new Stray(StrayKind.Element, Where(), Shown(_xml.Span), _xml.Place));
    }

    private string Where() => _parts.Count == 0 ? "" : _parts.Peek().Name;

    private static string Shown(ReadOnlySpan<byte> text)
    {
        var whole = Encoding.UTF8.GetString(text);
        return whole.Length > 60 ? whole[..60] + "…" : whole;
    }
}
