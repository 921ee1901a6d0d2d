using Mainstay.Returns.Census;
using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Tests.Census;

/// <summary>Everything that the tests make wrong: at least one thing for every rule.</summary>
internal static class Corruptions
{
    public static IReadOnlyList<Corruption> All { get; } =
    [.. Structure(), .. HeaderAndCouncil(), .. Values(), .. Together(), .. Reconstructed(), .. WholeFile()];

    private static IEnumerable<Corruption> Structure() =>
        [
            Text("an element of another collection", "<CSWWWorker>", "<CSWWWorker><UPN>1</UPN>", "T01"),
            Text("an element that the header may have", "<CollectionDetails>", "<CollectionDetails><Term>A</Term>"),
            Text(
                "a coded item twice",
                "<AgencyWorker>0</AgencyWorker>",
                "<AgencyWorker>0</AgencyWorker><AgencyWorker>0</AgencyWorker>",
                "T02"
            ),
            Text("an empty item", "<StepUpGrad>0</StepUpGrad>", "<StepUpGrad></StepUpGrad>", "S21", "T03"),
            Text("text between items", "<CSWWWorker>", "<CSWWWorker>x", "T04"),
            Text("a third W", ">CSWW<", ">CSWWW<", "T05"),
            Text("another collection", ">CSWW<", ">CIN<", "S01"),
            Renamed("no header", "<Header>", "<NoHeader>", "</Header>", "</NoHeader>", "S01", "S03", "T01"),
            Renamed(
                "no block of the authority",
                "<LALevelVacancies>",
                "<Other>",
                "</LALevelVacancies>",
                "</Other>",
                "S04",
                "T01"
            ),
            Renamed(
                "no worker",
                "<CSWWWorker>",
                "<Other>",
                "</CSWWWorker>",
                "</Other>",
                r => ["R22", "R22", "S05", .. r.Workers.Select(_ => "T01")]
            ),
            Text(
                "two blocks of the authority",
                "<LALevelVacancies>",
                "<LALevel><NumberOfVacancies>9</NumberOfVacancies><NoAgencyFTE>0</NoAgencyFTE><NoAgencyHeadcount>0</NoAgencyHeadcount></LALevel><LALevelVacancies>",
                r => r.Layout.Council.Count == 3 ? ["S04"] : null
            ),
        ];

    private static IEnumerable<Corruption> HeaderAndCouncil() =>
        [
            Corruption.InBlock(HeaderItem.Year, _ => "2019", "T06"),
            Corruption.InBlock(HeaderItem.ReferenceDate, _ => "2019-09-30", "T06"),
            Corruption.InBlock(HeaderItem.SourceLevel, _ => "S", "S02"),
            Corruption.InBlock(HeaderItem.Authority, _ => "99", "S03"),
            Corruption.InBlock(HeaderItem.Authority, _ => null, "S03"),
            Corruption.InBlock(CouncilItem.Vacancies, _ => null, "S06"),
            Corruption.InBlock(CouncilItem.AgencyFte, _ => "some", "S06"),
            Corruption.InBlock(CouncilItem.AgencyHeadcount, r => $"{r.Workers.Count(w => w.IsAgency())}.0", "S06"),
            Corruption.InBlock(CouncilItem.AgencyFte, _ => "-1", "S07"),
            Corruption.InBlock(CouncilItem.Vacancies, _ => "1000", "S07"),
            Corruption.InBlock(CouncilItem.Vacancies, _ => "900.123", "S07"),
            Corruption.InBlock(CouncilItem.Offers[3], _ => "3", "S27"),
            Corruption.InBlock(CouncilItem.OtherAllowances, _ => null, "S27"),
            Corruption.InBlock(CouncilItem.AgencyHeadcount, r => $"{r.Workers.Count(w => w.IsAgency()) + 1}", "R22"),
            Corruption.InBlock(CouncilItem.Vacancies, _ => "0", "R23"),
            new(
                "more agency FTE than heads",
                r =>
                    Corruption.Xml(
                        r with
                        {
                            Council = Corruption.Changed(
                                r.Council,
                                (CouncilItem.AgencyFte, $"{r.Workers.Count(w => w.IsAgency())}.5"),
                                (CouncilItem.Vacancies, "900")
                            ),
                        }
                    ),
                "R21",
                "R22"
            ),
        ];

