using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Layouts;

/// <summary>Columns as the layouts declare them.</summary>
internal static class Column
{
    public static SourceColumn Text(string name, string description, string example) =>
        new(name, CellType.Text, description, example);

    public static SourceColumn Key(string name, string description, string example) =>
        new(name, CellType.Key, description, example);

    public static SourceColumn Reference(string name, string description, string example) =>
        new(name, CellType.Reference, description, example);

    public static SourceColumn LocalCode(string name, string description, string example) =>
        new(name, CellType.LocalCode, description, example);

    public static SourceColumn Day(string name, string description, string example = "") =>
        new(name, CellType.Date, description, example);

    public static SourceColumn Fte(string name, string description, string example) =>
        new(name, CellType.Fte, description, example);

    public static SourceColumn Number(string name, string description, string example, decimal from, decimal to) =>
        new(name, CellType.Number, description, example) { Minimum = from, Maximum = to };

    public static SourceColumn Whole(string name, string description, string example, int from, int to) =>
        new(name, CellType.Whole, description, example) { Minimum = from, Maximum = to };

    public static SourceColumn YesNo(string name, string description, string example) =>
        new(name, CellType.YesNo, description, example);

    public static SourceColumn Code(string name, string description, string example, CodeList codes) =>
        new(name, CellType.Code, description, example) { Codes = codes };

    public static SourceColumn Registration(string name, string example = "") =>
        new(name, CellType.Registration, "Social Work England number: two letters and up to ten digits", example);

    public static SourceColumn Money(string name, string description, string example) =>
        new(name, CellType.Money, description, example);

    public static SourceColumn Required(this SourceColumn column) => column with { Required = true };

    /// <summary>Its values are shown nowhere (contract K29).</summary>
    public static SourceColumn Personal(this SourceColumn column) => column with { IsPersonal = true };

    public static SourceColumn From(string what, string example = "") =>
        Day("from", $"First day on which {what}", example);

    public static SourceColumn To(string what) => Day("to", $"Last day on which {what}; empty while it goes on");
}
