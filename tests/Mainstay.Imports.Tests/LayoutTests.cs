using Mainstay.Core.Absence;
using Mainstay.Core.Academy;
using Mainstay.Core.Agency;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.Leaving;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Recruitment;
using Mainstay.Core.Region;
using Mainstay.Core.Time;

namespace Mainstay.Imports.Tests;

/// <summary>What rows of each source state.</summary>
public sealed class LayoutTests
{
    private static readonly DateRange Open2024 = new(new(2024, 1, 8), null);

    private static IReadOnlyList<FactDraft> Facts(string source, string header, string row) =>
        Reading.Facts(Assert.Single(Reading.Rows(source, $"{header}\n{row}\n")));

    private static RowFinding Finding(string source, string header, string row) =>
        Assert.Single(Assert.Single(Reading.Rows(source, $"{header}\n{row}\n")).Findings);

    [Fact]
    public void EveryKind_ThatALayoutStates_IsAKindOfTheRecord()
    {
        var facts = SourceLayouts
            .All.SelectMany(l => Reading.Rows(l.Name, l.Template()))
            .SelectMany(r => r.Facts)
            .ToList();

        Assert.All(facts, f => Assert.Equal(FactKinds.Standard.Find(f.Kind)!.ContentType, f.Content.GetType()));
        var never = FactKinds.Standard.All.Select(k => k.Name).Except(facts.Select(f => f.Kind));
        // A leaver has left, which no example has; an absence's cause has no example; when a case counts as allocated is decided here,
        // and so is what the agency rules ask, what was seen for them, and what people type here.
        Assert.Equal(
            [
                "leaver",
                "agency-terms",
                "agency-rate",
                "agency-evidence",
                "agency-exit",
                "breach-sign-off",
                "agency-budget",
                "capacity-approval",
                "price-cap",
                "neighbour-rate",
                "agency-rule-book",
                "absence-cause",
                "provisional-allocation",
                "workload-plan",
                "workload-concern",
                "policy-proposal",
                "allocation-policy",
            ],
            never
        );
    }

    [Fact]
    public void Worker_WhoLeft_IsAPersonAnEngagementAndALeaver()
    {
        var facts = Facts(
            "workers",
            "staff_id,name,registration_no,employed_from,employed_to,contract,origin,destination,leaving_reason,working_pattern,qualified_on,sex",
            "S1,Amara Whitfield,sw 123,08/01/2024,31/03/2025,fixed term,10,9,1,1 1 0.5 0 1,2015-07-01,F"
        );

        Assert.Equal(
            [
                new FactDraft("person", "S1", null, new Person("Amara Whitfield", "S1", null, "SW123")),
                new FactDraft(
                    "engagement",
                    "S1/2024-01-08",
                    new DateRange(new(2024, 1, 8), new(2025, 3, 31)),
                    new Engagement("S1", EngagementKind.Employed, ContractType.FixedTerm, Origin: 10)
                ),
                new FactDraft("leaver", "S1/2024-01-08", DateRange.Of(new(2025, 3, 31)), new Leaver(1, 9)),
                new FactDraft("personal-details", "S1", null, new PersonalDetails(null, Sex.Female, null)),
                new FactDraft("qualification", "S1", null, new Qualification(new(2015, 7, 1))),
                new FactDraft("registration", "S1", null, new Registration(RegistrationState.Registered)),
                new FactDraft("working-pattern", "S1", null, new WorkingPattern(1, 1, 0.5m, 0, 1)),
            ],
            facts
        );
    }

    [Theory]
    [InlineData("origin", "10", true)]
    [InlineData("origin", "11", false)]
    [InlineData("destination", "9", true)]
    [InlineData("destination", "10", false)]
    [InlineData("leaving_reason", "10", true)]
    [InlineData("leaving_reason", "0", false)]
    [InlineData("ethnicity", "wbri", true)]
    [InlineData("ethnicity", "WELS", false)]
    [InlineData("qualification_level", "3", true)]
    [InlineData("qualification_level", "4", false)]
    public void CensusCode_OutsideItsOwnList_IsRefused(string column, string code, bool isGood)
    {
        var row = Assert.Single(
            Reading.Rows(
                "workers",
                $"staff_id,name,employed_from,employed_to,{column}\nS1,A,2024-01-08,2025-01-08,{code}\n"
            )
        );

        Assert.Equal(isGood, row.IsGood);
    }

    [Fact]
    public void LeavingReason_WithoutALastDay_IsRefused() =>
        Assert.Equal(
            "workers.employed_to.missing",
            Finding("workers", "staff_id,name,employed_from,leaving_reason", "S1,A,2024-01-08,1").Code
        );

