namespace Mainstay.App.Reports.Office;

/// <summary>A document before it becomes DOCX or ODS: no form knows which report it came from.</summary>
/// <param name="Title">Its title; also the file's title property.</param>
/// <param name="Subtitle">Whom and which day it is about, in a line.</param>
/// <param name="Marking">Printed on every page, for example <c>Officers only</c>.</param>
/// <param name="Blocks">What it holds, in order.</param>
public sealed record OfficeDocument(string Title, string Subtitle, string Marking, IReadOnlyList<OfficeBlock> Blocks)
{
    /// <summary>Every table, those beneath charts too, in order.</summary>
    public IEnumerable<OfficeTable> Tables =>
        Blocks.Select(b => b is OfficeChart chart ? chart.Table : b as OfficeTable).OfType<OfficeTable>();
}

/// <summary>A part of a document.</summary>
public abstract record OfficeBlock
{
    /// <summary>Whether it is too long for paper: a spreadsheet holds it, a Word document leaves it out and says so.</summary>
    public bool IsForSpreadsheet { get; init; }

    /// <summary>Whether it is the short form, for paper, of what the spreadsheet holds whole.</summary>
    public bool IsForPaper { get; init; }
}

/// <summary>A heading.</summary>
/// <param name="Level">1 to 3.</param>
/// <param name="Text">Its words.</param>
public sealed record OfficeHeading(int Level, string Text) : OfficeBlock;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsWarning">Whether a reader must see it before the figures.</param>
public sealed record OfficeParagraph(string Text, bool IsWarning = false) : OfficeBlock;

/// <summary>A heading under which officers write: the product leaves it empty (practice P24).</summary>
/// <param name="Text">Its words, for example <c>Legal implications</c>.</param>
public sealed record OfficeToFill(string Text) : OfficeBlock
{
    /// <summary>What a committee paper asks of officers, in the usual order.</summary>
    public static IReadOnlyList<OfficeToFill> ForCommittee { get; } =
    [
        new("Recommendation"),
        new("Legal implications"),
        new("Human resources implications"),
        new("Equality implications"),
        new("Risk"),
    ];
}

/// <summary>A table: the first column heads its rows.</summary>
/// <param name="Name">Short name, as a worksheet bears it.</param>
/// <param name="Caption">What it shows: unit, whom, which day.</param>
/// <param name="Columns">Headings, at least one.</param>
/// <param name="Rows">Each with a cell for every column.</param>
public sealed record OfficeTable(
    string Name,
    string Caption,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<OfficeCell>> Rows
) : OfficeBlock
{
    /// <summary>What a reader must know, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Where the figures come from.</summary>
    public string Source { get; init; } = "Mainstay, from the council's extracts";
}

/// <summary>How a chart draws its table.</summary>
public enum OfficeChartKind
{
    /// <summary>A line for each column after the first, over its rows.</summary>
    Lines,

    /// <summary>A horizontal bar for each row, of the second column.</summary>
    Bars,
}

/// <summary>A chart over its table: the same numbers, the table below it.</summary>
/// <param name="Message">What it says, as a sentence.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Table">Its data: names in the first column, one to four columns of numbers after it.</param>
public sealed record OfficeChart(string Message, OfficeChartKind Kind, OfficeTable Table) : OfficeBlock
{
    /// <summary>What somebody hears who does not see it.</summary>
    public string AltText => $"{Message}. {Table.Caption}. The same figures are in the table below.";
}