    private static IEnumerable<Corruption> Values() =>
        [
            Corruption.Of(WorkerItem.AgencyWorker, "2", w => w.IsEmployed(), "S08"),
            Corruption.Of(WorkerItem.AgencyWorker, null, w => w.IsEmployed(), "S08"),
            Corruption.Of(WorkerItem.SweNo, "123456", w => w.IsEmployed(), "S09"),
            Corruption.Of(WorkerItem.SweNo, null, w => w.IsEmployed(), "S09"),
            Corruption.Of(WorkerItem.Fte, "1.5", w => w.IsInPost(), "S10"),
            Corruption.Of(WorkerItem.FteBefore, "0.1234567", w => IsOldHand(w), "S10"),
            Corruption.Of(WorkerItem.Fte, null, w => w.IsEmployed(), "S11"),
            Corruption.Of(WorkerItem.Ethnicity, "ZZZZ", w => w.IsEmployed(), "S12"),
            Corruption.Of(WorkerItem.Role, "9", w => w.IsEmployed(), "S12"),
            Corruption.Of(WorkerItem.Origin, "11", w => w.IsEmployed(), "S12"),
            Corruption.Of(WorkerItem.Destination, "10", HasLeft, "S12"),
            Corruption.Of(WorkerItem.Reason, "11", HasLeft, "S12"),
            Corruption.Of(WorkerItem.AbsenceReason, "ILL", w => w.Has(WorkerItem.AbsenceReason), "S12"),
            Corruption.Of([(WorkerItem.Gender, "1"), (WorkerItem.Sex, "F")], w => w.IsEmployed(), "S13"),
            Corruption.Of(WorkerItem.BirthDate, "1990-02-30", w => w.IsEmployed(), "S14"),
            Corruption.Of(WorkerItem.RoleStart, "2015-13-01", w => w.IsInPost(), "S14"),
            Corruption.Of(WorkerItem.RoleEnd, "soon", HasLeft, "S14"),
            Corruption.Of(WorkerItem.RoleEnd, "2035-01-01", HasLeft, "S15"),
            Corruption.Of(WorkerItem.RoleEnd, "2020-09-30", HasLeft, "S15"),
            Corruption.Of(WorkerItem.Cases, "-1", w => w.IsInPost(), "S16"),
            Corruption.Of(WorkerItem.Cases, "1.5", w => w.IsInPost() && w.Is(WorkerItem.Role, "4"u8), "S16"),
            Corruption.Of(WorkerItem.DaysLost, "1000", w => w.IsEmployed(), "S17"),
            Corruption.Of(WorkerItem.DaysLost, "1.234", w => w.IsEmployed(), "S17"),
            Corruption.Of(WorkerItem.ContractWeeks, "-1", w => w.IsAgency(), "S18"),
            Corruption.Of(WorkerItem.ContractWeeks, "501", w => w.IsAgency(), "S19"),
            Corruption.Of(WorkerItem.Cases, "41", w => w.IsInPost() && w.Is(WorkerItem.Role, "5"u8), "S20"),
            ForYears(
                ..2024,
                Corruption.Of(WorkerItem.QualifyingInstitution, new('x', 301), w => w.IsEmployed(), "S29")
            ),
            ForYears(2025.., Corruption.Of(WorkerItem.KnowledgeAndSkills, "1", w => w.IsEmployed(), "S28")),
        ];