    [Fact]
    public void SecondRowOfAPerson_WithTheSameDetails_IsASecondEngagement_WithAnotherNameAFault()
    {
        const string First = "staff_id,name,employed_from,employed_to\nS1,Ann Lee,2020-01-06,2021-01-05\n";

        var same = Reading.Rows("workers", First + "S1,Ann Lee,2023-01-09,\n");
        Assert.Equal(["person", "engagement", "engagement"], same.SelectMany(Reading.Facts).Select(f => f.Kind));

        var other = Reading.Rows("workers", First + "S1,Bob Lee,2023-01-09,\n")[1];
        Assert.Equal("workers.row.differs", Assert.Single(other.Findings).Code);
    }

    [Fact]
    public void Assignment_WithManagerSupervisorAndSalary_StatesEach()
    {
        var facts = Facts(
            "assignments",
            "assignment_id,staff_id,post_id,team_id,role,fte,kind,start,line_manager,supervisor,base_salary",
            "A1,S1,P1,T1,sw,0.648648648,acting,2024-01-08,S7,S8,\"£41,511.50\""
        );

        Assert.Equal(
            [
                new FactDraft(
                    "post-spell",
                    "A1",
                    Open2024,
                    new PostSpell("S1", "T1", "sw", 0.648649m, "P1", SpellKind.Acting)
                ),
                new FactDraft(
                    "worker-link",
                    "S1/line-manager/A1",
                    Open2024,
                    new WorkerLink("S1", LinkKind.LineManager, "S7")
                ),
                new FactDraft(
                    "worker-link",
                    "S1/supervisor/A1",
                    Open2024,
                    new WorkerLink("S1", LinkKind.Supervisor, "S8")
                ),
                new FactDraft("base-salary", "A1", Open2024, new BaseSalary(4_151_150)),
            ],
            facts
        );
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("0", 0.0)]
    [InlineData("1", 1.0)]
    [InlineData("0.6", 0.6)]
    [InlineData(".5", 0.5)]
    public void Fte_ThatIsNoneCasualOrPart_IsKept(string text, double? fte)
    {
        var facts = Facts(
            "assignments",
            "assignment_id,staff_id,team_id,role,fte,start",
            $"A1,S1,T1,sw,{text},2024-01-08"
        );

        Assert.Equal((decimal?)fte, ((PostSpell)facts[0].Content).Fte);
    }

    [Fact]
    public void Establishment_WithAVacancy_StatesPostAndVacancy()
    {
        var facts = Facts(
            "establishment",
            "post_id,team_id,role,fte,funding,from,vacancy_status,vacancy_reason,vacant_from",
            "P1,T1,sw,0.5,growth,2024-01-08,held as saving,New Post,2025-02-03"
        );

        Assert.Equal(
            [
                new FactDraft("post", "P1", Open2024, new Post("T1", "sw", 0.5m, Funding.Growth)),
                new FactDraft(
                    "vacancy",
                    "P1",
                    null,
                    new Vacancy(RecruitmentStatus.HeldAsSaving, "new-post", new DateOnly(2025, 2, 3))
                ),
            ],
            facts
        );
    }

    [Fact]
    public void Absence_KeepsItsCauseApart()
    {
        var facts = Facts(
            "absences",
            "absence_id,staff_id,kind,start,end,working_days_lost,cause",
            "AB1,S1,SIC,2024-01-08,,3.5,Stress"
        );

        Assert.Equal(
            [
                new FactDraft("absence", "AB1", Open2024, new AbsenceSpell("S1", AbsenceKind.Sickness, 3.5m)),
                new FactDraft("absence-cause", "AB1", Open2024, new AbsenceCause("Stress")),
            ],
            facts
        );
    }

    [Fact]
    public void AgencyPlacement_WithASplitRationale_SumsToItsFte()
    {
        var facts = Facts(
            "agency",
            "placement_id,worker_id,name,team_id,role,fte,start,rationale,covers,hourly_rate",
            "PL1,W7,Tomas Okonjo,T1,sw,1,2024-01-08,vacancy 0.6; maternity cover 0.4,P1; AB5,48.50"
        );

        Assert.Equal(new FactDraft("person", "agency:W7", null, new Person("Tomas Okonjo", null, "W7")), facts[0]);
        var spell = (AgencySpell)facts[1].Content;
        Assert.Equal([new(Rationale.Vacancy, 0.6m, "P1"), new(Rationale.Maternity, 0.4m, "AB5")], spell.Parts);
        Assert.Equal((1m, 4850L, "agency:W7"), (spell.Fte, spell.HourlyRatePence, spell.Person));
    }

