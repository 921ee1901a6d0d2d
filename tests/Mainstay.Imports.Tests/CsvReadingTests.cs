using System.Text;
using Mainstay.Core.Establishment;

namespace Mainstay.Imports.Tests;

/// <summary>The nasty files: everything that exports do to a CSV.</summary>
public sealed class CsvReadingTests
{
    private const string Teams =
        "team_id,team_name,parent_id,kind,from,to\nT1,Zoë's team,S1,assessment,,\nT2,Court,S1,Child Protection and Court,01/04/2024,\n";

    public static TheoryData<string, byte[]> Writings
    {
        get
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(Teams);
            return new()
            {
                { "UTF-8", utf8 },
                { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. utf8] },
                { "Windows-1252", Encoding.Latin1.GetBytes(Teams) },
                { "UTF-16 LE", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Teams)] },
                { "UTF-16 BE", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Teams)] },
                { "CRLF", Encoding.UTF8.GetBytes(Teams.Replace("\n", "\r\n")) },
                { "CR", Encoding.UTF8.GetBytes(Teams.Replace("\n", "\r")) },
                { "semicolons", Encoding.UTF8.GetBytes(Teams.Replace(',', ';')) },
                { "tabs", Encoding.UTF8.GetBytes(Teams.Replace(',', '\t')) },
                { "bars", Encoding.UTF8.GetBytes(Teams.Replace(',', '|')) },
                { "Excel's first line", Encoding.UTF8.GetBytes("sep=;\r\n" + Teams.Replace(',', ';')) },
                { "no last line end", Encoding.UTF8.GetBytes(Teams.TrimEnd('\n')) },
                {
                    "header in another case",
                    Encoding.UTF8.GetBytes(Teams.Replace("team_id,team_name", "Team ID,TEAM-NAME"))
                },
                { "lines above", Encoding.UTF8.GetBytes("Teams of Exshire\n\n\"Run on 3 October, 2025\"\n" + Teams) },
                {
                    "empty rows and columns",
                    Encoding.UTF8.GetBytes(Teams.Replace("\n", ",,\n") + ",,,,,,,\n\n  \n,,,,,,,\n")
                },
                {
                    "a delimiter at every row's end but the header's",
                    Encoding.UTF8.GetBytes(Teams.Replace(",\n", ",,\n"))
                },
                { "everything in quotes", Encoding.UTF8.GetBytes(string.Join('\n', Teams.Split('\n').Select(Quoted))) },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Writings))]
    public void Teams_HoweverTheyAreWritten_AreTheSameTeams(string name, byte[] content)
    {
        Assert.NotEmpty(name);
        var facts = Reading.Good(Reading.Read("teams", content)).Rows.SelectMany(Reading.Facts).ToList();

        Assert.Equal(
            [
                new FactDraft("team", "T1", null, new Team("Zoë's team", TeamKind.Assessment, "S1")),
                new FactDraft(
                    "team",
                    "T2",
                    new(new(2024, 4, 1), null),
                    new Team("Court", TeamKind.ChildProtectionAndCourt, "S1")
                ),
            ],
            facts
        );
    }

    [Fact]
    public void Columns_InAnotherOrderWithOthersAmong_AreFoundByName()
    {
        var extract = Reading.Read("teams", "kind,Notes,Team Name,team id\ngroup,anything,Top,T0\n");

        var fact = Assert.Single(Reading.Facts(Assert.Single(extract.Rows)));
        Assert.Equal(new Team("Top", TeamKind.Group), fact.Content);
        Assert.Equal(["Notes"], extract.DroppedColumns);
    }

    [Fact]
    public void CellInQuotes_WithDelimitersLineBreaksAndQuotes_IsOneCellOnOneLine()
    {
        var rows = Reading.Rows(
            "teams",
            "team_id,team_name,kind\nT1,\"North, \"\"new\"\"\r\nand East\",group\nT2,South,nonsense\n"
        );

        Assert.Equal("North, \"new\" and East", ((Team)Assert.Single(Reading.Facts(rows[0])).Content).Name);
        Assert.Equal("North, \"new\"\r\nand East", rows[0].Cells[1]);
        Assert.Equal(3, Assert.Single(rows[1].Findings).Line);
    }

    [Fact]
    public void Line_OfAFinding_CountsLinesAboveTheHeaderAndBlankOnes()
    {
        var rows = Reading.Rows("teams", "A title\n\nteam_id,team_name,kind\n\nT1,North,nonsense\n");

        Assert.Equal(5, Assert.Single(Assert.Single(rows).Findings).Line);
    }

    [Fact]
    public void Row_WithEmptyCellsLeftOff_IsGood()
    {
        var rows = Reading.Rows(
            "teams",
            "team_id,team_name,kind,parent_id,from,to\nT1,North,group\nT2,South,group,T1,,\n"
        );

        Assert.All(rows, r => Assert.Empty(r.Findings));
    }

    [Fact]
    public void Row_WithEveryFault_TellsThemAllAtOnce()
    {
        var row = Assert.Single(
            Reading.Rows(
                "assignments",
                "Assignment ID,staff_id,team_id,role,FTE,start,end,base_salary\nA1,,T1,social-worker,1.4,2025-13-01,soon,lots\n"
            )
        );

        Assert.Equal(
            [
                "assignments.staff_id.missing",
                "assignments.fte.range",
                "assignments.start.date",
                "assignments.end.date",
                "assignments.base_salary.money",
            ],
            row.Findings.Select(f => f.Code)
        );
        Assert.Equal(["staff_id", "FTE", "start", "end", "base_salary"], row.Findings.Select(f => f.Column));
        Assert.Equal(["", "1.4", "2025-13-01", "soon", ""], row.Findings.Select(f => f.Found));
        Assert.Empty(row.Facts);
    }

    [Fact]
    public void Windows1252_WithCurlyQuotesAndPound_IsReadAsWritten()
    {
        byte[] name = [0x93, .. "caf"u8, 0xE9, 0x94, 0x20, 0x80];
        byte[] content = [.. "team_id,team_name,kind\nT1,"u8, .. name, .. ",group\n"u8];

        var fact = Assert.Single(Reading.Facts(Assert.Single(Reading.Read("teams", content).Rows)));

        Assert.Equal("“café” €", ((Team)fact.Content).Name);
    }

    [Fact]
    public void Windows1252_WithAPoundAboveTheHeader_IsRead()
    {
        byte[] content = [.. "Budget in "u8, 0xA3, .. "\nteam_id,team_name,kind\nT1,North,group\n"u8];

        Assert.Single(Reading.Facts(Assert.Single(Reading.Read("teams", content).Rows)));
    }

    [Theory]
    [InlineData('é', 20, true)]
    [InlineData('é', 21, false)]
    [InlineData('x', 21, false)]
    public void RowsLength_IsCountedInCharactersHoweverTheyAreWritten(char letter, int length, bool isRead)
    {
        var text = $"team_id,team_name,kind\nT1,{new string(letter, length)},group\n";
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var limits = new ReadLimits { RowLength = "T1group".Length + 20 };

        var extract = ExtractReader.Read(content, "t.csv", SourceLayouts.Find("teams")!, ColumnMapping.None, limits);

        var findings = extract.FileFindings.Concat(extract.Rows.SelectMany(r => r.Findings));
        Assert.Equal(isRead ? [] : ["file.row.long"], findings.Select(f => f.Code));
    }

    [Fact]
    public void Utf8_WithABadByteInOneRow_RefusesThatRowOnly()
    {
        byte[] content =
        [
            .. "team_id,team_name,kind\nT1,Zo"u8,
            0xC3,
            0xAB,
            .. ",group\nT2,Zo"u8,
            0xEB,
            .. ",group\nT3,Zo,group\n"u8,
        ];

        var rows = Reading.Read("teams", content).Rows.ToList();

        Assert.Equal([true, false, true], rows.Select(r => r.IsGood));
        Assert.Equal("teams.team_name.characters", Assert.Single(rows[1].Findings).Code);
    }

    [Theory]
    [InlineData(65_500)]
    [InlineData(65_536)]
    [InlineData(131_072)]
    public void Character_AcrossABlocksEdge_IsWhole(int about)
    {
        // A long dropped cell moves the letter of two bytes over every place near the edge of a block.
        for (var length = about - 45; length < about + 3; length++)
        {
            var text = $"team_id,team_name,kind,notes\nT0,a,group,{new string('n', length)}\nT1,Zoë,group,\n";
            foreach (
                var content in new[] { Encoding.UTF8.GetBytes(text), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)] }
            )
            {
                var fact = Assert.Single(Reading.Facts(Reading.Read("teams", content).Rows.Last()));
                Assert.Equal("Zoë", ((Team)fact.Content).Name);
            }
        }
    }

    [Fact]
    public void MissingRequiredColumn_NamesWhatWasFoundAndTheNearest()
    {
        var finding = Assert.Single(Reading.Read("teams", "team_id,teamnames,kind\nT1,North,group\n").FileFindings);

        Assert.Equal("teams.team_name.absent", finding.Code);
        Assert.Equal("columns team_id, teamnames, kind", finding.Found);
        Assert.Contains("nearest header found is teamnames", finding.Wanted);
        Assert.True(finding.IsOfFile);
    }

    [Fact]
    public void DuplicateKey_IsAFaultOfTheLaterRow()
    {
        var rows = Reading.Rows("teams", "team_id,team_name,kind\nT1,North,group\nT1,South,group\n");

        Assert.True(rows[0].IsGood);
        var finding = Assert.Single(rows[1].Findings);
        Assert.Equal("teams.row.duplicate", finding.Code);
        Assert.Contains("line 2", finding.Wanted);
    }

    [Fact]
    public void SameKey_WithDaysThatFollow_IsHistory_WithDaysThatOverlapIsAFault()
    {
        const string Header = "team_id,team_name,kind,from,to\nT1,North,group,2024-01-01,2024-06-30\n";

        Assert.All(Reading.Rows("teams", Header + "T1,South,group,2024-07-01,\n"), r => Assert.Empty(r.Findings));
        var overlap = Reading.Rows("teams", Header + "T1,South,group,2024-06-30,\n")[1];
        Assert.Equal("teams.row.overlap", Assert.Single(overlap.Findings).Code);
    }

    [Fact]
    public void OpenQuote_IsAFaultOfTheFileThatComesLast()
    {
        var rows = Reading.Rows("teams", "team_id,team_name,kind\nT1,North,group\nT2,\"South,group\nT3,West,group\n");

        Assert.True(rows[0].IsGood);
        var fault = Assert.Single(rows[^1].Findings);
        Assert.Equal((0, "file.quote.open"), (fault.Line, fault.Code));
        Assert.Contains("line 3", fault.Found);
    }

    [Fact]
    public void Null_AsDatabasesExportIt_IsEmpty()
    {
        var row = Assert.Single(
            Reading.Rows("teams", "team_id,team_name,kind,parent_id,from,to\nT1,North,group,NULL,NULL,NULL\n")
        );

        Assert.Null(((Team)Assert.Single(Reading.Facts(row)).Content).Parent);
    }

    [Fact]
    public void StreamThatGivesAByteAtATime_IsReadTheSame()
    {
        using var slow = new OneByteStream(Encoding.UTF8.GetBytes(Teams));

        var extract = ExtractReader.Read(
            slow,
            "teams.csv",
            SourceLayouts.Find("teams")!,
            ColumnMapping.None,
            ReadLimits.Default
        );

        Assert.Equal(2, extract.Rows.Count(r => r.IsGood));
    }

    private static string Quoted(string line) =>
        line.Length == 0 ? "" : string.Join(',', line.Split(',').Select(c => $"\"{c}\""));

    private sealed class OneByteStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);
    }
}
