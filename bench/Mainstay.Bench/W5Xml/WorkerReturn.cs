using Mainstay.Returns.Reading;

namespace Mainstay.Bench.W5Xml;

/// <summary>The layout of the workload's return, after its schema.</summary>
internal static class WorkerReturn
{
    private static readonly CodeSet Flags = new("flag", new Code("0", "no"), new Code("1", "yes"));
    private static readonly CodeSet Levels = new("level", [.. "123456".Select(c => new Code($"{c}", $"level {c}"))]);

    public static Item SweNo { get; } =
        new("SWENo", "registration number", new("SW and six digits", IsSweNo), isRequired: true);

    public static Item BirthDate { get; } = new("BirthDate", "date of birth", ItemForm.Date, isRequired: true);

    public static Item Ethnicity { get; } =
        new(
            "Ethnicity",
            "ethnic origin",
            ItemForm.Code(
                new("ETHNICITY", [.. "WBRI WOTH BAFR BCRB AIND MWBC NOBT REFU".Split(' ').Select(c => new Code(c, c))])
            ),
            isRequired: true
        );

    public static Item RoleStart { get; } = new("RoleStart", "start of the role", ItemForm.Date, isRequired: true);

    public static Item RoleEnd { get; } = new("RoleEnd", "end of the role", ItemForm.Date);

    public static Item ReasonLeave { get; } = new("ReasonLeave", "reason for leaving", ItemForm.Code(Levels));

    public static Item Fte { get; } =
        new("FTE", "FTE", new("above 0, at most 1.5, two decimals", v => IsFte(v, decimals: 2)), isRequired: true);

    public static Item Cases { get; } = new("Cases", "cases held", new("0 to 366", IsCount), isRequired: true);

    public static Item Absent { get; } = new("AbsentOnCensus", "absent on the day", ItemForm.Code(Flags));

    public static Item ReasonAbsent { get; } =
        new(
            "ReasonAbsent",
            "reason of the absence",
            ItemForm.Code(new("ABSENCE", new Code("SIC", "sick"), new Code("MAT", "family"), new Code("OTH", "other")))
        );

    public static Block Worker { get; } =
        new(
            "Worker",
            null,
            SweNo,
            new Item("AgencyWorker", "agency worker", ItemForm.Code(Flags), isRequired: true),
            BirthDate,
            new Item(
                "Sex",
                "sex",
                ItemForm.Code(new("SEX", new Code("F", "female"), new Code("M", "male"))),
                isRequired: true
            ),
            Ethnicity,
            RoleStart,
            RoleEnd,
            ReasonLeave,
            Fte,
            Cases,
            new Item("DaysLost", "working days lost", new("0 to 366", IsCount), isRequired: true),
            new Item("RoleLevel", "level of the role", ItemForm.Code(Levels), isRequired: true),
            new Item("QualLevel", "level of the qualification", ItemForm.Code(Levels), isRequired: true),
            Absent,
            ReasonAbsent
        );

    public static Block Header { get; } =
        new(
            "Header",
            null,
            new Item("Collection", "collection", ItemForm.Text, isRequired: true),
            new Item("Year", "year", ItemForm.Whole, isRequired: true),
            new Item("ReferenceDate", "day", ItemForm.Date, isRequired: true),
            new Item("LEA", "authority", ItemForm.Whole, isRequired: true)
        );

    public static Layout Root { get; } =
        Layout.Of("Message", Layout.Of(Header), Layout.Of("Workers", Layout.Of(Worker)));

    public static bool IsSweNo(ReadOnlySpan<byte> value) =>
        value.Length == 8 && value.StartsWith("SW"u8) && !value[2..].ContainsAnyExceptInRange((byte)'0', (byte)'9');

    public static bool IsCount(ReadOnlySpan<byte> value) =>
        Values.TryNumber(value, out var n) && !n.HasPoint && n.Millionths is >= 0 and <= 366 * WrittenNumber.One;

    public static bool IsFte(ReadOnlySpan<byte> value, int decimals) =>
        Values.TryNumber(value, out var n)
        && n.Millionths is > 0 and <= WrittenNumber.One * 3 / 2
        && n.Decimals <= decimals;
}