    [Theory]
    [InlineData("1", "vacancy 0.5; maternity 0.4", "", "agency.rationale.sum")]
    [InlineData("1", "vacancy; maternity", "", "agency.rationale.fte")]
    [InlineData("", "vacancy", "", "agency.rationale.fte")]
    [InlineData("1", "holiday fun", "", "agency.rationale.code")]
    [InlineData("1", "vacancy", "P1; P2", "agency.covers.count")]
    [InlineData("0", "", "", "agency.fte.range")]
    public void AgencyPlacement_WhoseRationaleDoesNotAddUp_IsRefused(
        string fte,
        string rationale,
        string covers,
        string code
    ) =>
        Assert.Equal(
            code,
            Finding(
                "agency",
                "placement_id,worker_id,name,team_id,role,fte,start,rationale,covers",
                $"PL1,W7,Tomas,T1,sw,{fte},2024-01-08,{rationale},{covers}"
            ).Code
        );

    [Fact]
    public void AgencyWorker_WhoWasEmployed_IsThatPerson()
    {
        var facts = Facts(
            "agency",
            "placement_id,worker_id,staff_id,name,team_id,role,start",
            "PL1,W7,S1,Tomas,T1,sw,2024-01-08"
        );

        Assert.Equal(("S1", true), (facts[0].Key, facts[0].OnlyIfAbsent));
        Assert.Equal("S1", ((AgencySpell)facts[1].Content).Person);
    }

    [Fact]
    public void PolicyLines_OfOneCode_AreOnePolicy()
    {
        var rows = Reading.Rows(
            "policies",
            """
            policy,title,band,band_title,from_months,team_kind,target,upper_limit,programme,stage,decided_by,decided_on,from
            p25,Exshire 2025,b1,1 year plus,12,,20,,,,Cabinet,2025-03-18,2025-04-01
            p25,Exshire 2025,b0,Up to 1 year,0,,15,18,,,Cabinet,2025-03-18,2025-04-01
            p25,Exshire 2025,b1,1 year plus,12,fostering,23,,,,Cabinet,2025-03-18,2025-04-01
            p25,Exshire 2025,,,,,9,,asye,,Cabinet,2025-03-18,2025-04-01
            """
        );

        var policy = (TargetPolicy)Assert.Single(rows.SelectMany(Reading.Facts)).Content;
        Assert.Equal(["b0", "b1"], policy.Bands.Select(b => b.Code));
        Assert.Equal([new("b1", 20), new("b0", 15, 18), new("b1", 23, TeamKind: TeamKind.Fostering)], policy.Targets);
        Assert.Equal([new StageTarget(Programme.Asye, null, 9)], policy.Stages);
        Assert.True(policy.IsDecided);
    }

    [Fact]
    public void PolicyWithAFaultyLine_IsRefusedWhole_AndNoOther()
    {
        var rows = Reading.Rows(
            "policies",
            """
            policy,title,band,from_months,target,from
            p1,One,b0,0,15,2025-04-01
            p1,One,b1,12,many,2025-04-01
            p2,Two,b0,0,15,2025-04-01
            p3,Three,b1,12,15,2025-04-01
            """
        );

        Assert.Equal([false, false, true, false], rows.Select(r => r.IsGood));
        Assert.Equal("policies.row.bands", Assert.Single(rows[3].Findings).Code);
    }

    [Fact]
    public void AwaitingColumn_SaysOfEveryOpenCaseWhatItWaitsFor_AndWithoutItNothingIsSaid()
    {
        const string Cases = "case_ref,opened,closed,awaiting,awaiting_since,awaiting_team\n";
        var rows = Reading.Rows(
            "cases-open",
            $"{Cases}C1,2024-01-08,,closure,2025-09-22,\nC2,2024-01-08,,,,\nC3,2024-01-08,,To transfer,,T2\nC4,2024-01-08,2025-01-08,,,\n"
        );
        var without = Reading.Rows("cases-open", "case_ref,opened\nC1,2024-01-08\n");

        Assert.Equal(
            [
                new CaseAwaiting("C1", Awaiting.Closure, new(2025, 9, 22)),
                new CaseAwaiting("C2", Awaiting.Nothing),
                new CaseAwaiting("C3", Awaiting.Transfer, null, "T2"),
            ],
            rows.SelectMany(r => r.Facts).Where(f => f.Kind == "case-awaiting").Select(f => f.Content)
        );
        Assert.DoesNotContain(without.SelectMany(r => r.Facts), f => f.Kind == "case-awaiting");
    }

    [Fact]
    public void AwaitingAsAKindOfStatus_IsNoStatus()
    {
        var rows = Reading.Rows(
            "case-statuses",
            "person_id,kind,start,end\n100234,child-protection,2025-06-11,\n100234,awaiting closure,2025-09-22,\n"
        );

        Assert.Equal(["case-status", "case-awaiting"], rows.SelectMany(r => r.Facts).Select(f => f.Kind));
        Assert.Equal(new CaseAwaiting("100234", Awaiting.Closure), rows.SelectMany(r => r.Facts).Last().Content);
    }

