using Mainstay.Core.Measures;

namespace Mainstay.Core.Reports;

/// <summary>
/// A report as its reader sees it: a plain document of words and shown cells, already protected and rounded, which every form
/// (HTML, CSV, JSON, DOCX, ODS, text) renders without asking the record again. What is not in it cannot leak.
/// </summary>
/// <param name="Title">Its heading, for example <c>Weekly report, Leicestershire: Friday 3 October 2025</c>.</param>
/// <param name="Council">The council's name.</param>
/// <param name="Audience">Whom it is for.</param>
/// <param name="Marking">Printed on every page.</param>
/// <param name="AsAt">Its Friday.</param>
/// <param name="Issued">When it was issued and as known when, in words; says so when it was not issued.</param>
/// <param name="Sentences">The opening sentences, each with its full stop; empty when the sections speak for themselves.</param>
/// <param name="Warnings">What a reader must know before reading; empty when nothing.</param>
/// <param name="Sections">Its sections in order; teams follow their service.</param>
/// <param name="Notes">Notes on earlier editions, what symbols mean, how it was rounded.</param>
/// <param name="Sources">Age of each source.</param>
/// <param name="Definitions">The definition of each measure in it, once each.</param>
public sealed record ShownReport(
    string Title,
    string Council,
    Audience Audience,
    Marking Marking,
    DateOnly AsAt,
    string Issued,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<ShownSection> Sections,
    IReadOnlyList<string> Notes,
    IReadOnlyList<SourceAge> Sources,
    IReadOnlyList<MeasureDefinition> Definitions
);

/// <summary>A part of a report under one heading.</summary>
/// <param name="Key">Unique in the report and fit for a link: <c>total</c>, or <c>team-</c> and the key of the service or team.</param>
/// <param name="Level">The council, a service or a team.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Sentences">What stands under the heading, each with its full stop.</param>
/// <param name="Tables">Its tables in order.</param>
public sealed record ShownSection(
    string Key,
    SectionLevel Level,
    string Heading,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<ShownTable> Tables
);

/// <summary>A table. Each row has as many cells as there are columns after the first, which heads the rows.</summary>
/// <param name="Name">Stable in code and fit for a sheet or a file, for example <c>lines</c> or <c>history</c>.</param>
/// <param name="Caption">What it is of and as at when, in words.</param>
/// <param name="Columns">The columns, that of the row headings first.</param>
/// <param name="Rows">The rows in order.</param>
/// <param name="Notes">What must stand under it.</param>
/// <param name="IsDetail">Whether a screen may fold it away, for example a long history.</param>
public sealed record ShownTable(
    string Name,
    string Caption,
    IReadOnlyList<ShownColumn> Columns,
    IReadOnlyList<ShownRow> Rows,
    IReadOnlyList<string> Notes,
    bool IsDetail = false
);

/// <summary>A column.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="IsNumber">Whether its cells are set as numbers.</param>
public sealed record ShownColumn(string Title, bool IsNumber = true);

/// <summary>A row.</summary>
/// <param name="Key">What it is of: the line's key or a team's key; unique in its table.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Cells">A cell for each column after the first.</param>
/// <param name="Group">The part of the table it stands in, for example <c>Caseload</c>; null when the table has no parts.</param>
/// <param name="Remark">What a reader of the row must know; null when nothing.</param>
public sealed record ShownRow(
    string Key,
    string Heading,
    IReadOnlyList<ShownCell> Cells,
    string? Group = null,
    string? Remark = null
);

/// <summary>One cell as it is printed.</summary>
/// <param name="Text">The text, for example <c>17.3</c>, <c>12.5%</c>, <c>+0.5</c>, <c>c</c>, <c>new</c>; may be empty.</param>
/// <param name="Number">The number that the text shows, rounded as it is shown and never finer: per cent for rates; null where the text is no number.</param>
/// <param name="Symbol">DfE's symbol where the cell is one: <c>z x u c low</c>; null otherwise.</param>
public sealed record ShownCell(string Text, decimal? Number = null, string? Symbol = null)
{
    /// <summary>A cell without text.</summary>
    public static ShownCell Empty { get; } = new("");

    /// <summary>A cell of words.</summary>
    public static ShownCell Words(string words) => new(words);

    /// <summary>A cell that is a symbol alone.</summary>
    public static ShownCell Of(MeasureState state) => new(state.Symbol() ?? "", Symbol: state.Symbol());
}
