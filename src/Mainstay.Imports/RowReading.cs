using System.Diagnostics.CodeAnalysis;
using Mainstay.Core.Caseload;
using Mainstay.Core.Time;
using Mainstay.Imports.Cells;
using Mainstay.Imports.Reading;

namespace Mainstay.Imports;

/// <summary>
/// One row while a layout reads it. Each cell is asked for by its column's name and read as the column's type; what is wrong
/// is noted and reading goes on, so that every fault of a row is told at once.
/// </summary>
internal sealed class RowReading(FileReading reading, int line, string?[] cells)
{
    private List<RowFinding>? _findings;
    private List<FactDraft>? _facts;

    public int Line => line;

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool IsGood => _findings is null;

    /// <summary>The team it concerns, for the guards by team.</summary>
    public string? Team { get; set; }

    /// <summary>What a layout keeps of the row until all rows are read.</summary>
    public object? Kept { get; set; }

    public IReadOnlyList<FactDraft> Facts => IsGood && _facts is not null ? _facts : [];

    public ReadRow ToRow() =>
        new(line, cells, Facts, _findings ?? (IReadOnlyList<RowFinding>)[], Team, reading.Says(cells, _findings));

    /// <summary>Words or an id; null when empty, or wrong and noted.</summary>
    public string? Text(string column)
    {
        if (Take(column, out var place) is not { } text)
        {
            return null;
        }

        var problem = reading.Layout.Columns[place].Type switch
        {
            CellType.Reference when !CellText.IsReference(text) =>
                "A reference of letters, digits and . _ : / - with at least one digit and no blanks",
            CellType.LocalCode when !CellText.IsLocalCode(text) =>
                "A code of at most ten letters and digits without blanks",
            CellType.Key when text.Length > 100 => "An id of at most 100 characters",
            _ => null,
        };
        return problem is null ? text : Note<string>(place, "form", text, problem);
    }

    public DateOnly? Day(string column)
    {
        if (Take(column, out var place) is not { } text)
        {
            return null;
        }

        return DayCell.TryRead(text, reading.HasSerials, reading.Epoch, out var day, out var problem)
            ? day
            : NoteValue<DateOnly>(place, "date", text, problem);
    }

    /// <summary>FTE, to six decimals; null when empty, which means not known.</summary>
    /// <param name="zeroForCasual">Whether 0 stands for casual work.</param>
    public decimal? Fte(string column, bool zeroForCasual)
    {
        if (Take(column, out var place) is not { } text)
        {
            return null;
        }

        if (!NumberCell.TryRead(text, out var fte) || fte > 1 || fte < 0 || (fte == 0 && !zeroForCasual))
        {
            return NoteValue<decimal>(
                place,
                "range",
                text,
                "FTE as a number above 0 and up to 1, like 0.6"
                    + (zeroForCasual ? "; 0 for casual work only; " : "; ")
                    + "empty when not known"
            );
        }

        return Math.Round(fte, 6, MidpointRounding.AwayFromZero);
    }

    public decimal? Number(string column)
    {
        if (Take(column, out var place) is not { } text)
        {
            return null;
        }

        var (least, most) = (reading.Layout.Columns[place].Minimum, reading.Layout.Columns[place].Maximum);
        return NumberCell.TryRead(text.AsSpan().TrimEnd('%'), out var number) && number >= least && number <= most
            ? Math.Round(number, 6, MidpointRounding.AwayFromZero)
            : NoteValue<decimal>(place, "range", text, $"A number from {least} to {most}, with a point for decimals");
    }

    public int? Whole(string column)
    {
        if (Take(column, out var place) is not { } text)
        {
            return null;
        }

        var (least, most) = (reading.Layout.Columns[place].Minimum, reading.Layout.Columns[place].Maximum);
        return NumberCell.TryWhole(text, out var number) && number >= least && number <= most
            ? number
            : NoteValue<int>(place, "range", text, $"A whole number from {least} to {most}");
    }

    public bool? YesNo(string column)
    {
        if (Take(column, out var place) is not { } text)
        {
            return null;
        }

        return NumberCell.TryYesNo(text, out var yes) ? yes : NoteValue<bool>(place, "yes-no", text, "yes or no");
    }

