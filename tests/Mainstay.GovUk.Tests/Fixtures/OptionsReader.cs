using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;

namespace Mainstay.GovUk.Tests.Fixtures;

/// <summary>
/// Turns a fixture's options into a component's record. A property <c>X</c> of content takes <c>xHtml</c>, else
/// <c>xText</c>, else <c>x</c>; <c>Text</c> takes <c>html</c>, else <c>text</c>. What is falsy in JavaScript is not there.
/// An option that the record does not have is a failure, so that none is passed over in silence.
/// </summary>
internal static class OptionsReader
{
    public static object Read(Type type, JsonElement options, string path = "")
    {
        var record = Activator.CreateInstance(type)!;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
        {
            var name = JsonName(property.Name);
            if (property.PropertyType == typeof(Content))
            {
                known.UnionWith(ReadContent(record, property, name, options));
            }
            else if (options.TryGetProperty(name, out var value))
            {
                known.Add(name);
                property.SetValue(record, Value(property.PropertyType, value, $"{path}{name}."));
            }
        }

        var unknown = options.EnumerateObject().Select(o => o.Name).Where(n => !known.Contains(n)).ToList();
        Assert.True(unknown.Count == 0, $"{type.Name} does not offer {path}{string.Join(", ", unknown)}");
        return record;
    }

    private static List<string> ReadContent(object record, PropertyInfo property, string name, JsonElement options)
    {
        var html = name is "text" ? "html" : $"{name}Html";
        string[] plain = name is "text" ? ["text"] : [$"{name}Text", name];
        var known = new List<string> { html };
        known.AddRange(plain.Where(p => options.TryGetProperty(p, out _)));
        if (options.TryGetProperty(html, out var rich) && IsTruthy(rich))
        {
            property.SetValue(record, Rich(rich.GetString()!));
        }
        else if (known.Count > 1 && IsTruthy(options.GetProperty(known[1])))
        {
            property.SetValue(record, Content.FromText(Written(options.GetProperty(known[1]))));
        }

        return known;
    }

    private static object? Value(Type type, JsonElement value, string path)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string))
        {
            return value.ValueKind == JsonValueKind.Null ? null : Written(value);
        }

        if (plain == typeof(bool) || plain == typeof(int))
        {
            return value.Deserialize(plain);
        }

        if (type == typeof(ServiceNavigationSlots))
        {
            return Slots(value);
        }

        if (!type.IsGenericType)
        {
            return IsTruthy(value) ? Read(type, value, path) : null;
        }

        return typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments() is [var item]
            ? List(item, value, path)
            : value.EnumerateObject().ToDictionary(o => o.Name, o => Written(o.Value));
    }

    private static IList List(Type item, JsonElement value, string path)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var element in value.EnumerateArray().Where(IsTruthy))
        {
            list.Add(Value(item, element, path));
        }

        return list;
    }

    // The slots take markup as it is, and the last one may say how it is aligned.
    private static ServiceNavigationSlots Slots(JsonElement slots)
    {
        Content? Slot(string name) => slots.TryGetProperty(name, out var html) ? Rich(html.GetString()!) : null;
        var end = slots.TryGetProperty("end", out var given) ? given : default;
        return new ServiceNavigationSlots
        {
            Start = Slot("start"),
            NavigationStart = Slot("navigationStart"),
            NavigationEnd = Slot("navigationEnd"),
            End = end.ValueKind switch
            {
                JsonValueKind.String => new ServiceNavigationEnd { Text = Rich(end.GetString()!) },
                JsonValueKind.Object => (ServiceNavigationEnd)Read(typeof(ServiceNavigationEnd), end),
                _ => null,
            },
        };
    }

    private static Content? Rich(string html) => Content.From(new HtmlString(html));

    private static string JsonName(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Written(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : JsonNode.Parse(value.GetRawText())!.ToJsonString();

    private static bool IsTruthy(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.False or JsonValueKind.Undefined => false,
            JsonValueKind.String => value.GetString()!.Length > 0,
            JsonValueKind.Number => value.GetDouble() != 0,
            _ => true,
        };
}
