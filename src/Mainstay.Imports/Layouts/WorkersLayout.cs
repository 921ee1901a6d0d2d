using Mainstay.Core.Leaving;
using Mainstay.Core.People;
using Mainstay.Core.Time;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Layouts;

/// <summary>People and their engagements, from HR: a row for each engagement.</summary>
internal static class WorkersLayout
{
    private static readonly CodeList Ethnicities = CodeList.Of(
        "WBRI",
        "WIRI",
        "WOTH",
        "MWBC",
        "MWBA",
        "MWAS",
        "MOTH",
        "AIND",
        "APKN",
        "ABAN",
        "CHNE",
        "AOTH",
        "BCRB",
        "BAFR",
        "BOTH",
        "OOTH",
        "REFU",
        "NOBT"
    );

    public static SourceLayout Layout { get; } =
        new(
            "workers",
            "Workers",
            [
                Column.Key("staff_id", "HR's id of the person", "S1001").Required(),
                Column.Text("name", "The name as HR writes it", "Amara Whitfield").Required(),
                Column.Registration("registration_no", "SW123456"),
                Column.Code(
                    "registration_status",
                    "State of registration; registered when only a number is given",
                    "registered",
                    CodeList.OfEnum<RegistrationState>()
                ),
                Column.Day("registered_until", "Last day of the registration period", "2025-11-30"),
                Column.Day("registration_checked", "Day on which the register was last looked at", "2025-09-15"),
                Column.Day("qualified_on", "Day of qualification as a social worker", "2019-07-12"),
                Column.Text(
                    "qualification_route",
                    "Route: step-up, frontline, apprenticeship, degree, other",
                    "degree"
                ),
                Column
                    .Code(
                        "qualification_level",
                        "QUALLEVEL of the census: 1 undergraduate, 2 postgraduate, 3 other",
                        "2",
                        CodeList.Numbers(1, 3)
                    )
                    .Personal(),
                Column.Day("birth_date", "Date of birth", "1990-05-21").Personal(),
                Column
                    .Code(
                        "sex",
                        "F or M, as the census codes it",
                        "F",
                        CodeList.Of("F", "M").With("F", "female").With("M", "male")
                    )
                    .Personal(),
                Column.Code("ethnicity", "Four-letter ethnicity code of the census", "WBRI", Ethnicities).Personal(),
                Column.Code(
                    "engagement_kind",
                    "On what footing; employed when empty",
                    "employed",
                    CodeList.OfEnum<EngagementKind>()
                ),
                Column.Code("contract", "Kind of contract", "permanent", CodeList.OfEnum<ContractType>()),
                Column.Day("employed_from", "First day of this engagement", "2021-09-06"),
                Column.Day("employed_to", "Last day of service; empty while it lasts"),
                Column.Day("continuous_service_from", "Start of continuous service", "2019-09-02"),
                Column.Day("probation_end", "Last day of probation", "2022-03-05"),
                Column.Day("notice_received", "Day on which notice was received"),
                Column.Day("last_working_day", "Last day worked, which may be before the last day of service"),
                Column.Code(
                    "origin",
                    "ORIGIN of the census, 1 to 10: where a starter came from",
                    "2",
                    CodeList.Numbers(1, 10)
                ),
                Column.Code(
                    "destination",
                    "DESTINATION of the census, 1 to 9: where a leaver went",
                    "",
                    CodeList.Numbers(1, 9)
                ),
                Column.Code(
                    "leaving_reason",
                    "REASON of the census, 1 to 10: why a leaver left",
                    "",
                    CodeList.Numbers(1, 10)
                ),
                new SourceColumn(
                    "working_pattern",
                    CellType.WorkingPattern,
                    "Shares of a day worked, Monday to Friday, with blanks between",
                    "1 1 0.5 1 1"
                ),
            ],
            Read
        )
        {
            About =
                "Every person the council engages, one row for each engagement. ORIGIN and DESTINATION are two different lists of the census: "
                + "from code 2 on they are numbered one apart.",
        };

