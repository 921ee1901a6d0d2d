using FsCheck;
using FsCheck.Fluent;
using Mainstay.Core.Suppression;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Suppression;

/// <summary>Every withheld small count is attacked with all that was published.</summary>
public sealed class SuppressionProperties
{
    private static readonly SuppressionRule Rule = SuppressionRule.Members;

    private static (double, double)? Exactly(CountTable table, ProtectedTable shown, CellKey cell) =>
        shown.Withheld.Contains(cell) ? null : (table[cell], table[cell]);

    private static Attack AttackOn(Council council, ProtectedTable whole, ProtectedTable parts, string week = "")
    {
        var attack = new Attack();
        AddTo(attack, council, whole, parts, week);
        return attack;
    }

    private static void AddTo(Attack attack, Council council, ProtectedTable whole, ProtectedTable parts, string week)
    {
        attack.Table("w" + week, council.Whole, c => Exactly(council.Whole, whole, c));
        attack.Table("p" + week, council.Parts, c => Exactly(council.Parts, parts, c));
        attack.Split("p" + week, council.Parts, "w" + week, Council.WholeColumn);
    }

    private static (ProtectedTable Whole, ProtectedTable Parts) Protect(Council council, ISet<CellKey>? before = null)
    {
        var whole = ProtectedTable.Of(council.Whole, Rule, before ?? new HashSet<CellKey>());
        return (whole, whole.Split(council.Parts, Council.WholeColumn, before ?? new HashSet<CellKey>()));
    }

    private static bool IsOpen(Attack attack, string name)
    {
        var (low, high) = attack.Bounds(name);
        return low < 0.5 && high > Rule.Threshold - 0.5;
    }

    private static IEnumerable<string> Small(Council council, string week = "") =>
        council
            .Whole.Cells.Where(c => council.Whole[c] < Rule.Threshold)
            .Select(c => Attack.Name("w" + week, c))
            .Concat(
                council
                    .Parts.Cells.Where(c => council.Parts[c] < Rule.Threshold)
                    .Select(c => Attack.Name("p" + week, c))
            );

    [Fact]
    public void Attack_OnOneTable_LeavesEverySmallCountOpenFromNoneToTheThreshold() =>
        Check.One(
            Tries.Of(60),
            Prop.ForAll(
                Council.Some.ToArbitrary(),
                council =>
                {
                    var (whole, parts) = Protect(council);
                    var attack = AttackOn(council, whole, parts);
                    return Small(council).All(n => IsOpen(attack, n));
                }
            )
        );

    /// <summary>A small team's larger counts, such as its cases, stay uncertain by the threshold either way.</summary>
    [Fact]
    public void Attack_OnOneTable_LeavesASmallGroupsCountsUncertain() =>
        Check.One(
            Tries.Of(60),
            Prop.ForAll(
                Council.Some.ToArbitrary(),
                council =>
                {
                    var (whole, parts) = Protect(council);
                    var attack = AttackOn(council, whole, parts);
                    var small = council.Whole.Rows.Where(r => r.IsSmallGroup).Select(r => r.Key).ToHashSet();
                    return council
                        .Whole.Cells.Where(c => small.Contains(c.Row))
                        .All(c =>
                        {
                            var (low, high) = attack.Bounds(Attack.Name("w", c));
                            return low <= Math.Max(0, council.Whole[c] - Rule.Threshold) + 0.5
                                && high
                                    >= council.Whole[c]
                                        + (council.Whole[c] < Rule.Threshold ? 0 : Rule.Threshold)
                                        - 0.5;
                        });
                }
            )
        );

    [Fact]
    public void Attack_OnAnyTable_FindsNoSmallCountAmongTheShown() =>
        Check.One(
            Tries.Of(300),
            Prop.ForAll(
                Council.Some.ToArbitrary(),
                council =>
                {
                    var (whole, parts) = Protect(council);
                    return council.Parts.Cells.All(c => parts[c].Count is null || council.Parts[c] >= Rule.Threshold)
                        && council.Whole.Cells.All(c => whole[c].Count is null || council.Whole[c] >= Rule.Threshold);
                }
            )
        );

