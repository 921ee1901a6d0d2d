using System.Text.Json;
using Mainstay.Planning.Simulation.Models;

namespace Mainstay.Planning.Tests.Simulation;

/// <summary>The published schema describes the shipped example: what it requires is there, and it knows every field.</summary>
public sealed class ModelSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "simulation.schema.json")))
        .RootElement;

    [Fact]
    public void Example_FollowsTheSchema()
    {
        using var example = JsonDocument.Parse(ExampleModel.Document());

        Follow(Schema, example.RootElement, "");
    }

    private static void Follow(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!["#/$defs/".Length..];
            schema = Schema.GetProperty("$defs").GetProperty(name);
        }

        if (schema.TryGetProperty("oneOf", out var choices))
        {
            var state = value.GetProperty("state").GetString();
            schema = choices
                .EnumerateArray()
                .Single(c =>
                    c.GetProperty("properties").GetProperty("state").GetProperty("const").GetString() == state
                );
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var (i, item) in value.EnumerateArray().Index())
            {
                Follow(schema.GetProperty("items"), item, $"{path}[{i}]");
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            FollowObject(schema, value, path);
        }
        else if (value.ValueKind == JsonValueKind.Number)
        {
            Assert.Contains(schema.GetProperty("type").GetString(), new[] { "number", "integer" });
            Assert.InRange(
                value.GetDouble(),
                schema.GetProperty("minimum").GetDouble(),
                schema.GetProperty("maximum").GetDouble()
            );
        }
    }

    private static void FollowObject(JsonElement schema, JsonElement value, string path)
    {
        foreach (var required in Required(schema))
        {
            Assert.True(value.TryGetProperty(required, out _), $"{path} has no {required}");
        }

        foreach (var field in value.EnumerateObject())
        {
            var known =
                schema.TryGetProperty("properties", out var properties)
                && properties.TryGetProperty(field.Name, out var described)
                    ? described
                    : schema.GetProperty("additionalProperties");
            Assert.True(known.ValueKind == JsonValueKind.Object, $"{path}.{field.Name} is not in the schema");
            Follow(known, field.Value, $"{path}.{field.Name}");
        }
    }

    private static IEnumerable<string> Required(JsonElement schema) =>
        schema.TryGetProperty("required", out var required)
            ? required.EnumerateArray().Select(r => r.GetString()!)
            : [];
}
