using Mainstay.App.Access;
using Mainstay.Store.Access;

namespace Mainstay.App.Tests.Access;

/// <summary>Twelve kinds of tampering at random places of a ledger: each is found, and the first place named is where it was done.</summary>
public sealed class LedgerTamperTests
{
    private const int Lines = 40;

    private static readonly (string Kind, Func<List<LedgerRow>, Random, int> Do)[] Kinds =
    [
        ("another actor", (l, r) => Change(l, r, x => x with { Actor = x.Actor + "0" })),
        ("another action", (l, r) => Change(l, r, x => x with { Action = "change" })),
        ("another subject", (l, r) => Change(l, r, x => x with { Subject = x.Subject + "0" })),
        ("no subject", (l, r) => Change(l, r, x => x with { Subject = null })),
        ("another detail", (l, r) => Change(l, r, x => x with { Detail = "" })),
        ("another instant", (l, r) => Change(l, r, x => x with { AtUtc = x.AtUtc.AddTicks(10 * r.Next(1, 1000)) })),
        ("another hash", (l, r) => Change(l, r, x => x with { Hash = new string('0', 64) })),
        ("a line taken out", TakenOut),
        ("a line put in", PutIn),
        ("two lines swapped", Swapped),
        ("the end cut off", CutOff),
        ("all written again from a line on, with hashes that fit", WrittenAgain),
    ];

    [Fact]
    public async Task TenThousandRandomTampers_AreAllFoundWhereTheyWereDone()
    {
        var whole = Whole();
        LedgerCheckpoint[] checkpoints =
        [
            .. new[] { 10, 20, 30, Lines }.Select(n => new LedgerCheckpoint(
                n,
                whole[n - 1].Hash,
                whole[n - 1].AtUtc,
                true
            )),
        ];
        Assert.Empty(await LedgerDamage.FindAsync(whole.ToAsyncEnumerable(), checkpoints));
        var random = new Random(20251003);
        for (var i = 0; i < 10_000; i++)
        {
            var (kind, tamper) = Kinds[i % Kinds.Length];
            var lines = whole.ToList();
            var place = tamper(lines, random);
            var found = await LedgerDamage.FindAsync(lines.ToAsyncEnumerable(), checkpoints);
            Assert.True(found.Count > 0, $"{kind} at line {place}, try {i}");
            // A rewriting fits in itself: the first checkpoint that saw another line gives it away.
            var wanted = kind.StartsWith("all written", StringComparison.Ordinal)
                ? checkpoints.First(c => c.Number >= place).Number
                : place;
            Assert.True(Placed(found[0]) == wanted, $"{kind} at line {place}, try {i}: {found[0]}");
        }
    }

    [Fact]
    public void ThereAreTwelveKinds() => Assert.Equal(12, Kinds.Select(k => k.Kind).Distinct().Count());

    // Without checkpoints a cut end and a rewritten chain fit in themselves: what they are kept outside for.
    [Fact]
    public async Task WithoutCheckpoints_ACutEndIsNotSeen()
    {
        var lines = Whole();
        lines.RemoveRange(30, 10);

        Assert.Empty(await LedgerDamage.FindAsync(lines.ToAsyncEnumerable(), []));
    }

    private static long Placed(Mainstay.App.Operations.Damage damage) =>
        long.Parse(damage.Place.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);

    private static int Change(List<LedgerRow> lines, Random random, Func<LedgerRow, LedgerRow> change)
    {
        var at = random.Next(lines.Count);
        lines[at] = change(lines[at]);
        return at + 1;
    }

    // Where a line is missing, the one after it is the first that cannot be.
    private static int TakenOut(List<LedgerRow> lines, Random random)
    {
        var at = random.Next(lines.Count - 1);
        lines.RemoveAt(at);
        return at + 2;
    }

    private static int PutIn(List<LedgerRow> lines, Random random)
    {
        var at = random.Next(lines.Count);
        lines.Insert(at, lines[random.Next(lines.Count)] with { Number = at + 1, Detail = "put in" });
        return at + 1;
    }

    private static int Swapped(List<LedgerRow> lines, Random random)
    {
        var a = random.Next(lines.Count - 1);
        var b = random.Next(a + 1, lines.Count);
        (lines[a], lines[b]) = (lines[b] with { Number = a + 1 }, lines[a] with { Number = b + 1 });
        return a + 1;
    }

    private static int CutOff(List<LedgerRow> lines, Random random)
    {
        var at = random.Next(lines.Count);
        lines.RemoveRange(at, lines.Count - at);
        return at + 1;
    }

    private static int WrittenAgain(List<LedgerRow> lines, Random random)
    {
        var at = random.Next(lines.Count);
        lines[at] = lines[at] with { Actor = "user:9" };
        var before = at == 0 ? LedgerRow.Beginning : lines[at - 1].Hash;
        for (var i = at; i < lines.Count; i++)
        {
            before = lines[i].HashAfter(before);
            lines[i] = lines[i] with { Hash = before };
        }

        return at + 1;
    }

    private static List<LedgerRow> Whole()
    {
        var (lines, before) = (new List<LedgerRow>(), LedgerRow.Beginning);
        for (var i = 1; i <= Lines; i++)
        {
            var line = new LedgerRow
            {
                Number = i,
                AtUtc = new DateTime(2025, 10, 3, 12, i, 0, DateTimeKind.Utc),
                Actor = $"user:{i % 3}",
                Action = "read",
                Subject = $"person:S{i}",
                Detail = "GET /workers/{worker}",
                Hash = "",
            };
            before = line.HashAfter(before);
            lines.Add(line with { Hash = before });
        }

        return lines;
    }
}
