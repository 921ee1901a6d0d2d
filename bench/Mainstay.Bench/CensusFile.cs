using System.Buffers;
using System.Globalization;
using Mainstay.Returns.Census;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Reading;

namespace Mainstay.Bench;

/// <summary>Writes a return of 2025 of so many invented workers, every hundredth of them at fault, for <c>census check</c> to be timed on.</summary>
internal static class CensusFile
{
    private const int OneOf = 100;

    public static int Write(string workers, string path)
    {
        var count = int.Parse(workers, CultureInfo.InvariantCulture);
        var whole = new CensusReturn(
            CensusLayout.Y2025,
            new ReturnRecord(HeaderItem.Collected)
                .With(HeaderItem.Collection, "CSWW")
                .With(HeaderItem.Year, "2025")
                .With(HeaderItem.ReferenceDate, "2025-09-30"),
            new ReturnRecord(HeaderItem.Source).With(HeaderItem.SourceLevel, "L").With(HeaderItem.Authority, "999"),
            Council(),
            [.. Enumerable.Range(0, count).Select(Worker)]
        );
        var bytes = new ArrayBufferWriter<byte>();
        whole.Write(bytes);
        File.WriteAllBytes(path, bytes.WrittenSpan);
        Console.WriteLine(
            $"{count} workers, {bytes.WrittenCount / 1_000_000.0:f1} MB, {count / OneOf} with a sex that is no code"
        );
        return 0;
    }

    private static ReturnRecord Council()
    {
        var council = new ReturnRecord(CouncilItem.Block)
            .With(CouncilItem.Vacancies, "500.00")
            .With(CouncilItem.AgencyFte, "0")
            .With(CouncilItem.AgencyHeadcount, "0")
            .With(CouncilItem.OtherAllowances, "None");
        foreach (var offer in CouncilItem.Offers)
        {
            council.With(offer, "1");
        }

        return council;
    }

    private static ReturnRecord Worker(int i) =>
        new ReturnRecord(WorkerItem.Block)
            .With(WorkerItem.AgencyWorker, "0")
            .With(WorkerItem.SweNo, $"SW{100_000 + i}")
            .With(WorkerItem.Fte, i % 3 == 0 ? "0.810811" : "1")
            .With(WorkerItem.BirthDate, $"{1962 + (i % 30)}-0{1 + (i % 9)}-1{i % 9}")
            .With(
                WorkerItem.Sex,
                i % OneOf == 0 ? "X"
                    : i % 2 == 0 ? "F"
                    : "M"
            )
            .With(WorkerItem.Ethnicity, CensusCodes.Ethnicity.Codes[i % 18].Value)
            .With(WorkerItem.QualificationLevel, "2")
            .With(WorkerItem.StepUp, "0")
            .With(WorkerItem.Role, "5")
            .With(WorkerItem.RoleStart, $"{2014 + (i % 9)}-0{1 + (i % 9)}-0{1 + (i % 9)}")
            .With(WorkerItem.Origin, "2")
            .With(WorkerItem.FteBefore, "1")
            .With(WorkerItem.Cases, $"{1 + (i % 25)}")
            .With(WorkerItem.DaysLost, $"{i % 40}.50")
            .With(WorkerItem.Frontline, "0")
            .With(WorkerItem.Absent, "0")
            .With(WorkerItem.BaseSalary, "43693.00");
}
