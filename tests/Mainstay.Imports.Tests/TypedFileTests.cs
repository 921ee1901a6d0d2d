using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mainstay.Imports.Typed;
using Mainstay.TestKit;

namespace Mainstay.Imports.Tests;

/// <summary>Large files as columns of numbers: the quick way and the careful way give the same rows.</summary>
public sealed class TypedFileTests
{
    private static readonly TypedLayout Layout = new(
        "allocations",
        new TypedColumn("worker", TypedKind.WholeNumber),
        new TypedColumn("start", TypedKind.Day),
        new TypedColumn("fte", TypedKind.Hundredths),
        new TypedColumn("type", TypedKind.Code, "CIN", "CP", "CLA")
    );

    private static readonly string[] Expected =
    [
        $"2: 17, {new DateOnly(2024, 2, 29).DayNumber}, 60, 1",
        "3: 2147483647, empty, 100, 2",
        "4: bad, bad, bad, bad",
        "6: bad, bad, bad, empty",
    ];

    private const string Plain =
        "id,worker,start,fte,type\n"
        + "x,17,2024-02-29,0.60,CP\n"
        + "y,2147483647,,1,CLA\n"
        + "z,0,2023-02-29,-1.00,CINX\n"
        + "\n"
        + "w,12a,2024-13-01,0.605,\n";

    [Fact]
    public void PlainLines_AreReadAsNumbers() => Assert.Equal(Expected, Rows(Plain));

    [Fact]
    public void ByteMarkAndCarriageReturns_ChangeNothing() =>
        Assert.Equal(Expected, Rows("\uFEFF" + Plain.Replace("\n", "\r\n")));

    [Fact]
    public void BareCarriageReturns_ChangeNothing() => Assert.Equal(Expected, Rows(Plain.Replace('\n', '\r')));

    [Fact]
    public void QuotesAnywhere_ChangeNothing() =>
        Assert.Equal(Expected, Rows(Plain.Replace("17", "\"17\"").Replace("type", "\"type\"")));

    [Fact]
    public void LastLineWithoutALineEnd_IsRead() => Assert.Equal(Expected, Rows(Plain.TrimEnd('\n')));

    [Fact]
    public void ALineBreakInQuotes_IsPartOfItsCell() =>
        Assert.Equal(
            ["2: 5, empty, 100, 0", "3: 6, empty, 100, 0"],
            Rows("worker,note,start,fte,type\n5,\"a,\nb \"\"c\"\"\",,1,CIN\n6,,,1,CIN\n")
        );

    [Fact]
    public void ColumnsInAnotherOrder_AreReadByTheirHeaders() =>
        Assert.Equal(["2: 5, empty, 100, 0"], Rows(" TYPE ,fte,other,start,worker\nCIN,1.00,?,,5\n"));

    [Fact]
    public void ALineOfTooFewOrTooManyCells_IsBadWhole() =>
        Assert.Equal(
            ["2: bad, bad, bad, bad", "3: bad, bad, bad, bad", "4: 5, empty, 100, 0"],
            Rows("worker,start,fte,type\n5,,1\n5,,1,CIN,\n5,,1,CIN\n")
        );

    [Fact]
    public void AColumnThatIsMissing_IsNamed()
    {
        var reading = Read("worker,start,type\n", 1);

        Assert.Equal("allocations.fte.absent", reading.Refusal?.Code);
    }

    [Fact]
    public void AQuoteThatDoesNotClose_RefusesTheFile() =>
        Assert.Equal("file.quote.open", Read("worker,start,fte,type\n5,,1,\"CIN\n6,,1,CIN\n", 1).Refusal?.Code);

    [Fact]
    public void AnyFileInAnyNumberOfParts_GivesTheSameRowsAsWithQuotes() =>
        Check.One(
            Tries.Of(200),
            Prop.ForAll(
                Gen.Choose(0, 1_000_000).ToArbitrary(),
                seed =>
                {
                    var (plain, quoted) = Drawn(new Random(seed));
                    var rows = Rows(plain);
                    return Rows(quoted).SequenceEqual(rows)
                        && Enumerable.Range(2, 6).All(parts => Rows(plain, parts).SequenceEqual(rows));
                }
            )
        );

