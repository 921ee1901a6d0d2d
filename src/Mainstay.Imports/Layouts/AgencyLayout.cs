using Mainstay.Core.Agency;
using Mainstay.Core.People;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Layouts;

/// <summary>Agency placements, from the supplier or the contract manager.</summary>
internal static class AgencyLayout
{
    private static readonly CodeList Rationales = CodeList
        .OfEnum<Rationale>()
        .With("maternity", "maternity cover", "family leave")
        .With("long-term-sickness", "long term sick", "sickness", "sickness cover")
        .With("asye-support", "ASYE")
        .With("additional-capacity", "additional", "capacity");

    public static SourceLayout Layout { get; } =
        new(
            "agency",
            "Agency placements",
            [
                Column.Key("placement_id", "The supplier's id of the placement", "PL301").Required(),
                Column.Key("worker_id", "The supplier's id of the worker", "W77").Required(),
                Column.Key("staff_id", "HR's id, where the person was ever employed", ""),
                Column.Text("name", "The name as the supplier writes it", "Tomas Okonjo").Required(),
                Column.Registration("registration_no", "SW223344"),
                Column.Day("qualified_on", "Day of qualification as a social worker", "2016-07-01"),
                Column.Key("team_id", "The team, as in teams", "T12").Required(),
                Column.Key("role", "The role, as in roles", "social-worker").Required(),
                Column.Fte("fte", "FTE of the placement; empty when not known", "1"),
                Column.Day("start", "First day of these particulars", "2025-06-02").Required(),
                Column.Day("end", "Last day; empty while it goes on"),
                new SourceColumn(
                    "rationale",
                    CellType.Parts,
                    $"Why, with the FTE of each part where there are several; one of {string.Join(", ", Rationales.Codes)}",
                    "vacancy 0.5; maternity 0.5"
                ),
                new SourceColumn(
                    "covers",
                    CellType.Parts,
                    "The post or absence that each part covers, in the same order",
                    "P1001; AB501"
                ),
                Column.Text("supplier", "Who supplies the worker", "Northgate Staffing"),
                Column.Money("hourly_rate", "What the council pays an hour, in pounds", "48.50"),
            ],
            Read
        )
        {
            About =
                "Every placement of an agency worker in a team, one row for each stretch of days on which nothing about it changed.",
        };

    private static void Read(RowReading row)
    {
        var id = row.Text("placement_id");
        var worker = row.Text("worker_id");
        var staff = row.Text("staff_id");
        var name = row.Text("name");
        var number = row.Registration("registration_no");
        var qualified = row.Day("qualified_on");
        var team = row.Team = row.Text("team_id");
        var role = row.Text("role");
        var fte = row.Fte("fte", zeroForCasual: false);
        var days = row.Days("start", "end");
        var parts = ReadParts(row, fte);
        var supplier = row.Text("supplier");
        var rate = row.Pence("hourly_rate");
        if (!row.IsGood)
        {
            return;
        }

        var person = staff ?? $"agency:{worker}";
        row.AlsoStates(
            "person",
            person,
            null,
            new Person(name!, staff, worker, number),
            onlyIfAbsent: staff is not null
        );
        if (qualified is not null)
        {
            row.AlsoStates(
                "qualification",
                person,
                null,
                new Qualification(qualified),
                onlyIfAbsent: staff is not null
            );
        }

        row.States("agency-spell", id!, days, new AgencySpell(person, team!, role!, fte, parts, supplier, rate));
    }

    private static List<RationalePart> ReadParts(RowReading row, decimal? fte)
    {
        var written = Split(row.Text("rationale"));
        var covers = Split(row.Text("covers"));
        if (covers.Count > written.Count)
        {
            row.Note(
                "covers",
                "count",
                string.Join("; ", covers),
                "At most one post or absence for each part of the rationale"
            );
        }

        var parts = new List<RationalePart>();
        foreach (var part in written)
        {
            var cover = covers.ElementAtOrDefault(parts.Count);
            if (ReadPart(row, part, written.Count == 1 ? fte : null, cover is "" ? null : cover) is not { } read)
            {
                return [];
            }

            parts.Add(read);
        }

        if (parts.Count > 0 && fte is { } whole && parts.Sum(p => p.Fte) != whole)
        {
            row.Note(
                "rationale",
                "sum",
                string.Join("; ", written),
                $"Parts whose FTE sum to the placement's {whole:0.######}"
            );
        }

        return parts;
    }

    private static RationalePart? ReadPart(RowReading row, string part, decimal? whole, string? covers)
    {
        var blank = part.LastIndexOf(' ');
        var hasFte = NumberCell.TryRead(part.AsSpan(blank + 1), out var fte) && blank > 0;
        var reason = Rationales.Find(hasFte ? part[..blank] : part);
        if (reason is null || (hasFte && fte is <= 0 or > 1))
        {
            row.Note(
                "rationale",
                "code",
                part,
                $"One of {string.Join(", ", Rationales.Codes)}, with an FTE where there are several"
            );
            return null;
        }

        if (!hasFte && whole is null)
        {
            if (row.IsGood)
            {
                row.Note(
                    "rationale",
                    "fte",
                    part,
                    "An FTE for each part, like vacancy 0.5; maternity 0.5, or one part and the placement's fte"
                );
            }

            return null;
        }

        return new RationalePart(EnumCodes<Rationale>.ByCode[reason], hasFte ? fte : whole!.Value, covers);
    }

    private static List<string> Split(string? text) =>
        text is null ? [] : [.. text.Split(';', StringSplitOptions.TrimEntries)];
}
