using Mainstay.Core.Agency;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Building;

/// <summary>Builds the return from the record as at 30 September, each value with its reason.</summary>
/// <remarks>
/// One record for each employment that is in post on the day or ended in the year, and one for each agency worker on the
/// day. Several posts of one employment are one record with their FTE summed. Leavers, starters and people in post are
/// those of the measures (contract K11).
/// </remarks>
public static class BuildCensus
{
    /// <summary>The return of a year.</summary>
    /// <param name="history">The record as known at one instant.</param>
    /// <param name="layout">The layout of the year.</param>
    /// <param name="authority">What no record of people holds.</param>
    /// <param name="writtenAtUtc">The instant that the header names, UTC.</param>
    public static BuiltReturn Of(
        WorkforceHistory history,
        CensusLayout layout,
        ReturnAuthority authority,
        DateTime writtenAtUtc
    )
    {
        var build = new BuildContext(history, layout);
        var workers = Employed(build).Concat(Agency(build)).Select((make, i) => make(i + 1)).ToArray();
        var council = Council(build, authority);
        var whole = new CensusReturn(
            layout,
            new ReturnRecord(HeaderItem.Collected)
                .With(HeaderItem.Collection, "CSWW")
                .With(HeaderItem.Year, $"{layout.Year}")
                .With(HeaderItem.ReferenceDate, $"{layout.Year.LastDay:yyyy-MM-dd}")
                .Numbered(1),
            new ReturnRecord(HeaderItem.Source)
                .With(HeaderItem.SourceLevel, "L")
                .With(HeaderItem.Authority, authority.Number)
                .With(HeaderItem.Software, "Mainstay")
                .With(HeaderItem.WrittenAt, $"{writtenAtUtc:yyyy-MM-ddTHH:mm:ss}")
                .Numbered(1),
            council.Record,
            [.. workers.Select(w => w.Record)]
        );
        return new(whole, council, workers);
    }

    private static IEnumerable<Func<int, BuiltRecord>> Employed(BuildContext build) =>
        build
            .Employments.All.Select(e => new EmployedRecord(build, e))
            .Where(r => r.IsInScope)
            .Select(r => (Func<int, BuiltRecord>)r.Build);

    private static IEnumerable<Func<int, BuiltRecord>> Agency(BuildContext build) =>
        from worker in build.History.Reading(Workforce.Of).Workers
        let spells = worker.AgencySpells.Where(s => IsCounted(build, s)).ToArray()
        where spells.Length > 0
        select (Func<int, BuiltRecord>)new AgencyRecord(build, worker, spells).Build;

    private static bool IsCounted(BuildContext build, Fact<AgencySpell> spell) =>
        spell.Valid.Contains(build.Year.LastDay)
        && build.History.Nearest<Role>(spell.Content.Role, build.Year.LastDay)?.IsSocialWorker == true;

    private static BuiltRecord Council(BuildContext build, ReturnAuthority authority)
    {
        var day = build.Year.LastDay;
        var vacancies = VacancyMeasures.VacancyFte.Of(build.History, Scope.Council, day);
        var covering = AgencyMeasures.AgencyCoverFte.Of(build.History, Scope.Council, day);
        var heads = covering.Rows.Select(r => r.About).Distinct().Count();
        var draft = new RecordDraft(CouncilItem.Block, build.Layout);
        draft.Number(
            CouncilItem.Vacancies,
            Rounded(vacancies),
            $"vacant FTE of {vacancies.Rows.Count} posts on {day:d MMMM yyyy}, covered or not"
        );
        draft.Number(
            CouncilItem.AgencyFte,
            Rounded(covering),
            $"agency FTE whose rationale is a vacancy, on {day:d MMMM yyyy}"
        );
        draft.Number(
            CouncilItem.AgencyHeadcount,
            heads,
            $"agency workers whose rationale is a vacancy, on {day:d MMMM yyyy}"
        );
        foreach (var (item, answer) in CouncilItem.Offers.Zip(authority.Offers))
        {
            draft.Add(item, answer, "as the authority answered");
        }

        draft.Add(CouncilItem.OtherAllowances, authority.OtherAllowances, "as the authority answered");
        return draft.Built(1, null, null, "the authority's own block");
    }

    private static decimal? Rounded(MeasureResult figure) =>
        figure.Value is { } value ? Math.Round(value, 2, MidpointRounding.AwayFromZero) : null;
}