    [Fact]
    public void ALineLongerThanTheBuffer_IsRead() =>
        Assert.Equal(
            ["2: 5, empty, 100, 0", "3: 6, empty, 100, 1"],
            Rows($"note,worker,start,fte,type\n{new string('n', 700_000)},5,,1,CIN\n,6,,1,CP\n", 2)
        );

    [Theory]
    [InlineData("1", 1)]
    [InlineData("12345678", 12_345_678)]
    [InlineData("100000007", 100_000_007)]
    [InlineData("1530000001", 1_530_000_001)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("0000000017", 17)]
    [InlineData("2147483648", TypedColumn.Bad)]
    [InlineData("00000000", TypedColumn.Bad)]
    [InlineData("1234567x", TypedColumn.Bad)]
    [InlineData("12345678x", TypedColumn.Bad)]
    public void AWholeNumber_OfAnyLengthThatFits_IsRead(string cell, int number) =>
        Assert.Equal(
            [$"2: {(number == TypedColumn.Bad ? "bad" : number)}, empty, 100, 0"],
            Rows($"worker,start,fte,type\n{cell},,1.00,CIN\n")
        );

    [Fact]
    public void IdsOfASet_AreRememberedOnce()
    {
        var (a, b) = (new IdSet(), new IdSet());

        Assert.True(a.Add(1_530_000_001) && a.Add(0) && b.Add(65_536));
        Assert.False(a.Add(0) || a.Meets(b));
        b.Add(1_530_000_001);
        Assert.True(a.Meets(b));
    }

    private static (string Plain, string Quoted) Drawn(Random random)
    {
        string[] cells =
        [
            "17",
            "0",
            "2024-02-29",
            "2023-02-29",
            "1899-12-31",
            "",
            " ",
            "0.60",
            "1",
            "x",
            "CIN",
            "CP ",
            "999999999",
            "1530000001",
            "2147483648",
            "12345678901",
            "0000000017",
            "123x",
        ];
        var plain = new StringBuilder("worker,start,fte,type\n");
        var quoted = new StringBuilder("worker,start,fte,type\n");
        for (var row = 0; row < random.Next(40); row++)
        {
            string[] drawn =
            [
                .. Enumerable.Range(0, random.Next(10) == 0 ? 3 : 4).Select(_ => cells[random.Next(cells.Length)]),
            ];
            plain.AppendJoin(',', drawn).Append('\n');
            quoted.AppendJoin(',', drawn.Select(c => $"\"{c}\"")).Append("\r\n");
        }

        return (plain.ToString(), quoted.ToString());
    }

    private static TypedReading<Kept> Read(string text, int parts) =>
        TypedFile.Read(() => new MemoryStream(Encoding.UTF8.GetBytes(text)), Layout, parts, () => new Kept());

    private static string[] Rows(string text, int parts = 1)
    {
        var reading = Read(text, parts);
        Assert.Null(reading.Refusal);
        return
        [
            .. reading.Parts.SelectMany((p, i) => p.Rows.Select(r => $"{reading.FirstLines[i] + r.Line}: {r.Cells}")),
        ];
    }

    private sealed class Kept : BlockTaker
    {
        public List<(int Line, string Cells)> Rows { get; } = [];

        public override void Take(TypedBlock block)
        {
            for (var i = 0; i < block.Count; i++)
            {
                var row = i;
                var cells = Enumerable.Range(0, block.Columns).Select(c => Shown(block[c][row]));
                Rows.Add((block.Lines[i], string.Join(", ", cells)));
            }
        }

        private static string Shown(int cell) =>
            cell switch
            {
                TypedColumn.Empty => "empty",
                TypedColumn.Bad => "bad",
                _ => $"{cell}",
            };
    }
}
