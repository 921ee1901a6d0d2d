using System.Text;
using Mainstay.Core.Record;
using Mainstay.TestKit.Spoiling;

namespace Mainstay.Imports.Tests;

/// <summary>Children stay out: what a case system's file holds beyond the source's columns goes nowhere (design.md 2.8).</summary>
public sealed class AllowListTests
{
    private const string Name = "Quillfeather";
    private const string Planted = "Zebedee Quillfeather 14/02/2012";

    public static TheoryData<string> CaseSources =>
        [.. SourceLayouts.All.Where(l => l.IsAllowListed).Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(CaseSources))]
    public void PlantedName_InEveryOtherColumn_IsInNothingThatIsRead(string source)
    {
        var file = Reading.GoodFileOf(source, 20);
        file.Headers.InsertRange(0, ["Child name", "DOB", "case notes"]);
        file.Headers.Add("worker_comment");
        for (var i = 0; i < file.Rows.Count; i++)
        {
            file.Rows[i] = [Planted, Name, $"\"{Planted}\"\n{Name},", .. file.Rows[i], Planted];
        }

        foreach (
            var content in new[]
            {
                file.ToBytes(),
                WorkbookFile.Of(file),
                Encoding.UTF8.GetBytes($"{Planted}\n{Name}\n\n{file.ToCsv(';')}"),
            }
        )
        {
            var extract = Reading.Good(Reading.Read(source, content));
            var rows = extract.Rows.ToList();

            Assert.Equal(20, rows.Count(r => r.IsGood));
            Assert.DoesNotContain(Name, Everything(extract, rows), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [MemberData(nameof(CaseSources))]
    public void PlantedName_InPlaceOfAReferenceDayOrCode_IsRefusedAndNotRepeated(string source)
    {
        var layout = SourceLayouts.Find(source)!;
        foreach (
            var column in layout.Columns.Where(c =>
                c.Type is not (CellType.Text or CellType.Key) && c.Codes?.Codes.Contains("lead") != true
            )
        )
        {
            foreach (var planted in new[] { Planted, Name, "Quillfeather, Z" })
            {
                var file = Reading.GoodFileOf(source, 3);
                file.Rows[1][file.ColumnOf(column.Name)] = planted;

                var extract = Reading.Read(source, file.ToBytes());
                var rows = extract.Rows.ToList();

                Assert.Equal(column.Type == CellType.CodeOrNothing, rows[1].IsGood);
                Assert.DoesNotContain(Name, Everything(extract, rows), StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Theory]
    [MemberData(nameof(CaseSources))]
    public void PlantedName_WhereTheHeaderIsForgottenOrWrong_IsNotRepeated(string source)
    {
        var file = Reading.GoodFileOf(source, 3);
        var required = file.Layout.Columns.First(c => c.Required).Name;
        file.Headers[file.ColumnOf(required)] = Planted;
        var noHeader = Encoding.UTF8.GetBytes($"{Planted},{Name}\n{Planted},{Name}\n");

        foreach (var content in new[] { file.ToBytes(), noHeader })
        {
            var extract = Reading.Read(source, content);

            Assert.NotEmpty(extract.FileFindings);
            Assert.DoesNotContain(Name, string.Join('\n', extract.FileFindings), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [MemberData(nameof(CaseSources))]
    public void ResultsFile_OfACaseSource_HoldsOnlyItsColumns(string source)
    {
        var file = Reading.GoodFileOf(source, 3);
        file.Headers.Add("Child name");
        for (var i = 0; i < file.Rows.Count; i++)
        {
            file.Rows[i] = [.. file.Rows[i], Planted];
        }

        using var output = new MemoryStream();
        var refusal = ResultsFile.Write(
            new MemoryStream(Encoding.UTF8.GetBytes($"{Planted}\n{file.ToCsv()}")),
            "cases.csv",
            file.Layout,
            ColumnMapping.None,
            ReadLimits.Default,
            _ => new RowResult("applied", ""),
            withPersonal: false,
            output
        );

        Assert.Null(refusal);
        Assert.DoesNotContain(Name, Encoding.UTF8.GetString(output.ToArray()), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void ChangeReason_IsACodeOfTheDataset_OrNothing()
    {
        var rows = Reading.Rows(
            "case-allocations",
            $"case_ref,worker,role,start,change_reason\nC1,S1,lead,2025-01-06,manage\nC2,S1,lead,2025-01-06,{Planted}\nC3,S1,lead,2025-01-06,Left role\n"
        );

        Assert.Equal(["MANAGE", null, "LEFTRL"], rows.Select(r => r.Cells[^1]));
        Assert.All(rows, r => Assert.True(r.IsGood));
    }

    [Fact]
    public void PersonalCell_ThatIsWrong_IsNotShown()
    {
        var file = Reading.GoodFileOf("workers", 1);
        foreach (var column in file.Layout.Columns.Where(c => c.IsPersonal))
        {
            file.Rows[0][file.ColumnOf(column.Name)] = "1985-13-45";
        }

        var findings = Assert.Single(Reading.Read("workers", file.ToBytes()).Rows).Findings;

        Assert.Equal(file.Layout.Columns.Count(c => c.IsPersonal), findings.Count);
        Assert.All(findings, f => Assert.Equal("", f.Found));
    }

    private static string Everything(Extract extract, IEnumerable<ReadRow> rows) =>
        string.Join(
            '\n',
            extract
                .FileFindings.Concat(rows.SelectMany(r => r.Findings))
                .Select(f => f.ToString())
                .Concat(rows.SelectMany(r => r.Cells).OfType<string>())
                .Concat(rows.Select(r => r.Team).OfType<string>())
                .Concat(
                    rows.SelectMany(r => r.Facts).Select(f => f.Key + FactKinds.Standard.Find(f.Kind)!.Write(f.Content))
                )
        );
}