    [Fact]
    public void CaseWithTwoStatuses_IsOneEpisodeAndTwoStatuses()
    {
        var rows = Reading.Rows(
            "cases-open",
            "case_ref,family_ref,status,status_date,opened,team,restricted\nC1,F1,CP,2024-02-05,2024-01-08,T1,yes\nC1,F1,PLO,,2024-01-08,T1,yes\n"
        );

        Assert.Equal(
            [
                new FactDraft(
                    "case-status",
                    "C1/child-protection/2024-02-05",
                    new(new(2024, 2, 5), null),
                    new CaseStatus("C1", CaseStatusCode.ChildProtection)
                ),
                new FactDraft(
                    "case-episode",
                    "C1/2024-01-08",
                    Open2024,
                    new CaseEpisode("C1", CaseSubject.Child, "T1", true)
                ),
                new FactDraft("case-family", "C1", null, new CaseFamily("C1", "F1")),
                new FactDraft(
                    "case-status",
                    "C1/pre-proceedings/2024-01-08",
                    Open2024,
                    new CaseStatus("C1", CaseStatusCode.PreProceedings)
                ),
            ],
            rows.SelectMany(Reading.Facts)
        );
    }

    [Fact]
    public void Involvement_OfTheDataset_IsAnInvolvement_AndWithoutAWorkerNothing()
    {
        var rows = Reading.Rows(
            "case-involvements",
            "invo_involvements_id,invo_professional_id,invo_professional_role_id,invo_professional_team,invo_involvement_start_date,invo_involvement_end_date,invo_worker_change_reason,invo_person_id,invo_referral_id\n"
                + "1,90,Allocated Case Worker,D4,2024-01-08 00:00:00,NULL,MANAGE,100,300\n2,NULL,Allocated Case Worker,D4,2024-01-08,,,101,301\n"
        );

        var fact = Assert.Single(rows.SelectMany(Reading.Facts));
        Assert.Equal(
            new FactDraft(
                "involvement",
                "1",
                Open2024,
                new Involvement("100", "90", InvolvementRole.Lead, "D4", "MANAGE")
            ),
            fact
        );
    }

    [Fact]
    public void Department_IsMappedToATeam_ByAColumnOrByTheMapping()
    {
        var mapping = ColumnMapping.Parse("""{"codes": {"team_id": {"D4": "T12"}}}""");

        var facts = Reading
            .Rows("case-departments", "dept_team_id,dept_team_name\nD4,CP North\nD5,Tray\n", mapping)
            .SelectMany(Reading.Facts);

        Assert.Equal([new Department("CP North", null, "T12"), new Department("Tray")], facts.Select(f => f.Content));
    }

    [Fact]
    public void PublishedRow_KeepsWhatIsPrinted_AndTheReleaseItStoodIn()
    {
        var header = string.Join(',', SourceLayouts.Find("indicators")!.Columns.Select(c => c.Name));
        var figures = string.Join(',', Enumerable.Repeat("11.80", 20).Append("z").Append("low"));

        var facts = Reading
            .Rows(
                "indicators",
                $"\uFEFF{header}\n2025,Reporting year,National,E92000001,England,,,,,,{figures}\n2024,Reporting year,Local authority,E92000001,England,E12000004,East Midlands,940 / 941,E1 / E2,North / West,{figures}\n"
            )
            .SelectMany(Reading.Facts)
            .ToList();

        Assert.Equal(["2025/national/E92000001", "2024/local-authority/940 / 941"], facts.Select(f => f.Key));
        var row = (PublishedRow)facts[1].Content;
        Assert.Equal((2024, "940 / 941", "2025"), (row.Year, row.LaCode, row.Release));
        Assert.Equal(("11.80", "low"), (row.Values["inpost_fte"], row.Values["absence_rate_fte"]));
        Assert.Equal(DateRange.Of(new(2024, 9, 30)), facts[1].Valid);
    }

    [Fact]
    public void Neighbours_AreClosestFirst_WithoutTheBlanksOfThePublisher()
    {
        var header =
            "\uFEFFold_la_code,la_name,region_ind,region_name,"
            + string.Join(',', Enumerable.Range(1, 10).Select(n => $"SN_{n},SN_{n}P"));
        var row =
            "301,Barking,3,London,308,Close ,821,Close ,"
            + string.Join(',', Enumerable.Repeat("313,Somewhat close", 8));

        var neighbours = (Neighbours)Assert.Single(Facts("neighbours", header, row)).Content;

        Assert.Equal(["308", "821"], neighbours.Codes.Take(2));
        Assert.Equal(["Close", "Close", "Somewhat close"], neighbours.Closeness.Take(3));
    }
}
