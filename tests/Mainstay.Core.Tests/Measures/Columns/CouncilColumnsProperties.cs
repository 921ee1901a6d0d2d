using FsCheck;
using FsCheck.Fluent;
using Mainstay.Core.Measures.Columns;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Measures.Columns;

/// <summary>What holds of the columns of any council.</summary>
public sealed class CouncilColumnsProperties
{
    [Fact]
    public void EveryNumber_IsWhatTheDefinitionsSayOfItsWeek() =>
        Holds(draw => RandomCouncil.Numbers(draw.Columns()).SequenceEqual(PlainColumns.Numbers(draw)));

    [Fact]
    public void OrderOfFacts_DoesNotMatter() => Holds(draw => Same(draw.Columns(), draw.ShuffledColumns()));

    [Fact]
    public void SplittingASpellIntoTwoThatTouch_ChangesNothing() =>
        Holds(draw =>
        {
            var whole = draw.Columns();
            var at = draw.Below(draw.Spells.Count);
            var spell = draw.Spells[at];
            if (spell.End - spell.From < 2)
            {
                return true;
            }

            var middle = spell.From + 1 + draw.Below(Math.Min(spell.End - spell.From - 1, 300));
            draw.Spells[at] = spell with { End = middle, Leaves = false };
            draw.Spells.Add(spell with { From = middle });
            return Same(whole, draw.Columns());
        });

    [Fact]
    public void AddingAndThenRemovingAFact_ReturnsToTheSameFigures() =>
        Holds(draw =>
        {
            var columns = draw.Columns();
            var (spell, fte, days) = (draw.Spell(), draw.Fte(), draw.Days());
            return Same(columns, columns.With(spell).Without(spell))
                && Same(columns, columns.WithVacancy(fte).WithoutVacancy(fte))
                && Same(columns, columns.WithAgency(fte).WithoutAgency(fte))
                && Same(columns, columns.WithAbsence(days).WithoutAbsence(days))
                && Same(columns, columns.WithAllocation(days).WithoutAllocation(days));
        });

    [Fact]
    public void AChange_LeavesTheColumnsItWasMadeFromAsTheyWere() =>
        Holds(draw =>
        {
            var columns = draw.Columns();
            var before = RandomCouncil.Numbers(columns);
            _ = columns.With(draw.Spell()).WithAllocation(draw.Days()).WithAbsence(draw.Days());
            return RandomCouncil.Numbers(columns).SequenceEqual(before);
        });

    [Fact]
    public void TenThousandRandomChanges_EqualFromScratch()
    {
        var draw = new RandomCouncil(20250406).Filled();
        var columns = draw.Columns();
        for (var i = 1; i <= 10_000; i++)
        {
            columns = Changed(columns, draw);
            if (i % 500 == 0)
            {
                Assert.Equal(RandomCouncil.Numbers(draw.Columns()), RandomCouncil.Numbers(columns));
            }
        }
    }

    [Fact]
    public void RemovingAFactThatIsNotThere_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new RandomCouncil(1).Columns().Without(new RandomCouncil(2).Spell()));

    private static CouncilColumns Changed(CouncilColumns columns, RandomCouncil draw) =>
        draw.Below(5) switch
        {
            0 => Change(columns, draw, draw.Spells, draw.Spell(), (c, f) => c.With(f), (c, f) => c.Without(f)),
            1 => Change(
                columns,
                draw,
                draw.Vacancies,
                draw.Fte(),
                (c, f) => c.WithVacancy(f),
                (c, f) => c.WithoutVacancy(f)
            ),
            2 => Change(
                columns,
                draw,
                draw.Agency,
                draw.Fte(),
                (c, f) => c.WithAgency(f),
                (c, f) => c.WithoutAgency(f)
            ),
            3 => Change(
                columns,
                draw,
                draw.Absences,
                draw.Days(),
                (c, f) => c.WithAbsence(f),
                (c, f) => c.WithoutAbsence(f)
            ),
            _ => Change(
                columns,
                draw,
                draw.Allocations,
                draw.Days(),
                (c, f) => c.WithAllocation(f),
                (c, f) => c.WithoutAllocation(f)
            ),
        };

    // As many leave as come, so that the council stays small.
    private static CouncilColumns Change<T>(
        CouncilColumns columns,
        RandomCouncil draw,
        List<T> facts,
        T fact,
        Func<CouncilColumns, T, CouncilColumns> with,
        Func<CouncilColumns, T, CouncilColumns> without
    )
    {
        if (facts.Count < 30 || draw.Below(2) == 0)
        {
            facts.Add(fact);
            return with(columns, fact);
        }

        var at = draw.Below(facts.Count);
        var gone = facts[at];
        facts.RemoveAt(at);
        return without(columns, gone);
    }

    private static bool Same(CouncilColumns a, CouncilColumns b) =>
        RandomCouncil.Numbers(a).SequenceEqual(RandomCouncil.Numbers(b));

    private static void Holds(Func<RandomCouncil, bool> property) =>
        Check.One(
            Tries.Of(50),
            Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed => property(new RandomCouncil(seed).Filled()))
        );
}