    private static IEnumerable<Corruption> Together() =>
        [
            Corruption.Of(WorkerItem.BirthDate, null, w => w.IsEmployed(), "S21"),
            Corruption.Of([(WorkerItem.Sex, null), (WorkerItem.Gender, null)], w => w.IsEmployed(), "S21"),
            Corruption.Of(WorkerItem.RoleStart, null, w => w.IsEmployed(), "S21", "S22"),
            Corruption.Of(WorkerItem.RoleStart, "2020-01-06", w => w.IsAgency(), "S22"),
            Corruption.Of(WorkerItem.Fte, "0.5", HasLeft, "S23"),
            Corruption.Of(WorkerItem.Reason, null, HasLeft, "S24"),
            Corruption.Of(WorkerItem.Destination, null, HasLeft, "S25"),
            Corruption.Of(WorkerItem.RoleEnd, null, HasLeft, "R08", "S24", "S25"),
            ForYears(
                2024..,
                Corruption.Of(WorkerItem.Cases, "0", w => w.IsInPost() && w.Is(WorkerItem.Role, "5"u8), "S26")
            ),
            ForYears(..2023, Corruption.Of(WorkerItem.Cases, "0", w => w.IsInPost() && w.Is(WorkerItem.Role, "5"u8))),
        ];

    private static IEnumerable<Corruption> Reconstructed() =>
        [
            Corruption.Of(WorkerItem.RoleStart, "2035-01-01", w => w.Is(WorkerItem.FteBefore, "0"u8), "R05"),
            Corruption.Of(
                [(WorkerItem.BirthDate, "2019-01-01"), (WorkerItem.RoleStart, "2019-01-01")],
                IsOldHand,
                "R06",
                "R07"
            ),
            Corruption.Of(WorkerItem.BirthDate, "1940-01-01", w => w.IsEmployed(), "R07"),
            Corruption.Of(WorkerItem.Fte, "0", w => w.IsInPost(), "R08"),
            Corruption.Of(WorkerItem.FteBefore, "0.0", IsOldHand, "R09"),
            Corruption.Of(WorkerItem.FteBefore, "0.5", w => w.Is(WorkerItem.FteBefore, "0"u8), "R10"),
            Corruption.Of([(WorkerItem.Cases, "3"), (WorkerItem.Role, "4")], HasLeft, "R11"),
            Corruption.Of([(WorkerItem.RoleStart, "2035-01-01")], HasLeft, "R04", "R05", "R10"),
            Corruption.Of(WorkerItem.AbsenceReason, "TRN", w => w.Is(WorkerItem.Absent, "0"u8), "R12"),
            Corruption.Of(WorkerItem.Absent, "1", w => w.Is(WorkerItem.Absent, "0"u8), "R12"),
            Corruption.Of(
                [
                    (WorkerItem.Absent, "1"),
                    (WorkerItem.AbsenceReason, "SIC"),
                    (WorkerItem.Cases, "3"),
                    (WorkerItem.Role, "4"),
                ],
                IsOldHand,
                "R13"
            ),
            Corruption.Of([(WorkerItem.Cases, "2"), (WorkerItem.Role, "6")], IsOldHand, "R14"),
            Corruption.Of(WorkerItem.ContractWeeks, "26", w => w.IsEmployed(), "R15"),
            Corruption.Of(WorkerItem.ContractWeeks, null, w => w.IsAgency(), "R16"),
            Corruption.Of(
                [(WorkerItem.StepUp, "1"), (WorkerItem.Frontline, "1"), (WorkerItem.QualificationLevel, "2")],
                w => w.IsEmployed(),
                "R17"
            ),
            Corruption.Of([(WorkerItem.StepUp, "1"), (WorkerItem.QualificationLevel, "1")], w => w.IsEmployed(), "R18"),
            ForYears(
                ..2024,
                Corruption.Of(
                    [(WorkerItem.Origin, "1"), (WorkerItem.KnowledgeAndSkills, "2")],
                    w => w.Is(WorkerItem.FteBefore, "0"u8),
                    "R19"
                )
            ),
            Corruption.Of(WorkerItem.DaysLost, "300", w => w.IsEmployed(), "R20"),
            Corruption.Of(
                [(WorkerItem.Reason, "5"), (WorkerItem.BirthDate, "1990-01-01"), (WorkerItem.RoleStart, "2015-01-01")],
                HasLeft,
                "R24"
            ),
            Corruption.Of([(WorkerItem.Reason, "7"), (WorkerItem.Destination, "1")], HasLeft, "R25"),
            Corruption.Of([(WorkerItem.Reason, "6"), (WorkerItem.Destination, "1")], HasLeft, "R26"),
            ForYears(2025.., Corruption.Of(WorkerItem.BaseSalary, null, w => w.IsInPost(), "R27")),
            ForYears(2025.., Corruption.Of(WorkerItem.BaseSalary, "5", w => w.IsInPost(), "R27")),
        ];