    public long? Pence(string column)
    {
        if (Take(column, out var place) is not { } text)
        {
            return null;
        }

        return NumberCell.TryPence(text, out var pence)
            ? pence
            : NoteValue<long>(place, "money", text, "Pounds, like 38250 or 38,250.50");
    }

    public string? Registration(string column)
    {
        if (Take(column, out var place) is not { } text)
        {
            return null;
        }

        var number = text.Replace(" ", "");
        return CellText.IsRegistration(number)
            ? number.ToUpperInvariant()
            : Note<string>(
                place,
                "form",
                text,
                "A registration number: two letters and up to ten digits, like SW123456"
            );
    }

    /// <summary>One of the column's codes.</summary>
    public string? Code(string column)
    {
        if (Take(column, out var place) is not { } text)
        {
            return null;
        }

        var codes = reading.Layout.Columns[place].Codes!;
        return codes.Find(text) ?? Note<string>(place, "code", text, "One of " + string.Join(", ", codes.Codes));
    }

    public T? Code<T>(string column)
        where T : struct, Enum => Code(column) is { } code ? EnumCodes<T>.ByCode[code] : null;

    /// <summary>A numbered code of the census.</summary>
    public int? NumberedCode(string column) => Code(column) is { } code ? int.Parse(code) : null;

    /// <summary>One of the column's codes; anything else is nothing, and is not kept.</summary>
    public string? CodeOrNothing(string column)
    {
        var place = reading.Layout.IndexOf(column);
        return reading.Value(cells[place], place) is { } text ? reading.Layout.Columns[place].Codes!.Find(text) : null;
    }

    /// <summary>
    /// A code that a person must have mapped once: an unknown one is noted, and holds the file with the list of all that are unknown.
    /// </summary>
    public string? CodeToMap(string column)
    {
        if (Take(column, out var place) is not { } text)
        {
            return null;
        }

        var codes = reading.Layout.Columns[place].Codes!;
        if (codes.Find(text) is { } code)
        {
            return code;
        }

        reading.NoteUnmapped(column, text);
        return Note<string>(
            place,
            "unmapped",
            text,
            $"A value that is mapped to one of {string.Join(", ", codes.Codes)}"
        );
    }

    /// <summary>The days from one column to another; null when both are empty, wrong and noted, or no day is between them.</summary>
    public DateRange? Days(string first, string last)
    {
        var from = Day(first);
        var to = Day(last);
        if (from is null)
        {
            if (to is not null && IsGood)
            {
                Note(first, "missing", "", $"The first day, since {last} is given");
            }

            return null;
        }

        if (to is { } end && reading.Mapping.EndsAre == EndsAre.Excluded)
        {
            // An end that is the first day and is itself excluded: it was never so, and the row states nothing.
            StatesNothing |= end == from;
            to = end == from ? end : end.AddDays(-1);
        }

        if (to < from)
        {
            Note(last, "before", Shown(last), $"A last day on or after {first}, or empty while it goes on");
            return null;
        }

        return new DateRange(from.Value, to);
    }

    /// <summary>Whether the row's days turned out to be none.</summary>
    public bool StatesNothing { get; private set; }

    /// <summary>A day that may not be before another.</summary>
    public void NotBefore(string column, DateOnly? day, string other, DateOnly? otherDay)
    {
        if (day < otherDay)
        {
            Note(column, "before", Shown(column), $"A day on or after {other}");
        }
    }

    public bool IsEmpty(string column) => Value(column) is null;

    /// <summary>Whether the file has the column at all: an empty cell then says that there is nothing to say.</summary>
    public bool Has(string column) => reading.Has(reading.Layout.IndexOf(column));

    /// <summary>A cell as it stands, unread.</summary>
    public string? Raw(string column) => cells[reading.Layout.IndexOf(column)];

    /// <summary>Whether a worker of the case system is listed as no person (practice P2).</summary>
    public bool IsPlaceholder(string worker) => reading.Placeholders.Contains(worker);

    /// <summary>A worker of whom only the id is known, which may be the staff id.</summary>
    public Professional Professional(string worker) =>
        IsPlaceholder(worker) ? new Professional(IsPlaceholder: true) : new Professional(StaffId: worker);

    /// <summary>What the mapping's codes for a column make of another value; null when they do not have it.</summary>
    public string? OwnCode(string column, string value) => reading.OwnCode(reading.Layout.IndexOf(column), value);

