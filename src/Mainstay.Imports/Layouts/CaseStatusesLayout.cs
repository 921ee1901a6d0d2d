using Mainstay.Core.Caseload;

namespace Mainstay.Imports.Layouts;

/// <summary>Status spells, from the dataset's tables of plans, episodes in care, care leavers, pre-proceedings and legal statuses.</summary>
internal static class CaseStatusesLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "case-statuses",
            "Case system: statuses",
            [
                Column.Reference("person_id", "The child's id in the case system", "100234").Required(),
                Column.Reference("referral_id", "Id of the referral", "300876"),
                Column
                    .Code(
                        "kind",
                        "The status, or the dataset's table that it comes from, or a code of legal status",
                        "child-protection",
                        CaseStatusCodes.WithAwaiting
                    )
                    .Required(),
                Column.Day("start", "First day", "2025-06-11").Required(),
                Column.Day("end", "Last day; empty while it holds"),
            ],
            Read
        )
        {
            About =
                "Every spell of a status. A table of the dataset is read as it is with a mapping of its own columns and a constant kind, "
                + "for example cppl_person_id, cppl_cp_plan_start_date and cppl_cp_plan_end_date with kind child-protection; several tables make one file, put under each other. "
                + "That a case awaits closure or transfer is a kind too, for case systems that say so; without such rows it is not known.",
            IsAllowListed = true,
            LongestAgeDays = 2,
        };

    private static void Read(RowReading row)
    {
        var child = row.Text("person_id");
        _ = row.Text("referral_id");
        var kind = row.Code("kind");
        var days = row.Days("start", "end");
        if (!row.IsGood || days is not { } valid)
        {
            return;
        }

        if (CaseStatusCodes.AwaitingOf(kind!) is { } awaiting)
        {
            row.States("case-awaiting", child!, valid, new CaseAwaiting(child!, awaiting));
        }
        else
        {
            var status = Cells.EnumCodes<CaseStatusCode>.ByCode[kind!];
            row.States(
                "case-status",
                CaseStatusCodes.Key(child!, status, valid.From),
                valid,
                new CaseStatus(child!, status)
            );
        }
    }
}
