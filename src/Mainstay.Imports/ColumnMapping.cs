using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mainstay.Imports;

/// <summary>Whether an end date in a file is the last day or the day after it.</summary>
public enum EndsAre
{
    /// <summary>The last day on which it was so.</summary>
    Included,

    /// <summary>The first day on which it was no longer so: one day is taken off (contract K21).</summary>
    Excluded,
}

/// <summary>How a council's own file is read as one of our sources; saved once per source, as data.</summary>
public sealed record ColumnMapping
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static ColumnMapping None { get; } = new();

    /// <summary>Their header → our column.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Our column → their value → our value.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Codes { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>Our column → the value of every row, where the file has no such column.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>();

    /// <summary>How end dates are meant.</summary>
    public EndsAre EndsAre { get; init; }

    /// <summary>The sheet of a workbook; null for the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>The character between cells, where it should not be guessed; <c>tab</c> for a tab.</summary>
    public string? Delimiter { get; init; }

    /// <summary>Workers of the case system that are no person: duty desks, trays (practice P2).</summary>
    public IReadOnlyList<string> Placeholders { get; init; } = [];

    /// <summary>A mapping from its JSON.</summary>
    /// <exception cref="JsonException">The text is not a mapping; the message says where.</exception>
    public static ColumnMapping Parse(string json) => JsonSerializer.Deserialize<ColumnMapping>(json, Json) ?? None;

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
