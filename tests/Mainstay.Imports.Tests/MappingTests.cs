using Mainstay.Core.Caseload;
using Mainstay.Core.People;

namespace Mainstay.Imports.Tests;

/// <summary>A council's own headers, codes and ends.</summary>
public sealed class MappingTests
{
    [Fact]
    public void Mapping_ToJsonAndBack_IsTheSame()
    {
        var mapping = new ColumnMapping
        {
            Columns = new Dictionary<string, string> { ["Assignment ID"] = "assignment_id" },
            Codes = new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                ["role"] = new Dictionary<string, string> { ["SW1"] = "social-worker" },
            },
            Constants = new Dictionary<string, string> { ["role"] = "lead" },
            EndsAre = EndsAre.Excluded,
            Sheet = "Data",
            Delimiter = "tab",
            Placeholders = ["DUTY"],
        };

        var json = mapping.ToJson();

        Assert.Equal(json, ColumnMapping.Parse(json).ToJson());
        Assert.Contains("\"endsAre\": \"excluded\"", json);
        Assert.Equal(
            EndsAre.Excluded,
            ColumnMapping.Parse("""{"columns": {"A": "b"}, "endsAre": "excluded"}""").EndsAre
        );
    }

    [Fact]
    public void Delimiter_OfMoreThanOneByte_PartsCells()
    {
        // The name begins with the first byte of the delimiter in UTF-8 and goes on otherwise.
        var mapping = new ColumnMapping { Delimiter = "¦" };

        var row = Assert.Single(Reading.Rows("teams", "team_id¦team_name¦kind\nT1¦£5 team¦group\n", mapping));

        Assert.Equal("£5 team", row.Cells[1]);
    }

    [Fact]
    public void OwnColumnsCodesAndConstants_AreReadAsOurs()
    {
        var mapping = ColumnMapping.Parse(
            """
            {
              "columns": {"spell id": "assignment_id", "worker": "staff_id", "Org": "team_id", "From": "start", "To": "end"},
              "codes": {"role": {"SW1": "social-worker"}, "kind": {"ACT": "acting"}},
              "constants": {"fte": "0.5"},
              "endsAre": "excluded"
            }
            """
        );

        var row = Assert.Single(
            Reading.Rows(
                "assignments",
                "Spell_ID;Worker;ORG;role;kind;from;to\n7;12;1017;sw 1;act;2024-01-01;2024-07-01\n",
                mapping
            )
        );

        var fact = Assert.Single(Reading.Facts(row));
        Assert.Equal(new PostSpell("12", "1017", "social-worker", 0.5m, Kind: SpellKind.Acting), fact.Content);
        Assert.Equal("2024-01-01..2024-06-30", fact.Valid.ToString());
        Assert.Equal("1017", row.Team);
    }

    [Fact]
    public void EndThatIsExcludedAndTheFirstDay_StatesNothing()
    {
        var mapping = new ColumnMapping { EndsAre = EndsAre.Excluded };

        var row = Assert.Single(
            Reading.Rows(
                "links",
                "staff_id,kind,other_staff_id,start,end\nS1,supervisor,S2,2024-01-01,2024-01-01\n",
                mapping
            )
        );

        Assert.Empty(Reading.Facts(row));
    }

    [Fact]
    public void MappingToAColumnThatIsNone_IsRefused()
    {
        var mapping = new ColumnMapping { Columns = new Dictionary<string, string> { ["Org"] = "team" } };

        var finding = Assert.Single(
            Reading.Read("teams", "team_id,team_name,kind\nT1,North,group\n", mapping).FileFindings
        );

        Assert.Equal(("mapping.column.unknown", "team"), (finding.Code, finding.Found));
    }

    [Fact]
    public void UnmappedRoles_HoldTheFile_AndAreListed()
    {
        const string File =
            "case_ref,worker,role,start\nC1,S1,lead,2025-01-06\nC2,S2,Independent Reviewing Officer,2025-01-06\nC3,S3,Personal Adviser,2025-01-06\n";

        var rows = Reading.Rows("case-allocations", File);

        Assert.Equal([true, false, false, false], rows.Select(r => r.IsGood));
        var hold = Assert.Single(rows[^1].Findings);
        Assert.True(hold.Holds);
        Assert.Equal("case-allocations.role.unmapped", hold.Code);
        Assert.Equal("Independent Reviewing Officer, Personal Adviser", hold.Found);

        var mapping = ColumnMapping.Parse(
            """{"codes": {"role": {"Independent Reviewing Officer": "not-a-case", "Personal Adviser": "co-working"}}}"""
        );
        var mapped = Reading.Rows("case-allocations", File, mapping);

        Assert.All(mapped, r => Assert.Empty(r.Findings));
        Assert.Empty(mapped[1].Facts);
        Assert.Equal(
            InvolvementRole.CoWorking,
            mapped[2].Facts.Select(f => f.Content).OfType<Involvement>().Single().Role
        );
    }

    [Fact]
    public void Placeholder_IsNoPerson()
    {
        var mapping = new ColumnMapping { Placeholders = ["DUTY2"] };

        var rows = Reading.Rows(
            "case-allocations",
            "case_ref,worker,role,start\nC1,DUTY2,lead,2025-01-06\nC2,S1,lead,2025-01-06\nC3,S1,lead,2025-01-06\n",
            mapping
        );

        var professionals = rows.SelectMany(Reading.Facts).Where(f => f.Kind == "professional").ToList();
        Assert.All(professionals, f => Assert.True(f.OnlyIfAbsent));
        Assert.Equal(
            [("DUTY2", new Professional(IsPlaceholder: true)), ("S1", new Professional(StaffId: "S1"))],
            professionals.Select(f => (f.Key, (Professional)f.Content))
        );
    }

    [Fact]
    public void TableOfTheDataset_IsReadWithAConstantKind()
    {
        var mapping = ColumnMapping.Parse(
            """
            {
              "columns": {"cppl_person_id": "person_id", "cppl_cp_plan_start_date": "start", "cppl_cp_plan_end_date": "end"},
              "constants": {"kind": "child-protection"}
            }
            """
        );

        var row = Assert.Single(
            Reading.Rows(
                "case-statuses",
                "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date\n1,100,2025-01-06 00:00:00,NULL\n",
                mapping
            )
        );

        var fact = Assert.Single(Reading.Facts(row));
        Assert.Equal("100/child-protection/2025-01-06", fact.Key);
        Assert.Equal(new CaseStatus("100", CaseStatusCode.ChildProtection), fact.Content);
    }
}