    private static void Read(RowReading row)
    {
        var id = row.Text("staff_id");
        var name = row.Text("name");
        var number = row.Registration("registration_no");
        var registration = ReadRegistration(row, number);
        var qualification = ReadQualification(row);
        var level = row.NumberedCode("qualification_level");
        var details = ReadDetails(row);
        var days = row.Days("employed_from", "employed_to");
        var engagement = ReadEngagement(row, id, days);
        var leaver = ReadLeaver(row, days);
        var pattern = ReadPattern(row);
        if (!row.IsGood)
        {
            return;
        }

        row.AlsoStates("person", id!, null, new Person(name!, StaffId: id, RegistrationNumber: number));
        var key = $"{id}/{days?.From:yyyy-MM-dd}";
        if (engagement is not null)
        {
            row.States("engagement", key, days, engagement);
        }

        if (leaver is not null)
        {
            row.States("leaver", key, DateRange.Of(days!.Value.To!.Value), leaver);
        }

        AlsoOf(row, id!, "personal-details", details);
        AlsoOf(row, id!, "qualification", qualification);
        AlsoOf(row, id!, "qualification-level", level is { } code ? new QualificationLevel(code) : null);
        AlsoOf(row, id!, "registration", registration);
        AlsoOf(row, id!, "working-pattern", pattern);
    }

    private static void AlsoOf(RowReading row, string person, string kind, object? content)
    {
        if (content is not null)
        {
            row.AlsoStates(kind, person, null, content);
        }
    }

    private static Registration? ReadRegistration(RowReading row, string? number)
    {
        var state = row.Code<RegistrationState>("registration_status");
        var until = row.Day("registered_until");
        var looked = row.Day("registration_checked");
        return number is null && state is null && until is null && looked is null
            ? null
            : new Registration(state ?? RegistrationState.Registered, until, looked);
    }

    private static Qualification? ReadQualification(RowReading row)
    {
        var on = row.Day("qualified_on");
        var route = row.Text("qualification_route");
        return on is null && route is null ? null : new Qualification(on, route);
    }

    private static PersonalDetails? ReadDetails(RowReading row)
    {
        var born = row.Day("birth_date");
        Sex? sex = row.Code("sex") switch
        {
            "F" => Sex.Female,
            "M" => Sex.Male,
            _ => null,
        };
        var ethnicity = row.Code("ethnicity");
        return born is null && sex is null && ethnicity is null ? null : new PersonalDetails(born, sex, ethnicity);
    }

    private static Engagement? ReadEngagement(RowReading row, string? id, DateRange? days)
    {
        var kind = row.Code<EngagementKind>("engagement_kind") ?? EngagementKind.Employed;
        var contract = row.Code<ContractType>("contract");
        var continuous = row.Day("continuous_service_from");
        var probation = row.Day("probation_end");
        var notice = row.Day("notice_received");
        var lastWorked = row.Day("last_working_day");
        var origin = row.NumberedCode("origin");
        row.NotBefore("last_working_day", lastWorked, "employed_from", days?.From);
        if (days is null && ((object?)contract ?? notice ?? lastWorked ?? (object?)origin) is not null && row.IsGood)
        {
            row.Missing("employed_from", "The first day of the engagement, since something of it is given");
        }

        return days is null || id is null
            ? null
            : new Engagement(id, kind, contract, continuous, probation, notice, lastWorked, origin);
    }

    private static Leaver? ReadLeaver(RowReading row, DateRange? days)
    {
        var destination = row.NumberedCode("destination");
        var reason = row.NumberedCode("leaving_reason");
        if (destination is null && reason is null)
        {
            return null;
        }

        if (days?.To is null && row.IsGood)
        {
            row.Missing("employed_to", "The last day of service, since a leaving reason or destination is given");
        }

        return new Leaver(reason, destination);
    }

    private static WorkingPattern? ReadPattern(RowReading row)
    {
        if (row.Text("working_pattern") is not { } text)
        {
            return null;
        }

        var shares = text.Split([' ', ';', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(s => NumberCell.TryRead(s, out var share) && share is >= 0 and <= 1 ? share : -1)
            .ToList();
        if (shares.Count != 5 || shares.Contains(-1) || shares.Sum() == 0)
        {
            row.Note(
                "working_pattern",
                "form",
                text,
                "Five shares of a day from 0 to 1, Monday to Friday, like 1 1 0.5 0 1"
            );
            return null;
        }

        return new WorkingPattern(shares[0], shares[1], shares[2], shares[3], shares[4]);
    }
}
