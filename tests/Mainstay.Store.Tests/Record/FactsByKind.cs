using Mainstay.Core.Record;

namespace Mainstay.Store.Tests.Record;

/// <summary>Facts of a kind that is only known when the test runs.</summary>
internal static class FactsByKind
{
    public static IEnumerable<Fact> AllOf(this WorkforceHistory history, FactKind kind) =>
        (IEnumerable<Fact>)
            typeof(WorkforceHistory)
                .GetMethod(nameof(WorkforceHistory.All))!
                .MakeGenericMethod(kind.ContentType)
                .Invoke(history, null)!;
}
