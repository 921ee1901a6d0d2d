using Mainstay.Core.Caseload;
using Mainstay.Core.Time;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Layouts;

/// <summary>Open cases, in our own layout for councils without the standard safeguarding dataset.</summary>
internal static class CasesOpenLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "cases-open",
            "Open cases",
            [
                Column
                    .Reference(
                        "case_ref",
                        "The child's or household's reference in the case system; no name",
                        "C100234"
                    )
                    .Required(),
                Column.Reference("family_ref", "Reference of the family, by which siblings are known", "F5521"),
                Column.Code(
                    "subject",
                    "Who it is about; child when empty",
                    "child",
                    CodeList
                        .OfEnum<CaseSubject>()
                        .With("unborn", "unborn child")
                        .With(
                            "household",
                            "carer household",
                            "adopter household",
                            "carer",
                            "adopter",
                            "carer or adopter household"
                        )
                ),
                Column.Code("status", "What work it is; other when empty", "child-protection", CaseStatusCodes.List),
                Column.Day("status_date", "First day of the status; the opening day when empty", "2025-06-11"),
                Column.Day("opened", "Day on which the case opened", "2025-05-20").Required(),
                Column.Day("closed", "Day on which it closed; empty while it is open"),
                Column.Key("team", "The team that holds it", "T12"),
                Column.YesNo("restricted", "Whether its reference is masked; no when empty", "no"),
                Column.LocalCode("locality", "A code of the locality", "N2"),
                Column.LocalCode("complexity", "A code of the complexity", "B"),
                Column.Code(
                    "awaiting",
                    "What the case waits for; nothing when empty. Without this column it is not known, and no report says 0",
                    "closure",
                    CodeList
                        .OfEnum<Awaiting>()
                        .With("nothing", "none", "no")
                        .With("closure", "awaiting closure", "to close")
                        .With("transfer", "awaiting transfer", "to transfer")
                ),
                Column.Day("awaiting_since", "Since when it waits; the extract's day when empty", "2025-09-22"),
                Column.Key("awaiting_team", "The team that a transfer goes to", ""),
            ],
            Read
        )
        {
            About = "Every open case with its status. A case with two statuses has two rows.",
            IsAllowListed = true,
            LongestAgeDays = 2,
        };

    private static void Read(RowReading row)
    {
        var reference = row.Text("case_ref");
        var family = row.Text("family_ref");
        var subject = row.Code<CaseSubject>("subject") ?? CaseSubject.Child;
        var status =
            row.Code<CaseStatusCode>("status")
            ?? (subject == CaseSubject.Household ? CaseStatusCode.Household : CaseStatusCode.Other);
        var since = row.Day("status_date");
        var days = row.Days("opened", "closed");
        row.NotBefore("status_date", since, "opened", days?.From);
        if (since > days?.To)
        {
            row.Note("status_date", "after", $"{since:yyyy-MM-dd}", "A day on or before closed");
        }

        var team = row.Team = row.Text("team");
        var restricted = row.YesNo("restricted") ?? false;
        var locality = row.Text("locality");
        var complexity = row.Text("complexity");
        var awaiting = row.Code<Awaiting>("awaiting") ?? Awaiting.Nothing;
        var awaitingSince = row.Day("awaiting_since");
        var awaitingTeam = row.Text("awaiting_team");
        row.NotBefore("awaiting_since", awaitingSince, "opened", days?.From);
        if (!row.IsGood || days is not { } open)
        {
            return;
        }

        var episode = new CaseEpisode(reference!, subject, team, restricted, locality, complexity);
        var statusDays = new DateRange(since ?? open.From, open.To);
        row.States(
            "case-status",
            CaseStatusCodes.Key(reference!, status, statusDays.From),
            statusDays,
            new CaseStatus(reference!, status)
        );
        row.AlsoStates("case-episode", $"{reference}/{open.From:yyyy-MM-dd}", open, episode);
        if (row.Has("awaiting") && open.To is null)
        {
            var waits = awaiting == Awaiting.Nothing ? null : awaitingSince;
            row.AlsoStates(
                "case-awaiting",
                reference!,
                null,
                new CaseAwaiting(reference!, awaiting, waits, awaiting == Awaiting.Transfer ? awaitingTeam : null)
            );
        }

        if (family is not null)
        {
            row.AlsoStates("case-family", reference!, null, new CaseFamily(reference!, family));
        }
    }
}
