using Mainstay.Core.Access;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Access;

/// <summary>Two services of two teams each; one worker for each relation that a request can have to its reader.</summary>
internal static class AccessScene
{
    public static readonly DateOnly Today = new(2025, 10, 3);

    public static readonly IReadOnlyDictionary<string, IReadOnlySet<string>> Restricted = new Dictionary<
        string,
        IReadOnlySet<string>
    >
    {
        ["kept"] = new HashSet<string> { "named" },
    };

    public static WorkforceHistory History { get; } =
        new HistoryBuilder()
            .Service("all")
            .Service("safeguarding", "all")
            .Service("care", "all")
            .Team("north", "safeguarding")
            .Team("south", "safeguarding")
            .Team("through-care", "care")
            .Worker("manager", w => w.Unposted("north"))
            .Worker("me", w => w.Unposted("north").LedBy("manager").LedBy("senior", LinkKind.Supervisor))
            .Worker("senior", w => w.Unposted("south"))
            .Worker("next-desk", w => w.Unposted("north"))
            .Worker("same-service", w => w.Unposted("south"))
            .Worker("elsewhere", w => w.Unposted("through-care"))
            .Worker("moved", w => w.Unposted("north", to: "2025-09-30").Unposted("south", from: "2025-10-01"))
            .Worker("left", w => w.Unposted("north", to: "2025-08-31"))
            .Worker("line-managed", w => w.Unposted("south").LedBy("manager"))
            .Worker("once-managed", w => w.Unposted("south").LedBy("manager", to: "2025-10-02"))
            .Worker("kept", w => w.Unposted("north"))
            .AgencyWorker("agency:W1", w => w.Agency("north"))
            .Build();

    public static AccessRules Rules { get; } = new(History, Today, Restricted);

    public static AccessHolder With(AccessRole role, string? place = null, string? person = null) =>
        new("u", person, [Own(role, place)]);

    public static AccessGrant Own(AccessRole role, string? place = null) =>
        new(role, place, new DateRange(new(2025, 1, 1), null));
}
