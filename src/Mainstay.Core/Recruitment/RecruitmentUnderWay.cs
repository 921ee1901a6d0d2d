using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Recruitment;

/// <summary>What is being done about vacancies on a day.</summary>
/// <param name="Advertised">Posts advertised or with an offer made.</param>
/// <param name="StartsAgreed">People, or posts, with a confirmed start on a later day.</param>
public sealed record RecruitmentUnderWay(int Advertised, int StartsAgreed)
{
    /// <summary>The state of a day; both are 0 where the record says nothing of it.</summary>
    public static RecruitmentUnderWay On(WorkforceHistory history, DateOnly day) =>
        new(
            history
                .On<Vacancy>(day)
                .Count(v => v.Content.Status is RecruitmentStatus.Advertised or RecruitmentStatus.Offered),
            history
                .All<ExpectedEvent>()
                .Count(e => e.Content is { Kind: ExpectedEventKind.StartAgreed, Confirmed: true } && e.Valid.From > day)
        );
}