    /// <summary>Notes that a cell is missing though the layout does not require it of every row.</summary>
    public void Missing(string column, string wanted) => Note(column, "missing", "", wanted);

    /// <summary>Notes something wrong with a column.</summary>
    public void Note(string column, string problem, string found, string wanted) =>
        Note<string>(reading.Layout.IndexOf(column), problem, found, wanted);

    /// <summary>Notes something wrong with the row as a whole.</summary>
    public void NoteRow(string problem, string found, string wanted) =>
        (_findings ??= []).Add(new RowFinding(line, null, $"{reading.Layout.Name}.row.{problem}", found, wanted));

    /// <summary>The fact that is the row's own: a second row with its key and a day of its days is a fault.</summary>
    public void States(string kind, string key, DateRange? valid, object content) =>
        Add(new FactDraft(kind, key, valid, content), isOwn: true);

    /// <summary>A fact that several rows may state, as long as they say the same.</summary>
    public void AlsoStates(string kind, string key, DateRange? valid, object content, bool onlyIfAbsent = false) =>
        Add(new FactDraft(kind, key, valid, content, onlyIfAbsent), isOwn: false);

    private void Add(FactDraft fact, bool isOwn)
    {
        if (StatesNothing || !IsGood)
        {
            return;
        }

        switch (reading.Stated.Add(fact, line, isOwn, out var earlier))
        {
            case Statement.New:
                (_facts ??= []).Add(fact);
                break;
            case Statement.Duplicate:
                NoteRow("duplicate", Name(fact), $"One row for it; line {earlier} has the same key and first day");
                break;
            case Statement.Overlap:
                NoteRow("overlap", Name(fact), $"Days that do not overlap; line {earlier} has days of the same key");
                break;
            case Statement.Differs:
                NoteRow(
                    "differs",
                    Name(fact),
                    $"The same as line {earlier} says of it, since both hold for the same days"
                );
                break;
        }
    }

    private string Name(FactDraft fact) =>
        reading.Layout.IsAllowListed ? fact.Kind : CellText.Show($"{fact.Kind} {fact.Key}");

    private string? Value(string column) => reading.Value(Raw(column), reading.Layout.IndexOf(column));

    private string Shown(string column) => Value(column) ?? "";

    private string? Take(string column, out int place)
    {
        place = reading.Layout.IndexOf(column);
        var text = reading.Value(cells[place], place);
        if (text is null)
        {
            return reading.Layout.Columns[place].Required
                ? Note<string>(place, "missing", "", $"Not empty: {reading.Layout.Columns[place].Description}")
                : null;
        }

        if (text.Length > reading.Limits.CellLength)
        {
            return Note<string>(place, "long", text, $"At most {reading.Limits.CellLength} characters");
        }

        if (CellText.IsFailedFormula(text))
        {
            return Note<string>(place, "formula", text, "A value: a formula of the spreadsheet failed here");
        }

        var clean = reading.Layout.Columns[place].Type == CellType.Text ? CellText.OneLine(text) : text;
        return CellText.HasUnfit(clean)
            ? Note<string>(
                place,
                "characters",
                text,
                "Text without control characters, on one line; save the file as UTF-8"
            )
            : clean;
    }

    private T? NoteValue<T>(int place, string problem, string found, string wanted)
        where T : struct
    {
        Note<string>(place, problem, found, wanted);
        return null;
    }

    [return: MaybeNull]
    private T Note<T>(int place, string problem, string found, string wanted)
        where T : class
    {
        var column = reading.Layout.Columns[place];
        var code = $"{reading.Layout.Name}.{column.Name}.{problem}";
        if (!(_findings ??= []).Any(f => f.Code == code))
        {
            _findings.Add(new RowFinding(line, reading.HeaderOf(place), code, Show(column, problem, found), wanted));
        }

        if (reading.Layout.IsAllowListed)
        {
            cells[place] = null;
        }

        return null;
    }

    private string Show(SourceColumn column, string problem, string found) =>
        column.IsPersonal ? ""
        : problem == "unmapped" ? CellText.Show(found)
        : reading.Layout.IsAllowListed ? CellText.ShowGuarded(found)
        : CellText.Show(found);
}