    /// <summary>The reader has all 13 weeks and knows that one withheld count did not change in any of them.</summary>
    [Fact]
    public void Attack_OnThirteenWeeks_LeavesACountThatNeverChangedOpen() =>
        Check.One(
            Tries.Of(15),
            Prop.ForAll(
                Council.Runs.ToArbitrary(),
                weeks =>
                {
                    HashSet<CellKey> before = [];
                    Dictionary<string, (double Low, double High)> known = [];
                    foreach (var week in weeks)
                    {
                        var (whole, parts) = Protect(week, before);
                        before.UnionWith([.. whole.Withheld, .. parts.Withheld]);
                        var attack = AttackOn(week, whole, parts);
                        foreach (var name in Small(week))
                        {
                            var (low, high) = attack.Bounds(name);
                            var (l, h) = known.GetValueOrDefault(name, (0, double.PositiveInfinity));
                            known[name] = (Math.Max(l, low), Math.Min(h, high));
                        }
                    }

                    return known.Values.All(k => k.Low < 0.5 && k.High > Rule.Threshold - 0.5);
                }
            )
        );

    /// <summary>The attack can do harm: where only the small counts are withheld, it works many of them out.</summary>
    [Fact]
    public void Attack_WithoutSecondCells_WorksSmallCountsOut()
    {
        var workedOut = 0;
        foreach (var council in Council.Some.Sample(40, 20))
        {
            var attack = new Attack();
            attack.Table(
                "w",
                council.Whole,
                c => council.Whole[c] < Rule.Threshold ? null : (council.Whole[c], council.Whole[c])
            );
            workedOut += council
                .Whole.Cells.Where(c => council.Whole[c] < Rule.Threshold)
                .Count(c => !IsOpen(attack, Attack.Name("w", c)));
        }

        Assert.True(workedOut >= 5, $"only {workedOut} worked out");
    }

    /// <summary>
    /// What was withheld stays so over the run, so less is shown than each week by itself could show. Counted are cells that
    /// were large enough in every week so far and that a table of their week alone would show.
    /// </summary>
    [Fact]
    public void Protect_ThirteenWeeks_ShowsMostOfWhatEachWeekAloneCould()
    {
        var (shown, alone) = (0, 0);
        foreach (var weeks in Council.Runs.Sample(40, 30))
        {
            HashSet<CellKey> before = [];
            HashSet<CellKey> alwaysLarge = [.. Candidates(weeks[0])];
            foreach (var week in weeks)
            {
                var (whole, _) = Protect(week, before);
                before.UnionWith(whole.Withheld);
                alwaysLarge.IntersectWith(Candidates(week));
                var (ofWeek, _) = Protect(week);
                var publishable = alwaysLarge.Where(c => !ofWeek.Withheld.Contains(c)).ToArray();
                alone += publishable.Length;
                shown += publishable.Count(c => !whole.Withheld.Contains(c));
            }
        }

        Assert.True(shown >= 0.7 * alone, $"{shown} shown of {alone} that the weeks by themselves would show");
    }

    [Fact]
    public void Protect_ManyCouncils_ShowsAtLeastSeventyPercentOfWhatAnySafeChoiceCould()
    {
        var (shown, best) = (0, 0);
        foreach (var council in Council.Some.Sample(40, 60).Where(c => Candidates(c).Length is > 0 and <= 9))
        {
            var whole = ProtectedTable.Of(council.Whole, Rule, []);
            shown += council.Whole.Cells.Count(c => !whole.Withheld.Contains(c));
            best += Best(council);
        }

        Assert.True(best > 50, $"{best} cells are too few to judge by");
        Assert.True(shown >= 0.7 * best, $"{shown} shown of {best} that some safe choice shows");
    }

    private static CellKey[] Candidates(Council council) =>
        [
            .. council.Whole.Cells.Where(c =>
                council.Whole[c] >= Rule.Threshold
                && council.Whole.Rows.First(r => r.Key == c.Row) is { IsPrinted: true, IsSmallGroup: false }
            ),
        ];

    private static int Best(Council council)
    {
        var candidates = Candidates(council);
        return Enumerable
            .Range(0, 1 << candidates.Length)
            .OrderByDescending(s => int.PopCount(s))
            .Select(s => candidates.Where((_, i) => (s & (1 << i)) != 0).ToHashSet())
            .First(s =>
            {
                var attack = new Attack();
                attack.Table("w", council.Whole, c => s.Contains(c) ? (council.Whole[c], council.Whole[c]) : null);
                return council
                    .Whole.Cells.Where(c => council.Whole[c] < Rule.Threshold)
                    .All(c => IsOpen(attack, Attack.Name("w", c)));
            })
            .Count;
    }
}