    private static IEnumerable<Corruption> WholeFile() =>
        [
            Again("a leaver twice", HasLeft, w => w, "R01", "R02"),
            Again("two posts", w => IsOldHand(w) && w.Is(WorkerItem.Fte, "0.5"u8), OtherStart, "R02"),
            Again("two posts beyond one", w => IsOldHand(w) && w.Is(WorkerItem.Fte, "1"u8), OtherStart, "R02", "R03"),
            new(
                "every origin not yet collected",
                r => Corruption.Xml(r with { Workers = [.. r.Workers.Select(NotYet)] }),
                "R29"
            ),
        ];

    private static bool HasLeft(ReturnRecord w) => w.Has(WorkerItem.RoleEnd);

    private static bool IsOldHand(ReturnRecord w) => w.IsInPost() && !w.Is(WorkerItem.FteBefore, "0"u8);

    private static ReturnRecord OtherStart(ReturnRecord w) =>
        Corruption.Changed(w, (WorkerItem.RoleStart, "2012-02-06"));

    private static ReturnRecord NotYet(ReturnRecord w) =>
        w.IsEmployed() ? Corruption.Changed(w, (WorkerItem.Origin, "10")) : w;

    private static Corruption Again(
        string words,
        Func<ReturnRecord, bool> whose,
        Func<ReturnRecord, ReturnRecord> change,
        params string[] rules
    ) =>
        new(
            words,
            r =>
                r.Workers.FirstOrDefault(whose) is { } worker
                    ? Corruption.Xml(r with { Workers = [.. r.Workers, change(worker)] })
                    : null,
            rules
        );

    private static Corruption ForYears(Range years, Corruption corruption) =>
        corruption with
        {
            Make = r =>
                r.Layout.Year.EndsIn >= years.Start.Value
                && (years.End.IsFromEnd || r.Layout.Year.EndsIn <= years.End.Value)
                    ? corruption.Make(r)
                    : null,
        };

    private static Corruption Text(string words, string find, string put, params string[] rules) =>
        new(words, r => Once(Corruption.Xml(r), find, put), rules);

    private static Corruption Text(string words, string find, string put, Func<CensusReturn, string[]?> rules) =>
        new(words, r => rules(r) is null ? null : Once(Corruption.Xml(r), find, put), rules(CleanReturns.Of(2021, 1))!);

    private static Corruption Renamed(string words, string a, string b, string c, string d, params string[] rules) =>
        new(words, r => Corruption.Xml(r).Replace(a, b).Replace(c, d), rules);

    private static Corruption Renamed(
        string words,
        string a,
        string b,
        string c,
        string d,
        Func<CensusReturn, string[]> rules
    ) => new(words, r => Corruption.Xml(r).Replace(a, b).Replace(c, d)) { RulesOf = rules };

    private static string? Once(string text, string find, string put) =>
        text.IndexOf(find, StringComparison.Ordinal) is var at and >= 0
            ? string.Concat(text.AsSpan(0, at), put, text.AsSpan(at + find.Length))
            : null;
}
