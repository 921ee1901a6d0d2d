using System.Globalization;
using System.Text.Json;
using Mainstay.Core.Results;

namespace Mainstay.Planning.Simulation.Models;

/// <summary>
/// The fields of one object of a model document. What is missing, of the wrong kind or out of range becomes a problem that names
/// file, line and field, says what was found and what is wanted; reading goes on, so that all problems are seen at once.
/// </summary>
internal sealed class ModelFields(LocatedJson node, string file, List<Problem> problems)
{
    private readonly HashSet<string> _asked = [];

    /// <summary>A whole number in a range, ends included.</summary>
    public int Whole(string name, int least, int most, int? otherwise = null) =>
        Find(name, WantedWhole(least, most), otherwise is null) is { } field
            ? Whole(field, least, most)
            : otherwise ?? least;

    /// <summary>A number in a range, ends included.</summary>
    public double Number(string name, double least, double most, double? otherwise = null) =>
        Find(name, Wanted(least, most), otherwise is null) is { } field
            ? Number(field, least, most)
            : otherwise ?? least;

    /// <summary>A text that is not empty.</summary>
    public string Text(string name, bool required = true)
    {
        const string Wanted = "a text";
        return Find(name, Wanted, required) switch
        {
            null => "",
            { Kind: JsonTokenType.String, Text: { Length: > 0 } text } => text,
            var field => Refuse(field, Wanted, ""),
        };
    }

    /// <summary>The position of a named thing among those known.</summary>
    public int OneOf(string name, IReadOnlyList<string> known)
    {
        var wanted = $"one of {string.Join(", ", known)}";
        if (Find(name, wanted, required: true) is not { } field)
        {
            return 0;
        }

        var position = field.Kind == JsonTokenType.String ? known.ToList().IndexOf(field.Text) : -1;
        return position >= 0 ? position : Refuse(field, wanted, 0);
    }

    /// <summary>An object; null when it may be missing and is.</summary>
    public T? Object<T>(string name, Func<ModelFields, T> read, bool required = true)
        where T : class
    {
        var field = Find(name, "an object", required);
        return field switch
        {
            null when !required => null,
            { Kind: JsonTokenType.StartObject } => Of(field, read),
            null => Of(node with { Fields = new Dictionary<string, LocatedJson>() }, read, []),
            _ => Refuse<T?>(field, "an object", null) ?? Of(field, read, []),
        };
    }

    /// <summary>The names of a list's objects, as far as they have one; what is wrong with the list is said when it is read.</summary>
    public IReadOnlyList<string> Names(string list, string name) =>
        node.Fields.TryGetValue(list, out var field)
            ? [.. field.Items.Select(i => i.Fields.TryGetValue(name, out var text) ? text.Text : "")]
            : [];

    /// <summary>A list of objects.</summary>
    public IReadOnlyList<T> List<T>(string name, Func<ModelFields, T> read, int least, int most)
    {
        var wanted = $"a list of {least:#,0} to {most:#,0} objects";
        return [.. Items(name, wanted, least, most, JsonTokenType.StartObject).Select(item => Of(item, read))];
    }

    /// <summary>A list of numbers in a range; may be missing.</summary>
    public IReadOnlyList<double> Numbers(string name, double least, double most, int longest)
    {
        var wanted = $"a list of up to {longest} numbers";
        return [.. Items(name, wanted, 0, longest, JsonTokenType.Number).Select(item => Number(item, least, most))];
    }

    /// <summary>A list of whole numbers in a range; may be missing.</summary>
    public IReadOnlyList<int> WholeNumbers(string name, int least, int most, int longest)
    {
        var wanted = $"a list of up to {longest} whole numbers";
        return [.. Items(name, wanted, 0, longest, JsonTokenType.Number).Select(item => Whole(item, least, most))];
    }

    /// <summary>An object of numbers by name, in the order of the names known; those left out are 0.</summary>
    public IReadOnlyList<double> NumbersByName(string name, IReadOnlyList<string> known, double least, double most) =>
        Object(name, fields => known.Select(n => fields.Number(n, least, most, otherwise: 0)).ToList())!;

    /// <summary>A problem that belongs to a field of this object, or to the object itself.</summary>
    public void Problem(string? name, string message) =>
        Add(name is not null && node.Fields.TryGetValue(name, out var field) ? field : node, message);

    /// <summary>Reads an object, and refuses the fields that nobody asked for.</summary>
    public static T Read<T>(LocatedJson document, string file, List<Problem> problems, Func<ModelFields, T> read)
    {
        var fields = new ModelFields(document, file, problems);
        var value = read(fields);
        fields.RefuseOthers();
        return value;
    }

    private T Of<T>(LocatedJson item, Func<ModelFields, T> read, List<Problem>? into = null) =>
        Read(item, file, into ?? problems, read);

    private IReadOnlyList<LocatedJson> Items(string name, string wanted, int least, int most, JsonTokenType kind)
    {
        if (Find(name, wanted, least > 0) is not { } field)
        {
            return [];
        }

        if (field.Kind != JsonTokenType.StartArray || field.Items.Count < least || field.Items.Count > most)
        {
            var found = field.Kind == JsonTokenType.StartArray ? $"a list of {field.Items.Count:#,0}" : field.Text;
            Add(field, $"found {found}; wanted {wanted}");
            return [];
        }

        foreach (var item in field.Items.Where(i => i.Kind != kind))
        {
            Add(item, $"found {item.Text}; wanted {wanted}");
        }

        return [.. field.Items.Where(i => i.Kind == kind)];
    }

    private int Whole(LocatedJson field, int least, int most) =>
        field.Kind == JsonTokenType.Number
        && int.TryParse(field.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        && value >= least
        && value <= most
            ? value
            : Refuse(field, WantedWhole(least, most), least);

    private double Number(LocatedJson field, double least, double most) =>
        field.Kind == JsonTokenType.Number
        && double.TryParse(field.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && value >= least
        && value <= most
            ? value
            : Refuse(field, Wanted(least, most), least);

    private static string WantedWhole(int least, int most) => $"a whole number from {least:#,0} to {most:#,0}";

    private static string Wanted(double least, double most) => $"a number from {least:#,0.##} to {most:#,0.##}";

    private LocatedJson? Find(string name, string wanted, bool required)
    {
        _asked.Add(name);
        if (node.Fields.TryGetValue(name, out var field) && field.Kind != JsonTokenType.Null)
        {
            return field;
        }

        if (required)
        {
            Add(field ?? node, $"the field '{name}' is missing; wanted {wanted}");
        }

        return null;
    }

    private void RefuseOthers()
    {
        foreach (var (name, field) in node.Fields.Where(f => !_asked.Contains(f.Key)))
        {
            Add(field, $"there is no such field as '{name}' here; the fields are {string.Join(", ", _asked)}");
        }
    }

    private T Refuse<T>(LocatedJson field, string wanted, T instead)
    {
        Add(field, $"found {field.Text}; wanted {wanted}");
        return instead;
    }

    private void Add(LocatedJson at, string message)
    {
        var place = at.Path.Length == 0 ? $"{file} line {at.Line}" : $"{file} line {at.Line}, {at.Path}";
        problems.Add(new Problem("simulation.model.wrong", $"{place}: {message}", at.Path));
    }
}
