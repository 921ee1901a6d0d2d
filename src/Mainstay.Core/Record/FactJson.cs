using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mainstay.Core.Record;

/// <summary>The canonical JSON of a fact's content: declared order, camelCase, no empty values, exact decimals.</summary>
/// <remarks>Equal contents give equal text on every machine, so contents can be compared and hashed as text (contract K7).</remarks>
public static class FactJson
{
    /// <summary>Options for writing and reading contents.</summary>
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // What a content derives from itself is no part of it.
            IgnoreReadOnlyProperties = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new PlainDecimal() },
        };

    /// <summary>Writes 1.500 as 1.5, since both are the same amount.</summary>
    private sealed class PlainDecimal : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value / 1.0000000000000000000000000000m);
    }
}
