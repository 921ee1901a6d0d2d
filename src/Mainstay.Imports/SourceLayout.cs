using System.Collections.Frozen;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports;

/// <summary>What a cell of a column holds, and so how it is read.</summary>
public enum CellType
{
    /// <summary>Words, on one line.</summary>
    Text,

    /// <summary>An id of somebody or something at work.</summary>
    Key,

    /// <summary>A reference of a case system: letters, digits and . _ : / - with at least one digit, so that a name cannot stand in it.</summary>
    Reference,

    /// <summary>A short code of the council's own, without blanks.</summary>
    LocalCode,

    Date,

    /// <summary>Full-time equivalent: above 0 and up to 1; empty when not known (contract K15).</summary>
    Fte,

    Number,
    Whole,
    YesNo,
    Code,

    /// <summary>One of a list of codes; anything else is dropped, since it may be somebody's free text.</summary>
    CodeOrNothing,

    Registration,
    Money,

    /// <summary>Five shares of a day, Monday to Friday.</summary>
    WorkingPattern,

    /// <summary>Parts separated by semicolons.</summary>
    Parts,

    /// <summary>A published number, or one of the symbols z x u c low.</summary>
    Published,
}

/// <summary>A column of a source.</summary>
public sealed record SourceColumn(string Name, CellType Type, string Description, string Example)
{
    public bool Required { get; init; }

    /// <summary>Whether its values may be shown nowhere: birth date, sex, ethnicity, pay, cause (contract K29).</summary>
    public bool IsPersonal { get; init; }

    /// <summary>The values it may hold; null when it is not a code.</summary>
    public CodeList? Codes { get; init; }

    public decimal Minimum { get; init; }
    public decimal Maximum { get; init; } = 1_000_000;

    /// <summary>The name as people read it.</summary>
    public string Title => char.ToUpperInvariant(Name[0]) + Name[1..].Replace('_', ' ');
}

/// <summary>One kind of extract: its columns, and what a row of it states.</summary>
public sealed class SourceLayout
{
    private readonly FrozenDictionary<string, int> _byName;

    internal SourceLayout(string name, string title, IReadOnlyList<SourceColumn> columns, Action<RowReading> read)
    {
        (Name, Title, Columns, Read) = (name, title, columns, read);
        _byName = columns.Select((c, i) => (c.Name, i)).ToFrozenDictionary(c => c.Name, c => c.i);
    }

    /// <summary>Stable name, as in <c>--source assignments</c>.</summary>
    public string Name { get; }
    public string Title { get; }

    /// <summary>What it is for, in a sentence or two.</summary>
    public string About { get; internal init; } = "";
    public IReadOnlyList<SourceColumn> Columns { get; }

    /// <summary>Whether it comes from a case system: only these columns are read, every other is dropped unread.</summary>
    public bool IsAllowListed { get; internal init; }

    /// <summary>Whether a file is taken as full unless it is declared otherwise: what it no longer has has ended.</summary>
    public bool DefaultIsFull { get; internal init; } = true;

    /// <summary>Days after which the data of this source are no longer current (practice P14).</summary>
    public int LongestAgeDays { get; internal init; } = 8;

    internal Action<RowReading> Read { get; }

    /// <summary>For sources whose rows need each other: called once with every row, good or not.</summary>
    internal Action<IReadOnlyList<RowReading>>? Together { get; init; }

    /// <summary>The header and an example row, as CSV.</summary>
    public string Template() =>
        string.Join(',', Columns.Select(c => c.Name))
        + "\r\n"
        + string.Join(',', Columns.Select(c => CsvText.Quoted(c.Example, ',')))
        + "\r\n";

    internal int IndexOf(string column) => _byName[column];

    internal bool Has(string column) => _byName.ContainsKey(column);
}
