using System.Text;
using Mainstay.Imports.Columns;

namespace Mainstay.Imports.Tests;

public sealed class ColumnTableTests
{
    private static readonly ColumnWanted[] Wanted =
    [
        new("days", ColumnKind.Number),
        new("grade", ColumnKind.Label, MayBeEmpty: true),
        new("GRADE", ColumnKind.Number, MayBeEmpty: true),
    ];

    private static (ColumnTable? Table, IReadOnlyList<RowFinding> Findings) Read(string text) =>
        ColumnTable.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), Wanted);

    [Fact]
    public void Columns_AreFoundByNameWhateverTheirOrderCaseQuotesAndMarks()
    {
        var (table, _) = Read("\uFEFFGrade,note,Days\r\n2,\"a, b\nc\",10.5\r\n\r\n03,,\"4e2\"\r\n");

        Assert.Equal([10.5, 400], table!.Numbers("days"));
        Assert.Equal(["2", "03"], table.Labels("grade"));
        Assert.Equal([2.0, 3.0], table.Numbers("grade"));
        Assert.Equal([2, 4], new[] { table.LineOf(0), table.LineOf(1) });
    }

    [Fact]
    public void RowWithoutAValueThatMayBeEmpty_IsLeftOutAndCounted()
    {
        var (table, _) = Read("days,grade\n1,2\n3,\n5,6\n");

        Assert.Equal([1.0, 5.0], table!.Numbers("days"));
        Assert.Equal(["2", "6"], table.Labels("grade"));
        Assert.Equal(1, table.LeftOut);
        Assert.Equal(4, table.LineOf(1));
    }

    [Theory]
    [InlineData("days,grade\nten,2\n", 2, "days", "file.cell.unfit")]
    [InlineData("days,grade\nNaN,2\n", 2, "days", "file.cell.unfit")]
    [InlineData("days,grade\n1e999,2\n", 2, "days", "file.cell.unfit")]
    [InlineData("days,grade\n,2\n", 2, "days", "file.cell.unfit")]
    [InlineData("days\n1\n", 1, "grade", "file.column.missing")]
    [InlineData("", 0, null, "file.empty")]
    [InlineData("days,grade\n1,\"2\n", 0, null, "file.quote.open")]
    public void FaultyFile_IsRefusedWithLineColumnAndCode(string text, int line, string? column, string code)
    {
        var (table, findings) = Read(text);

        Assert.Null(table);
        Assert.Equal((line, column, code), (findings[0].Line, findings[0].Column, findings[0].Code));
    }
}
