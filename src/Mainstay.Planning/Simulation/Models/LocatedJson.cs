using System.Text.Json;
using Mainstay.Core.Results;

namespace Mainstay.Planning.Simulation.Models;

/// <summary>A value of a JSON document that knows where it stands, so that a message can say line and field.</summary>
/// <param name="Path">For example <c>grades[1].cap</c>; empty for the document.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A string's or number's text; what to call anything else.</param>
/// <param name="Fields">An object's fields.</param>
/// <param name="Items">An array's items.</param>
internal sealed record LocatedJson(
    string Path,
    int Line,
    JsonTokenType Kind,
    string Text,
    IReadOnlyDictionary<string, LocatedJson> Fields,
    IReadOnlyList<LocatedJson> Items
)
{
    private static readonly Dictionary<string, LocatedJson> NoFields = [];

    /// <summary>Reads a document. Comments and a comma after the last item are allowed.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="file">Its name in messages.</param>
    public static Result<LocatedJson> Read(ReadOnlySpan<byte> utf8, string file)
    {
        var options = new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var reader = new Utf8JsonReader(WithoutMark(utf8), options);
        try
        {
            reader.Read();
            var lines = new LineCounter(WithoutMark(utf8));
            var document = Value(ref reader, ref lines, "");
            reader.Read();
            return document;
        }
        catch (JsonException broken)
        {
            var what = broken.Message.Split(" LineNumber", 2)[0];
            return new Problem("simulation.model.not-json", $"{file} line {broken.LineNumber + 1}: {what}");
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    private static LocatedJson Value(ref Utf8JsonReader reader, ref LineCounter lines, string path)
    {
        var (line, kind) = (lines.At(reader.TokenStartIndex), reader.TokenType);
        return kind switch
        {
            JsonTokenType.StartObject => new(path, line, kind, "an object", Object(ref reader, ref lines, path), []),
            JsonTokenType.StartArray => new(path, line, kind, "a list", NoFields, Array(ref reader, ref lines, path)),
            JsonTokenType.String => new(path, line, kind, reader.GetString()!, NoFields, []),
            _ => new(path, line, kind, System.Text.Encoding.UTF8.GetString(reader.ValueSpan), NoFields, []),
        };
    }

    private static Dictionary<string, LocatedJson> Object(ref Utf8JsonReader reader, ref LineCounter lines, string path)
    {
        var fields = new Dictionary<string, LocatedJson>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var line = lines.At(reader.TokenStartIndex) - 1;
            reader.Read();
            var value = Value(ref reader, ref lines, path.Length == 0 ? name : $"{path}.{name}");
            if (!fields.TryAdd(name, value))
            {
                throw new JsonException($"The field '{name}' is there twice.", path, line, null);
            }
        }

        return fields;
    }

    private static List<LocatedJson> Array(ref Utf8JsonReader reader, ref LineCounter lines, string path)
    {
        var items = new List<LocatedJson>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader, ref lines, $"{path}[{items.Count}]"));
        }

        return items;
    }

    /// <summary>Counts lines up to positions that only rise.</summary>
    private ref struct LineCounter(ReadOnlySpan<byte> text)
    {
        private readonly ReadOnlySpan<byte> _text = text;
        private int _position;
        private int _line = 1;

        public int At(long position)
        {
            _line += _text[_position..(int)position].Count((byte)'\n');
            _position = (int)position;
            return _line;
        }
    }
}
