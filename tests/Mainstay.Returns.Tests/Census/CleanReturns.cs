using FsCheck;
using FsCheck.Fluent;
using Mainstay.Returns.Census;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Tests.Census;

/// <summary>Returns in which no rule finds anything, of any year.</summary>
internal static class CleanReturns
{
    private static readonly string[] Ftes = ["1", "0.6", "0.810811", "0.5"];

    public static Arbitrary<CensusReturn> Any() =>
        (
            from layout in Gen.Elements<CensusLayout>(CensusLayout.All)
            from draws in Gen.ListOf(Gen.Choose(0, 999_999))
            select Of(layout, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, .. draws])
        ).ToArbitrary();

    public static CensusReturn Of(int year, params int[] draws) => Of(CensusLayout.Of(year)!, draws);

    public static CensusReturn Of(CensusLayout layout, IReadOnlyList<int> draws)
    {
        var workers = draws.Select((draw, i) => Worker(layout, draw, i).Numbered(i + 1)).ToArray();
        var agency = workers.Where(w => w.Is(WorkerItem.AgencyWorker, "1"u8)).ToArray();
        var fte = Math.Floor(agency.Sum(w => w.Number(WorkerItem.Fte)!.Value.Value) * 100) / 100;
        return new(layout, Collected(layout), Source(), Council(layout, fte, agency.Length), workers);
    }

    private static ReturnRecord Collected(CensusLayout layout) =>
        new ReturnRecord(HeaderItem.Collected)
            .With(HeaderItem.Collection, "CSWW")
            .With(HeaderItem.Year, $"{layout.Year}")
            .With(HeaderItem.ReferenceDate, $"{layout.Year.LastDay:yyyy-MM-dd}")
            .Numbered(1);

    private static ReturnRecord Source() =>
        new ReturnRecord(HeaderItem.Source)
            .With(HeaderItem.SourceLevel, "L")
            .With(HeaderItem.Authority, "999")
            .With(HeaderItem.Software, "Mainstay & <others>")
            .With(HeaderItem.WrittenAt, "2025-10-14T09:30:00")
            .Numbered(1);

    private static ReturnRecord Council(CensusLayout layout, decimal fte, int heads)
    {
        var council = new ReturnRecord(CouncilItem.Block)
            .With(CouncilItem.Vacancies, $"{fte + 2.5m}")
            .With(CouncilItem.AgencyFte, $"{fte}")
            .With(CouncilItem.AgencyHeadcount, $"{heads}")
            .Numbered(1);
        foreach (var item in layout.Council.Skip(3))
        {
            council.With(item, item == CouncilItem.OtherAllowances ? "Café & parking < £5" : "2");
        }

        return council;
    }

    private static ReturnRecord Worker(CensusLayout layout, int draw, int i)
    {
        var worker = new ReturnRecord(WorkerItem.Block).With(WorkerItem.SweNo, $"SW{900_001 + i}");
        return (draw % 5) switch
        {
            4 => Agency(worker, draw),
            3 => Leaver(Employed(worker, layout, draw, -5000 - (draw % 900)), layout, draw),
            2 => Starter(Employed(worker, layout, draw, -(draw % 360)), draw, layout),
            _ => Here(Employed(worker, layout, draw, -400 - (draw % 4600)), draw, layout)
                .With(WorkerItem.FteBefore, Ftes[draw / 7 % 4]),
        };
    }

    private static ReturnRecord Agency(ReturnRecord worker, int draw) =>
        worker
            .With(WorkerItem.AgencyWorker, "1")
            .With(WorkerItem.Fte, Ftes[draw / 5 % 4])
            .With(WorkerItem.Role, "5")
            .With(WorkerItem.Cases, $"{1 + (draw % 20)}")
            .With(WorkerItem.ContractWeeks, "26.0");

    private static ReturnRecord Employed(ReturnRecord worker, CensusLayout layout, int draw, int startsBefore)
    {
        var isGraduate = draw % 11 == 0;
        worker
            .With(WorkerItem.AgencyWorker, "0")
            .With(WorkerItem.BirthDate, $"{1962 + (draw % 24)}-0{1 + (draw % 9)}-1{draw % 9}")
            .With(WorkerItem.Ethnicity, CensusCodes.Ethnicity.Codes[draw % 18].Value)
            .With(WorkerItem.QualificationLevel, isGraduate ? "2" : $"{1 + (draw % 3)}")
            .With(WorkerItem.StepUp, isGraduate ? "1" : "0")
            .With(WorkerItem.Frontline, "0")
            .With(WorkerItem.Role, $"{1 + (draw / 5 % 6)}")
            .With(WorkerItem.RoleStart, $"{layout.Year.LastDay.AddDays(startsBefore):yyyy-MM-dd}")
            .With(WorkerItem.Origin, $"{2 + (draw % 8)}")
            .With(WorkerItem.DaysLost, $"{draw % 60}.{draw % 4 * 25:00}");
        if (layout.Has(WorkerItem.QualifyingInstitution))
        {
            worker.With(WorkerItem.QualifyingInstitution, "A university").With(WorkerItem.KnowledgeAndSkills, "2");
        }

        return layout.Has(WorkerItem.Sex)
            ? worker.With(WorkerItem.Sex, draw % 2 == 0 ? "F" : "M")
            : worker.With(WorkerItem.Gender, $"{1 + (draw % 2)}");
    }

    private static ReturnRecord Here(ReturnRecord worker, int draw, CensusLayout layout)
    {
        var isTraining = draw % 13 == 0;
        var cases = worker.Text(WorkerItem.Role) switch
        {
            "5" => $"{1 + (draw % 30)}",
            "6" => null,
            _ => $"{draw % 4}",
        };
        worker
            .With(WorkerItem.Fte, Ftes[draw / 5 % 4])
            .With(WorkerItem.Cases, cases)
            .With(WorkerItem.Absent, isTraining ? "1" : "0")
            .With(WorkerItem.AbsenceReason, isTraining ? "TRN" : null);
        return layout.Has(WorkerItem.BaseSalary) ? worker.With(WorkerItem.BaseSalary, "43693.00") : worker;
    }

    private static ReturnRecord Starter(ReturnRecord worker, int draw, CensusLayout layout) =>
        Here(worker, draw, layout).With(WorkerItem.FteBefore, "0");

    private static ReturnRecord Leaver(ReturnRecord worker, CensusLayout layout, int draw) =>
        worker
            .With(WorkerItem.Fte, "0")
            .With(WorkerItem.FteBefore, Ftes[draw / 5 % 4])
            .With(WorkerItem.RoleEnd, $"{layout.Year.FirstDay.AddDays(draw % 365):yyyy-MM-dd}")
            .With(WorkerItem.Destination, $"{1 + (draw % 8)}")
            .With(WorkerItem.Reason, $"{1 + (draw % 4)}");
}
